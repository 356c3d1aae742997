import Canvas
import Glibc

/// Edits a text in the person's own editor, in a private file that is gone afterwards whatever happens.
///
/// The file lies in a folder of mode 0700 in memory where there is such a place. Vim and its kin are told to keep no
/// swap file, no undo file, no backup and no list of marks and registers.
enum OutsideEditor {
    /// More than this is not read back, in bytes.
    static let largestText = 1 << 20

    /// Runs the editor and waits.
    ///
    /// The terminal must be the shell's meanwhile.
    static func edit(_ text: String, standardError: Int32) -> EditorOutcome {
        guard let command = command() else { return .failed(.noEditor) }
        var folder: String
        switch makeFolder() {
        case .success(let made): folder = made
        case .failure(let fault): return .failed(fault.failure)
        }
        defer { remove(folder: folder) }
        let path = folder + "/text.txt"
        let file = Glibc.open(path, O_WRONLY | O_CREAT | O_EXCL | O_NOFOLLOW | O_CLOEXEC, 0o600)
        guard file >= 0 else { return .failed(.file(code: errno)) }
        let isWritten = writeAll(Array(text.utf8), to: file)
        let fault = errno
        close(file)
        guard isWritten else { return .failed(.file(code: fault)) }

        if let failure = run(command, on: path, standardError: standardError) { return .failed(failure) }
        return outcome(of: path, before: text)
    }

    // MARK: - The file

    private struct Fault: Error {
        let failure: EditorFailure
    }

    private static func makeFolder() -> Result<String, Fault> {
        let places = [Environment.value("XDG_RUNTIME_DIR"), "/dev/shm", Environment.value("TMPDIR"), "/tmp"]
        var code = ENOENT
        for case let place? in places where place.hasPrefix("/") {
            var template = Array((place + "/ehcpanel-XXXXXX").utf8CString)
            if mkdtemp(&template) != nil {
                return .success(String(decoding: template.dropLast().map { UInt8(bitPattern: $0) }, as: UTF8.self))
            }
            code = errno
        }
        return .failure(Fault(failure: .file(code: code)))
    }

    /// Removes the folder with what the editor left in it.
    private static func remove(folder: String) {
        if let list = opendir(folder) {
            while let entry = readdir(list) {
                let name = withUnsafePointer(to: &entry.pointee.d_name) { tuple in
                    tuple.withMemoryRebound(to: CChar.self, capacity: MemoryLayout.size(ofValue: entry.pointee.d_name))
                    {
                        String(cString: $0)
                    }
                }
                if name != ".", name != ".." { unlink(folder + "/" + name) }
            }
            closedir(list)
        }
        rmdir(folder)
    }

    private static func outcome(of path: String, before: String) -> EditorOutcome {
        let file = Glibc.open(path, O_RDONLY | O_NOFOLLOW | O_CLOEXEC)
        guard file >= 0 else { return .failed(.file(code: errno)) }
        defer { close(file) }
        var bytes: [UInt8] = []
        var buffer = [UInt8](repeating: 0, count: 65_536)
        while true {
            let count = read(file, &buffer, buffer.count)
            if count < 0 {
                if errno == EINTR { continue }
                return .failed(.file(code: errno))
            }
            if count == 0 { break }
            bytes += buffer[..<count]
            if bytes.count > largestText { return .failed(.tooLarge(limit: largestText)) }
        }
        guard var after = String(validating: bytes, as: UTF8.self) else { return .failed(.notText) }
        // Editors end a file with a line end that the text did not have.
        if after.utf8.last == 0x0A, before.utf8.last != 0x0A {
            after.unicodeScalars.removeLast()
            if after.unicodeScalars.last == "\r" { after.unicodeScalars.removeLast() }
        }
        if after.utf8.elementsEqual(before.utf8) { return .unchanged }
        return after.allSatisfy(\.isWhitespace) ? .empty : .changed(after)
    }

    // MARK: - The editor

    /// The shell command: VISUAL, EDITOR, or one that is commonly there.
    private static func command() -> String? {
        for name in ["VISUAL", "EDITOR"] {
            if let value = Environment.value(name), !value.allSatisfy(\.isWhitespace) { return discreet(value) }
        }
        return ["nano", "vi"].first { found(program: $0) != nil }.map(discreet)
    }

    /// Adds vim's options for keeping nothing.
    private static func discreet(_ command: String) -> String {
        guard let program = command.split(whereSeparator: \.isWhitespace).first.map(String.init) else { return command }
        // `vi` is often vim by another name.
        let path = found(program: program) ?? program
        let real = realpath(path, nil)
        defer { free(real) }
        let name = (real.map { String(cString: $0) } ?? path).split(separator: "/").last.map(String.init) ?? ""
        guard name.hasPrefix("vim") || name.hasPrefix("nvim") else { return command }
        return command + " -n -i NONE --cmd 'set noundofile nobackup nowritebackup'"
    }

    private static func found(program: String) -> String? {
        if program.contains("/") { return access(program, X_OK) == 0 ? program : nil }
        let folders = (Environment.value("PATH") ?? "/usr/bin:/bin").split(separator: ":")
        return folders.map { "\($0)/\(program)" }.first { access($0, X_OK) == 0 }
    }

    /// Runs a shell command on a file and waits; nil when it ended well.
    private static func run(_ command: String, on path: String, standardError: Int32) -> EditorFailure? {
        var attributes = posix_spawnattr_t()
        posix_spawnattr_init(&attributes)
        defer { posix_spawnattr_destroy(&attributes) }
        // Blocked and ignored signals would be inherited.
        var none = sigset_t()
        sigemptyset(&none)
        var all = sigset_t()
        sigfillset(&all)
        posix_spawnattr_setsigmask(&attributes, &none)
        posix_spawnattr_setsigdefault(&attributes, &all)
        posix_spawnattr_setflags(&attributes, Int16(POSIX_SPAWN_SETSIGMASK | POSIX_SPAWN_SETSIGDEF))

        var actions = posix_spawn_file_actions_t()
        posix_spawn_file_actions_init(&actions)
        defer { posix_spawn_file_actions_destroy(&actions) }
        if standardError >= 0 { posix_spawn_file_actions_adddup2(&actions, standardError, STDERR_FILENO) }

        let words = ["/bin/sh", "-c", command + " \"$@\"", "ehcpanel", path]
        var arguments = words.map { strdup($0) }
        defer { for argument in arguments { free(argument) } }
        arguments.append(nil)
        var child: pid_t = 0
        let fault = posix_spawn(&child, "/bin/sh", &actions, &attributes, arguments, environ)
        guard fault == 0 else { return .start(code: fault) }

        var status: Int32 = 0
        while waitpid(child, &status, 0) < 0 {
            if errno != EINTR { return .start(code: errno) }
        }
        // The low seven bits hold the signal, the next byte the status.
        if status & 0x7F != 0 { return .signal(status & 0x7F) }
        let code = (status >> 8) & 0xFF
        switch code {
        case 0: return nil
        case 127: return .start(code: ENOENT)
        // How a shell says that its command was ended by a signal.
        case 129...: return .signal(code - 128)
        default: return .exit(status: code)
        }
    }
}
