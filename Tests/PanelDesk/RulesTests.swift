import PanelModel
import Testing

@testable import PanelDesk

@Suite("A council's own rules and settings")
struct RulesTests {
    @Test(
        "a bad pack of the council is refused at the start with its file and line",
        arguments: [
            "rules/law-england-2014.yaml", "rules/evidence.yaml", "rules/matrix.yaml", "rules/next-steps.yaml",
            "settings.yaml",
        ])
    func badPack(name: String) throws {
        let fixture = try DeskFixture()
        try fixture.write("# the council's own\nid: ours\nbogus_key: 1\n", to: name)
        guard case .badRules(let problems) = refusal({ try fixture.desk() }) else {
            Issue.record("the workspace was opened with a bad \(name)")
            return
        }
        #expect(problems.contains { $0.pack == name && $0.line > 0 })
        #expect(DeskError.badRules(problems).exitStatus == .badInput)
        #expect(DeskError.badRules(problems).words.contains("\(name), line "))
        #expect(RuleLibrary.problems(in: fixture.workspace) == problems)
    }

    @Test("a file that is no YAML at all is refused with its line")
    func noYAML() throws {
        let fixture = try DeskFixture()
        try fixture.write("id: x\nitems: [unclosed\n", to: "rules/evidence.yaml")
        let problems = RuleLibrary.problems(in: fixture.workspace)
        #expect(problems.contains { $0.pack == "rules/evidence.yaml" && $0.line >= 2 })
    }

    @Test("a pack that is no UTF-8 is refused by name")
    func noText() throws {
        let fixture = try DeskFixture()
        try fixture.write("", to: "rules/matrix.yaml")
        try PrivateFiles.replace(
            fixture.workspace.override(of: "rules/matrix.yaml"), with: [0xFF, 0xFE, 0x00], isSynced: false)
        #expect(RuleLibrary.problems(in: fixture.workspace).map(\.pack) == ["rules/matrix.yaml"])
    }

    @Test("what is wrong in several files is told at once")
    func allProblems() throws {
        let fixture = try DeskFixture()
        try fixture.write("id: a\n", to: "rules/evidence.yaml")
        try fixture.write("id: b\n", to: "rules/matrix.yaml")
        #expect(
            Set(RuleLibrary.problems(in: fixture.workspace).map(\.pack)) == [
                "rules/evidence.yaml", "rules/matrix.yaml",
            ])
    }

    @Test("bad bank holidays are refused by file and line")
    func badHolidays() throws {
        let fixture = try DeskFixture()
        try fixture.write("nonsense: [\n", to: "reference/bank-holidays.yaml")
        #expect(RuleLibrary.problems(in: fixture.workspace).map(\.pack) == ["reference/bank-holidays.yaml"])
    }

    @Test("an item of evidence of the council's own can be looked at, recorded and read back")
    func ownItem() throws {
        let fixture = try DeskFixture(rows: [DeskFixture.riley])
        let shipped = try #require(ShippedFiles.text("rules/evidence.yaml"))
        let own = """
              - {id: testshire-passport, group: context, title: the Testshire passport, detail: "A page of ours.", \
            informs: [nature-of-needs], held_by: setting, ask_for: "Ask the SENCO for the passport.", not_familys: true, \
            source: Testshire's own}

            """
        try fixture.write(shipped.hasSuffix("\n") ? shipped + own : shipped + "\n" + own, to: "rules/evidence.yaml")
        let desk = try fixture.desk()
        var draft = try desk.draft("26-0021")
        draft.findings["testshire-passport"] = EvidenceFinding(finding: .present)
        #expect(try desk.recordFindings(draft) != nil)
        #expect(try desk.caseText(reference: "26-0021").contains("the Testshire passport: present"))
    }

    @Test("titles of columns of the council's own are understood, and a bad table of them is refused")
    func ownColumns() throws {
        let fixture = try DeskFixture()
        let table = Array("Ref,First,Last,Born on,Landed,Asked via\n1,Ana,Bo,01/02/2015,01/11/2026,Parent\n".utf8)
        #expect(refusal { try fixture.desk().planImport(table, label: "the file") } != nil)
        try fixture.write(
            """
            id: import-columns
            version: 1
            columns:
              date-received: [Landed]
              date-of-birth: [Born on]
              forename: [First]
              surname: [Last]
              reference: [Ref]
              source: [Asked via]
            """, to: "rules/import-columns.yaml")
        #expect(try fixture.desk().planImport(table, label: "the file").count == 1)
        try fixture.write("columns: [oops\n", to: "rules/import-columns.yaml")
        #expect(refusal { try fixture.desk().planImport(table, label: "the file") }?.exitStatus == .badInput)
    }

    @Test("a shared group that the machine does not know is refused by its setting")
    func unknownGroup() throws {
        let fixture = try DeskFixture()
        let text = PanelSettings.template(authority: "Testshire")
        try fixture.write(
            text.split(separator: "\n", omittingEmptySubsequences: false)
                .map { $0.hasPrefix("shared_group:") ? "shared_group: no-such-group-here" : String($0) }
                .joined(separator: "\n"), to: "settings.yaml")
        let error = refusal { try fixture.desk() }
        #expect(error?.words.contains("shared_group") == true)
        #expect(error?.exitStatus == .badInput)
    }

    @Test("every file that ships can be read, and none of another name is there")
    func shipped() {
        #expect(ShippedFiles.names.contains("rules/law-england-2014.yaml"))
        #expect(ShippedFiles.names.allSatisfy { ShippedFiles.bytes($0)?.isEmpty == false })
        #expect(ShippedFiles.bytes("rules/none.yaml") == nil)
    }
}
