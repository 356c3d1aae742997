import PanelModel

/// Makes the words of one letter from the record, the settings and the rules.
///
/// The words of a "no" are `NotToAssessText`; this adds the letter around them, the other outcomes and the copies.
struct LetterComposer {
    let file: CaseFile
    let decision: StandingDecision
    let kind: LetterKind
    let to: NoticeRecipient
    let settings: PanelSettings
    let rules: RuleBook
    let day: CivilDate

    var standing: Decision { decision.standing }
    var details: CaseDetails { file.details }
    /// Whether the reader is the young person, who is called `you`.
    var isToYoungPerson: Bool { to == .family && details.askedByYoungPerson }
    /// `Riley` or `you`.
    var child: String { isToYoungPerson ? "you" : details.calledName }
    /// `Riley’s` or `your`.
    var childs: String { isToYoungPerson ? "your" : "\(details.calledName)’s" }

    /// All the words that the templates can name; each required part has a place, if an empty one.
    func words(parts required: [LetterPart]) -> LetterWords {
        let limits = AppealLimits(letter: day, holidays: rules.holidays)
        var words = LetterWords()
        words.lines = [
            "authority": settings.authority.name, "panel": settings.panel.name, "reference": details.reference,
            "date": day.long, "decided-on": standing.decidedOn.long, "outcome": standing.outcomeTitle, "child": child,
            "childs": childs, "name": details.calledName, "full-name": fullName,
            "setting": details.attendedSetting ?? "",
            "greeting": to == .family ? details.familyGreeting : "Dear colleague",
            "addressee": addressee, "appeal-by": limits.appealBy.long, "mediation-by": limits.contactMediationBy.long,
            "officer": settings.contacts[.councilOfficer]?.name ?? "",
        ]
        words.lines["last-day"] = lastDay?.long
        words.lines["no-plan-by"] = lastDay(of: .sixteenWeeks)
        words.lines["plan-by"] = lastDay(of: .twentyWeeks)
        for contact in ContactKind.allCases {
            words.lines[LetterWords.contact(contact)] = settings.contacts[contact]?.line
        }
        words.steps = steps
        words.blocks = ["reasons-text": [standing.reasons], "steps-text": words.steps.map(\.what)]
        if isToYoungPerson { words.flags.insert("young-person") }
        if details.attendedSetting != nil { words.flags.insert("has-setting") }
        if let last = lastDay, day > last { words.flags.insert("late") }
        words.parts = commonParts
        switch kind {
        case .notToAssess, .notToIssue, .noChange, .cease: words.parts.merge(refusal) { _, new in new }
        case .assess, .issue, .change, .putOff: words.parts.merge(other) { _, new in new }
        case .copy: words.parts.merge(copy) { _, new in new }
        }
        words.parts = words.parts.filter { !$0.value.isEmpty }
        for part in required where words.parts[part.id] == nil { words.parts[part.id] = [] }
        return words
    }

    /// The steps that the reader is told of: the family all of them, the others their own.
    private var steps: [NextStep] {
        to == .family
            ? standing.nextSteps : standing.nextSteps.filter { StepReader.isFor(to, $0, of: details, rules: rules) }
    }

    /// The whole name, with the one that the child goes by where that is another: `Tomasz Zieliński (Tomek)`.
    private var fullName: String {
        let called = details.calledName
        return called == details.forename ? details.fullName : "\(details.fullName) (\(called))"
    }

    private var addressee: String {
        switch to {
        case .family: return details.familyName ?? "The family of \(details.calledName)"
        case .setting:
            let who =
                switch details.agePhase(on: day) {
                case .earlyYears: "The SENCO"
                case .primary, .secondary, .post16, .over18: "The head teacher or principal"
                }
            return details.attendedSetting.map { "\(who), \($0)" } ?? who
        case .health: return "The health service"
        case .socialCare: return "Social care"
        }
    }

    /// The last lawful day to tell the family, where a clock runs.
    var lastDay: CivilDate? {
        standing.notice?.lastDay
            ?? StatutoryClock(received: details.dateReceived, gate: standing.gate).lastLawfulDay
    }

