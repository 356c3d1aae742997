import Canvas
import PanelModel
import Testing

@testable import PanelScreens

@Suite("The tab Needs and band")
struct NeedsTests {
    /// A case at the request gate, or at the change gate where a band is awarded.
    private func opened(_ script: String = "", atChange: Bool = false) throws -> Rehearsal {
        var rehearsal = try Rehearsal(ids: [atChange ? 12 : 1])
        try rehearsal.press("Enter 3")
        rehearsal.forget()
        try rehearsal.press(script)
        return rehearsal
    }

    private func needs(_ rehearsal: Rehearsal) throws -> ProfileBody {
        try #require(rehearsal.state.open).draft.needs(in: try #require(rehearsal.state.context))
    }

    private func rows(_ rehearsal: Rehearsal) -> [SubArea] { rehearsal.state.house.rules.matrix.subAreas }

    /// Keys that set every row to a level.
    private func all(_ level: Int) throws -> String {
        let count = try Sample.house().rules.matrix.subAreas.count
        return Array(repeating: "\(level)", count: count).joined(separator: " ")
    }

    @Test("a digit sets the level of a row and goes on to the next; each change is kept")
    func digits() throws {
        let rehearsal = try opened("2 0 4")
        let rows = rows(rehearsal)
        #expect(try needs(rehearsal).agreed == [rows[0].id: 2, rows[1].id: 0, rows[2].id: 4])
        #expect(rehearsal.state.open?.needs.place == .row(3))
        #expect(rehearsal.effects.count { if case .keep(_, isSynced: false) = $0 { true } else { false } } == 3)
    }

    @Test("left and right read other levels and set nothing; Enter sets what is read")
    func reading() throws {
        var rehearsal = try opened("1 Up Right Right")
        let row = rows(rehearsal)[0]
        #expect(try needs(rehearsal).agreed == [row.id: 1])
        let words = try #require(row.level(3)?.words)
        #expect(rehearsal.screen.text.contains(String(words.prefix(40))))
        #expect(rehearsal.screen.text.contains("Level 3; 1 is set"))
        try rehearsal.press("Enter")
        #expect(try needs(rehearsal).agreed == [row.id: 3])
    }

    @Test("reading stops at the first and the last level")
    func readingEnds() throws {
        var rehearsal = try opened("Left Left")
        #expect(rehearsal.screen.text.contains("Level 0;"))
        try rehearsal.press("Right*12")
        #expect(rehearsal.screen.text.contains("Level 4;"))
    }

    @Test("Backspace takes a level back, and an empty profile is no unfinished work")
    func clear() throws {
        let rehearsal = try opened("2 Up BS")
        #expect(rehearsal.state.open?.draft.isEmpty == true)
    }

    @Test("u takes back one change after the other and goes to its row")
    func undo() throws {
        let rehearsal = try opened("2 3 u")
        #expect(try needs(rehearsal).agreed == [rows(rehearsal)[0].id: 2])
        #expect(rehearsal.state.open?.needs.place == .row(1))
        let before = try opened("2 3 u u")
        #expect(before.state.open?.draft.isEmpty == true)
    }

    @Test("at the request gate there is a profile only: no band, whatever the levels", arguments: [0, 4])
    func requestGate(_ level: Int) throws {
        var rehearsal = try opened(try all(level))
        #expect(rehearsal.screen.text.contains("A needs profile only. It suggests no band and no outcome."))
        try rehearsal.press("G Right Enter")
        for word in ["Suggested", "Awarded", "Band 1"] { #expect(!rehearsal.screen.text.contains(word)) }
        #expect(try needs(rehearsal).band == nil)
    }

    @Test("where a band is awarded, the suggestion is the matrix's own, and awarding starts from it")
    func suggestion() throws {
        var rehearsal = try opened(try all(2), atChange: true)
        let matrix = rehearsal.state.house.rules.matrix
        let suggested = try #require(matrix.suggestion(levels: try needs(rehearsal).agreed)).band.title
        #expect(rehearsal.screen.text.contains("\(suggested), score"))
        #expect(try needs(rehearsal).band == nil)
        try rehearsal.press("G Right")
        #expect(
            try needs(rehearsal).band
                == BandAward(matrix: matrix.header.packVersion, suggested: suggested, awarded: suggested))
    }

    @Test("another band than the suggested one asks why, and the words go with it")
    func departure() throws {
        var rehearsal = try opened("\(try all(2)) G Right", atChange: true)
        #expect(!rehearsal.screen.text.contains("Why it differs"))
        try rehearsal.press("Right")
        #expect(rehearsal.screen.text.contains("say why (Enter)"))
        try rehearsal.press("Down Enter text:a\\smove\\sto\\scollege Enter")
        let band = try #require(try needs(rehearsal).band)
        #expect(band.isDeparture && band.overrideReason == "a move to college")
        #expect(rehearsal.state.isTyping == false)
    }

    @Test("the suggested band follows the levels after a band was awarded")
    func followed() throws {
        let rehearsal = try opened("\(try all(2)) G Right g 4", atChange: true)
        let band = try #require(try needs(rehearsal).band)
        let now = try #require(rehearsal.state.house.rules.matrix.suggestion(levels: try needs(rehearsal).agreed)).band
            .title
        #expect(band.suggested == now)
    }

    @Test("the kind of setting changes the suggestion as the matrix says")
    func setting() throws {
        var rehearsal = try opened("\(try all(2)) G Up", atChange: true)
        #expect(rehearsal.state.open?.needs.place == .setting)
        try rehearsal.press("Right Right Right Right")
        let kind = try #require(try needs(rehearsal).setting.flatMap(SettingKind.init(rawValue:)))
        #expect(kind == .specialSchool)
        let context = try #require(rehearsal.state.context)
        #expect(
            rehearsal.state.open?.draft.suggestion(in: context)
                == context.house.rules.matrix.suggestion(levels: try needs(rehearsal).agreed, setting: kind))
    }

    @Test("an awarded band goes into a decision that is being written, and not into a “no”")
    func carried() throws {
        var rehearsal = try opened("5 Tab Tab Tab Tab Right 3 G Right", atChange: true)
        let band = try #require(try needs(rehearsal).band)
        #expect(rehearsal.state.open?.draft.decision?.band == band)
        try rehearsal.press("5 Right*5")
        #expect(rehearsal.state.open?.draft.decision?.outcome == "cease")
        #expect(rehearsal.state.open?.draft.decision?.band == nil)
    }

    @Test("what each agency scored stands beside the agreed level")
    func scores() throws {
        var rehearsal = try Rehearsal(columns: 80, rows: 24, ids: [1])
        let row = rehearsal.state.house.rules.matrix.subAreas[0]
        var draft = CaseDraft(id: "s-1", seen: 90)
        draft.profile = ProfileBody(
            matrix: rehearsal.state.house.rules.matrix.header.packVersion, agreed: [row.id: 2],
            scores: [.education: [row.id: 2], .health: [row.id: 3]])
        rehearsal.drafts["s-1"] = draft
        try rehearsal.press("Enter 3")
        #expect(rehearsal.screen.text.contains("[2] 3  4   education 2, health 3"))
    }

    @Test("a digit that is no level anywhere is still the number of a tab")
    func tabs() throws {
        #expect(try opened("5").state.open?.tab == .decision)
        #expect(try opened("6").state.open?.tab == .history)
    }
}
