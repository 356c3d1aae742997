import Foundation
import Glibc
import Testing

@Suite("In a real terminal", .serialized)
struct JourneyTests {
    let room: PanelRoom

    init() throws {
        room = try PanelRoom()
    }

    private func open(columns: Int = 80, rows: Int = 24, _ environment: [String: String] = [:]) throws -> PseudoTerminal
    {
        let all = room.environment.merging(environment) { _, new in new }
        return try PseudoTerminal(["open", room.workspace], environment: all, columns: columns, rows: rows)
    }

    /// The keys that answer Riley's case with a "no" and stop before it is read back.
    ///
    /// The words on the limbs are such as the reasons check lets pass: what it flags is one field more to go through.
    static let no =
        "dyThe report of 3 November says so.\tnThe plan of September is working.\t\u{1B}[C\u{1B}[C\tThe help that began works."

    @Test("import by command, evidence and a no by keys, read back, recorded, exported")
    func journey() throws {
        let terminal = try open()
        #expect(terminal.shows("2 open cases"), "\(terminal.screen.text)")
        terminal.type("/fors\r")
        #expect(terminal.shows("find: fors"))
        terminal.type("\r")
        #expect(terminal.shows("26-0021  Riley Forsythe"))
        terminal.type("213")
        #expect(terminal.shows("present 1 of"), "\(terminal.screen.text)")
        terminal.type("\u{1B}")
        #expect(terminal.wait { room.record.contains("\"kind\":\"evidence\"") }, "\(terminal.screen.text)")
        #expect(terminal.shows("Recorded · entry 5"))
        terminal.type("\r")
        #expect(terminal.shows("26-0021  Riley Forsythe"))
        terminal.type(JourneyTests.no)
        #expect(terminal.shows("The help that began works."), "\(terminal.screen.text)")
        terminal.type("\u{13}")
        #expect(terminal.shows("Name who decides."), "\(terminal.screen.text)")
        terminal.type("Dr Chair\u{13}")
        #expect(terminal.shows("To be recorded"), "\(terminal.screen.text)")
        #expect(!room.record.contains("\"kind\":\"decision\""), "nothing is recorded before it is read")
        terminal.type(String(repeating: "\u{1B}[6~", count: 9) + "\r")
        #expect(terminal.shows("Recorded · entry 6"), "\(terminal.screen.text)")
        terminal.type("\u{1B}")
        #expect(terminal.shows("2 open cases"), "\(terminal.screen.text)")
        terminal.type("q")
        #expect(terminal.end() == 0)
        #expect(terminal.screen.unknown.isEmpty)
        #expect(terminal.ends(with: "\u{1B}[?1049l", after: "\u{1B}[?1049h"))
        #expect(terminal.ends(with: "\u{1B}[?2004l", after: "\u{1B}[?2004h"))

        let log = try room.run("export", "decisions", "--format", "csv", "--output", "-").text
        #expect(log.contains("26-0021") && log.contains("The help that began works.") && log.contains("Dr Chair"))
        let verified = try room.run("verify")
        #expect(verified.status == 0 && verified.text.contains("6 entries"))
        #expect(room.drafts.isEmpty)
    }

    @Test(
        "a dropped line, an end from outside or a kill in mid-word keeps what was typed",
        arguments: [SIGHUP, SIGTERM, SIGKILL])
    func killed(signal: Int32) throws {
        // A killed program writes no profile of its lines, or half of one.
        let terminal = try open(["LLVM_PROFILE_FILE": "/dev/null"])
        #expect(terminal.shows("2 open cases"))
        terminal.type("/fors\r\r")
        #expect(terminal.shows("26-0021  Riley Forsythe"))
        terminal.type("dyThe report shows del")
        #expect(terminal.shows("The report shows del"), "\(terminal.screen.text)")
        terminal.send(signal)
        _ = terminal.end()
        #expect(room.drafts.contains("The report shows del"))
        #expect(room.record.split(separator: "\n").count == 4, "nothing was recorded")
        if signal != SIGKILL {
            #expect(terminal.ends(with: "\u{1B}[?1049l", after: "\u{1B}[?1049h"))
            #expect(terminal.ends(with: "\u{1B}[?2004l", after: "\u{1B}[?2004h"))
        }
        let again = try open()
        #expect(again.shows("Unfinished work is kept for 26-0021"), "\(again.screen.text)")
        again.type("/fors\r\rd")
        #expect(again.shows("The report shows del"), "\(again.screen.text)")
        #expect(again.screen.text.contains("This draft was begun earlier"))
    }

