import Foundation
import Glibc

/// The built program, found beside the tests, and what a run of it did.
struct Program {
    /// What a run ended with and wrote.
    struct Run {
        let status: Int32
        let output: [UInt8]
        let errors: [UInt8]
        var text: String { String(decoding: output, as: UTF8.self) }
        var messages: String { String(decoding: errors, as: UTF8.self) }
        var json: Any? { try? JSONSerialization.jsonObject(with: Data(output)) }
        /// The keys of a JSON object, or of the first one in a list, in order.
        var keys: [String] {
            let object = json as? [String: Any] ?? (json as? [[String: Any]])?.first ?? [:]
            return object.keys.sorted()
        }
    }

    /// `.build/debug/ehcpanel`: the tests run from the folder that it was built into, or through a helper that has their
    /// bundle among its arguments.
    static let path: String = {
        let own = (try? FileManager.default.destinationOfSymbolicLink(atPath: "/proc/self/exe")) ?? ""
        let places = [own] + CommandLine.arguments.filter { $0.contains(".xctest") }
        let beside = places.map {
            URL(fileURLWithPath: $0).deletingLastPathComponent().appendingPathComponent("ehcpanel").path
        }
        return beside.first { FileManager.default.isExecutableFile(atPath: $0) } ?? "ehcpanel"
    }()

    /// Runs the program to its end.
    /// - Parameters:
    ///   - input: what it reads on standard input.
    ///   - output: a file of its own for standard output, such as `/dev/full`.
    ///   - limit: the largest file that it may write, in bytes; nil where there is no limit.
    static func run(
        _ arguments: [String], environment: [String: String], input: String? = nil, output: String? = nil,
        limit: Int? = nil
    ) throws -> Run {
        let folder = FileManager.default.temporaryDirectory.appendingPathComponent("ehc-run-\(UUID().uuidString)")
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        defer { try? FileManager.default.removeItem(at: folder) }
        let (typed, out, err) = (folder.path + "/in", output ?? folder.path + "/out", folder.path + "/err")
        try Data((input ?? "").utf8).write(to: URL(fileURLWithPath: typed))
        var command = [path] + arguments
        if let limit { command = ["/bin/sh", "-c", "ulimit -f \(limit / 512); exec \"$0\" \"$@\"", path] + arguments }
        let process = try spawn(
            command, environment: environment, files: [(typed, O_RDONLY), (out, O_WRONLY), (err, O_WRONLY)])
        let status = wait(for: process)
        return Run(status: status, output: output == nil ? bytes(out) : [], errors: bytes(err))
    }

    /// Starts a program in a session of its own with these files as its standard ones; the first of them, where it is a
    /// terminal, becomes its own.
    static func spawn(
        _ command: [String], environment: [String: String], files: [(path: String, flags: Int32)]
    ) throws -> pid_t {
        var actions = posix_spawn_file_actions_t()
        posix_spawn_file_actions_init(&actions)
        defer { posix_spawn_file_actions_destroy(&actions) }
        for (number, file) in files.enumerated() {
            let flags =
                file.flags
                | (file.flags == O_RDONLY || ["/dev/null", "/dev/full"].contains(file.path)
                    || file.path.hasPrefix("/dev/pts/") ? 0 : O_CREAT | O_TRUNC)
            posix_spawn_file_actions_addopen(&actions, Int32(number), file.path, flags, 0o600)
        }
        var attributes = posix_spawnattr_t()
        posix_spawnattr_init(&attributes)
        defer { posix_spawnattr_destroy(&attributes) }
        // 0x80 is POSIX_SPAWN_SETSID: the terminal that is opened first is the program's own, and so are its signals.
        let wanted = 0x80 | Int32(POSIX_SPAWN_SETSIGMASK) | Int32(POSIX_SPAWN_SETSIGDEF)
        posix_spawnattr_setflags(&attributes, Int16(wanted))
        var none = sigset_t()
        sigemptyset(&none)
        posix_spawnattr_setsigmask(&attributes, &none)
        var all = sigset_t()
        sigfillset(&all)
        posix_spawnattr_setsigdefault(&attributes, &all)
        let words = command.map { strdup($0) } + [nil]
        let settings = environment.map { strdup("\($0.key)=\($0.value)") } + [nil]
        defer { (words + settings).forEach { free($0) } }
        var process: pid_t = 0
        let failure = posix_spawn(&process, command[0], &actions, &attributes, words, settings)
        guard failure == 0 else { throw POSIXError(POSIXErrorCode(rawValue: failure) ?? .ENOENT) }
        return process
    }

    /// Waits for the end of a program: its status, or 128 and the signal that ended it.
    static func wait(for process: pid_t) -> Int32 {
        var status: Int32 = 0
        while waitpid(process, &status, 0) < 0 && errno == EINTR {}
        let signal = status & 0x7F
        return signal == 0 ? (status >> 8) & 0xFF : 128 + signal
    }

    private static func bytes(_ path: String) -> [UInt8] {
        (try? Data(contentsOf: URL(fileURLWithPath: path))).map { [UInt8]($0) } ?? []
    }
}
