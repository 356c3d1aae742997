import Canvas
import Testing

@testable import Terminal

@Suite("The driven session") struct ScriptedSessionTests {
    @Test("a move in a list of many rows costs at most 400 bytes, and no change costs none")
    func bytesOfAMove() throws {
        let session = try ScriptedSession(size: Size(columns: 80, rows: 24), keys: [])
        let whole = session.present(list(selected: 3))
        #expect(whole > 1_000 && whole <= 6_000)
        let move = session.present(list(selected: 4))
        #expect(move > 0 && move <= 400)
        #expect(session.present(list(selected: 4)) == 0)
        #expect(session.frames == 2)
        #expect(session.report().hasSuffix("cursor 5,7\nframes 2 bytes \(whole + move) last \(move)\n"))
    }

    @Test("keys come one at a time, then the end of the script, and always")
    func keys() throws {
        let session = try ScriptedSession(size: Size(columns: 20, rows: 5), keys: [.down, .character("q")])
        #expect(session.nextEvents() == [.key(.down)])
        #expect(session.nextEvents() == [.key(.character("q"))])
        #expect(session.nextEvents() == [.scriptEnded])
        #expect(session.nextEvents() == [.scriptEnded])
    }

    @Test("a busy program gets its results before the next key")
    func busy() throws {
        let session = try ScriptedSession(size: Size(columns: 20, rows: 5), keys: [.down])
        var left = 2
        let waker = session.waker
        session.isBusy = {
            waker.wake()
            return left > 0
        }
        while session.nextEvents() == [.woken] { left -= 1 }
        #expect(left <= 0)
    }

    @Test("a screen larger or smaller than the session is shown as far as it goes")
    func otherSizes() throws {
        let session = try ScriptedSession(size: Size(columns: 10, rows: 3), keys: [])
        var large = Screen(size: Size(columns: 40, rows: 9))
        large.put("123456789作", row: 0, column: 0)
        large.cursor = Position(row: 8, column: 39)
        #expect(session.present(large) > 0)
        #expect(session.present(Screen(size: Size(columns: 0, rows: 0))) > 0)
    }

    @Test("the palette colours words only as far as the terminal has colours", arguments: Capabilities.Colours.allCases)
    func palette(colours: Capabilities.Colours) throws {
        let painter = try Painter(
            terminal: -1, name: colours == .sixteen ? "xterm" : "xterm-256color", wantsColour: colours != .none,
            size: Size(columns: 10, rows: 2))
        defer { painter.end() }
        #expect(painter.palette.colours == colours)
        var screen = Screen(size: Size(columns: 10, rows: 2))
        screen.put("late", row: 0, column: 0, style: .alarm)
        let bytes = String(decoding: painter.frame(for: screen), as: UTF8.self)
        #expect(bytes.contains("\u{1B}[3") == (colours != .none))
        #expect(bytes.contains("late"))
        // Never black, nor grey, for words.
        #expect(!bytes.contains("[30m") && !bytes.contains(";30m") && !bytes.contains("[90m"))
    }

    @Test("a line with text of disputed width is written whole or not at all")
    func disputedLines() throws {
        let painter = try Painter(
            terminal: -1, name: "xterm-256color", wantsColour: true, size: Size(columns: 40, rows: 4))
        defer { painter.end() }
        func screen(_ names: [String], _ note: String) -> Screen {
            var screen = Screen(size: Size(columns: 40, rows: 4))
            for (row, name) in names.enumerated() {
                screen.put("first\(row)", row: row, column: 0, width: 10)
                screen.put(name, row: row, column: 10, width: 20)
            }
            screen.put(note, row: 3, column: 0, width: 40)
            return screen
        }
        _ = painter.frame(for: screen(["Plato", "আয়েশা", "Siân"], "one"))
        let other = String(decoding: painter.frame(for: screen(["Plata", "আয়েশি", "Siân"], "two")), as: UTF8.self)
        #expect(other.contains("first1") && other.contains("আয়েশি"))
        #expect(!other.contains("first0") && !other.contains("first2"))
        let note = String(decoding: painter.frame(for: screen(["Plata", "আয়েশি", "Siân"], "six")), as: UTF8.self)
        #expect(note.contains("six") && !note.contains("first"))
        // A line that held such text once is written whole when it goes, too.
        let gone = String(decoding: painter.frame(for: screen(["Plata", "Anna", "Siân"], "six")), as: UTF8.self)
        #expect(gone.contains("first1"))
    }

    private func list(selected: Int) -> Screen {
        var screen = Screen(size: Size(columns: 80, rows: 24))
        screen.put("Queue   150,000 cases", row: 0, column: 1, style: .title)
        for row in 1..<23 {
            screen.put(row == selected + 1 ? "▸" : " ", row: row, column: 0, width: 1, style: .mark)
            screen.put("\(row)", row: row, column: 1, width: 4, alignment: .trailing)
            screen.put("26-00\(row)", row: row, column: 7, width: 9)
            screen.put(row % 5 == 0 ? "👨‍👩‍👧 আয়েশা" : "Łukasz Wrona", row: row, column: 17, width: 18)
            screen.put("●◐○·", row: row, column: 70, width: 5, style: .mark)
        }
        screen.emphasise(Region(row: selected + 1, column: 0, rows: 1, columns: 80), with: .reverse)
        screen.cursor = Position(row: selected + 1, column: 7)
        return screen
    }
}
