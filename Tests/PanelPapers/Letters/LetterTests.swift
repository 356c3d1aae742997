import PanelModel
import Testing

@testable import PanelPapers

@Suite("Letters")
struct LetterTests {
    /// Every outcome of the shipped law pack; `everyOutcome` holds this list to it.
    static let outcomes: [(Gate, String)] = [
        (.request, "assess"), (.request, "not-to-assess"), (.request, "put-off"), (.issue, "issue"),
        (.issue, "not-to-issue"), (.issue, "put-off"), (.change, "amend-band"), (.change, "change-placement"),
        (.change, "change-provision"), (.change, "personal-budget"), (.change, "no-change"), (.change, "cease"),
        (.change, "put-off"),
    ]

    @Test("the outcomes tried here are those of the law pack")
    func everyOutcome() throws {
        let shipped = try LetterFixture.outcomes().map { "\($0.gate) \($0.outcome.id)" }
        #expect(shipped.sorted() == Self.outcomes.map { "\($0.0) \($0.1)" }.sorted())
    }

    @Test(
        "every outcome has its letter for the family, the young person, and each who has a copy", arguments: outcomes,
        [("family", false), ("family", true), ("school", false), ("health", false), ("social-care", false)])
    func everyLetter(outcome: (gate: Gate, id: String), reader: (to: String, isYoungPerson: Bool)) throws {
        var details = try LetterFixture.riley(gate: outcome.gate)
        details.askedByYoungPerson = reader.isYoungPerson
        let to = try #require(NoticeRecipient(rawValue: reader.to))
        let file = try LetterFixture.file(details, outcome: outcome.id)
        let letter = try LetterFixture.letter(file, to: to)
        let text = letter.document.plainText
        #expect(text.contains("26 November 2026"))
        #expect(text.contains("26-0021"))
        #expect(text.contains("We do not know this for certain."))
        #expect(!text.contains("{{") && !text.contains("[Missing") && !text.contains(" ."))
        let notice = try LetterFixture.rules().law.notice(of: outcome.id, at: outcome.gate)
        if to == .family {
            #expect(letter.parts.map(\.id).starts(with: notice?.items.map(\.id) ?? []))
            #expect(text.contains(reader.isYoungPerson ? "Dear Riley," : "Dear Mrs Forsythe,"))
            #expect(text.contains("large print"))
        } else {
            #expect(!text.contains("07700") && !text.contains("Dear Mrs Forsythe"))
        }
        print(
            "reading age", outcome.gate, outcome.id, reader.to, reader.isYoungPerson ? "(young person)" : "",
            LetterReading.shown(letter.reading.years), letter.reading.years)
    }

    @Test("a letter to a young person says you, and never speaks of them where it is ours to word")
    func youngPerson() throws {
        var details = try LetterFixture.riley()
        details.askedByYoungPerson = true
        let letter = try LetterFixture.letter(
            LetterFixture.file(
                details, outcome: "not-to-assess", reasons: "The report does not say what has changed.", steps: []))
        let text = letter.document.plainText
        #expect(text.contains("needs assessment for you."))
        #expect(text.contains("health help that you want for yourself"))
        #expect(!text.contains("Riley’s"))
    }

    @Test(
        "the limits follow the day on the letter, with the rules for August and Christmas",
        arguments: [
            ("2026-11-26", "26 January 2027", "26 January 2027"), ("2027-06-14", "1 September 2027", "14 August 2027"),
            ("2026-10-29", "4 January 2027", "29 December 2026"),
        ])
    func limits(letter: String, appeal: String, mediation: String) throws {
        let file = try LetterFixture.file(LetterFixture.riley(), outcome: "not-to-assess")
        let text = try LetterFixture.letter(file, on: letter).document.plainText
        #expect(text.contains("until \(appeal)") || text.contains("by \(appeal)"))
        #expect(text.contains("within two months of the date of this letter. That is by \(mediation)."))
    }