    private func lastDay(of clock: ClockID) -> String? {
        rules.law.clock(clock)?.lastDay(received: details.dateReceived).long
    }

    /// What letters of every outcome have.
    private var commonParts: [String: [String]] {
        var parts: [String: [String]] = [
            "reasons": limbs + [standing.reasons],
            "council-officer": contact(.councilOfficer, "The person to speak to at the council:"),
            "information-and-advice": contact(
                .sendiass,
                "You can have free advice about special educational needs, from a service that takes no side. You can reach them here:"
            ),
            "copies": copies, "language": languagePart,
            "another-format": contact(
                .councilOfficer,
                "Would you like this letter in large print, in Easy Read, in braille, as a recording or in another language?"
                    + " Tell us:"),
        ]
        if let band = standing.band {
            let title = Int(band.awarded).flatMap { rules.matrix.band($0)?.title } ?? "band \(band.awarded)"
            parts["about-band"] = [
                "The panel awarded \(title). The band is about money for the setting. It does not limit the help in the plan."
            ]
        }
        return parts
    }

    /// Each limb's question as it was put, with the answer and what shows it.
    private var limbs: [String] {
        standing.limbs.flatMap { limb in
            ["The law asks: “\(limb.question)” Our answer is \(limb.isMet ? "yes" : "no").", limb.words]
        }
    }

    private var copies: [String] {
        guard to == .family, let tells = rules.law.rules(at: standing.gate)?.outcome(standing.outcome)?.tells else {
            return []
        }
        let told: [String] = tells.compactMap { recipient in
            switch recipient {
            case .family: nil
            case .setting: details.attendedSetting
            case .health: "the health service"
            case .socialCare: "social care"
            }
        }
        return told.isEmpty ? [] : ["These are told of the decision and the reasons as well:"] + told.map { "• \($0)" }
    }

    private var languagePart: [String] {
        let language = LetterComposer.language(of: details)
        guard to == .family, details.needsInterpreter || language != nil else { return [] }
        let known =
            switch (language, details.needsInterpreter) {
            case (let language?, true): "that your language is \(language) and that you need an interpreter"
            case (let language?, false): "that your language is \(language)"
            case (nil, _): "that you need an interpreter"
            }
        let want = language.map { "this letter in \($0), or to" } ?? "to"
        return ["Our record says \(known). If you want \(want) talk it through with an interpreter, tell us."]
    }

    /// The family's language where the record names one that is not English.
    static func language(of details: CaseDetails) -> String? {
        guard let language = details.homeLanguage.map({ LetterText.trimmed($0) }), !language.isEmpty,
            !["english", "eng", "en"].contains(language.lowercased())
        else { return nil }
        return language
    }

    /// A sentence with how to reach somebody; nothing where the settings do not say.
    func contact(_ kind: ContactKind, _ before: String) -> [String] {
        settings.contacts[kind].map { ["\(before) \($0.line)."] } ?? []
    }

    /// The words of a "no".
    private var refusal: [String: [String]] {
        let facts = NotToAssessFacts(file: file, decision: decision, rules: rules, sentOn: day)
        let text = NotToAssessText.compose(facts, evidence: rules.evidence, settings: settings)
        var parts = Dictionary(text.rights.map { ($0.item, [$0.words]) }) { first, _ in first }
        for (id, answer) in zip(["next-steps", "what-was-missing", "needs-considered", "papers-read"], text.answers) {
            parts[id] = answer.paragraphs
        }
        parts["decision"] = [text.decision]
        parts["what-would-change"] = [text.whatWouldChange]
        let said = standing.comments.filter { !$0.isDissent && !LetterText.trimmed($0.words).isEmpty }
        parts["feedback"] =
            said.isEmpty
            ? ["Nothing more from professionals is written down with this decision."]
            : ["This is what professionals said:"] + said.map { "• \(sentenceCase($0.agency.title)): \($0.words)" }
        return parts
    }

    private func sentenceCase(_ text: String) -> String { text.prefix(1).uppercased() + text.dropFirst() }
}
