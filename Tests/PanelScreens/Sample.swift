import Foundation
import PanelModel
import Testing

@testable import PanelScreens

/// A fictional council's cases, with names and texts that screens find hard.
enum Sample {
    /// The day on which everything happens: a Thursday.
    static let today = day(2026, 11, 26)

    static func day(_ year: Int, _ month: Int, _ day: Int) -> CivilDate {
        CivilDate(year: year, month: month, day: day) ?? CivilDate(dayNumber: 0)
    }

    static func house() throws -> House { try shared.get() }

    /// Read once: the rule packs are long.
    private static let shared: Result<House, any Error> = Result {
        House(
            settings: try PanelSettings(
                yaml: PanelSettings.template(authority: "Testshire", sen2Code: "999"), file: "settings.yaml"),
            rules: RuleBook(
                law: try LawRules(yaml: rules("law-england-2014"), file: "law"),
                evidence: try EvidenceRules(yaml: rules("evidence"), file: "evidence"),
                matrix: try MatrixRules(yaml: rules("matrix"), file: "matrix"),
                nextSteps: try NextStepRules(yaml: rules("next-steps"), file: "next-steps"),
                holidays: BankHolidays()),
            today: today, panelDay: today, recorder: "A. Begum", people: ["u-1": "A. Begum", "u-2": "Minute-taker"])
    }

    /// The house with the notes of the reasons check, whose words are fixed.
    ///
    /// Its weights learn, and these tests are about the screen; the others do without the check.
    static func checkingHouse() throws -> House {
        var house = try house()
        let book = house.rules
        house.rules = RuleBook(
            law: book.law, evidence: book.evidence, matrix: book.matrix, nextSteps: book.nextSteps,
            holidays: book.holidays, reasons: try reasons.get())
        return house
    }

    private static let reasons: Result<ReasonsLibrary, any Error> = Result {
        ReasonsLibrary(try ReasonsRules(yaml: rules("reasons"), model: ""))
    }

