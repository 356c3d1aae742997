import Foundation
import Testing

@Suite("Hostile text on a terminal")
struct HostileTextTests {
    /// Everything that a table or a person can say, with ESC, C1, a title, turned letters.
    static let hostile = "A\u{1B}]0;pwned\u{7}\u{1B}[31m\u{9B}32m\u{9D}\u{202E}\u{2066}Z"

    private let room: PanelRoom

    init() throws {
        room = try PanelRoom(begins: false)
        let bad = HostileTextTests.hostile
        room.environment["EHCPANEL_USER"] = bad
        _ = try room.run("init", room.workspace, "--authority", "Council \u{202E}\u{2066}")
        let table = """
            Reference,Forename,Surname,Known as,Date of birth,Setting,Source,Date received,Primary need,Type,Case officer,Notes
            26-0021,\(bad),\(bad),\(bad),12/01/2017,\(bad),\(bad),19/10/2026,\(bad),EHCNA request,\(bad),\(bad)
            26-0022,\(bad),\(bad),\(bad),31/02/2017,\(bad),\(bad),19/10/2026,\(bad),\(bad),\(bad),\(bad)

            """
        _ = try room.run("import", "-", "--yes", input: table)
        _ = try room.run("note", "26-0021", "--topic", "views", "--from", bad, "--means", bad, input: bad)
        _ = try room.run("evidence", "26-0021", "support-plan", "absent", "--document", bad, "--note", bad, "--ask")
    }

    private static func acts(_ bytes: [UInt8], lines: Bool = true) -> Bool {
        String(decoding: bytes, as: UTF8.self).unicodeScalars.contains { scalar in
            switch scalar.value {
            case 0x0A, 0x0D: !lines
            case 0..<0x20, 0x7F...0x9F, 0x061C, 0x200E, 0x200F, 0x202A...0x202E, 0x2066...0x2069: true
            default: false
            }
        }
    }

    @Test("no command lets it through to standard output or standard error")
    func commands() throws {
        let bad = HostileTextTests.hostile
        let commands: [[String]] = [
            ["queue"], ["queue", "--format", "json"], ["show", "26-0021"], ["show", "26-0021", "--format", "json"],
            ["evidence", "26-0021"], ["evidence", "26-0021", "--format", "json"], ["show", bad], ["import", bad],
            ["evidence", "26-0021", bad, "present"], ["evidence", "26-0021", "support-plan", bad], ["decide", bad],
            ["init", room.root.path + "/other", "--authority", bad], ["queue", "--sort", bad], [bad, bad], ["verify"],
            ["verify", "--head", bad], ["rules", "check", bad],
            ["rules", "print", bad], ["decide", "--template", "26-0021"],
            ["export", "decisions", "--format", "md", "--output", "-"],
            ["import", "-", "--dry-run"], ["export", "decisions", "--format", "csv", "--output", "/nowhere/" + bad],
            ["queue", "--workspace", "/nowhere/" + bad], ["deadlines", "--received", bad],
            ["export", "next-steps", "26-0021"],
        ]
        let seen = try #require(
            (try room.run("show", "26-0021", "--format", "json").json as? [String: Any])?["last_entry"] as? Int)
        let decided = try room.run(
            "decide", "-", "--yes", input: PanelRoom.form(seen: seen, reasons: "\\e[31m\\x9b32m\\u202e reasons"))
        #expect(decided.status == 0, "\(decided.messages)")
        #expect(!HostileTextTests.acts(decided.output) && !HostileTextTests.acts(decided.errors))
        for command in commands {
            let run = try Program.run(command, environment: room.environment, input: "a,b\n\(bad),\(bad)\n")
            #expect(!HostileTextTests.acts(run.output), "\(command)")
            #expect(!HostileTextTests.acts(run.errors), "\(command)")
        }
    }

    @Test("it survives unchanged in the record and in JSON")
    func survives() throws {
        let details =
            (try room.run("show", "26-0021", "--format", "json").json as? [String: Any])?["details"] as? [String: Any]
        #expect(details?["surname"] as? String == HostileTextTests.hostile)
        #expect(details?["setting"] as? String == HostileTextTests.hostile)
    }

    @Test("CSV on a terminal is shown, not obeyed; in a file it is as it was")
    func csv() throws {
        let piped = try room.run("queue", "--format", "csv")
        #expect(piped.text.contains(HostileTextTests.hostile))
        let terminal = try PseudoTerminal(
            ["queue", "--format", "csv"], environment: room.environment, columns: 200, rows: 24)
        _ = terminal.end()
        #expect(!HostileTextTests.acts(terminal.bytes))
    }

    @Test(
        "no screen sends a byte of it",
        arguments: ["", "Enter", "Enter 2", "Enter 4", "Enter 5", "Enter 6", "Enter 6 Enter"])
    func screens(keys: String) throws {
        let terminal = try PseudoTerminal(["open", room.workspace], environment: room.environment)
        #expect(terminal.shows("26-0021"))
        for word in keys.split(separator: " ") { terminal.type(word == "Enter" ? "\r" : String(word)) }
        terminal.type("?")
        #expect(terminal.wait { terminal.screen.text.contains("Esc") })
        let text = String(decoding: terminal.bytes, as: UTF8.self)
        #expect(!text.contains("pwned\u{7}") && !text.contains("\u{1B}]0;"))
        #expect(
            !text.unicodeScalars.contains {
                (0x80...0x9F).contains($0.value) || $0.value == 0x202E || $0.value == 0x2066
            })
        #expect(terminal.screen.unknown.isEmpty, "\(terminal.screen.unknown)")
    }
}
