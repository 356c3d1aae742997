/// All the rules that a workspace works by, as they were read at start.
public struct RuleBook: Hashable, Sendable {
    public let law: LawRules
    public let evidence: EvidenceRules
    public let matrix: MatrixRules
    public let nextSteps: NextStepRules
    public let holidays: BankHolidays
    /// What the reasons check looks for.
    public let reasons: ReasonsLibrary

    /// The rules of a workspace.
    public init(
        law: LawRules, evidence: EvidenceRules, matrix: MatrixRules, nextSteps: NextStepRules, holidays: BankHolidays,
        reasons: ReasonsLibrary = .none
    ) {
        self.law = law
        self.evidence = evidence
        self.matrix = matrix
        self.nextSteps = nextSteps
        self.holidays = holidays
        self.reasons = reasons
    }

    /// When the letter of an outcome goes, for a case decided on a day.
    ///
    /// The outcome settles which clock governs: at the issue gate a "no" must be told within 16 weeks, a plan sent
    /// within 20 (SEND Regulations 2014, regs 10(1) and 13(2)). A deferral sends no notice: nil.
    public func notice(for details: CaseDetails, outcome: OutcomeRule, on day: CivilDate) -> NoticePlan? {
        let agreed: Bool
        switch outcome.kind {
        case .yes: agreed = true
        case .no: agreed = false
        case .deferral: return nil
        }
        let clock = details.clock(agreed: agreed)
        let plan = SendDay.plan(decided: day, deadline: clock.lastLawfulDay, holidays: holidays)
        return NoticePlan(
            sendOn: plan.day, lastDay: clock.lastLawfulDay, isCollision: plan.collision, isLate: plan.late,
            advice: plan.advice)
    }

    /// The clock of a case at its gate.
    public func clock(of details: CaseDetails) -> StatutoryClock {
        details.clock()
    }
}