    private static func rules(_ name: String) throws -> String {
        let file = URL(filePath: #filePath).appending(path: "../../../Assets/rules/\(name).yaml").standardized
        return try String(contentsOf: file, encoding: .utf8)
    }

    // MARK: - Cases

    /// Details of every case, in the order of their row ids from 1.
    static let details: [CaseDetails] = [
        riley,
        child(
            "26-0019", "Siân", "O’Brien", born: day(2022, 9, 20), received: 38, setting: "Tumbledown Nursery",
            .speechLanguageAndCommunication, .parentOrYoungPerson),
        child(
            "26-0033", "Łukasz", "Wrona", born: day(2014, 10, 3), received: 31, setting: "Lodestar Academy",
            .specificLearningDifficulty, .school),
        child(
            "26-0008", "Amara", "Nsubuga", born: day(2019, 7, 1), received: 50, setting: "Old Pier Primary",
            .socialEmotionalAndMentalHealth, .parentOrYoungPerson),
        child(
            "26-0041", "Suharto", "", born: day(2010, 2, 14), received: 20, setting: "Lodestar Academy",
            .autisticSpectrumDisorder, .health),
        child(
            "26-0042", "অনন্যা", "চৌধুরী", born: day(2018, 5, 5), received: 19, setting: "Temple Wick Juniors",
            .hearingImpairment, .school),
        child(
            "26-0043", "زینب", "قریشی", born: day(2017, 12, 30), received: 18, setting: "St Dunstan’s",
            .physicalDisability, .socialCare),
        child("26-0044", "Rosa 👨‍👩‍👧‍👦", "Family", born: day(2016, 1, 2), received: 17, setting: nil, nil, nil),
        child("26-0045", "Maximiliana", long, born: day(2015, 6, 9), received: 16, setting: long, .other, .other),
        child(
            "26-0046", "Eve\u{1B}[31m", "Hostile\u{202E}txt", born: day(2013, 3, 3), received: 15, setting: "x\u{07}y",
            .moderateLearningDifficulty, .school),
        empty,
        change,
    ]

    private static let long = String(repeating: "Wolfeschlegelsteinhausenbergerdorff ", count: 8) + "und die letzte"

    private static var riley: CaseDetails {
        var details = child(
            "26-0021", "Riley", "Forsythe", born: day(2017, 1, 26), received: 38, setting: "Temple Wick Juniors",
            .speechLanguageAndCommunication, .parentOrYoungPerson)
        details.yearGroup = "5"
        details.upn = "A123456789012"
        details.settingURN = "123456"
        details.parents = ["Stacey Forsythe", "Dean Forsythe"]
        details.addressedAs = "Mrs Forsythe"
        details.homeLanguage = "English"
        details.preferredContact = "phone, after four"
        details.secondaryNeed = .socialEmotionalAndMentalHealth
        details.caseOfficer = "A. Begum"
        details.socialCare = "none"
        details.earlyHelp = "open since September"
        details.neurodivergence = "autism assessment: on the waiting list since March"
        details.notes = "Mrs Forsythe asks that letters come on a day when she can ring somebody."
        return details
    }

    private static var empty: CaseDetails {
        var details = CaseDetails(
            reference: "26-0047", forename: "", surname: "", dateOfBirth: day(2020, 2, 29), dateReceived: today)
        details.sourceAsWritten = "neighbour?"
        details.needAsWritten = "behaviour"
        return details
    }

    private static var change: CaseDetails {
        var details = child(
            "25-0107", "Jo", "Hartley", born: day(2009, 8, 31), received: 60, setting: "Harbour College", .downSyndrome,
            .school)
        details.gate = .change
        details.caseOfficer = "T. Okafor"
        return details
    }

    private static func child(
        _ reference: String, _ forename: String, _ surname: String, born: CivilDate, received daysAgo: Int,
        setting: String?,
        _ need: NeedType?, _ source: RequestSource?
    ) -> CaseDetails {
        var details = CaseDetails(
            reference: reference, forename: forename, surname: surname, dateOfBirth: born,
            dateReceived: today.adding(days: -daysAgo))
        details.setting = setting
        details.primaryNeed = need
        details.source = source
        return details
    }

    static func moment(_ text: String) -> Moment { Moment(iso: text) ?? Moment(milliseconds: 0) }

    /// The case of that row id, with what the record holds of it.
    static func file(_ id: Int) -> CaseFile? {
        let details = details[id - 1]
        var body = CaseBody(details: details)
        if details.reference == "26-0047" {
            body.warnings = ["The need “behaviour” is not a type of need. Choose one."]
        }
        guard
            var file = CaseFile(
                id: "s-\(id)",
                opening: Recorded(seq: id, at: moment("2026-10-19T09:00:00Z"), by: "u-1", value: .caseOpened(body)))
        else { return nil }
        guard id == 1 else { return file }
        for (seq, at, by, value) in rileysEntries {
            file.apply(Recorded(seq: seq, at: moment(at), by: by, value: value))
        }
        return file
    }

    private static let rileysEntries: [(Int, String, String, EntryBody)] = [
        (
            40, "2026-10-30T14:05:00Z", "u-1",
            .note(
                NoteBody(
                    topic: .views, from: "Mrs Forsythe", means: "letter", on: day(2026, 10, 28),
                    text: "Riley comes home and does not speak until supper. We want him to be understood at school."))
        ),
        (
            41, "2026-10-30T14:07:00Z", "u-1",
            .note(
                NoteBody(
                    topic: .consultation, from: "Mrs Forsythe", means: "phone", on: day(2026, 10, 30),
                    text: "Asked whether the file says what she wants the panel to know. It does."))
        ),
        (
            77, "2026-11-12T11:30:00Z", "u-2",
            .evidence(
                EvidenceBody(
                    pack: PackVersion(id: "evidence", version: "2026.1"),
                    findings: [
                        "attainment-now": EvidenceFinding(
                            finding: .present, document: "school report", documentDate: day(2026, 11, 3)),
                        "baseline": EvidenceFinding(
                            finding: .absent,
                            asked: EvidenceRequest(
                                from: "Temple Wick Juniors", what: "screening results", by: day(2026, 11, 27))),
                    ]))
        ),
        (
            90, "2026-11-25T16:40:00Z", "u-2",
            .note(NoteBody(topic: .general, text: "SENCO rang: papers are on their way."))
        ),
    ]

    /// The row of that id, as the index would make it.
    static func row(_ id: Int) -> QueueRow {
        let details = details[id - 1]
        var row = QueueRow(id: id, subject: "s-\(id)", details: details)
        row.lastDay = StatutoryClock(received: details.dateReceived, gate: details.gate).lastLawfulDay
        row.lastSeq = id
        switch id {
        case 1: row.check = [.present, .partly, .absent, .absent, .notApplicable, nil, nil, nil]
        case 2: row.check = [.present, .present, .partly, .absent, .absent, .present, nil, nil]
        case 4: row.check = Array(repeating: .present, count: 8)
        default: row.check = []
        }
        return row
    }
}
