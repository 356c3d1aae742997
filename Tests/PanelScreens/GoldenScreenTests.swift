import Canvas
import PanelModel
import Testing

@testable import PanelScreens

/// The screens as people see them.
///
/// Each shows something that the others do not.
@Suite("Golden screens")
struct GoldenScreenTests {
    static let mono = Capabilities(colours: .none)
    static let ascii = Capabilities(colours: .none, unicode: false)

    @Test("the queue shows awkward names whole, hostile ones harmless, and empty ones empty")
    func queue() throws {
        try expectGolden("queue-80x24", Rehearsal().screen)
        try expectGolden("queue-40x12", Rehearsal(columns: 40, rows: 12).screen)
        try expectGolden("queue-120x40", Rehearsal(columns: 120, rows: 40).screen)
    }

    @Test("the queue reads without colour and in ASCII")
    func queueWithoutColour() throws {
        try expectGolden("queue-mono-80x24", Rehearsal(capabilities: Self.mono).screen)
        try expectGolden("queue-ascii-80x24", Rehearsal(capabilities: Self.ascii).screen)
    }

    @Test("a filter shows how many match and keeps the caret in its field")
    func filter() throws {
        var rehearsal = try Rehearsal()
        try rehearsal.press("/ text:lode")
        try expectGolden("queue-filter-80x24", rehearsal.screen)
        try rehearsal.press("text:zzz")
        try expectGolden("queue-no-match-40x12", view(resized(rehearsal, 40, 12)))
    }

    @Test("an empty workspace says how cases come in")
    func nothingYet() throws {
        try expectGolden("queue-empty-80x24", Rehearsal(ids: []).screen)
    }

    @Test("the privacy switch leaves initials and nothing that somebody wrote")
    func privacy() throws {
        var rehearsal = try Rehearsal()
        try rehearsal.press("C-p Down")
        try expectGolden("queue-private-80x24", rehearsal.screen)
        try rehearsal.press("Down Enter 6")
        try expectGolden("history-private-80x24", rehearsal.screen)
    }

    @Test("the summary tells every fact in reading order")
    func summary() throws {
        var rehearsal = try opened()
        try expectGolden("summary-80x24", rehearsal.screen)
        rehearsal.resize(40, 12)
        try expectGolden("summary-40x12", rehearsal.screen)
        rehearsal.resize(120, 40)
        try expectGolden("summary-120x40", rehearsal.screen)
    }

    @Test("a case with hardly a fact says what is not known")
    func summaryOfAlmostNothing() throws {
        var rehearsal = try Rehearsal(capabilities: Self.ascii, ids: [11])
        try rehearsal.press("Enter")
        try expectGolden("summary-empty-ascii-80x24", rehearsal.screen)
    }

    @Test("views show whose they are, how and when")
    func views() throws {
        var rehearsal = try opened()
        try rehearsal.press("4")
        try expectGolden("views-80x24", rehearsal.screen)
        try rehearsal.press(
            "a text:Riley Tab text:drawing Tab Tab text:I\\slike\\sit\\swhen\\sMr\\sPatel\\ssits\\swith\\sme.")
        try expectGolden("views-form-80x24", rehearsal.screen)
        rehearsal.resize(40, 12)
        try expectGolden("views-form-40x12", rehearsal.screen)
    }

    @Test("history lists the newest entry first, and one entry whole")
    func history() throws {
        var rehearsal = try opened()
        try rehearsal.press("6 Down")
        try expectGolden("history-80x24", rehearsal.screen)
        try rehearsal.press("Enter")
        try expectGolden("entry-80x24", rehearsal.screen)
    }

    @Test("help lists this screen's keys, and the palette says why something cannot be done")
    func lists() throws {
        var rehearsal = try Rehearsal()
        try rehearsal.press("?")
        try expectGolden("help-80x24", rehearsal.screen)
        try rehearsal.press("Esc : text:consulted")
        try expectGolden("palette-80x24", rehearsal.screen)
    }

    @Test("what others recorded meanwhile is told before anything is recorded")
    func movedOn() throws {
        var rehearsal = try opened()
        rehearsal.movedOn = ["Minute-taker recorded a note at 10:20", "T. Okafor amended the setting at 10:21"]
        try rehearsal.press("w text:Heard C-s")
        try expectGolden("moved-on-80x24", rehearsal.screen)
    }

    private func opened() throws -> Rehearsal {
        var rehearsal = try Rehearsal(ids: [1, 2, 3])
        try rehearsal.press("/ text:riley Enter Enter")
        return rehearsal
    }

    private func resized(_ rehearsal: Rehearsal, _ columns: Int, _ rows: Int) -> AppState {
        var other = rehearsal
        other.resize(columns, rows)
        return other.state
    }
}
