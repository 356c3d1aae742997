import Canvas
import PanelModel

/// A whole entry as a page to read.
enum EntryPassages {
    static func reader(_ entry: Recorded<EntryBody>, context: CaseContext) -> Reader {
        Reader(
            title: "\(context.details.reference)  \(context.name)",
            passages: [
                Passage(HistoryWords.stamp(entry.seq, entry.at, entry.by, context: context), style: .quiet), .gap,
            ]
                + body(entry, context: context))
    }

    private static func body(_ entry: Recorded<EntryBody>, context: CaseContext) -> [Passage] {
        switch entry.value {
        case .caseOpened(let body): return details(body, "Case opened", context)
        case .caseAmended(let body):
            return (body.why.map { [Passage(context.written($0), label: "Why")] } ?? [])
                + details(body, "Details as they then stood", context)
        case .evidence(let body): return evidence(body, context)
        case .profile(let body): return profile(body, context)
        case .note(let body):
            return [
                .heading(NoteWords.heading(entry.map(body), context: context)), .gap,
                Passage(context.written(body.text)),
            ]
        case .decision(let body): return decision(body, context)
        case .correction(let body):
            return [
                Passage("entry \(body.corrects), which stays in the record", label: "Corrects"),
                Passage(context.written(body.why), label: "Why"), .gap,
            ] + decision(body.decision, context)
        case .outcome(let body):
            return [
                Passage(body.challenge.rawValue, label: "Challenge"), Passage(body.on.short, label: "Date"),
                Passage(context.written(body.result), label: "Result"),
                Passage(body.isOverturned ? "yes" : "no", label: "Overturned"),
            ] + (body.failedReason.map { [Passage(context.written($0), label: "What failed")] } ?? [])
        case .stepDone(let body):
            return [
                Passage("step \(body.step + 1) of entry \(body.entry)", label: "Done"),
                Passage(body.on.short, label: "Date"),
            ] + (body.note.map { [Passage(context.written($0), label: "Note")] } ?? [])
        case .noticeSent(let body):
            return [
                Passage("the \(body.to)", label: "To"), Passage(body.on.short, label: "Sent"),
                Passage(body.channel, label: "How"), Passage("entry \(body.decision)", label: "Decision"),
            ]
        case .importBatch, .config, .erased, .other: return [Passage(HistoryWords.line(entry, context: context))]
        }
    }

    private static func details(_ body: CaseBody, _ heading: String, _ context: CaseContext) -> [Passage] {
        guard
            var file = CaseFile(
                id: context.file.id,
                opening: Recorded(seq: 0, at: Moment(milliseconds: 0), by: "", value: .caseOpened(body)))
        else { return [] }
        file.apply(Recorded(seq: 0, at: Moment(milliseconds: 0), by: "", value: .caseAmended(body)))
        var then = context
        then.file = file
        return [.heading(heading), .gap] + SummaryPassages.of(then)
    }

    private static func evidence(_ body: EvidenceBody, _ context: CaseContext) -> [Passage] {
        let known = context.house.rules.evidence.items
        let order = known.map(\.id) + body.findings.keys.filter { id in !known.contains { $0.id == id } }.sorted()
        var passages: [Passage] = [.heading("Evidence"), .gap]
        for id in order {
            guard let finding = body.findings[id] else { continue }
            let title = context.house.rules.evidence.item(id)?.title ?? id
            passages.append(Passage("\(finding.finding.mark) \(title): \(finding.finding.title)"))
            let source = [finding.document, finding.documentDate?.short].compactMap(\.self).joined(separator: ", ")
            if !source.isEmpty { passages.append(Passage(source, indent: 4)) }
            if let note = finding.note { passages.append(Passage(context.written(note), indent: 4)) }
            if let asked = finding.asked {
                passages.append(
                    Passage("asked for: \(asked.what), from \(asked.from), by \(asked.by.short)", indent: 4))
            }
        }
        for id in body.cleared ?? [] {
            passages.append(Passage("\(context.house.rules.evidence.item(id)?.title ?? id): taken back"))
        }
        return passages
    }

    private static func profile(_ body: ProfileBody, _ context: CaseContext) -> [Passage] {
        let matrix = context.house.rules.matrix
        let order = matrix.subAreas.map(\.id)
        let ids = order.filter { body.agreed[$0] != nil } + body.agreed.keys.filter { !order.contains($0) }.sorted()
        var passages: [Passage] = [.heading("Needs profile"), .gap]
        for id in ids {
            guard let level = body.agreed[id] else { continue }
            passages.append(Passage("level \(level)", label: matrix.subArea(id)?.title ?? id))
        }
        if let band = body.band {
            passages.append(Passage(band.awarded, label: "Band awarded"))
            if let suggested = band.suggested { passages.append(Passage(suggested, label: "Matrix suggested")) }
            if let why = band.overrideReason {
                passages.append(Passage(context.written(why), label: "Why they differ"))
            }
        }
        if let note = body.note { passages.append(Passage(context.written(note), label: "Note")) }
        return passages
    }

    private static func decision(_ body: Decision, _ context: CaseContext) -> [Passage] {
        var passages: [Passage] = [.heading("Decision: \(body.outcomeTitle)"), .gap]
        for limb in body.limbs {
            passages.append(
                Passage(
                    "\(context.isPrivate ? limb.citation : limb.question)  \(limb.isMet ? "yes" : "no")  (\(limb.citation))"
                ))
            if !limb.words.isEmpty { passages.append(Passage(context.written(limb.words), indent: 2)) }
        }
        passages += [.gap, .heading("Reasons"), Passage(context.written(body.reasons)), .gap]
        if !body.nextSteps.isEmpty {
            passages.append(.heading("Next steps"))
            passages += body.nextSteps.map {
                Passage("\($0.what): \($0.owner)\($0.due.map { ", by \($0.short)" } ?? "")")
            }
            passages.append(.gap)
        }
        for comment in body.comments {
            passages.append(
                Passage(
                    "\(comment.agency.title)\(comment.isDissent ? " (concern)" : ""): \(context.written(comment.words))"
                ))
        }
        if let band = body.band { passages.append(Passage(band.awarded, label: "Band")) }
        if let notice = body.notice { passages.append(Passage(notice.sendOn.short, label: "Letter")) }
        passages.append(Passage("\(body.decidedBy), \(body.decidedOn.short)", label: "Decided by"))
        return passages
    }
}
