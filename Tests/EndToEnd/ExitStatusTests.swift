import Foundation
import Glibc
import Testing

@Suite("What a command ends with")
struct ExitStatusTests {
    @Test(
        "each kind of failure has its status, and its words name no child",
        arguments: [
            (1, ["show", "26-9999"]), (1, ["decide", "bad.yaml", "--yes"]), (1, ["decide", "stale.yaml", "--yes"]),
            (64, ["bogus", "words", "here"]), (64, ["queue", "--sort", "size"]),
            (64, ["deadlines", "--received", "01/02/2026"]),
            (64, ["evidence", "26-0021", "support-plan"]), (64, ["export", "decisions", "--output", "x"]),
            (65, ["evidence", "26-0021", "support-plan", "maybe"]),
            (65, ["evidence", "26-0021", "nothing", "present"]),
            (65, ["import", "noise.csv", "--yes"]), (65, ["import", "refused.csv", "--yes"]),
            (65, ["decide", "slip.yaml", "--yes"]), (65, ["verify", "--head", "gone"]),
            (65, ["rules", "check", "evidence.yaml"]),
            (65, ["rules", "check", "other.yaml"]), (66, ["import", "none.csv"]), (66, ["decide", "none.yaml"]),
            (66, ["queue", "--workspace", "/nowhere"]), (66, ["rules", "print", "none"]),
            (73, ["init", "panel", "--authority", "T"]),
            (73, ["init", "requests.csv/panel", "--authority", "T"]), (74, ["import", "."]),
            (74, ["export", "decisions", "--format", "csv", "--output", "no/such/place.csv"]),
        ])
    func statuses(status: Int, arguments: [String]) throws {
        let room = try PanelRoom()
        try room.write("words and nothing else\n", to: "noise.csv")
        let table = PanelRoom.table.replacing("12/01/2017", with: "31/02/2017").replacing(
            "14/04/2015", with: "31/02/2015")
        try room.write(
            table.replacing("26-0021", with: "27-0001").replacing("25-0311", with: "27-0002"), to: "refused.csv")
        try room.write(PanelRoom.form().replacing("decided_by: Dr Chair", with: ""), to: "bad.yaml")
        try room.write(PanelRoom.form(seen: 1), to: "stale.yaml")
        try room.write(PanelRoom.form().replacing("gate: request", with: "gaet: request"), to: "slip.yaml")
        try room.write("id: evidence\nitems: 3\n", to: "evidence.yaml")
        try room.write("id: other\n", to: "other.yaml")
        let before = room.record
        let command = ["/bin/sh", "-c", "cd \"$0\" && exec \"$@\"", room.root.path, Program.path] + arguments
        let errors = room.root.path + "/errors"
        let process = try Program.spawn(
            command, environment: room.environment,
            files: [("/dev/null", O_RDONLY), (room.root.path + "/answers", O_WRONLY), (errors, O_WRONLY)])
        #expect(Program.wait(for: process) == Int32(status))
        // What is wrong in a rule pack is the answer of the command that asks for it; all else is a message.
        let answer =
            arguments.first == "rules" ? try String(contentsOfFile: room.root.path + "/answers", encoding: .utf8) : ""
        let said = try String(contentsOfFile: errors, encoding: .utf8) + answer
        #expect(!said.isEmpty, "it says why")
        for name in ["Riley", "Forsythe", "Freya", "Lindqvist"] { #expect(!said.contains(name)) }
        #expect(room.record == before, "nothing was recorded")
    }

    @Test("a changed byte: verify names the entry and ends with 76; so does recording over it")
    func changedByte() throws {
        let room = try PanelRoom()
        var bytes = [UInt8](try Data(contentsOf: URL(fileURLWithPath: room.journal)))
        let place = try #require(room.record.range(of: "Lindqvist"))
        bytes[room.record.utf8.distance(from: room.record.startIndex, to: place.lowerBound)] ^= 1
        try Data(bytes).write(to: URL(fileURLWithPath: room.journal))
        let run = try room.run("verify")
        #expect(run.status == 76)
        #expect(run.text.contains("entry 3, line 3") && run.text.contains("THE RECORD DOES NOT VERIFY."))
        #expect(try room.run("verify", "--format", "json").status == 76)
        #expect(try room.run("show", "25-0311").status == 76)
        #expect(!run.text.contains("Freya"))
    }

    @Test("deleting the index changes nothing that is shown")
    func deletedIndex() throws {
        let room = try PanelRoom()
        _ = try room.run("decide", "-", "--yes", input: PanelRoom.form())
        func shown() throws -> [String] {
            [try room.run("queue").text, try room.run("show", "26-0021").text, try room.play("").text]
        }
        let before = try shown()
        try FileManager.default.removeItem(atPath: room.root.path + "/cache")
        #expect(try shown() == before)
    }

    @Test("a full disk: not recorded, said so, the record as it was; with room again it works")
    func fullDisk() throws {
        let room = try PanelRoom()
        let before = room.record
        let form = PanelRoom.form(reasons: String(repeating: "Because of this. ", count: 8_000))
        let run = try room.run("decide", "-", "--yes", input: form, output: "/dev/null", limit: 65_536)
        #expect(run.status == 74, "\(run.status) \(run.messages)")
        #expect(run.messages.contains("Not recorded"))
        #expect(!run.messages.contains("Recorded ·"))
        #expect(room.record == before)
        #expect(try room.run("decide", "-", "--yes", input: form, output: "/dev/null").status == 0)
        #expect(try room.run("verify").status == 0)
    }

    @Test("standard output that takes no more is a fault; a reader that has gone away is none")
    func brokenOutput() throws {
        let room = try PanelRoom()
        #expect(try room.run("queue", output: "/dev/full").status == 74)
        #expect(try room.run("show", "26-0021", "--format", "json", output: "/dev/full").status == 74)
        let command = ["/bin/sh", "-c", "\"$0\" rules print rules/matrix.yaml | true", Program.path]
        let process = try Program.spawn(
            command, environment: room.environment,
            files: [("/dev/null", O_RDONLY), ("/dev/null", O_WRONLY), (room.root.path + "/errors", O_WRONLY)])
        #expect(Program.wait(for: process) == 0)
        #expect(try String(contentsOfFile: room.root.path + "/errors", encoding: .utf8).isEmpty)
    }

    @Test("an export to /dev/null leaves /dev/null there")
    func devNull() throws {
        let room = try PanelRoom()
        _ = try room.run("export", "decisions", "--format", "md", "--output", "/dev/null")
        var status = stat()
        #expect(stat("/dev/null", &status) == 0 && status.st_mode & S_IFMT == S_IFCHR)
    }

    @Test("two processes that record at once both record, in one chain; two decisions at once leave one")
    func twoAtOnce() throws {
        let room = try PanelRoom()
        let notes = try (1...6).map { number in
            try Program.spawn(
                [Program.path, "note", "26-0021", "note number \(number)"], environment: room.environment,
                files: [("/dev/null", O_RDONLY), ("/dev/null", O_WRONLY), ("/dev/null", O_WRONLY)])
        }
        #expect(notes.map { Program.wait(for: $0) } == [0, 0, 0, 0, 0, 0])
        #expect(room.record.split(separator: "\n").count == 10)
        let form = try room.write(
            PanelRoom.form(seen: 10), to: "form.yaml")
        let decisions = try (1...2).map { _ in
            try Program.spawn(
                [Program.path, "decide", form, "--yes"], environment: room.environment,
                files: [("/dev/null", O_RDONLY), ("/dev/null", O_WRONLY), ("/dev/null", O_WRONLY)])
        }
        #expect(decisions.map { Program.wait(for: $0) }.sorted() == [0, 1])
        #expect(room.record.split(separator: "\n").count == 11)
        #expect(try room.run("verify").status == 0)
    }

    @Test("a folder that cannot be written shows everything, records nothing, and says why")
    func readOnlyFolder() throws {
        // The owner of everything is not kept out by modes: there the program is run as nobody.
        let room = try PanelRoom(in: "/tmp")
        let isRoot = geteuid() == 0
        if isRoot {
            chmod(room.root.path, 0o755)
            chmod(room.workspace, 0o755)
            chmod(room.workspace + "/settings.yaml", 0o644)
            chmod(room.workspace + "/record", 0o755)
            for name in (try? FileManager.default.contentsOfDirectory(atPath: room.workspace + "/record")) ?? [] {
                chmod(room.workspace + "/record/" + name, 0o644)
            }
        } else {
            chmod(room.workspace + "/record", 0o500)
            for name in ["journal.jsonl", "journal.head", "journal.lock"] {
                chmod(room.workspace + "/record/" + name, 0o400)
            }
        }
        let before = room.record
        func run(_ arguments: [String]) throws -> Program.Run {
            guard isRoot else { return try Program.run(arguments, environment: room.environment) }
            var environment = room.environment
            environment["XDG_CACHE_HOME"] = "/tmp/ehc-nobody-\(getpid())"
            let errors = "/tmp/ehc-nobody-errors-\(getpid())"
            let output = "/tmp/ehc-nobody-out-\(getpid())"
            defer { for path in [errors, output] { try? FileManager.default.removeItem(atPath: path) } }
            let command =
                ["/usr/bin/setpriv", "--reuid=65534", "--regid=65534", "--clear-groups", Program.path] + arguments
            let process = try Program.spawn(
                command, environment: environment,
                files: [("/dev/null", O_RDONLY), (output, O_WRONLY), (errors, O_WRONLY)])
            let status = Program.wait(for: process)
            func bytes(_ path: String) -> [UInt8] {
                FileManager.default.contents(atPath: path).map { [UInt8]($0) } ?? []
            }
            return Program.Run(status: status, output: bytes(output), errors: bytes(errors))
        }
        defer { try? FileManager.default.removeItem(atPath: "/tmp/ehc-nobody-\(getpid())") }
        guard !isRoot || access("/usr/bin/setpriv", X_OK) == 0, !isRoot || canNobodyRead(Program.path) else { return }
        let shown = try run(["show", "26-0021"])
        #expect(shown.status == 0 && shown.text.contains("Riley Forsythe"), "\(shown.messages)")
        let refused = try run(["note", "26-0021", "a note"])
        #expect(refused.status != 0 && refused.messages.contains("permission"), "\(refused.status) \(refused.messages)")
        #expect(room.record == before)
    }

    private func canNobodyRead(_ path: String) -> Bool {
        var folder = URL(fileURLWithPath: path)
        while folder.path != "/" {
            var status = stat()
            guard stat(folder.path, &status) == 0, status.st_mode & S_IXOTH != 0 else { return false }
            folder.deleteLastPathComponent()
        }
        return true
    }
}
