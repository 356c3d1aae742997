import Foundation
import PanelModel
import Testing

@testable import PanelPapers

@Suite("Whole letters, as the family reads them")
struct LetterGoldenTests {
    @Test("a parent is told of a decision not to assess")
    func notToAssess() throws {
        let comments = [
            AgencyComment(
                agency: .health, words: "Speech therapy saw Riley in May and gave the school a plan.", isDissent: false),
            AgencyComment(agency: .earlyHelp, words: "Early Help would have assessed.", isDissent: true),
        ]
        let file = try LetterFixture.file(LetterFixture.riley(), outcome: "not-to-assess", comments: comments)
        try expectGolden("not-to-assess-family.md", LetterFixture.letter(file).markdown)
        try expectGolden("not-to-assess-school.md", LetterFixture.letter(file, to: .setting).markdown)
        try expectGolden("not-to-assess-family.html", LetterFixture.letter(file).html)
    }

    @Test("a young person is told of a decision to end the plan")
    func cease() throws {
        var details = try LetterFixture.riley(gate: .change)
        details.askedByYoungPerson = true
        details.dateOfBirth = try LetterFixture.day("2007-01-12")
        details.yearGroup = "14"
        details.setting = "Tidewater College"
        details.homeLanguage = "Polish"
        details.needsInterpreter = true
        let file = try LetterFixture.file(
            details, outcome: "cease",
            reasons:
                "The review of 9 October found that each outcome in the plan was met. You start paid work in January.")
        try expectGolden("cease-young-person.md", LetterFixture.letter(file).markdown)
    }

    @Test("a parent is told that there will be an assessment")
    func assess() throws {
        let file = try LetterFixture.file(
            LetterFixture.riley(), outcome: "assess", reasons: "Both parts of the test are met.")
        try expectGolden("assess-family.md", LetterFixture.letter(file).markdown)
    }

    /// Compares text with the golden file of that name.
    ///
    /// With `EHCPANEL_RECORD_GOLDEN=1` the file is written instead, and the
    /// test fails so that nobody records by accident.
    private func expectGolden(_ name: String, _ text: String, sourceLocation: SourceLocation = #_sourceLocation) throws
    {
        let file = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "../Fixtures/Letters/\(name)")
        if ProcessInfo.processInfo.environment["EHCPANEL_RECORD_GOLDEN"] == "1" {
            try text.write(to: file, atomically: true, encoding: .utf8)
            Issue.record("recorded \(name)", sourceLocation: sourceLocation)
            return
        }
        let golden = try String(contentsOf: file, encoding: .utf8)
        #expect(text == golden, sourceLocation: sourceLocation)
    }
}
