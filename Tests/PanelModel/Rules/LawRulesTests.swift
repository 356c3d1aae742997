import Testing

@testable import PanelModel

@Suite("the law pack")
struct LawRulesTests {
    @Test(
        "each limb quotes the statute and asks it as a question",
        arguments: [
            (Gate.request, "has-or-may-have-sen", "s.36(8)(a)", "has or may have special educational needs"),
            (.request, "plan-may-be-necessary", "s.36(8)(b)", "it may be necessary for special educational provision"),
            (.issue, "plan-is-necessary", "s.37(1)", "it is necessary for special educational provision"),
            (.change, "plan-still-necessary", "s.45(1)(b)", "no longer necessary for the plan to be maintained"),
            (.change, "plan-needs-change", "s.37(2)(c)", "the special educational provision required"),
        ])
    func limbs(gate: Gate, id: String, citation: String, words: String) throws {
        let rules = try #require(ShippedPacks.law().rules(at: gate))
        let limb = try #require(rules.limbs.first { $0.id == id })
        #expect(limb.citation == citation)
        #expect(limb.statute.contains(words))
        #expect(limb.asked(of: "Siân").contains("Siân"))
        #expect(!limb.asked(of: "Siân").contains("{"))
    }

    @Test("the request gate asks the two limbs of s.36(8) and nothing else")
    func requestLimbs() throws {
        let rules = try #require(ShippedPacks.law().rules(at: .request))
        #expect(rules.limbs.map(\.citation) == ["s.36(8)(a)", "s.36(8)(b)"])
    }

    @Test("no gate shows another gate's question")
    func noProxy() throws {
        let law = try ShippedPacks.law()
        let request = try #require(law.rules(at: .request))
        let issue = try #require(law.rules(at: .issue))
        for limb in request.limbs {
            #expect(!limb.question.contains("is it necessary"))
            #expect(!limb.citation.contains("s.37"))
        }
        for limb in issue.limbs {
            #expect(!limb.question.lowercased().contains("may "))
            #expect(!limb.citation.contains("s.36"))
        }
    }

    @Test(
        "additional time is considered only for those over 18, and is no limb", arguments: [(17, 0), (18, 1), (24, 1)])
    func additionalTime(age: Int, count: Int) throws {
        let rules = try #require(ShippedPacks.law().rules(at: .request))
        #expect(rules.considerations(age: age).map(\.citation) == Array(repeating: "s.36(10)", count: count))
    }

    @Test(
        "the clocks are six, sixteen and twenty weeks, each warned of a day earlier",
        arguments: [
            (ClockID.sixWeeks, "2026-10-13", "2026-10-12", "reg 5(1)"),
            (.sixteenWeeks, "2026-12-22", "2026-12-21", "reg 10(1)"),
            (.twentyWeeks, "2027-01-19", "2027-01-18", "reg 13(2)"),
        ])
    func clocks(id: ClockID, last: String, warn: String, citation: String) throws {
        let clock = try #require(ShippedPacks.law().clock(id))
        let received = try #require(CivilDate(iso: "2026-09-01"))
        #expect(clock.lastDay(received: received).iso == last)
        #expect(clock.warnDay(received: received).iso == warn)
        #expect(clock.citation == citation)
    }

    @Test("each clock has the four limbs that excuse lateness", arguments: ClockID.allCases)
    func exceptions(clock: ClockID) throws {
        #expect(try ShippedPacks.law().exceptions(to: clock).map(\.limb) == ["a", "b", "c", "d"])
    }

    @Test(
        "the notice of a refusal names every contact that the regulations require",
        arguments: [
            (Gate.request, "not-to-assess"), (.issue, "not-to-issue"), (.change, "no-change"), (.change, "cease"),
        ])
    func refusalNotice(gate: Gate, outcome: String) throws {
        let notice = try #require(ShippedPacks.law().notice(of: outcome, at: gate))
        #expect(Set(notice.items.compactMap(\.contact)) == Set(ContactKind.allCases))
        let mediation = ["reg 32(a)", "reg 32(b)", "reg 32(c)", "reg 32(d)", "reg 32(e)", "reg 32(f)"]
        #expect(mediation.allSatisfy { citation in notice.items.contains { $0.citation == citation } })
    }

    @Test("every outcome but a deferral has a notice, and every refusal needs reasons, a failed limb and a next step")
    func outcomes() throws {
        let law = try ShippedPacks.law()
        for rules in law.gates {
            for outcome in rules.outcomes {
                switch outcome.kind {
                case .deferral:
                    #expect(law.notice(of: outcome.id, at: rules.gate) == nil)
                    #expect(outcome.tells.isEmpty)
                case .yes:
                    #expect(law.notice(of: outcome.id, at: rules.gate) != nil)
                case .no:
                    #expect(law.notice(of: outcome.id, at: rules.gate) != nil)
                    #expect(Set(outcome.needs) == [.reasons, .failedLimb, .nextStep])
                }
                #expect(outcome.kind == .deferral || outcome.tells.contains(.family))
            }
            #expect(rules.deferralWords.contains("run"))
        }
    }

    @Test(
        "SEN2 has its code for each outcome of the first two gates",
        arguments: [
            (Gate.request, "assess", "Y"), (.request, "not-to-assess", "N"), (.request, "put-off", "A"),
            (.issue, "issue", "Y"), (.issue, "not-to-issue", "N"), (.issue, "put-off", "A"),
        ])
    func sen2(gate: Gate, outcome: String, code: String) throws {
        #expect(try ShippedPacks.law().rules(at: gate)?.outcome(outcome)?.sen2Code?.rawValue == code)
    }

    static let a = "has-or-may-have-sen"
    static let b = "plan-may-be-necessary"

    @Test(
        "an outcome and its limbs must agree",
        arguments: [
            (Gate.request, "assess", [a: true, b: true], []),
            (.request, "assess", [a: true, b: false], [OutcomeProblem.limbDisagrees(limb: b, expected: true)]),
            (.request, "assess", [a: true], [.limbUnanswered(limb: b)]),
            (.request, "not-to-assess", [a: true, b: true], [.noLimbFailed]),
            (.request, "not-to-assess", [a: true, b: false], []),
            (.request, "not-to-assess", [b: false], [.limbUnanswered(limb: a)]),
            (.request, "put-off", [:], []),
            (.request, "issue", [:], [.unknownOutcome("issue")]),
            (.issue, "not-to-issue", [:], [.limbUnanswered(limb: "plan-is-necessary"), .noLimbFailed]),
            (.issue, "not-to-issue", ["plan-is-necessary": false], []),
            (
                .issue, "not-to-issue", ["plan-is-necessary": true],
                [.limbDisagrees(limb: "plan-is-necessary", expected: false), .noLimbFailed]
            ),
            (.change, "cease", ["plan-still-necessary": false], []),
            (.change, "no-change", ["plan-still-necessary": true, "plan-needs-change": false], []),
        ] as [(Gate, String, [String: Bool], [OutcomeProblem])])
    func agreement(gate: Gate, outcome: String, answers: [String: Bool], expected: [OutcomeProblem]) throws {
        let rules = try #require(ShippedPacks.law().rules(at: gate))
        #expect(rules.problems(outcome: outcome, answers: answers) == expected)
    }
}
