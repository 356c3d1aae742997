import PanelModel

/// What the sender of a letter should know before it goes.
enum LetterCheck {
    /// The remarks, the weightiest first.
    static func remarks(
        on document: LetterDocument, reading: LetterReading, file: CaseFile, decision: StandingDecision,
        to: NoticeRecipient, rules: RuleBook, day: CivilDate
    ) -> [LetterRemark] {
        var remarks: [LetterRemark] = []
        let standing = decision.standing
        let sent = file.notices.last { $0.value.decision == decision.original.seq && $0.value.to == to.rawValue }
        if let sent { remarks.append(.alreadySent(on: sent.value.on, channel: sent.value.channel)) }
        if !decision.corrections.isEmpty { remarks.append(.corrected(times: decision.corrections.count)) }
        if standing.outcomeKind != .deferral, sent == nil {
            if let last = standing.notice?.lastDay, day > last { remarks.append(.late(lastDay: last)) }
            if to == .family, let reason = SendDay.reason(against: day, holidays: rules.holidays) {
                remarks.append(.badDay(reason))
            }
        }
        let told = rules.law.rules(at: standing.gate)?.outcome(standing.outcome)?.tells ?? []
        if to != .family, !told.contains(to) { remarks.append(.notAmongTold(to)) }
        if to == .setting, file.details.attendedSetting == nil { remarks.append(.nobodyNamed) }
        if to == .family { remarks += family(file: file, decision: decision, rules: rules, day: day) }
        for comment in standing.comments where comment.isDissent { remarks.append(.dissentNotTold(comment.agency)) }
        remarks += roles(in: document).map { .parentByRole($0) }
        if reading.years.rounded() > LetterReading.plainUpTo { remarks.append(.hardToRead(years: reading.years)) }
        let own = panelsWords(standing)
        remarks += reading.hardest.filter { own.contains($0.words) }.map { .hardSentence($0.words, years: $0.years) }
        return remarks
    }

    /// What the panel worded itself: a hard sentence is named where its sender can have it put more plainly, and not where
    /// it is the statute's.
    private static func panelsWords(_ decision: Decision) -> String {
        let words =
            [decision.reasons] + decision.limbs.map(\.words) + decision.nextSteps.map(\.what)
            + decision.comments.map(\.words)
        return LetterText.flat(LetterText.plainLines(words).joined(separator: " "))
    }

    private static func family(
        file: CaseFile, decision: StandingDecision, rules: RuleBook, day: CivilDate
    ) -> [LetterRemark] {
        var remarks: [LetterRemark] = []
        let details = file.details
        let standing = decision.standing
        if details.familyName == nil { remarks.append(.nobodyNamed) }
        if details.isOverCompulsorySchoolAge(on: day), !details.askedByYoungPerson {
            remarks.append(.youngPersonsRight)
        }
        if details.needsInterpreter || LetterComposer.language(of: details) != nil {
            remarks.append(.translate(language: LetterComposer.language(of: details)))
        }
        if details.askedByYoungPerson, standing.reasons.contains(details.calledName) {
            remarks.append(.reasonsInThirdPerson)
        }
        guard standing.outcomeKind == .no else { return remarks }
        if standing.viewsHadRegardOn == nil, standing.gate == .request { remarks.append(.noRegardRecorded) }
        let facts = NotToAssessFacts(file: file, decision: decision, rules: rules, sentOn: day)
        if facts.findings.isEmpty { remarks.append(.nothingChecked) }
        let unasked = rules.evidence.items(for: facts.details, on: facts.decidedOn).filter { item in
            guard item.notFamilys, let found = facts.findings[item.id], found.asked == nil else { return false }
            switch found.finding {
            case .absent, .partly: return true
            case .present, .notApplicable: return false
            }
        }
        if !unasked.isEmpty { remarks.append(.nobodyAsked(unasked.map(\.title))) }
        return remarks
    }

    /// Words for a parent that are no name, as they stand in the letter; each once.
    private static func roles(in document: LetterDocument) -> [String] {
        let roles: Set<String> = ["mum", "dad", "mums", "dads", "mummy", "daddy"]
        var found: [String] = []
        for word in document.plainText.split(whereSeparator: { !$0.isLetter })
        where roles.contains(word.lowercased()) && !found.contains(String(word)) {
            found.append(String(word))
        }
        return found
    }
}