    @Test("a plan that is to end goes on until the time to appeal is over")
    func cease() throws {
        let file = try LetterFixture.file(LetterFixture.riley(gate: .change), outcome: "cease")
        let text = try LetterFixture.letter(file).document.plainText
        #expect(
            text.contains(
                "It cannot end before the time to appeal is over. That is on 26 January 2027 at the earliest."))
        #expect(!text.contains("takes no help away"))
    }

    @Test("a case that is put off tells the last day of the clock, which runs on")
    func putOff() throws {
        let file = try LetterFixture.file(LetterFixture.riley(), outcome: "put-off")
        #expect(try LetterFixture.letter(file).document.plainText.contains("The law gives us until 30 November 2026"))
        let late = try LetterFixture.letter(file, on: "2026-12-01").document.plainText
        #expect(late.contains("That day has passed. We are sorry."))
    }

    @Test("the copy has the same reasons and only the reader's own steps")
    func copy() throws {
        let steps = [
            NextStep(what: "Hold a meeting", owner: "Aisha Begum, EHC team", due: try LetterFixture.day("2026-12-10")),
            NextStep(what: "Review the support plan", owner: "SENCO, Temple Wick Juniors", due: nil),
            NextStep(what: "Add help", owner: "Virtual School", due: nil),
            NextStep(what: "See Riley", owner: "speech and language therapist", due: nil),
        ]
        let file = try LetterFixture.file(LetterFixture.riley(), outcome: "not-to-assess", steps: steps)
        let school = try LetterFixture.letter(file, to: .setting).document.plainText
        let family = try LetterFixture.letter(file).document.plainText
        for line in LetterText.plainLines([LetterFixture.plainReasons]) {
            #expect(school.contains(line) && family.contains(line))
        }
        #expect(school.contains("Review the support plan"))
        #expect(!school.contains("Hold a meeting") && !school.contains("Add help") && !school.contains("See Riley"))
        #expect(school.contains("provision map: who, how often. Asked for by 27 November 2026"))
        #expect(try LetterFixture.letter(file, to: .health).document.plainText.contains("See Riley."))
        for step in steps { #expect(family.contains(step.what)) }
    }

    @Test("every template is among the files that ship inside the program", arguments: LetterTemplates.names)
    func shipped(name: String) throws {
        #expect(try LetterFixture.asset("Assets.c").contains("#embed \"\(LetterTemplates.file(name))\""))
    }

    @Test("a copy names a child who goes by another name by both")
    func knownAs() throws {
        var details = try LetterFixture.riley()
        details.forename = "Tomasz"
        details.surname = "Zieliński"
        details.knownAs = "Tomek"
        let letter = try LetterFixture.letter(LetterFixture.file(details, outcome: "assess"), to: .setting)
        #expect(letter.document.plainText.contains("Decision about Tomasz Zieliński (Tomek)\n"))
    }

    @Test("language and interpreter are noted for the family and not for the school")
    func language() throws {
        var details = try LetterFixture.riley()
        details.homeLanguage = "Polish"
        details.needsInterpreter = true
        let file = try LetterFixture.file(details, outcome: "assess")
        let letter = try LetterFixture.letter(file)
        #expect(letter.document.plainText.contains("your language is Polish and that you need an interpreter"))
        #expect(letter.remarks.contains(.translate(language: "Polish")))
        #expect(try !LetterFixture.letter(file, to: .setting).document.plainText.contains("Polish"))
    }

    @Test("the day on a letter is the day that it was sent, else the planned day, else today")
    func day() throws {
        var file = try LetterFixture.file(LetterFixture.riley(), outcome: "not-to-assess")
        let decision = try #require(file.decisions.last)
        let planned = try #require(decision.standing.notice?.sendOn)
        func day(_ today: String) throws -> CivilDate {
            Letter.day(for: decision, in: file, to: .family, today: try LetterFixture.day(today))
        }
        #expect(try day("2026-11-20") == planned)
        #expect(try day("2026-12-01").iso == "2026-12-01")
        let body = NoticeSentBody(decision: 4, to: "family", on: try LetterFixture.day("2026-11-30"), channel: "post")
        file.apply(Recorded(seq: 5, at: Moment(milliseconds: 0), by: "u-1", value: .noticeSent(body)))
        #expect(try day("2026-12-01").iso == "2026-11-30")
    }
}
