import Foundation
import PanelModel
import Testing

@testable import PanelPapers

@Suite("An import is planned row by row before anything is recorded")
struct ImportPlannerTests {
    @Test("titles may stand below a heading, in any order, in any encoding and with any delimiter")
    func shapes() throws {
        let text =
            "Requests to panel\r\n\r\nSurname;DOB;Forename;Rec'd;Ref;Shoe size\r\nKłos;01/09/2016;Siân;14/09/2026;26-0001;3\r\n"
        let utf16 = try #require(text.data(using: .utf16LittleEndian))
        for bytes in [Array(text.utf8), [0xFF, 0xFE] + Array(utf16), Array(text.replacing(";", with: "\t").utf8)] {
            let plan = try ImportFixture.plan(bytes)
            let row = try #require(plan.accepted.first)
            #expect(row.line == 4)
            #expect(row.details.fullName == "Siân Kłos")
            #expect(row.details.dateOfBirth == (try ImportFixture.day("2016-09-01")))
            #expect(plan.ignoredColumns == [.init(title: "Shoe size", number: 6)])
            #expect(plan.fileNotes == [.everyRowTakenAsRequest])
        }
    }

    @Test(
        "a file that is no table of requests is refused as a whole",
        arguments: [
            ("", ImportFailure.table(.empty)), ("<html><table>", .table(.notATable(.markup))),
            ("PK\u{3}\u{4}", .table(.notATable(.zip))), ("Siân,O'Brien,01/09/2016\n", .noTitles),
            ("Ref,Forename,DOB\n", .columnsMissing([.surname, .dateReceived])),
            ("Ref,Notes\n", .columnsMissing([.forename, .surname, .dateOfBirth, .dateReceived])),
            ("Forename,Surname,DOB,Date of birth,Received\n", .columnsClash(.dateOfBirth, columnNumbers: [3, 4])),
            ("Forename,Surname,DOB,Received,Received\n", .columnsClash(.dateReceived, columnNumbers: [4, 5])),
            (
                ImportFixture.small + "26-0001,\"Siân,O'Brien,01/09/2016,14/09/2026\n",
                .table(.unterminatedQuote(line: 2))
            ),
        ])
    func wholeFile(text: String, failure: ImportFailure) {
        #expect(throws: failure) { try ImportFixture.plan(text) }
    }

    @Test("a file of titles only is a plan of nothing")
    func titlesOnly() throws {
        let plan = try ImportFixture.plan(ImportFixture.small)
        #expect(plan.rowsRead == 0)
        #expect(plan.accepted.isEmpty && plan.refused.isEmpty)
    }

    @Test(
        "a row that cannot come in says each reason",
        arguments: [
            (",,01/09/2016,14/09/2026", [ImportNote.Code.nameMissing(.forename), .nameMissing(.surname)]),
            ("Siân,,01/09/2016,14/09/2026", [.nameMissing(.surname)]),
            ("\u{200B},.,01/09/2016,14/09/2026", [.nameMissing(.forename), .nameMissing(.surname)]),
            ("Siân,Kłos,,", [.dateMissing(.dateOfBirth), .dateMissing(.dateReceived)]),
            (
                "Siân,Kłos,30/02/2016,09/14/2026",
                [
                    .dateNotUnderstood(
                        .dateOfBirth, .noSuchDay(month: 2, year: 2016, daysInMonth: 29),
                        written: ShortText("30/02/2016")),
                    .dateNotUnderstood(.dateReceived, .monthFirst, written: ShortText("09/14/2026")),
                ]
            ),
            ("Siân,Kłos,Kłos,14/09/2026", [.dateNotUnderstood(.dateOfBirth, .notADate, written: ShortText(""))]),
            (
                "Siân,Kłos,15/09/2026,14/09/2026",
                [
                    .bornAfterReceived(born: CivilDate(dayNumber: 20711), received: CivilDate(dayNumber: 20710))
                ]
            ),
            ("Siân,Kłos,22/11/2026,14/09/2026", [.bornInTheFuture(CivilDate(dayNumber: 20779))]),
            ("Siân,Kłos,01/09/2016,22/11/2026", [.receivedInTheFuture(CivilDate(dayNumber: 20779))]),
            ("Siân,Kłos,01/09/2016,14/09/2026,spilt", [.cellsBeyondTitles(found: 6, expected: 5)]),
        ])
    func refusals(cells: String, codes: [ImportNote.Code]) throws {
        let plan = try ImportFixture.plan(ImportFixture.small + "26-0001," + cells + "\n")
        #expect(plan.accepted.isEmpty)
        #expect(plan.refused.map(\.line) == [2])
        #expect(plan.refused.first?.notes.map(\.code) == codes)
        #expect(plan.refused.first?.notes.allSatisfy(\.isRefusal) == true)
    }

