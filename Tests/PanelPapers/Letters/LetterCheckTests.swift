import PanelModel
import Testing

@testable import PanelPapers

@Suite("What the sender of a letter is told")
struct LetterCheckTests {
    private func remarks(
        _ change: (inout CaseDetails) -> Void = { _ in }, outcome: String = "not-to-assess",
        reasons: String = LetterFixture.plainReasons, regard: String? = "2026-11-26", comments: [AgencyComment] = [],
        to: NoticeRecipient = .family, on day: String = "2026-11-26"
    ) throws -> [LetterRemark] {
        var details = try LetterFixture.riley()
        change(&details)
        let file = try LetterFixture.file(
            details, outcome: outcome, reasons: reasons, comments: comments, regard: regard)
        return try LetterFixture.letter(file, to: to, on: day).remarks
    }

    @Test("a plain letter on a good day has only what the record leaves open")
    func plain() throws {
        #expect(try remarks() == [.nobodyAsked(["what the help changed"])])
        #expect(try remarks(outcome: "assess").isEmpty)
    }

    @Test(
        "Mum and Dad are named, and words that only hold them are not",
        arguments: [
            ("Her mum rang.", ["mum"]), ("Mum and Dad agree.", ["Mum", "Dad"]), ("The maximum is dadaist.", []),
        ])
    func roles(reasons: String, words: [String]) throws {
        let found = try remarks(reasons: reasons).filter { if case .parentByRole = $0 { true } else { false } }
        #expect(found == words.map { .parentByRole($0) })
    }

    @Test(
        "a Friday and the eve of a bank holiday are told to the sender of the family's letter",
        arguments: [
            ("2026-11-27", LetterRemark.badDay(.friday)),
            ("2026-12-24", .badDay(.before(bankHoliday: "Christmas Day"))),
        ])
    func day(day: String, remark: LetterRemark) throws {
        #expect(try remarks(on: day).contains(remark))
        #expect(try !remarks(to: .setting, on: day).contains(remark))
    }

    @Test("a letter after the last lawful day is late")
    func late() throws {
        #expect(try remarks(on: "2026-12-01").contains(.late(lastDay: LetterFixture.day("2026-11-30"))))
        #expect(try !remarks(on: "2026-11-30").contains(.late(lastDay: LetterFixture.day("2026-11-30"))))
    }

    @Test("a record that is silent on regard to the family's views makes the letter silent too")
    func regard() throws {
        #expect(try remarks(regard: nil).contains(.noRegardRecorded))
        let file = try LetterFixture.file(LetterFixture.riley(), outcome: "not-to-assess", regard: nil)
        let text = try LetterFixture.letter(file).document.plainText
        #expect(!text.contains("before the decision") && text.contains("This is what we have from you on our list:"))
    }

    @Test("a letter came after the decision is not said to have been read")
    func later() throws {
        var file = try LetterFixture.file(LetterFixture.riley(), outcome: "not-to-assess")
        let body = NoteBody(
            topic: .views, from: "Mrs Forsythe", means: "email", on: try LetterFixture.day("2026-11-27"), text: "x")
        file.apply(Recorded(seq: 5, at: Moment(milliseconds: 0), by: "u-1", value: .note(body)))
        #expect(try !LetterFixture.letter(file, on: "2026-11-30").document.plainText.contains("email of 27 November"))
    }

    @Test("what was dissented is on record, not in the letter, and told to the sender")
    func dissent() throws {
        let comment = AgencyComment(agency: .earlyHelp, words: "We would have assessed.", isDissent: true)
        #expect(try remarks(comments: [comment]).contains(.dissentNotTold(.earlyHelp)))
        let file = try LetterFixture.file(LetterFixture.riley(), outcome: "not-to-assess", comments: [comment])
        #expect(try !LetterFixture.letter(file).document.plainText.contains("would have assessed"))
    }

    @Test("over compulsory school age the notice is the young person's, unless it goes to them")
    func youngPerson() throws {
        func remarks(asked: Bool) throws -> [LetterRemark] {
            try self.remarks { details in
                details.dateOfBirth = CivilDate(dayNumber: details.dateOfBirth.dayNumber - 3652)
                details.askedByYoungPerson = asked
            }
        }
        #expect(try remarks(asked: false).contains(.youngPersonsRight))
        let theirs = try remarks(asked: true)
        #expect(!theirs.contains(.youngPersonsRight) && theirs.contains(.reasonsInThirdPerson))
    }

