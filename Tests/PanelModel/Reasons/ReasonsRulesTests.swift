import PanelModel
import Testing

@Suite struct ReasonsRulesTests {
    static func pack(_ change: (inout String) -> Void = { _ in }) -> String {
        var yaml = """
            id: small
            version: "1"
            in_force_from: 2015-01-01
            concepts:
              thing: |
                thing|object
            signals:
              lack: |
                no|not
            frames:
              needed: |
                no {@} ..3 need
            rules:
              - id: no-thing
                title: no thing
                gates: [request]
                why: why
                source: source
                better: better
                looks_for:
                  thing: |
                    {thing}
                for: |
                  no {thing}
                against: |
                  no weight
            notes: []
            """
        change(&yaml)
        return yaml
    }

    @Test("a small pack loads and is obeyed")
    func smallPackLoads() throws {
        let model = "# weights\n[*]\nlack\t1\n@needed\t-4\n[no-thing]\n=thing\t0.5\n?bias\t3\n"
        let checker = ReasonsChecker(rules: try ReasonsRules(yaml: Self.pack(), model: model))
        let context = ReasonsContext(gate: .request)
        #expect(checker.check("There is no object.", context: context).map(\.text) == ["object"])
        #expect(checker.check("No things are needed.", context: context) == [])
        #expect(checker.check("There is no object.", context: ReasonsContext(gate: .issue)) == [])
        #expect(checker.rules.inForceFrom == CivilDate(year: 2015, month: 1, day: 1))
    }

    @Test(
        "a bad pack is refused with its line",
        arguments: [
            ("id: small\n", "", ReasonsRulesError.missing(line: 1, key: "id")),
            ("version:", "verison:", .unknownKey(line: 2, key: "verison")),
            ("2015-01-01", "soon", .wrongValue(line: 3, key: "in_force_from", expected: "a day such as 2015-01-01")),
            (
                "gates: [request]", "gates: [later]",
                .wrongValue(line: 16, key: "gates", expected: "request, issue or change")
            ),
            (
                "        {thing}", "        {thin}",
                .badPattern(line: 22, pattern: "{thin}", problem: "it names a concept that is not above it")
            ),
            (
                "    no|not", "    ..3 no",
                .badPattern(line: 9, pattern: "..3 no", problem: "a gap has to stand between two elements")
            ),
            (
                "no {@} ..3 need", "no {@} ..99 need",
                .badPattern(line: 12, pattern: "no {@} ..99 need", problem: "a gap is .. or .. and a number up to 12")
            ),
        ])
    func badPackIsRefused(old: String, new: String, error: ReasonsRulesError) {
        #expect(throws: error) { try ReasonsRules(yaml: Self.pack { $0 = $0.replacing(old, with: new) }, model: "") }
    }

    @Test(
        "weights that name nothing known are refused with their line",
        arguments: [
            ("[other]", 1), ("lack\t1", 1), ("[*]\nluck\t1", 2), ("[no-thing]\n=think\t1", 2), ("[*]\nlack\tmuch", 2),
            ("[*]\nlack", 2), ("[no-thing]\n'word\t1", 2), ("[*]\n?bias\t1", 2),
        ])
    func badWeightsAreRefused(model: String, line: Int) {
        #expect(throws: ReasonsRulesError.badWeight(line: line)) {
            try ReasonsRules(yaml: Self.pack(), model: model)
        }
    }

    @Test("what is not YAML is refused with its line")
    func notYAML() {
        #expect { try ReasonsRules(yaml: "id: [", model: "") } throws: { error in
            guard case .unreadable = error as? ReasonsRulesError else { return false }
            return true
        }
    }

    @Test("the shipped pack has the fifteen kinds and the six notes, each with a source")
    func shippedPackIsWhole() throws {
        let rules = try ReasonsFixture.checker.get().rules
        #expect(rules.rules.count == 15)
        #expect(rules.notes.count == 6)
        #expect(Set((rules.rules + rules.notes).map(\.id)).count == 21)
        #expect(
            (rules.rules + rules.notes).allSatisfy {
                !$0.source.isEmpty && !$0.better.isEmpty && $0.gates.contains(.request)
            })
    }
}
