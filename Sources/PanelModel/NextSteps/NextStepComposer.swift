/// Composes next steps for a case from the offered actions that fit it.
///
/// The same case, findings, day and people always give the same steps in the same order: the way-forward meeting, the
/// support that goes on, then what the case's own gaps and needs call for, one step for each topic. Of the steps on a
/// topic, one for the primary need goes before one for the secondary, and that before one for anybody.
public struct NextStepComposer: Sendable {
    /// The offered actions.
    public let rules: NextStepRules
    /// The check whose items the actions name; its titles stand for `{item}`.
    public let evidence: EvidenceRules

    /// A composer over two packs.
    public init(rules: NextStepRules, evidence: EvidenceRules) {
        self.rules = rules
        self.evidence = evidence
    }

    /// The steps to offer: at most `rules.atMost`, a way-forward meeting always among them.
    ///
    /// `people` names those who do things; where a role has no name, its own words stand, with the setting's name for
    /// the SENCO. A due day that is no working day moves to the next one. Findings for items that do not apply to the
    /// case are passed over; an item without a finding is not taken for absent.
    public func compose(
        case details: CaseDetails, findings: [EvidenceItemID: Finding], decidedOn: CivilDate,
        people: [StepOwner: String] = [:], isWorkingDay: (CivilDate) -> Bool = { !$0.weekday.isWeekend }
    ) -> [ProposedStep] {
        let facts = StepFacts(details: details, findings: findings, evidence: evidence, on: decidedOn)
        let fitting = rules.steps.filter { facts.satisfy($0.when) && facts.canTake($0) }
        var topics: [String] = []
        for rule in fitting.filter(\.isAlways) + fitting.filter({ !$0.isAlways }) where !topics.contains(rule.topic) {
            topics.append(rule.topic)
        }
        let chosen = topics.prefix(rules.atMost).compactMap { topic in
            let candidates = fitting.filter { $0.topic == topic }
            let closest = candidates.map { facts.closeness(of: $0.when) }.min()
            return candidates.first { facts.closeness(of: $0.when) == closest }
        }
        return chosen.map { rule in
            let words = facts.words(for: rule.when)
            return ProposedStep(
                ruleID: rule.id, what: PackTemplate.fill(rule.what, words),
                owner: owner(rule.owner, of: details, people: people),
                due: decidedOn.adding(days: rule.daysUntilDue).nextWorkingDay(isWorkingDay),
                because: PackTemplate.fill(rule.because, words))
        }
    }

    private func owner(_ role: StepOwner, of details: CaseDetails, people: [StepOwner: String]) -> String {
        if let name = people[role], !name.isEmpty { return name }
        switch role {
        case .caseOfficer:
            return details.caseOfficer.map { "\($0), \(role.title)" } ?? role.title
        case .senco:
            return details.attendedSetting.map { "\(role.title), \($0)" } ?? role.title
        case .educationalPsychologist, .specialistTeacher, .earlyYearsAdviser, .health, .earlyHelp, .socialWorker,
            .virtualSchool, .careersAdviser:
            return role.title
        }
    }
}

/// What of a case the conditions of steps ask about.
struct StepFacts {
    let details: CaseDetails
    let phase: AgePhase
    let transfer: PhaseTransfer?
    let earlyHelp: Involvement
    let socialCare: Involvement
    let neurodivergence: NeurodivergenceStatus
    /// Items that apply to the case and were found absent or partly there, in the order of the check.
    let gaps: [EvidenceItem]
    private let gapIDs: Set<EvidenceItemID>
    /// The primary need, then the secondary.
    private let needs: [NeedType]
    private let areas: [AreaOfNeed]

    init(details: CaseDetails, findings: [EvidenceItemID: Finding], evidence: EvidenceRules, on day: CivilDate) {
        self.details = details
        phase = details.agePhase(on: day)
        transfer = details.phaseTransferAhead(on: day)
        earlyHelp = Involvement(words: details.earlyHelp)
        socialCare = details.isLookedAfter ? .open : Involvement(words: details.socialCare)
        neurodivergence = NeurodivergenceStatus(words: details.neurodivergence)
        gaps = evidence.items(for: phase, at: details.gate).filter { item in
            switch findings[item.id] {
            case .absent, .partly: true
            case .present, .notApplicable, nil: false
            }
        }
        gapIDs = Set(gaps.map(\.id))
        needs = [details.primaryNeed, details.secondaryNeed].compactMap { $0 }
        areas = needs.compactMap(\.area)
    }

    /// Whether every part of the condition holds.
    func satisfy(_ condition: StepCondition) -> Bool {
        allows(condition.gates, [details.gate])
            && allows(condition.needs, needs)
            && allows(condition.areas, areas)
            && allows(condition.phases, [phase])
            && allows(condition.sources, [details.source].compactMap { $0 })
            && (condition.missing.isEmpty || condition.missing.contains(where: gapIDs.contains))
            && allows(condition.earlyHelp, [earlyHelp])
            && allows(condition.socialCare, [socialCare])
            && allows(condition.neurodivergence, [neurodivergence])
            && allows(condition.transfers, [transfer].compactMap { $0 })
            && (condition.hasSetting.map { $0 == (details.attendedSetting != nil) } ?? true)
            && (condition.lookedAfter.map { $0 == details.isLookedAfter } ?? true)
    }

    /// Whether there is somebody whom the step speaks of: one that speaks of a setting is for nobody who attends none.
    func canTake(_ rule: NextStepRule) -> Bool {
        details.attendedSetting != nil || !rule.speaksOfSetting
    }

    /// How closely a condition that holds is about this child's need: 0 the primary need, 1 the secondary, 2 anybody's.
    func closeness(of condition: StepCondition) -> Int {
        guard !condition.needs.isEmpty || !condition.areas.isEmpty else { return 2 }
        guard let primary = details.primaryNeed else { return 1 }
        let isPrimary =
            allows(condition.needs, [primary]) && allows(condition.areas, [primary.area].compactMap { $0 })
        return isPrimary ? 0 : 1
    }

    /// The words that stand in the braces of a step with this condition.
    func words(for condition: StepCondition) -> [String: String] {
        [
            "name": details.calledName,
            "family": FamilyWords(details).addressed,
            "setting": details.attendedSetting ?? "the setting",
            "transfer": transfer?.title ?? "",
            // "provision map: who, how often" is "provision map" in a sentence.
            "item": gaps.first { condition.missing.contains($0.id) }.map {
                String($0.title.prefix { $0 != ":" })
            } ?? "",
        ]
    }

    private func allows<Value: Equatable>(_ allowed: [Value], _ actual: [Value]) -> Bool {
        allowed.isEmpty || actual.contains { allowed.contains($0) }
    }
}

/// How a family is spoken of and to: as they wish, never as a role.
struct FamilyWords {
    /// `Mrs Forsythe`, the parents' names, the young person's name where they asked themselves, or `the family`.
    let addressed: String
    /// Whether the letter goes to the young person.
    let isYoungPerson: Bool

    init(_ details: CaseDetails) {
        isYoungPerson = details.askedByYoungPerson
        if details.askedByYoungPerson {
            addressed = details.calledName
        } else if let wish = details.addressedAs, !wish.isEmpty {
            addressed = wish
        } else if !details.parents.isEmpty {
            addressed = FamilyWords.list(details.parents)
        } else {
            addressed = "the family"
        }
    }

    /// `A`, `A and B`, `A, B and C`.
    static func list(_ words: [String]) -> String {
        guard let last = words.last, words.count > 1 else { return words.first ?? "" }
        return words.dropLast().joined(separator: ", ") + " and " + last
    }
}