    @Test("killed straight after Recorded was said: the entry is there, and the next start finds nothing amiss")
    func killedAfterRecorded() throws {
        let terminal = try open(["LLVM_PROFILE_FILE": "/dev/null"])
        #expect(terminal.shows("2 open cases"))
        terminal.type("/fors\r\r21\u{1B}")
        #expect(terminal.shows("Recorded · entry 5"), "\(terminal.screen.text)")
        terminal.send(SIGKILL)
        _ = terminal.end()
        let shown = try room.run("show", "26-0021")
        #expect(shown.status == 0 && shown.messages.isEmpty && shown.text.contains("attainment now"))
        #expect(try room.run("verify").status == 0)
    }

    @Test("an unfinished entry that a kill left is told at the next start, on the screen too")
    func tornTail() throws {
        let handle = try FileHandle(forWritingTo: URL(fileURLWithPath: room.journal))
        try handle.seekToEnd()
        try handle.write(contentsOf: Data("{\"h\":{\"v\":1".utf8))
        try handle.close()
        let terminal = try open()
        #expect(terminal.shows("11 bytes of an unfinished entry were set"), "\(terminal.screen.text)")
        terminal.type("q")
        _ = terminal.end()
        #expect(try room.run("verify").status == 0)
    }

    @Test("five hundred sizes while words are typed lose no letter")
    func resizeStorm() throws {
        let terminal = try open()
        #expect(terminal.shows("2 open cases"))
        terminal.type("/fors\r\rdy")
        let words = String(repeating: "abcdefghij", count: 50)
        var sizes = [(1, 1), (500, 200), (40, 12), (80, 24), (2, 60), (200, 3)]
        for letter in words {
            sizes.append(sizes.removeFirst())
            terminal.resize(columns: sizes[0].0, rows: sizes[0].1)
            terminal.type(String(letter))
        }
        terminal.resize(columns: 80, rows: 24)
        #expect(terminal.wait { room.drafts.contains(words) }, "no letter is lost")
        #expect(terminal.shows("26-0021"))
    }

    @Test("a paste of a megabyte is taken or refused whole, and the program goes on")
    func hugePaste() throws {
        let terminal = try open()
        #expect(terminal.shows("2 open cases"))
        terminal.type("/fors\r\rdy")
        #expect(terminal.shows("yes"))
        terminal.type("\u{1B}[200~" + String(repeating: "paste it all in\u{9B}31m ", count: 60_000) + "\u{1B}[201~")
        terminal.type("\u{1B}")
        terminal.type("\u{1B}")
        #expect(terminal.shows("2 open cases"), "\(terminal.screen.text)")
        terminal.type("q")
        #expect(terminal.end() == 0)
        #expect(terminal.bytes.firstRange(of: [0xC2, 0x9B]) == nil)
    }

    @Test("without colour no colour is sent", arguments: ["1", "yes"])
    func noColour(value: String) throws {
        let terminal = try open(["NO_COLOR": value])
        #expect(terminal.shows("2 open cases"))
        terminal.type("q")
        _ = terminal.end()
        let text = String(decoding: terminal.bytes, as: UTF8.self)
        #expect(!text.contains("[38;") && !text.contains("[48;"))
        #expect(text.firstMatch(of: #/\[[0-9;]*\b[349][0-7]m/#) == nil)
    }

    @Test(
        "an unknown terminal is treated as xterm's kin; a dumb one is refused in words",
        arguments: [("made-up-term", 0), ("dumb", 1)])
    func terminals(term: String, status: Int) throws {
        let terminal = try open(["TERM": term])
        if status == 0 {
            #expect(terminal.shows("2 open cases"))
            terminal.type("q")
        }
        #expect(terminal.end() == Int32(status))
        if status != 0 {
            #expect(terminal.screen.text.contains("cannot show screens"))
            #expect(!terminal.sent("\u{1B}"))
        }
    }

    @Test("the window's title names no child, whatever is open")
    func title() throws {
        let terminal = try open()
        #expect(terminal.shows("2 open cases"))
        terminal.type("/fors\r\r")
        #expect(terminal.shows("26-0021  Riley Forsythe"))
        terminal.type("\u{1B}")
        #expect(terminal.shows("2 open cases"))
        terminal.type("q")
        _ = terminal.end()
        let text = String(decoding: terminal.bytes, as: UTF8.self)
        for match in text.matches(of: #/\x1B\][0-9]+;([^\x07\x1B]*)/#) { #expect(match.1 == "EHC Panel") }
    }
}
