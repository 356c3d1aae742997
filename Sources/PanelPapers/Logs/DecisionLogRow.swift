import PanelModel

/// One decision as a line of the decision log.
///
/// Its JSON keys are documented here and stable.
public struct DecisionLogRow: Encodable, Hashable, Sendable {
    /// How children are named in an export.
    public enum Naming: String, CaseIterable, Sendable {
        /// Initials and the reference: the default, so that a log that strays tells little.
        case initials
        case names
    }

    public let entry: Int
    public let decidedOn: CivilDate
    public let reference: String
    /// Initials or the full name, as the export was asked for.
    public let child: String
    public let age: Int
    public let yearGroup: String?
    public let setting: String?
    public let settingURN: String?
    public let gate: Gate
    /// SEN2 code and word: `1 parent`.
    public let source: String?
    public let received: CivilDate
    /// Days from receipt to the decision.
    public let dayCount: Int
    public let lastDay: CivilDate?
    public let primaryNeed: String?
    public let secondaryNeed: String?
    public let viewsHadRegardOn: CivilDate?
    public let evidence: [String]
    public let limbs: [LimbFinding]
    public let outcome: String
    public let outcomeTitle: String
    /// The code of the SEN2 return (Y, N or A); nil where none is returned.
    public let sen2Outcome: String?
    public let reasons: String
    public let keptFlags: [KeptFlag]
    public let comments: [AgencyComment]
    public let band: BandAward?
    public let nextSteps: [NextStep]
    public let letterOn: CivilDate?
    /// Why the letter's day is a bad one, where the deadline leaves no other.
    public let letterAdvice: String?
    public let familyToldOn: CivilDate?
    public let decidedBy: String
    public let law: String
    /// Entry numbers of corrections that point at this decision; the row shows the decision as it now stands.
    public let correctedBy: [Int]
    /// The staff member who recorded it.
    public let recordedBy: String

    /// The line of one decision of a case.
    public init(
        _ decision: StandingDecision, of file: CaseFile, rules: RuleBook, people: [String: String], naming: Naming
    ) {
        let standing = decision.standing
        let details = file.details
        entry = decision.original.seq
        decidedOn = standing.decidedOn
        reference = details.reference
        child =
            switch naming {
            case .initials: details.initials
            case .names: details.fullName
            }
        age = details.age(on: standing.decidedOn)
        yearGroup = details.yearGroup
        setting = details.setting
        settingURN = details.settingURN
        gate = standing.gate
        source = details.source.map { "\($0.rawValue) \($0.title)" } ?? details.sourceAsWritten
        received = details.dateReceived
        dayCount = standing.decidedOn.days(since: details.dateReceived)
        lastDay = standing.notice?.lastDay
        primaryNeed = details.primaryNeed?.code ?? details.needAsWritten
        secondaryNeed = details.secondaryNeed?.code
        viewsHadRegardOn = standing.viewsHadRegardOn
        evidence = DecisionLogRow.evidence(in: file, until: decision.original.seq, rules: rules)
        limbs = standing.limbs
        outcome = standing.outcome
        outcomeTitle = standing.outcomeTitle
        sen2Outcome = rules.law.rules(at: standing.gate)?.outcome(standing.outcome)?.sen2Code?.rawValue
        reasons = standing.reasons
        keptFlags = standing.keptFlags
        comments = standing.comments
        band = standing.band
        nextSteps = standing.nextSteps
        letterOn = standing.notice?.sendOn
        letterAdvice = standing.notice?.advice
        familyToldOn =
            file.notices.first { $0.value.decision == decision.original.seq && $0.value.to == "family" }?.value.on
        decidedBy = standing.decidedBy
        law = "\(standing.law.id) \(standing.law.version)"
        correctedBy = decision.corrections.map(\.seq)
        recordedBy = people[decision.original.by] ?? decision.original.by
    }

