import PanelModel

/// A case whole, as plain text in reading order: for `show`, for screen readers, for a file on paper.
public struct CaseText: Sendable {
    private let file: CaseFile
    private let rules: RuleBook
    private let people: [String: String]
    private let day: CivilDate
    private var lines: [String] = []

    /// The text of a case.
    /// - Parameters:
    ///   - people: names by staff id.
    ///   - day: the day on which ages and clocks are told.
    public static func text(
        of file: CaseFile, rules: RuleBook, people: [String: String], on day: CivilDate
    ) -> String {
        var text = CaseText(file: file, rules: rules, people: people, day: day)
        text.write()
        return text.lines.joined(separator: "\n") + "\n"
    }

    private init(file: CaseFile, rules: RuleBook, people: [String: String], day: CivilDate) {
        self.file = file
        self.rules = rules
        self.people = people
        self.day = day
    }

    private mutating func write() {
        writeFacts()
        writeEvidence()
        writeProfile()
        writeNotes()
        for decision in file.decisions { write(decision) }
        writeAfterwards()
        writeHistory()
    }

    private mutating func heading(_ title: String) {
        lines += ["", title, String(repeating: "-", count: title.count)]
    }

    private mutating func fact(_ title: String, _ value: String?) {
        guard let value, !value.isEmpty else { return }
        lines.append("\(title): \(value)")
    }

    private mutating func writeFacts() {
        let details = file.details
        lines.append("\(details.reference)  \(details.fullName)")
        fact("Goes by", details.knownAs)
        fact("Born", "\(details.dateOfBirth.long), age \(details.age(on: day))")
        fact("Sex", details.sex)
        fact("UPN", details.upn)
        fact(
            "Setting",
            [details.setting, details.settingURN.map { "URN \($0)" }].compactMap(\.self).joined(separator: ", "))
        fact("Year group", details.yearGroup)
        fact("Gate", "\(details.gate.title): \(details.gate.question)")
        fact("Status", file.status.title)
        fact("Asked for by", details.source?.meaning ?? details.sourceAsWritten)
        if details.askedByYoungPerson { lines.append("The young person asked in their own right.") }
        fact("Received", details.dateReceived.long)
        fact("Clock", rules.clock(of: details).standing(on: day, toldOn: toldOn).words)
        fact("Family to be told by", rules.clock(of: details).lastLawfulDay?.full)
        fact("Primary need", details.primaryNeed.map { "\($0.title) (\($0.code))" } ?? details.needAsWritten)
        fact("Secondary need", details.secondaryNeed.map { "\($0.title) (\($0.code))" })
        fact("Autism or ADHD", details.neurodivergence)
        fact("Parents and carers", details.parents.joined(separator: "; "))
        fact("Wish to be addressed as", details.addressedAs)
        fact("Home language", details.homeLanguage)
        if details.needsInterpreter { lines.append("An interpreter is needed.") }
        fact("Preferred contact", details.preferredContact)
        if details.isLookedAfter { lines.append("Looked after by the authority.") }
        fact("Social care", details.socialCare)
        fact("Early Help", details.earlyHelp)
        fact("Case officer", details.caseOfficer)
        fact("Notes", details.notes)
        for warning in file.warnings { fact("Doubtful when it came in", warning) }
    }

    private var toldOn: CivilDate? {
        guard let decision = file.decisionAtGate else { return nil }
        return file.notices.first { $0.value.decision == decision.original.seq && $0.value.to == "family" }?.value.on
    }

    private mutating func writeEvidence() {
        heading("Evidence")
        let items = rules.evidence.items(for: file.details, on: day)
        var isAnything = false
        for group in EvidenceGroup.allCases {
            for item in items where item.group == group {
                guard let found = file.findings[item.id] else { continue }
                isAnything = true
                var line = "\(group.title): \(item.title): \(found.finding.title)"
                let papers = [found.document, found.documentDate?.long].compactMap(\.self).joined(separator: ", ")
                if !papers.isEmpty { line += " (\(papers))" }
                if let note = found.note { line += ". \(note)" }
                if let asked = found.asked { line += ". Asked of \(asked.from) by \(asked.by.long): \(asked.what)" }
                lines.append(line)
            }
        }
        if !isAnything { lines.append("Not looked at yet.") }
        lines.append("What is absent is asked for; it is not a reason to refuse.")
    }