    @Test("a hard sentence is named with its age, the hardest first; a plain one is not")
    func reading() throws {
        let hard =
            "Notwithstanding considerable individualised intervention, the multidisciplinary determination necessitates"
            + " substantive reconsideration of statutory entitlements."
        let found = try remarks(reasons: "Riley reads well. \(hard)")
        #expect(found.contains { if case .hardSentence(hard, let years) = $0 { years > 20 } else { false } })
        #expect(!found.contains { if case .hardSentence("Riley reads well.", _) = $0 { true } else { false } })
        let reading = LetterReading(LetterDocument(markdown: "# Considerable considerations\n\n\(hard) The cat sat."))
        #expect(reading.hardest.map(\.words) == [hard])
        // The statute's questions and the names of things are ours to word, and no fault of the sender's.
        #expect(
            try remarks(reasons: "Riley reads well.", comments: []).allSatisfy {
                if case .hardSentence = $0 { false } else { true }
            })
    }

    @Test("a corrected decision is told as it now stands, and the sender is told that it was corrected")
    func corrected() throws {
        var file = try LetterFixture.file(LetterFixture.riley(), outcome: "not-to-assess")
        var decision = try #require(file.decisions.last).standing
        decision.reasons = "These are the reasons now."
        let body = CorrectionBody(corrects: 4, why: "a slip", decision: decision)
        file.apply(Recorded(seq: 5, at: Moment(milliseconds: 0), by: "u-1", value: .correction(body)))
        let letter = try LetterFixture.letter(file)
        #expect(letter.remarks.contains(.corrected(times: 1)))
        #expect(letter.document.plainText.contains("These are the reasons now."))
        #expect(!letter.document.plainText.contains("We do not know this for certain."))
    }

    @Test("a family of which nobody is named is not called by a role, and the sender is told")
    func nobodyNamed() throws {
        let nameless: (inout CaseDetails) -> Void = { details in
            details.addressedAs = nil
            details.parents = []
        }
        #expect(try remarks(nameless).contains(.nobodyNamed))
        var details = try LetterFixture.riley()
        nameless(&details)
        let letter = try LetterFixture.letter(LetterFixture.file(details, outcome: "assess"))
        #expect(letter.document.plainText.contains("Dear family of Riley,"))
    }

    @Test(
        "a copy to somebody whom the law does not name is told to the sender",
        arguments: [
            ("not-to-assess", "social-care", false), ("not-to-assess", "school", false), ("put-off", "school", true),
        ])
    func notAmongTold(outcome: String, reader: String, isTold: Bool) throws {
        let to = try #require(NoticeRecipient(rawValue: reader))
        #expect(try remarks(outcome: outcome, to: to).contains(.notAmongTold(to)) == isTold)
    }

    @Test("a letter that went already says when and how")
    func sent() throws {
        var file = try LetterFixture.file(LetterFixture.riley(), outcome: "not-to-assess")
        let day = try LetterFixture.day("2026-11-26")
        let body = NoticeSentBody(decision: 4, to: "family", on: day, channel: "first-class post")
        file.apply(Recorded(seq: 5, at: Moment(milliseconds: 0), by: "u-1", value: .noticeSent(body)))
        #expect(try LetterFixture.letter(file).remarks.first == .alreadySent(on: day, channel: "first-class post"))
        #expect(try LetterFixture.letter(file, to: .setting).remarks.isEmpty)
    }

    @Test("a problem says in its words which part or contact is missing, and where")
    func problemWords() {
        let part = LetterProblem.missingPart(
            id: "mediation-right", words: "The right to mediation.", citation: "reg 32(a)",
            file: "letters/rights.mustache")
        #expect(part.words.contains("mediation-right") && part.words.contains("letters/rights.mustache"))
        #expect(part.words.contains("reg 32(a)"))
        #expect(LetterProblem.missingContact(.sendiass).words.contains("contacts, sendiass"))
    }
}
