import Foundation
import PanelModel
import PanelRecord
import Testing

@testable import PanelDesk

@Suite("Amendments, corrections, letters and what became of a decision")
struct AfterwardsTests {
    let fixture: DeskFixture
    let desk: Desk
    let subject: String

    init() throws {
        fixture = try DeskFixture(rows: [DeskFixture.riley, DeskFixture.freya])
        desk = try fixture.desk()
        subject = try desk.subject(ofReference: "26-0021")
    }

    private func decide() throws -> Receipt {
        try desk.recordDecision(try desk.draft("26-0021", .notToAssess(on: desk.today)))
    }

    @Test("a case is amended with a reason; the case as it was stays in its history")
    func amend() throws {
        _ = try desk.amend(subject, why: "Mrs Forsythe wrote", seen: nil) { $0.knownAs = "Ri" }
        let file = try desk.caseFile(subject: subject)
        #expect(file.details.calledName == "Ri")
        guard case .caseOpened(let first) = file.history[0].value else {
            Issue.record("the first entry is no opening")
            return
        }
        #expect(first.details.knownAs == nil)
        #expect(try desk.queueRows(try desk.queue(QueueQuery(text: "ri"))).contains { $0.knownAs == "Ri" })
    }

    @Test("an amendment without a reason, without a change, or into something that cannot be, is refused")
    func badAmendments() throws {
        func refused(_ why: String = "because", _ change: (inout CaseDetails) -> Void) -> PanelDesk.ExitStatus? {
            refusal { try desk.amend(subject, why: why, seen: nil, change: change) }?.exitStatus
        }
        let today = desk.today
        #expect(refused(" ") { $0.knownAs = "Ri" } == .badInput)
        #expect(refused { _ in } == .badInput)
        #expect(refused { $0.reference = "" } == .badInput)
        #expect(refused { $0.reference = "25-0311" } == .badInput)
        #expect(refused { ($0.forename, $0.surname) = ("", "") } == .badInput)
        #expect(refused { $0.dateReceived = today.adding(days: 1) } == .badInput)
        #expect(refused { $0.dateOfBirth = $0.dateReceived.adding(days: 1) } == .badInput)
        #expect(desk.head.count == 4)
        let stale = refusal { try desk.amend(subject, why: "because", seen: 1) { $0.knownAs = "Ri" } }
        #expect(stale?.exitStatus == .refused)
    }

    @Test("a correction stands instead; both are shown, and the day, gate and law stay those of the decision")
    func correct() throws {
        let decided = try decide()
        let later = try fixture.desk(user: "Ada Begum", now: "2026-11-30T09:00")
        var draft = DecisionDraft.notToAssess(on: desk.today)
        draft.reasons = "The help that began in October is working."
        let seen = try later.caseFile(subject: subject).lastSeq
        _ = try later.correct(decision: decided.seq, of: subject, with: draft, why: "the month was wrong", seen: seen)
        let file = try later.caseFile(subject: subject)
        let standing = try #require(file.decisionAtGate)
        #expect(standing.standing.reasons == "The help that began in October is working.")
        #expect(standing.original.value.reasons == "The help that began in September is working.")
        #expect(standing.standing.decidedOn == desk.today)
        #expect(standing.standing.law == standing.original.value.law)
        let text = try later.caseText(reference: "26-0021")
        #expect(text.contains("the month was wrong") && text.contains("October"))
    }

    @Test("a correction without a reason, of no decision, or of less than a decision, is refused")
    func badCorrections() throws {
        let decided = try decide()
        let good = DecisionDraft.notToAssess(on: desk.today)
        func refused(_ seq: Int, _ draft: DecisionDraft, _ why: String) -> PanelDesk.ExitStatus? {
            refusal { try desk.correct(decision: seq, of: subject, with: draft, why: why, seen: decided.seq) }?
                .exitStatus
        }
        #expect(refused(decided.seq, good, " ") == .badInput)
        #expect(refused(1, good, "wrong") == .badInput)
        var bad = good
        bad.nextSteps = []
        #expect(refused(decided.seq, bad, "wrong") == .refused)
        #expect(desk.head.count == decided.seq)
    }

    @Test("the letter to the family ends the case's wait; a slip in the address does not pass")
    func notice() throws {
        #expect(
            refusal { try desk.recordNoticeSent(of: subject, to: "family", on: desk.today, channel: "post") } != nil)
        _ = try decide()
        func refused(_ to: String, _ day: CivilDate, _ channel: String) -> Bool {
            refusal { try desk.recordNoticeSent(of: subject, to: to, on: day, channel: channel) }?.exitStatus
                == .badInput
        }
        #expect(refused("famly", desk.today, "post"))
        #expect(refused("family", desk.today.adding(days: 1), "post"))
        #expect(refused("family", desk.today.adding(days: -1), "post"))
        #expect(refused("family", desk.today, " "))
        _ = try desk.recordNoticeSent(of: subject, to: "school", on: desk.today, channel: "e-mail")
        #expect(try desk.caseFile(subject: subject).status == .decided)
        _ = try desk.recordNoticeSent(of: subject, to: "family", on: desk.today, channel: "first-class post")
        #expect(try desk.caseFile(subject: subject).status == .told)
        #expect(try desk.queue(QueueQuery()).count == 1)
        #expect(try desk.overview(before: desk.today).open == 1)
    }

    @Test("what became of a decision is kept beside it, on a day that can be")
    func outcome() throws {
        let decided = try decide()
        let on = desk.today
        func body(_ seq: Int, _ day: CivilDate) -> OutcomeBody {
            OutcomeBody(
                decision: seq, challenge: .appeal, result: "conceded", isOverturned: true, on: day,
                failedReason: "The help is working.")
        }
        #expect(refusal { try desk.recordOutcome(body(1, on), of: subject) } != nil)
        #expect(refusal { try desk.recordOutcome(body(decided.seq, on.adding(days: 1)), of: subject) } != nil)
        #expect(refusal { try desk.recordOutcome(body(decided.seq, on.adding(days: -1)), of: subject) } != nil)
        _ = try desk.recordOutcome(body(decided.seq, on), of: subject)
        #expect(try desk.caseText(reference: "26-0021").contains("appeal: conceded (overturned)"))
    }

    @Test("a step that was done is recorded on a day that has come")
    func stepDone() throws {
        let decided = try decide()
        _ = try desk.recordStepDone(StepDoneBody(entry: decided.seq, step: 0, on: desk.today), of: subject)
        #expect(try desk.caseFile(subject: subject).stepsDone.count == 1)
        let early = StepDoneBody(entry: decided.seq, step: 0, on: desk.today.adding(days: 1))
        #expect(refusal { try desk.recordStepDone(early, of: subject) } != nil)
        let stray = StepDoneBody(entry: 1, step: 0, on: desk.today)
        #expect(refusal { try desk.recordStepDone(stray, of: subject) } != nil)
    }

    @Test("what a family is told after a no answers four questions and names every right that can be reached")
    func nextStepText() throws {
        #expect(refusal { try desk.nextStepText(for: try desk.caseFile(subject: subject)) } != nil)
        _ = try decide()
        let text = try desk.nextStepText(for: try desk.caseFile(subject: subject))
        #expect(text.answers.count == 4)
        #expect(text.plainText.contains("Riley"))
        #expect(!text.missingContacts.isEmpty, "the contacts of this workspace are not filled in")
    }
}
