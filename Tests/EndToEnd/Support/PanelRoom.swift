import Foundation

/// A workspace for the program, with a cache of its own; gone afterwards.
final class PanelRoom {
    let root: URL
    var environment: [String: String]
    var workspace: String { root.path + "/panel" }
    var journal: String { workspace + "/record/journal.jsonl" }

    /// - Parameter begins: whether a workspace is begun and two requests are brought in: entries 1 to 4.
    init(begins: Bool = true, now: String? = "2026-11-26T09:30", in base: String? = nil) throws {
        let memory = FileManager.default.isWritableFile(atPath: "/dev/shm") ? "/dev/shm" : "/tmp"
        root = URL(fileURLWithPath: "\(base ?? memory)/ehc-room-\(UUID().uuidString)")
        try FileManager.default.createDirectory(at: root, withIntermediateDirectories: true)
        environment = [
            "HOME": root.path, "XDG_CACHE_HOME": root.path + "/cache", "PATH": "/usr/bin:/bin", "LANG": "C.UTF-8",
            "EHCPANEL_WORKSPACE": root.path + "/panel", "EHCPANEL_USER": "Sam Minute", "TERM": "xterm-256color",
        ]
        environment["EHCPANEL_NOW"] = now
        // Where coverage is measured, that of the program counts too.
        environment["LLVM_PROFILE_FILE"] = ProcessInfo.processInfo.environment["LLVM_PROFILE_FILE"]
        guard begins else { return }
        _ = try run("init", workspace, "--authority", "Testshire")
        _ = try run("import", try write(PanelRoom.table, to: "requests.csv"), "--yes")
    }

    deinit {
        try? FileManager.default.removeItem(at: root)
    }

    static let table = """
        Reference,Forename,Surname,Known as,Date of birth,Setting,Source,Date received,Primary need,Type
        26-0021,Riley,Forsythe,,12/01/2017,Temple Wick Juniors,Parent,19/10/2026,SLCN,EHCNA request
        25-0311,Freya,Lindqvist,,14/04/2015,Temple Wick Juniors,Parent,14/08/2026,ASD,Issue decision

        """

    /// A filled-in form for a "no" on Riley's case.
    static func form(seen: Int = 2, reasons: String = "The help that began in September is working.") -> String {
        """
        reference: 26-0021
        seen: \(seen)
        gate: request
        limbs:
          has-or-may-have-sen: {met: yes, words: The report shows delay.}
          plan-may-be-necessary: {met: no, words: Help at SEN support is working.}
        outcome: not-to-assess
        reasons: "\(reasons)"
        next_steps:
          - {what: Meet the SENCO, owner: the SENCO, due: 2026-12-10}
        decided_by: Dr Chair

        """
    }

    /// Runs the program on this workspace.
    func run(
        _ arguments: String..., input: String? = nil, output: String? = nil, limit: Int? = nil
    ) throws -> Program.Run {
        try Program.run(arguments, environment: environment, input: input, output: output, limit: limit)
    }

    /// Plays keys to the real loop and hands back the last screen as it was written down.
    func play(_ keys: String, size: String = "80x24") throws -> Program.Run {
        try run("open", workspace, "--script", keys, "--size", size, "--dump", "-")
    }

    /// Writes a file into the room.
    @discardableResult
    func write(_ text: String, to name: String) throws -> String {
        let file = root.appendingPathComponent(name)
        try Data(text.utf8).write(to: file)
        return file.path
    }

    /// The council's autumn of 136 rows that ships with the tests of the import.
    static var autumn: String {
        URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
            .deletingLastPathComponent().appendingPathComponent("PanelPapers/Fixtures/requests-autumn-2026.csv").path
    }

    /// The record's text.
    var record: String { (try? String(contentsOfFile: journal, encoding: .utf8)) ?? "" }

    /// The drafts on disk, as text.
    var drafts: String {
        let folder = workspace + "/drafts"
        let names = (try? FileManager.default.contentsOfDirectory(atPath: folder)) ?? []
        return names.compactMap { try? String(contentsOfFile: "\(folder)/\($0)", encoding: .utf8) }.joined(
            separator: "\n")
    }
}