    /// What was before the panel when it decided: each item looked at, its finding, its document and date.
    private static func evidence(in file: CaseFile, until seq: Int, rules: RuleBook) -> [String] {
        var found: [String: EvidenceFinding] = [:]
        for entry in file.history where entry.seq < seq {
            guard case .evidence(let body) = entry.value else { continue }
            found.merge(body.findings) { _, new in new }
            for item in body.cleared ?? [] { found[item] = nil }
        }
        return rules.evidence.items.compactMap { item in
            guard let finding = found[item.id] else { return nil }
            var line = "\(item.title): \(finding.finding.title)"
            let papers = [finding.document, finding.documentDate?.long].compactMap(\.self).joined(separator: ", ")
            if !papers.isEmpty { line += " (\(papers))" }
            if let asked = finding.asked { line += "; asked of \(asked.from) by \(asked.by.long)" }
            return line
        }
    }

    /// Writes every key; one without a value is null, so that whoever reads finds the same keys in every answer.
    public func encode(to encoder: any Encoder) throws {
        var values = encoder.container(keyedBy: CodingKeys.self)
        try values.encode(entry, forKey: .entry)
        try values.encode(decidedOn, forKey: .decidedOn)
        try values.encode(reference, forKey: .reference)
        try values.encode(child, forKey: .child)
        try values.encode(age, forKey: .age)
        try values.encode(yearGroup, forKey: .yearGroup)
        try values.encode(setting, forKey: .setting)
        try values.encode(settingURN, forKey: .settingURN)
        try values.encode(gate, forKey: .gate)
        try values.encode(source, forKey: .source)
        try values.encode(received, forKey: .received)
        try values.encode(dayCount, forKey: .dayCount)
        try values.encode(lastDay, forKey: .lastDay)
        try values.encode(primaryNeed, forKey: .primaryNeed)
        try values.encode(secondaryNeed, forKey: .secondaryNeed)
        try values.encode(viewsHadRegardOn, forKey: .viewsHadRegardOn)
        try values.encode(evidence, forKey: .evidence)
        try values.encode(limbs, forKey: .limbs)
        try values.encode(outcome, forKey: .outcome)
        try values.encode(outcomeTitle, forKey: .outcomeTitle)
        try values.encode(sen2Outcome, forKey: .sen2Outcome)
        try values.encode(reasons, forKey: .reasons)
        try values.encode(keptFlags, forKey: .keptFlags)
        try values.encode(comments, forKey: .comments)
        try values.encode(band, forKey: .band)
        try values.encode(nextSteps, forKey: .nextSteps)
        try values.encode(letterOn, forKey: .letterOn)
        try values.encode(letterAdvice, forKey: .letterAdvice)
        try values.encode(familyToldOn, forKey: .familyToldOn)
        try values.encode(decidedBy, forKey: .decidedBy)
        try values.encode(law, forKey: .law)
        try values.encode(correctedBy, forKey: .correctedBy)
        try values.encode(recordedBy, forKey: .recordedBy)
    }

    enum CodingKeys: String, CodingKey {
        case entry
        case decidedOn = "decided_on"
        case reference, child, age
        case yearGroup = "year_group"
        case setting
        case settingURN = "setting_urn"
        case gate, source, received
        case dayCount = "day_count"
        case lastDay = "last_day"
        case primaryNeed = "primary_need"
        case secondaryNeed = "secondary_need"
        case viewsHadRegardOn = "views_had_regard_on"
        case evidence, limbs, outcome
        case outcomeTitle = "outcome_title"
        case sen2Outcome = "sen2_outcome"
        case reasons
        case keptFlags = "kept_flags"
        case comments, band
        case nextSteps = "next_steps"
        case letterOn = "letter_on"
        case letterAdvice = "letter_advice"
        case familyToldOn = "family_told_on"
        case decidedBy = "decided_by"
        case law
        case correctedBy = "corrected_by"
        case recordedBy = "recorded_by"
    }
}
