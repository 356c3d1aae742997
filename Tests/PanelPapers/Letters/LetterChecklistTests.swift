import PanelModel
import Testing

@testable import PanelPapers

@Suite("What a letter must hold")
struct LetterChecklistTests {
    /// Every required part of every letter: gate, outcome, part and the template that holds it.
    static let required: [(gate: Gate, outcome: String, part: String)] = {
        guard let law = try? LetterFixture.rules().law else { return [] }
        return law.gates.flatMap { gate in
            gate.outcomes.flatMap { outcome in
                let kind = LetterKind(outcome: outcome.id, kind: outcome.kind, gate: gate.gate, to: .family)
                return LetterChecklist.parts(of: kind, outcome: outcome.id, gate: gate.gate, law: law)
                    .map { (gate.gate, outcome.id, $0.id) }
            }
        }
    }()

    @Test("the list of required parts holds the whole of regs 5(3), 10(3) and 32 for a no")
    func everyPart() {
        let rights = [
            "decision", "reasons", "right-of-appeal", "time-limits", "mediation-right", "mediation-certificate",
            "mediation-adviser", "mediation-timescale", "mediation-tell-us", "council-officer",
            "disagreement-resolution", "information-and-advice",
        ]
        for (gate, outcome) in [(Gate.request, "not-to-assess"), (.issue, "not-to-issue"), (.change, "cease")] {
            let parts = Self.required.filter { $0.gate == gate && $0.outcome == outcome }.map(\.part)
            #expect(Set(rights).isSubset(of: parts))
        }
    }

