import PanelModel
import Testing

@testable import PanelPapers

@Suite("The autumn's requests, a council's real shape of file")
struct AutumnRequestsTests {
    let plan: ImportPlan

    init() throws {
        plan = try ImportFixture.plan(ImportFixture.example())
    }

    @Test("every column of the file is understood")
    func columns() {
        #expect(plan.columns.count == 26)
        #expect(plan.ignoredColumns.isEmpty)
        #expect(
            plan.columns.map(\.field) == [
                .reference, .upn, .forename, .surname, .knownAs, .dateOfBirth, .sex, .setting, .settingURN, .yearGroup,
                .source, .dateReceived, .primaryNeed, .secondaryNeed, .gate, .caseOfficer, .parents, .addressedAs,
                .homeLanguage, .interpreter, .preferredContact, .lookedAfter, .socialCare, .earlyHelp,
                .neurodivergence, .notes,
            ])
        #expect(plan.encoding == .utf8)
        #expect(plan.delimiter == .comma)
        #expect(plan.fileNotes.isEmpty)
    }

    @Test("136 rows: 130 come in, 5 are refused, 1 is said twice")
    func counts() {
        #expect(plan.rowsRead == 136)
        #expect(plan.accepted.count == 130)
        #expect(plan.refused.count == 5)
        #expect(plan.repeated == [RepeatedRow(line: 80, firstLine: 43, reference: "26-0041")])
        #expect(plan.alreadyHere.isEmpty)
        #expect(plan.changed.isEmpty)
    }

    @Test("each refused row is named by line, column and reason")
    func refused() {
        #expect(
            plan.refused.flatMap(\.notes).map(\.message) == [
                "line 7, column 12 (Date req. rec'd): September has 30 days (31/09/2026)",
                "line 26, column 12 (Date req. rec'd): there is no date received",
                "line 47, column 4 (Surname): there is no surname; for a person with one name only, put a dash in the empty cell",
                "line 55, column 6 (DOB): born in the future (2027-03-14)",
                "line 113, column 1 (Case Ref): the reference is that of another person, on line 14",
            ])
        #expect(plan.refused.map(\.reference) == ["26-0006", "26-0024", "26-0045", "26-0053", "26-0013"])
    }

    @Test("each warning is named by line, column and reason")
    func warned() {
        #expect(
            plan.warned.flatMap(\.warnings).map(\.message) == [
                "line 19, column 2 (UPN): the UPN fails its check: its letter would be D",
                "line 34, column 2 (UPN): a spreadsheet turned the UPN into a number; its digits are lost",
                "line 63, column 6 (DOB): the year has two digits; read as 2013-11-06",
                "line 74, column 12 (Date req. rec'd): a spreadsheet's number for a date; read as 2026-10-05",
                "line 87, column 11 (Source of request): not known as a source of the request, kept as written (Tribunal?)",
                "line 94, column 13 (Primary Need): not known as a primary need, kept as written (Behaviour)",
                "line 100: the row ends after 14 of 26 cells",
                "line 100, column 15 (Type): no type of decision; taken as a request to assess",
                "line 105, column 6 (DOB): aged 27 when the request was received; plans end at 25",
            ])
    }

    @Test("a quoted line break, quotation marks and accents stay as they are written")
    func textIsKept() throws {
        let row = try #require(plan.accepted.first { $0.details.reference == "26-0021" })
        #expect(row.line == 22)
        #expect(
            row.details.notes
                == "Parent rang; says \"nobody told us what happens next\".\nWants to be called Siân, not \"Mum\".")
        #expect(plan.accepted.first { $0.details.reference == "26-0022" }?.line == 24)
        #expect(plan.accepted.first { $0.details.reference == "26-0031" }?.details.fullName == "Łukasz Kamiński")
    }

    @Test("a formula comes in as the words that it is")
    func formula() {
        let notes = plan.accepted.first { $0.details.reference == "26-0034" }?.details.notes
        #expect(notes == "=HYPERLINK(\"http://example.invalid\",\"see report\")")
    }

    @Test("white space around a cell goes, a missing setting is nothing")
    func settings() {
        #expect(plan.accepted.first { $0.details.reference == "26-0065" }?.details.setting == "Pennywhistle House")
        #expect(plan.accepted.first { $0.details.reference == "26-0050" }?.details.setting == nil)
    }

    @Test("sources, gates and needs are the codes that they stand for")
    func words() {
        let details = plan.accepted.map(\.details)
        #expect(details.count { $0.source == .school } == 69)
        #expect(details.count { $0.source == nil } == 1)
        #expect(details.count { $0.askedByYoungPerson } == 2)
        #expect(details.filter(\.askedByYoungPerson).allSatisfy { $0.source == .parentOrYoungPerson })
        #expect(details.count { $0.gate == .change } == 13)
        #expect(details.count { $0.gate == .issue } == 33)
        #expect(details.count { $0.primaryNeed == nil } == 1)
        #expect(details.count { $0.isLookedAfter } == 7)
        #expect(details.count { $0.needsInterpreter } == 8)
    }

    @Test("one whole case has every fact in its place")
    func wholeCase() throws {
        var expected = CaseDetails(
            reference: "26-0003", forename: "Lucia", surname: "Tremayne",
            dateOfBirth: try ImportFixture.day("2016-06-12"),
            dateReceived: try ImportFixture.day("2026-09-14"), gate: .issue)
        expected.upn = "W882017020001"
        expected.sex = "F"
        expected.setting = "Ferryman's Reach Primary"
        expected.settingURN = "190070"
        expected.yearGroup = "6"
        expected.source = .parentOrYoungPerson
        expected.primaryNeed = .speechLanguageAndCommunication
        expected.secondaryNeed = .autisticSpectrumDisorder
        expected.caseOfficer = "J. Castellan"
        expected.parents = ["Miss Kelly Tremayne", "Mr Carl Ebanks"]
        expected.addressedAs = "Kelly"
        expected.homeLanguage = "Yoruba"
        expected.needsInterpreter = true
        expected.preferredContact = "phone"
        expected.isLookedAfter = true
        expected.socialCare = "looked after"
        expected.earlyHelp = "none"
        expected.neurodivergence = "ADHD: awaiting assessment"
        #expect(plan.accepted.first { $0.details.reference == "26-0003" }?.details == expected)
    }

    @Test("a second import of the same file adds nothing and is no error")
    func secondImport() throws {
        let again = try ImportFixture.plan(ImportFixture.example(), known: KnownCases(plan.accepted.map(\.details)))
        #expect(again.accepted.isEmpty)
        #expect(again.changed.isEmpty)
        #expect(again.alreadyHere.count == 130)
        #expect(again.repeated.count == 1)
        #expect(again.refused.map(\.reference) == plan.refused.map(\.reference))
    }
}