    private mutating func writeProfile() {
        guard let profile = file.profile else { return }
        heading("Needs profile")
        for area in rules.matrix.areas {
            for subArea in area.subAreas {
                guard let level = profile.agreed[subArea.id] else { continue }
                lines.append(
                    "\(area.area.title): \(subArea.title): level \(level). \(subArea.level(level)?.words ?? "")")
            }
        }
        if let band = profile.band { lines.append(CaseText.line(band)) }
        fact("Note", profile.note)
    }

    private mutating func writeNotes() {
        let views = file.notes.filter { $0.value.topic != .general }
        let others = file.notes.filter { $0.value.topic == .general }
        for (title, notes) in [("Views and consultation", views), ("Notes", others)] where !notes.isEmpty {
            heading(title)
            for note in notes {
                let about = [note.value.from, note.value.means, note.value.on?.long].compactMap(\.self).joined(
                    separator: ", ")
                lines.append("\(about.isEmpty ? "" : "\(about): ")\(note.value.text)")
            }
        }
    }

    private mutating func write(_ decision: StandingDecision) {
        let standing = decision.standing
        heading("Decision of \(standing.decidedOn.long): \(standing.outcomeTitle)")
        fact("Gate", standing.gate.title)
        lines += standing.limbs.map(DecisionLog.line)
        fact("Reasons", standing.reasons)
        if let band = standing.band { lines.append(CaseText.line(band)) }
        for comment in standing.comments { lines.append("Said by " + DecisionLog.line(comment)) }
        for step in standing.nextSteps { lines.append("Next step: " + DecisionLog.line(step)) }
        if let notice = standing.notice {
            fact("Letter to go on", notice.sendOn.full)
            fact("Last day to tell the family", notice.lastDay?.full)
            fact("About the day", notice.advice)
        }
        fact("Family's views had regard to on", standing.viewsHadRegardOn?.long)
        for flag in standing.keptFlags {
            fact("Flagged and kept", "\(flag.rule): \(flag.text)\(flag.why.isEmpty ? "" : " (\(flag.why))")")
        }
        fact("Decided by", standing.decidedBy)
        fact("Under", "\(standing.law.id) \(standing.law.version)")
        fact("Recorded", "entry \(decision.original.seq), \(name(decision.original.by))")
        for correction in decision.corrections {
            fact(
                "Corrected",
                "entry \(correction.seq), \(correction.at.civilDate.long), \(name(correction.by)): \(correction.value.why). "
                    + "It was: \(decision.original.value.outcomeTitle)")
        }
    }

    private mutating func writeAfterwards() {
        guard !file.notices.isEmpty || !file.challenges.isEmpty else { return }
        heading("Afterwards")
        for notice in file.notices {
            lines.append("\(notice.value.on.long): letter to the \(notice.value.to) by \(notice.value.channel)")
        }
        for challenge in file.challenges {
            let overturned = challenge.value.isOverturned ? "overturned" : "stands"
            lines.append(
                "\(challenge.value.on.long): \(challenge.value.challenge.rawValue): \(challenge.value.result) (\(overturned))"
            )
        }
    }

    private mutating func writeHistory() {
        heading("History")
        for entry in file.history {
            lines.append(
                "\(entry.seq)  \(entry.at.civilDate.short) \(entry.at.clock)  \(name(entry.by))  \(HistoryWords.line(entry.value))"
            )
        }
    }

    private func name(_ id: String) -> String { people[id] ?? id }

    static func line(_ band: BandAward) -> String {
        var line = "Band awarded: \(band.awarded)"
        if let suggested = band.suggested { line += " (the matrix suggested \(suggested))" }
        if let why = band.overrideReason { line += ". Why it differs: \(why)" }
        return line
    }
}