    @Test("a template that drops a required part is refused, and the part and the file are named", arguments: required)
    func dropped(gate: Gate, outcome: String, part: String) throws {
        let file = try LetterFixture.file(LetterFixture.riley(gate: gate), outcome: outcome)
        // The other ways are tried where most of the parts are.
        for way in outcome == "not-to-assess" ? Way.allCases : [.removed] {
            let (changed, name) = try changed(gate: gate, outcome: outcome, part: part) { way.drop(part, from: $0) }
            let problems = try LetterFixture.problems(file, templates: changed)
            #expect(
                problems.contains { problem in
                    if case .missingPart(part, _, _, LetterTemplates.file(name)) = problem { true } else { false }
                }, "\(way)")
        }
    }

    /// The ways in which a changed template can lose a part.
    enum Way: CaseIterable {
        case removed, commentedOut, emptied, headingOnly, underAnUnmetCondition

        func drop(_ part: String, from text: String) -> String {
            guard let opens = text.firstRange(of: "{{#\(part)}}"), let closes = text.firstRange(of: "{{/\(part)}}")
            else {
                return text
            }
            let before = text[..<opens.lowerBound]
            let after = text[closes.upperBound...]
            switch self {
            case .removed: return "\(before)\(after)"
            case .commentedOut: return "\(before){{! #\(part) words }}\(after)"
            case .emptied: return "\(before){{#\(part)}} {{/\(part)}}\(after)"
            case .headingOnly: return "\(before){{#\(part)}}\n\n## A heading\n\n{{/\(part)}}\(after)"
            case .underAnUnmetCondition:
                return "\(before){{#young-person}}{{#\(part)}}{{words}}{{/\(part)}}{{/young-person}}\(after)"
            }
        }
    }

    @Test(
        "a part in other words is refused while it lacks its fact, and taken when it has it",
        arguments: [
            ("right-of-appeal", "contact-tribunal"), ("time-limits", "appeal-by"),
            ("mediation-timescale", "mediation-by"),
            ("mediation-adviser", "contact-mediation-adviser"), ("council-officer", "contact-council-officer"),
            ("disagreement-resolution", "contact-disagreement-resolution"),
            ("information-and-advice", "contact-sendiass"),
            ("reasons", "reasons-text"), ("decision", "decided-on"), ("next-steps", "steps-text"),
        ])
    func ownWords(part: String, fact: String) throws {
        let file = try LetterFixture.file(LetterFixture.riley(), outcome: "not-to-assess")
        func problems(_ words: String) throws -> [LetterProblem] {
            let (templates, _) = try changed(gate: .request, outcome: "not-to-assess", part: part) { text in
                text.replacing("{{#\(part)}}\n{{words}}", with: "{{#\(part)}}\n\(words)")
            }
            return try LetterFixture.problems(file, templates: templates)
        }
        #expect(try problems("Our own words: {{\(fact)}}.").isEmpty)
        let without = try problems("Our own words.")
        #expect(without.count == 1)
        if case .partWithout(part, fact, _) = without.first {} else { Issue.record("\(without)") }
    }

    @Test("templates are checked without a case, and those that ship have nothing wrong")
    func withoutCase() throws {
        let law = try LetterFixture.rules().law
        #expect(try LetterFixture.templates().problems(law: law).isEmpty)
        let (changed, _) = try changed(gate: .request, outcome: "not-to-assess", part: "mediation-right") {
            Way.removed.drop("mediation-right", from: $0)
        }
        let problems = changed.problems(law: law)
        #expect(problems.count == 1)
        if case .missingPart("mediation-right", _, "reg 32(a)", "letters/rights.mustache") = problems.first {
        } else {
            Issue.record("\(problems)")
        }
    }

    @Test(
        "a fault in a template is named with its file and line",
        arguments: [
            ("line one\n{{#decision}}\n{{words}}", 2, LetterTemplateFault.unclosedSection("decision")),
            ("{{greeting}}\n\n{{/decision}}", 3, .wrongClose(found: "decision", open: nil)),
            ("{{#decision}}\n{{/reasons}}", 2, .wrongClose(found: "reasons", open: "decision")),
            ("a\n{{chidl}}", 2, .unknownWord("chidl")), ("a\nb {{greeting", 2, .unclosedTag),
            ("{{> ../settings}}", 1, .unknownTemplate("../settings")), ("{{> assess}}", 1, .unknownTemplate("assess")),
            ("{{=<% %>=}}", 1, .tagNotUsed("{{=<% %>=}}")),
            ("\n{{% CONTENT_TYPE: HTML}}", 2, .tagNotUsed("{{% CONTENT_TYPE: HTML}}")),
            ("{{$block}}", 1, .tagNotUsed("{{$block}}")),
            ("{{reversed(reasons-text)}}", 1, .unknownWord("reversed(reasons-text)")),
        ])
    func faults(text: String, line: Int, fault: LetterTemplateFault) throws {
        let file = try LetterFixture.file(LetterFixture.riley(), outcome: "assess")
        let problems = try LetterFixture.problems(file, templates: LetterFixture.templates(changing: ["assess": text]))
        #expect(problems.contains(.template(file: "letters/assess.mustache", line: line, fault: fault)))
    }

    @Test("a letter is refused while a contact that it must name is missing", arguments: ContactKind.allCases)
    func contacts(kind: ContactKind) throws {
        let file = try LetterFixture.file(LetterFixture.riley(), outcome: "not-to-assess")
        let problems = try LetterFixture.problems(file, settings: LetterFixture.settings(leavingOut: kind))
        #expect(problems.contains(.missingContact(kind)))
    }

    @Test("a no without reasons is refused")
    func reasons() throws {
        let file = try LetterFixture.file(LetterFixture.riley(), outcome: "not-to-assess", reasons: " \n")
        #expect(try LetterFixture.problems(file).contains(.noReasons))
    }

    /// Templates with one changed: the one that holds a part of the letter of an outcome.
    private func changed(
        gate: Gate, outcome: String, part: String, by change: (String) -> String
    ) throws -> (LetterTemplates, name: String) {
        let rule = try #require(LetterFixture.rules().law.rules(at: gate)?.outcome(outcome))
        let kind = LetterKind(outcome: outcome, kind: rule.kind, gate: gate, to: .family)
        let shipped = try LetterFixture.shipped()
        let name = try #require(
            ([kind.rawValue] + LetterTemplates.partials).first { shipped[$0]?.contains("{{#\(part)}}") == true })
        let text = try #require(shipped[name])
        #expect(change(text) != text)
        return (try LetterFixture.templates(changing: [name: change(text)]), name)
    }
}
