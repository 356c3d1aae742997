import Canvas
import Glibc
import Testing

@testable import Terminal

// Each in a process of its own, whose terminal is a pseudo-terminal.
@Suite("The session at a terminal") struct TerminalSessionTests {
    @Test("what is switched on is switched off, and the settings are as before")
    func balanced() async {
        await #expect(processExitsWith: .success) {
            let terminal = try #require(PseudoTerminal(term: "xterm-256color"))
            let before = terminal.settings()
            let session = try TerminalSession.open()
            session.present(Screen(size: session.size))
            #expect(terminal.settings() != before)
            let on = terminal.output()
            session.leave()
            session.leave()
            let off = terminal.output()
            #expect(terminal.settings() == before)
            for mode in ["1049", "2004", "1000", "1006"] {
                #expect(on.contains("\u{1B}[?\(mode)h"), "\(mode)")
                #expect(off.contains("\u{1B}[?\(mode)l"), "\(mode)")
            }
            #expect(on.contains("\u{1B}[22;0t\u{1B}]2;EHC Panel\u{7}") && off.contains("\u{1B}[23;0t"))
            #expect(on.components(of: "\u{1B}[?2026h") == on.components(of: "\u{1B}[?2026l"))
            #expect(off.components(of: "\u{1B}[?1049l") == 1)
        }
    }

    @Test("keys, a paste, a new size and a lost terminal arrive as events")
    func events() async {
        await #expect(processExitsWith: .success) {
            let terminal = try #require(PseudoTerminal(term: "xterm-256color"))
            TerminalSession.prepareProcess(forScreen: true)
            let session = try TerminalSession.open()
            terminal.type("jj\u{1B}OA\u{1B}[200~q\rx\u{1B}[201~\u{3}")
            var keys: [TerminalEvent] = []
            while keys.count < 5 { keys += session.nextEvents() }
            let expected: [Key] = [.character("j"), .character("j"), .up, .paste("q\nx"), .control("c")]
            #expect(keys == expected.map { .key($0) })

            terminal.type("\u{1B}")
            #expect(session.nextEvents() == [.key(.escape)])
            terminal.resize(columns: 40, rows: 12)
            raise(SIGWINCH)
            #expect(session.nextEvents() == [.resize(Size(columns: 40, rows: 12))])
            #expect(session.size == Size(columns: 40, rows: 12))
            raise(SIGTERM)
            #expect(session.nextEvents() == [.terminate])
            session.waker.wake()
            session.waker.wake()
            #expect(session.nextEvents() == [.woken])
            _ = terminal.output()
            close(terminal.master)
            #expect(session.nextEvents().contains(.hangup))
            session.leave()
        }
    }

    @Test("a terminal that cannot move its cursor is named, and left as it was", arguments: ["dumb", "", "unknown"])
    func dumb(term: String) async {
        await #expect(processExitsWith: .success) { [term] in
            let terminal = try #require(PseudoTerminal(term: term))
            let before = terminal.settings()
            #expect(throws: TerminalError.cannotMoveCursor) { try TerminalSession.open() }
            #expect(terminal.settings() == before)
            #expect(terminal.output() == "")
        }
    }

    @Test("a terminal that this machine does not know is treated as an xterm; a vt100 gets none of its modes")
    func kinds() async {
        await #expect(processExitsWith: .success) {
            let terminal = try #require(PseudoTerminal(term: "xterm-of-tomorrow"))
            var session = try TerminalSession.open()
            #expect(terminal.output().contains("\u{1B}[?2004h"))
            session.leave()
            setenv("TERM", "vt100", 1)
            _ = terminal.output()
            session = try TerminalSession.open()
            session.present(Screen(size: session.size))
            session.leave()
            let output = terminal.output()
            #expect(session.capabilities.colours == .none)
            #expect(!output.contains("[?2") && !output.contains("]2;") && !output.contains("\u{1B}[3"))
        }
    }

    @Test("NO_COLOR and EHCPANEL_ASCII are heeded")
    func wishes() async {
        await #expect(processExitsWith: .success) {
            _ = try #require(PseudoTerminal(term: "xterm-256color"))
            setenv("NO_COLOR", "1", 1)
            setenv("EHCPANEL_ASCII", "1", 1)
            let session = try TerminalSession.open()
            #expect(session.capabilities == Capabilities(colours: .none, unicode: false))
            session.leave()
        }
    }

    @Test("what the runtime says on standard error waits until the screen is gone, and cannot act")
    func standardError() async {
        await #expect(processExitsWith: .success) {
            let terminal = try #require(PseudoTerminal(term: "xterm-256color"))
            let session = try TerminalSession.open()
            _ = writeAll(Array("a warning\u{1B}]0;x\u{7}\n".utf8), to: STDERR_FILENO)
            #expect(!terminal.output().contains("a warning"))
            session.leave()
            let output = terminal.output()
            #expect(output.contains("a warning␛]0;x␇"))
        }
    }

    @Test(
        "an outside editor's work is told apart, and its file is gone",
        arguments: [
            ("printf new >", "changed"), ("true", "unchanged"), ("cp /dev/null", "empty"), ("sh -c 'exit 3'", "3"),
            ("printf '\\377' >", "notText"), ("no-such-editor", "start"), ("sh -c 'kill -9 $$'", "signal"),
        ])
    func editor(command: String, expected: String) async {
        await #expect(processExitsWith: .success) { [command, expected] in
            let terminal = try #require(PseudoTerminal(term: "xterm-256color"))
            let session = try TerminalSession.open()
            // The file's path is put after the command.
            setenv("VISUAL", command, 1)
            setenv("XDG_RUNTIME_DIR", "/nowhere", 1)
            let outcome = session.runEditor(text: "old")
            switch expected {
            case "changed": #expect(outcome == .changed("new"))
            case "unchanged": #expect(outcome == .unchanged)
            case "empty": #expect(outcome == .empty)
            case "3": #expect(outcome == .failed(.exit(status: 3)))
            case "notText": #expect(outcome == .failed(.notText))
            case "start": #expect(outcome == .failed(.start(code: ENOENT)))
            default: #expect(outcome == .failed(.signal(9)))
            }
            #expect(session.present(Screen(size: session.size)) > 0)
            session.leave()
            #expect(terminal.output().components(of: "\u{1B}[?1049h") == 2)
        }
    }

    @Test("a crash gives the terminal back before the process ends", arguments: [SIGILL, SIGTRAP, SIGSEGV, SIGABRT])
    func crash(number: Int32) async throws {
        var template = Array("/tmp/ehcpanel-crash-XXXXXX".utf8CString)
        let file = mkstemp(&template)
        let path = String(decoding: template.dropLast().map { UInt8(bitPattern: $0) }, as: UTF8.self)
        defer {
            close(file)
            unlink(path)
        }
        await #expect(processExitsWith: .signal(number)) { [number, path = path as String] in
            let terminal = Glibc.open(path, O_WRONLY)
            CrashGuard.arm(terminal: terminal, reset: "reset\n", captured: -1, errors: -1)
            // A test process may have this one blocked; `abort` unblocks it.
            if number == SIGABRT { abort() }
            raise(number)
        }
        var buffer = [UInt8](repeating: 0, count: 64)
        let count = read(file, &buffer, buffer.count)
        #expect(String(decoding: buffer[..<max(0, count)], as: UTF8.self) == "reset\n")
    }
}

extension String {
    /// How often a part occurs.
    func components(of part: String) -> Int {
        var count = 0
        var rest = utf8[...]
        while let place = rest.firstIndex(of: part.utf8.first ?? 0) {
            rest = rest[place...]
            if rest.starts(with: part.utf8) { count += 1 }
            rest = rest.dropFirst()
        }
        return count
    }
}
