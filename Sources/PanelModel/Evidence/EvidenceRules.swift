/// The graduated-response check: what to look for, who holds it, and what to ask for when it is absent.
///
/// It informs and never gates: nothing here adds up, scores or leads to an outcome. An absent item is asked for.
public struct EvidenceRules: Hashable, Sendable {
    /// The pack’s id, version and date.
    public let header: RulePackHeader
    /// The factors of the SEND Code of Practice 2015, 9.14, in the Code's order.
    public let factors: [Factor]
    /// In the order of the check: by group, then as the pack lists them.
    public let items: [EvidenceItem]
    /// Days given for an answer where an item says nothing else; inside the six weeks.
    public let daysToAsk: Int

    /// The item with this id; nil for an id of another pack.
    public func item(_ id: EvidenceItemID) -> EvidenceItem? {
        items.first { $0.id == id }
    }

    /// The factor with this id.
    public func factor(_ id: String) -> Factor? {
        factors.first { $0.id == id }
    }

    /// The items to look at for a phase and a gate, in order.
    public func items(for phase: AgePhase, at gate: Gate) -> [EvidenceItem] {
        items.filter { $0.phases.contains(phase) && $0.gates.contains(gate) }
    }

    /// The items to look at for a case on a day, in order.
    public func items(for details: CaseDetails, on day: CivilDate) -> [EvidenceItem] {
        items(for: details.agePhase(on: day), at: details.gate)
    }

    /// The day by which to ask for an item: its own days from `asked`, but a week before the last day of the clock
    /// where that is still ahead, and never on or before the day of asking.
    ///
    /// Where the clock has nearly run out the next day is given. The day is moved back to a working day where that
    /// leaves it after `asked`, else forward.
    public func askBy(
        _ item: EvidenceItem, asked: CivilDate, lastDay: CivilDate?,
        isWorkingDay: (CivilDate) -> Bool = { !$0.weekday.isWeekend }
    ) -> CivilDate {
        var due = asked.adding(days: item.daysToAsk ?? daysToAsk)
        if let lastDay { due = min(due, lastDay.adding(days: -7)) }
        due = max(due, asked.adding(days: 1))
        var back = due
        while back > asked, !isWorkingDay(back) { back = back.adding(days: -1) }
        return back > asked ? back : due.nextWorkingDay(isWorkingDay)
    }

    /// The request for an item that is absent or partly there: from whom, what and by when.
    ///
    /// The setting is named where the case has its name; see `askBy` for the day.
    public func request(
        for item: EvidenceItem, in details: CaseDetails, asked: CivilDate, lastDay: CivilDate?,
        isWorkingDay: (CivilDate) -> Bool = { !$0.weekday.isWeekend }
    ) -> EvidenceRequest {
        let from =
            switch item.heldBy {
            case .setting: details.setting ?? item.heldBy.title
            case .family: FamilyWords(details).addressed
            case .youngPerson: details.calledName
            case .health, .socialCare, .earlyHelp, .educationalPsychology, .specialistTeachers, .authority:
                item.heldBy.title
            }
        return EvidenceRequest(
            from: from, what: item.title, by: askBy(item, asked: asked, lastDay: lastDay, isWorkingDay: isWorkingDay))
    }

    /// Loads a pack; throws its first problem.
    ///
    /// `file` is the label that the problem names.
    public init(yaml text: String, file: String) throws(RulePackError) {
        let (value, problems) = EvidenceRules.read(text, file: file)
        guard let value else { throw problems.first ?? .unreadable(file) }
        self = value
    }

    init(header: RulePackHeader, factors: [Factor], items: [EvidenceItem], daysToAsk: Int) {
        self.header = header
        self.factors = factors
        self.items = items
        self.daysToAsk = daysToAsk
    }
}

extension CivilDate {
    /// This day, or the first day after it that is a working day; gives up after 30 days that are none.
    func nextWorkingDay(_ isWorkingDay: (CivilDate) -> Bool) -> CivilDate {
        for ahead in 0..<30 where isWorkingDay(adding(days: ahead)) { return adding(days: ahead) }
        return self
    }
}
