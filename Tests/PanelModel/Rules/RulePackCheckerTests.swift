import Foundation
import Testing

@testable import PanelModel

@Suite("checking a rule pack")
struct RulePackCheckerTests {
    /// A pack with the first occurrence of a line's words changed, and the line on which that was.
    private static func broken(_ kind: RulePackKind, _ old: String, _ new: String) throws -> (text: String, line: Int) {
        let text = try ShippedPacks.text(kind)
        let range = try #require(text.range(of: old))
        let line = text[..<range.lowerBound].split(separator: "\n", omittingEmptySubsequences: false).count
        return (text.replacingCharacters(in: range, with: new), line)
    }

    @Test(
        "a wrong value is refused at its own line",
        arguments: [
            (RulePackKind.law, "in_force_from: 2014-09-01", "in_force_from: 1 Sept 2014", "a date such as"),
            (.law, "kind: \"yes\"", "kind: \"perhaps\"", "one of yes, no, deferral"),
            (.law, "days: 42", "days: six weeks", "a whole number from 1 to 400"),
            (.law, "limb: a,", "limb: e,", "one of a, b, c, d"),
            (.law, "contact: tribunal", "contact: tribunals", "one of sendiass"),
            (.law, "outcomes: [assess]", "outcomes: [asses]", "outcomes of the gate \"request\""),
            (.law, "{has-or-may-have-sen: true,", "{has-sen: true,", "limbs of this gate"),
            (.law, "needs: [reasons, next-step, failed-limb]", "needs: [next-step]", "\"reasons\" for a refusal"),
            (.law, "special educational needs?\"", "special educational needs\"", "ends with"),
            (.law, "question: \"Does {name} have", "question: \"Does {nmae} have", "only {name} in braces"),
            (.evidence, "days_to_ask: 14", "days_to_ask: 60", "a whole number from 1 to 35"),
            (
                .evidence, "informs: [attainment-and-progress], held_by", "informs: [attainment], held_by",
                "factors of this pack"
            ),
            (.evidence, "held_by: setting", "held_by: school", "one of setting, family"),
            (.evidence, "not_familys: true, phases", "not_familys: yes, phases", "true or false"),
            (.evidence, "not_familys: true, phases", "not_familys: false, phases", "where \"setting\" holds"),
            (
                .evidence, "title: attainment now and a year ago", "title: attainment now and a year ago and before",
                "at most 34"
            ),
            (.evidence, "id: attainment-now", "id: Attainment now", "small letters, digits and hyphens"),
            (.evidence, "id: rate-of-progress", "id: attainment-now", "each item id once"),
            (.matrix, "weight: 1.5", "weight: heavy", "a number from 0"),
            (.matrix, "weight: 1.5", "weight: 0", "above 0"),
            (.matrix, "highest_is: most", "highest_is: best", "one of most, least"),
            (.matrix, "from: 14", "from: 8", "cut-offs that rise"),
            (.matrix, "title: no top-up, from: 0", "title: no top-up, from: 1", "0 for the first band"),
            (.matrix, "level_points: [0, 1, 3, 6, 10]", "level_points: [0, 3, 1, 6, 10]", "points that rise"),
            (.matrix, "level_points: [0, 1, 3, 6, 10]", "level_points: [0, 1, 3]", "5 points"),
            (.matrix, "level: 3, words", "level: 2, words", "level 3"),
            (.matrix, "id: understanding\n", "id: talking\n", "each sub-area id once"),
            (.matrix, "exceptional_from: 85", "exceptional_from: 60", "above 70"),
            (.matrix, "area: cognition-and-learning", "area: communication-and-interaction", "each area once"),
            (.nextSteps, "days: 14", "days: 0", "a whole number from 1"),
            (.nextSteps, "owner: senco", "owner: school", "one of case-officer"),
            (
                .nextSteps, "and bring anything new", "and {family} should contact us about anything new",
                "not a signpost"
            ),
            (
                .nextSteps, "share it with {family}, starting", "share it with {parents}, starting",
                "only {name}, {family}"
            ),
        ])
    func wrongValue(kind: RulePackKind, old: String, new: String, expected: String) throws {
        let (text, line) = try Self.broken(kind, old, new)
        let problems = RulePackChecker.check(text, kind: kind)
        #expect(
            problems.contains { $0.line == line && "\($0)".contains(expected) },
            "\(problems)")
    }

    @Test(
        "a key that nobody knows is refused at its own line",
        arguments: [
            (RulePackKind.law, "deferral_words:", "defferal_words:"),
            (.evidence, "days_to_ask: 14", "days_to_ask: 14\nday_to_ask: 14"),
            (.matrix, "exceptional_from", "exeptional_from"), (.nextSteps, "at_most: 6", "at_most: 6\natmost: 5"),
        ])
    func unknownKey(kind: RulePackKind, old: String, new: String) throws {
        let (text, line) = try Self.broken(kind, old, new)
        let expectedLine = line + new.filter { $0 == "\n" }.count
        let problem = RulePackChecker.check(text, kind: kind).first { $0.found.hasPrefix("the unknown key") }
        #expect(problem?.line == expectedLine)
    }

    @Test("all problems are told at once, in the order of their lines")
    func allProblems() throws {
        var text = try ShippedPacks.text(.evidence)
        for (old, new) in [
            ("days_to_ask: 14", "days_to_ask: 99"), ("group: plan", "group: plam"), ("group: review", "group: revue"),
        ] {
            let range = try #require(text.range(of: old))
            text.replaceSubrange(range, with: new)
        }
        let problems = RulePackChecker.check(text, kind: .evidence)
        #expect(problems.count == 3)
        #expect(problems.map(\.line) == problems.map(\.line).sorted())
    }

    @Test(
        "what is not a pack is one problem with a place",
        arguments: [
            ("", 1, "an empty file"), ("just words", 1, "\"just words\""), ("- a\n- b", 1, "a list"),
            ("id: x\nversion: [1, 2", 3, "YAML"), ("id: x\nid: y\n", 1, "\"id\" more than once"),
            ("id: x\n\tversion: 1", 2, "YAML"),
        ])
    func notAPack(text: String, line: Int, words: String) throws {
        let problems = RulePackChecker.check(text, kind: .matrix)
        #expect(problems.count == 1)
        let problem = try #require(problems.first)
        #expect(problem.line == line)
        #expect("\(problem)".contains(words))
    }

    @Test("one gate's question at another gate is refused", arguments: ["citation: s.37(1)", "citation: s.45(1)(b)"])
    func borrowed(citation: String) throws {
        let text = try ShippedPacks.text(.law).replacing(citation, with: "citation: s.36(8)(b)")
        let problems = RulePackChecker.check(text, kind: .law)
        #expect(problems.count == 2)
        #expect(problems.allSatisfy { $0.expected == "limbs that no other gate asks" })
    }

    @Test("a problem in a list that two notices share is told once")
    func sharedList() throws {
        let (text, line) = try Self.broken(.law, "contact: tribunal", "contact: tribunals")
        #expect(RulePackChecker.check(text, kind: .law).map(\.line) == [line])
    }

    @Test("a missing key is told, with the name of the key", arguments: RulePackKind.allCases)
    func missingKeys(kind: RulePackKind) {
        let problems = RulePackChecker.check("{}", kind: kind)
        #expect(!problems.isEmpty)
        #expect(problems.allSatisfy { $0.line == 1 })
        #expect(problems.contains { $0.expected.contains("a value for") })
    }

    @Test("a loader throws the first problem under the label it was given")
    func loaderThrows() throws {
        #expect {
            _ = try EvidenceRules(yaml: "id: x\n", file: "rules/evidence.yaml")
        } throws: { error in
            (error as? RulePackError)?.pack == "rules/evidence.yaml"
        }
    }

    @Test("a pack is known by its file name", arguments: RulePackKind.allCases)
    func fileNames(kind: RulePackKind) {
        #expect(RulePackKind(fileName: kind.fileName) == kind)
        #expect(RulePackKind(fileName: "other.yaml") == nil)
    }
}