    @Test("received today and born today still come in")
    func edges() throws {
        let plan = try ImportFixture.plan(ImportFixture.small + "26-0001,Siân,Kłos,21/11/2026,21/11/2026\n")
        #expect(plan.accepted.count == 1 && plan.warned.isEmpty)
    }

    @Test("25 is no age to warn of, 26 is")
    func ages() throws {
        let plan = try ImportFixture.plan(
            ImportFixture.small + "1,Siân,Kłos,15/09/2000,14/09/2026\n2,Ivo,Kłos,14/09/2000,14/09/2026\n")
        #expect(plan.accepted.map { $0.warnings.map(\.code) } == [[], [.olderThan25(age: 26)]])
    }

    @Test("empty cells beyond the titles and blank lines do no harm")
    func trailing() throws {
        let plan = try ImportFixture.plan(ImportFixture.small + "26-0001,Siân,Kłos,01/09/2016,14/09/2026,,,\n\n,,,,\n")
        #expect(plan.accepted.count == 1)
        #expect(plan.rowsRead == 1)
        #expect(plan.warned.isEmpty)
    }

    @Test("one date with the month first puts the whole file in doubt")
    func monthFirst() throws {
        let plan = try ImportFixture.plan(
            ImportFixture.small + "1,Siân,Kłos,03/04/2014,09/14/2026\n2,Ivo,Kłos,03/04/2014,10/11/2026\n")
        #expect(plan.fileNotes.contains(.datesMayBeMonthFirst(count: 1)))
        #expect(plan.accepted.first?.details.dateOfBirth == (try ImportFixture.day("2014-04-03")))
    }

    @Test("a person with one name comes in by a dash, or by one word in a column of names")
    func mononyms() throws {
        let dash = try ImportFixture.plan(
            ImportFixture.small + "1,-,Suharto,01/09/2016,14/09/2026\n2,Pelé,–,01/09/2016,14/09/2026\n")
        #expect(dash.accepted.map(\.details.fullName) == ["Suharto", "Pelé"])
        #expect(dash.accepted.map(\.details.surname) == ["", ""])
        #expect(dash.accepted.allSatisfy { $0.warnings.map(\.code) == [.oneNameOnly] })
        let word = try ImportFixture.plan("Ref,Pupil name,DOB,Received\n1,Suharto,01/09/2016,14/09/2026\n")
        #expect(word.accepted.first?.details.forename == "Suharto")
    }

    @Test(
        "awkward names come in as they are written",
        arguments: ["Łukasz", "রহিম", "محمد", "👨‍👩‍👧", "Robert'); DROP TABLE", "=cmd", String(repeating: "ab", count: 150)])
    func awkwardNames(name: String) throws {
        let row = try ImportFixture.row([("Forename", name)])
        #expect(row.details.forename == name)
        #expect(row.warnings.isEmpty)
    }

    @Test("hostile characters come in as data, with a warning that shows none of them")
    func hostile() throws {
        let text = "ok\u{1B}]0;title\u{7}\u{202E}no"
        let row = try ImportFixture.row([("Notes", text)])
        #expect(row.details.notes == text)
        #expect(row.warnings.map(\.code) == [.invisibleCharacters(count: 3)])
        #expect(row.warnings.first?.message == "line 2, column 6 (Notes): 3 invisible or control characters")
    }

