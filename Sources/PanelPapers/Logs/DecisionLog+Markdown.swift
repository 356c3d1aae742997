import PanelModel

extension DecisionLog {
    /// The log as Markdown: a table to see it all, then each decision whole.
    public var markdown: String {
        var lines = [
            "# Decision log: \(MarkdownText.inline(panel))", "",
            "\(rows.count) decision\(rows.count == 1 ? "" : "s"). Made on \(madeOn.long) from a record of \(entries) entries.",
            "Head of the record: \(head)", "", namesNote, "",
        ]
        guard !rows.isEmpty else { return lines.joined(separator: "\n") }
        lines += [
            "| Decided | Reference | Child | Gate | Outcome | Letter to go on |",
            "| --- | --- | --- | --- | --- | --- |",
        ]
        lines += rows.map { row in
            let cells = [
                row.decidedOn.short, row.reference, row.child, row.gate.title, row.outcomeTitle,
                row.letterOn?.short ?? "–",
            ]
            return "| " + cells.map(MarkdownText.cell).joined(separator: " | ") + " |"
        }
        for row in rows { lines += [""] + section(row) }
        return lines.joined(separator: "\n") + "\n"
    }

    private var namesNote: String {
        namesChildren
            ? "Children are named in full. Handle it as such."
            : "Initials stand for the names of children, and “the family” for those of parents. Other names stand as they "
                + "were written: look before it is sent on."
    }

    private func section(_ row: DecisionLogRow) -> [String] {
        var lines = [
            "## \(MarkdownText.inline(row.reference)) \(MarkdownText.inline(row.child)): \(MarkdownText.inline(row.outcomeTitle))",
            "",
        ]
        lines.append(facts(row))
        lines += [""]
        lines += row.limbs.map { "- " + MarkdownText.inline(DecisionLog.line($0)) }
        if !row.reasons.isEmpty { lines += ["", "**Reasons.** \(MarkdownText.block(row.reasons))"] }
        if !row.evidence.isEmpty {
            lines +=
                ["", "**Evidence: what was there and what was not**", ""]
                + row.evidence.map { "- " + MarkdownText.inline($0) }
        }
        if !row.comments.isEmpty {
            lines +=
                ["", "**Agencies said**", ""] + row.comments.map { "- " + MarkdownText.inline(DecisionLog.line($0)) }
        }
        if let band = row.band {
            let suggested = band.suggested.map { "suggested \($0), " } ?? ""
            let why = band.overrideReason.map { ": \($0)" } ?? ""
            lines += ["", "**Band.** " + MarkdownText.inline("\(suggested)awarded \(band.awarded)\(why)")]
        }
        if !row.nextSteps.isEmpty {
            lines +=
                ["", "**Next steps**", ""] + row.nextSteps.map { "- " + MarkdownText.inline(DecisionLog.line($0)) }
        }
        if !row.keptFlags.isEmpty {
            lines += ["", "**Reasons flagged by the check and kept**", ""]
            lines += row.keptFlags.map {
                "- " + MarkdownText.inline("\($0.rule): “\($0.text)”\($0.why.isEmpty ? "" : " – \($0.why)")")
            }
        }
        return lines + ["", letter(row)]
    }

    private func facts(_ row: DecisionLogRow) -> String {
        let need = [row.primaryNeed, row.secondaryNeed].compactMap(\.self).joined(separator: ", ")
        let parts: [String?] = [
            "Age \(row.age)", row.yearGroup.map { "year \($0)" }, row.setting, need.isEmpty ? nil : need,
            row.source.map { "asked for by \($0.drop { $0.isNumber || $0 == " " })" },
            "received \(row.received.long), decided on day \(row.dayCount)",
            "decided by \(row.decidedBy)",
        ]
        return MarkdownText.inline(parts.compactMap(\.self).joined(separator: "; ")) + "."
    }

    private func letter(_ row: DecisionLogRow) -> String {
        var words: [String] = []
        if let day = row.letterOn {
            words.append("Letter to go on \(day.full)")
            if let last = row.lastDay { words.append("the last day to tell the family is \(last.long)") }
            words.append(
                row.viewsHadRegardOn.map { "the family's views and evidence were had regard to on \($0.long)" }
                    ?? "no day is recorded on which the family's views and evidence were had regard to")
            if let told = row.familyToldOn { words.append("the family was told on \(told.long)") }
        } else {
            words.append("No letter: the clock runs on")
            if let last = row.lastDay { words.append("the last day to tell the family is \(last.long)") }
        }
        let corrected =
            row.correctedBy.isEmpty
            ? "" : " Corrected by entry \(row.correctedBy.map(String.init).joined(separator: ", "))."
        let advice = row.letterAdvice.map { " \($0)" } ?? ""
        return MarkdownText.inline(
            "\(words.joined(separator: "; ")).\(advice) Entry \(row.entry), \(row.law).\(corrected)")
    }
}
