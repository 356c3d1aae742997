import PanelModel
import Testing

@testable import PanelScreens

@Suite("Fields")
struct FieldTests {
    @Test(
        "a day is read as people write it",
        arguments: [
            ("28 Oct", "2026-10-28"), ("28 October 2026", "2026-10-28"), ("28/10/2026", "2026-10-28"),
            ("28.10.26", "2026-10-28"),
            ("2026-10-28", "2026-10-28"), ("today", "2026-11-26"), ("Yesterday", "2026-11-25"),
            ("tomorrow", "2026-11-27"),
            ("Thu 26 Nov", "2026-11-26"), ("3 Jan", "2027-01-03"), ("29 feb 2028", "2028-02-29"),
            ("1-9-2014", "2014-09-01"),
        ])
    func days(_ text: String, _ expected: String) {
        #expect(DateEntry.read(text, near: Sample.today)?.iso == expected)
    }

    @Test(
        "what is no day is not read as one",
        arguments: ["", "soon", "31 Feb", "29 Feb 2027", "13/13/2026", "28", "28 10 2026 5", "32 Oct", "1 Ma"])
    func noDays(_ text: String) {
        #expect(DateEntry.read(text, near: Sample.today) == nil)
    }

    @Test("letters fit best at the beginning, then at a word's, then together, then as initials")
    func fuzzy() {
        let fits = [
            ("turn", "Turn to Evidence"), ("evi", "Turn to Evidence"), ("den", "Turn to Evidence"),
            ("tte", "Turn to Evidence"),
        ]
        .map { Fuzzy.fit($0.0, in: $0.1) }
        #expect(fits == [.beginning, .word, .together, .initials])
        #expect(Fuzzy.fit("to", in: "Turn to Evidence") == .wholeWord)
        #expect(Fuzzy.fit("tdc", in: "Turn to Evidence") == .scattered)
        #expect(Fuzzy.fit("xyz", in: "Turn to Evidence") == nil)
    }

    @Test(
        "ages are told in years and months",
        arguments: [("2017-01-26", "9.10"), ("2026-11-26", "0.0"), ("2026-11-27", "–"), ("2016-11-27", "9.11")])
    func ages(_ birth: String, _ expected: String) throws {
        #expect(AgeWords.short(try #require(CivilDate(iso: birth)), on: Sample.today) == expected)
    }
}