    @Test("text comes in composed, so that the same name is the same bytes")
    func composed() throws {
        let row = try ImportFixture.row([("Forename", "Sia\u{302}n")])
        #expect(Array(row.details.forename.utf8) == Array("Siân".utf8))
    }

    @Test(
        "a source says who asked",
        arguments: [
            ("Parent", RequestSource.parentOrYoungPerson, nil, false), ("school", .school, nil, false),
            ("2", .school, nil, false),
            ("Young person", .parentOrYoungPerson, "Young person", true),
            ("Paediatrician", .health, "Paediatrician", false),
            ("Social Care", .socialCare, nil, false), ("Other", .other, nil, false),
            ("Tribunal?", nil, "Tribunal?", false), ("", nil, nil, false),
        ] as [(String, RequestSource?, String?, Bool)])
    func sources(written: String, source: RequestSource?, kept: String?, isYoungPerson: Bool) throws {
        let row = try ImportFixture.row([("Source", written)])
        #expect(row.details.source == source)
        #expect(row.details.sourceAsWritten == kept)
        #expect(row.details.askedByYoungPerson == isYoungPerson)
        #expect(row.warnings.isEmpty == (source != nil || written.isEmpty))
    }

    @Test("words without a place of their own are kept below the notes, and told")
    func keptWords() throws {
        let row = try ImportFixture.row([
            ("Sec need", "Behaviour"), ("Interpreter", "Yes – BSL"), ("CLA", "formerly"), ("Type", "Phone call"),
            ("Notes", "Ring."),
        ])
        #expect(row.details.needsInterpreter)
        #expect(!row.details.isLookedAfter)
        #expect(row.details.gate == .request)
        #expect(
            row.details.notes
                == "Ring.\nSecondary need, as written: Behaviour\nType of decision, as written: Phone call\n"
                + "Interpreter, as written: Yes – BSL\nLooked after, as written: formerly")
        #expect(
            row.warnings.map(\.code) == [
                .wordNotKnown(.secondaryNeed, written: ShortText("Behaviour")),
                .wordNotKnown(.lookedAfter, written: ShortText("formerly")),
                .wordNotKnown(.gate, written: ShortText("Phone call")), .gateAssumed,
            ])
    }

    @Test("rows without a reference get the next free ones of their year")
    func proposed() throws {
        var recorded = CaseDetails(
            reference: "26-0141", forename: "A", surname: "B", dateOfBirth: try ImportFixture.day("2015-01-01"),
            dateReceived: try ImportFixture.day("2026-01-05"))
        recorded.setting = "Somewhere"
        let plan = try ImportFixture.plan(
            ImportFixture.small
                + ",Siân,Kłos,01/09/2016,14/09/2026\n26-0150,Ivo,Kłos,01/09/2016,14/09/2026\n,Ned,Kłos,01/09/2016,14/09/2025\n,Jan,Kłos,01/09/2016,15/09/2026\n",
            known: KnownCases([recorded]))
        #expect(plan.accepted.map(\.details.reference) == ["26-0151", "26-0150", "25-0001", "26-0152"])
        #expect(plan.fileNotes.contains(.referencesProposed(count: 3)))
        let again = try ImportFixture.plan(
            ImportFixture.small + ",SIAN,KLOS,01/09/2016,14/09/2026\n", known: KnownCases(plan.accepted.map(\.details)))
        #expect(again.accepted.isEmpty)
        #expect(again.changed == [ChangedRow(line: 2, reference: "26-0151", fields: [.forename, .surname])])
    }

    @Test("a row is held against the record by its reference and its person")
    func againstTheRecord() throws {
        let recorded = try ImportFixture.plan(
            "Ref,Forename,Surname,DOB,Received,Setting\n26-0001,Siân,Kłos,01/09/2016,14/09/2026,Old Pier\n"
        ).accepted.map(\.details)
        let plan = try ImportFixture.plan(
            "Ref,Forename,Surname,DOB,Received,Setting\n"
                + "26-0001,Siân,Kłos,01/09/2016,14/09/2026,\n26-0002,Siân,Kłos,01/09/2016,14/09/2026,Old Pier\n",
            known: KnownCases(recorded))
        #expect(plan.alreadyHere == [KnownRow(line: 2, reference: "26-0001")])
        #expect(plan.accepted.map(\.details.reference) == ["26-0002"])
        #expect(plan.accepted.first?.warnings.map(\.code) == [.samePersonAs(line: 2)])
        let changed = try ImportFixture.plan(
            "Ref,Forename,Surname,DOB,Received,Setting\n 26-0001 ,Siân,Kłos,01/09/2016,15/09/2026,New Pier\n",
            known: KnownCases(recorded))
        #expect(changed.changed == [ChangedRow(line: 2, reference: "26-0001", fields: [.setting, .dateReceived])])
        let stranger = try ImportFixture.plan(
            ImportFixture.small + "26-0001,Siân,Kłos,02/09/2016,14/09/2026\n", known: KnownCases(recorded))
        #expect(stranger.refused.first?.notes.map(\.code) == [.referenceOfSomebodyElse(line: nil)])
    }

    @Test("inside a file the first row counts; the next is a repeat, another person's, or to be chosen")
    func insideTheFile() throws {
        let plan = try ImportFixture.plan(
            "Ref,Forename,Surname,DOB,Received,UPN\n"
                + "1,Siân,Kłos,01/09/2016,14/09/2026,B801200005001\n1,Siân,Kłos,01/09/2016,14/09/2026,\n"
                + "1,Siân,Kłos,01/09/2016,15/09/2026,\n1,Ivo,Kłos,01/09/2016,14/09/2026,\n"
                + "2,Ned,Rees,01/09/2016,14/09/2026,B801200005001\n")
        #expect(plan.repeated == [RepeatedRow(line: 3, firstLine: 2, reference: "1")])
        #expect(
            plan.refused.flatMap(\.notes).map(\.code) == [
                .twiceWithOtherDetails(line: 2, [.dateReceived]), .referenceOfSomebodyElse(line: 2),
            ])
        #expect(plan.accepted.last?.warnings.map(\.code) == [.upnTwice(line: 2)])
    }

    @Test("a row refused does not stand in the way of a good one with its reference")
    func refusedFirst() throws {
        let plan = try ImportFixture.plan(
            ImportFixture.small + "1,Siân,Kłos,01/09/2016,31/09/2026\n1,Siân,Kłos,01/09/2016,30/09/2026\n")
        #expect(plan.accepted.map(\.line) == [3])
    }

    @Test("a file that we wrote comes in without the apostrophes that guard it")
    func ownFile() throws {
        var file = GuardedCSV(titles: ["Ref", "Forename", "Surname", "DOB", "Received", "Notes"])
        file.append([
            .text("26-0001"), .text("'Ivo"), .text("Kłos"), .date(try ImportFixture.day("2016-09-01")),
            .date(try ImportFixture.day("2026-09-14")), .text("=1+1"),
        ])
        let plan = try ImportFixture.plan(file.utf8)
        #expect(plan.accepted.first?.details.forename == "'Ivo")
        #expect(plan.accepted.first?.details.notes == "=1+1")
        #expect(plan.warned.isEmpty)
        #expect(plan.fileNotes.contains(.guardsTakenAway))
        #expect(plan.ignoredColumns.isEmpty)
    }

    @Test("no message holds a name, whatever is wrong with the row")
    func noNames() throws {
        let name = "Kingsnorth"
        let rows = [
            "1,\(name),,\(name),\(name)", "2,\(name),\(name),31/09/2016,\(name)",
            "3,\(name)\u{202E},\(name),01/09/2016,14/09/2026",
            "3,Other,\(name),01/09/2016,14/09/2026", "3,\(name)\u{202E},\(name),01/09/2016,15/09/2026",
            "4,\(name),\(name),01/09/2016,14/09/2026,\(name)",
        ]
        let plan = try ImportFixture.plan(ImportFixture.small + rows.joined(separator: "\n"))
        let notes = plan.refused.flatMap(\.notes) + plan.accepted.flatMap(\.warnings)
        #expect(notes.count >= 8)
        #expect(!notes.contains { $0.message.contains(name) || "\($0.code)".contains(name) })
    }
}
