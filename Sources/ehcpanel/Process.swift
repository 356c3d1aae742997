import Glibc
import Terminal

/// The process itself: what has to be settled before anything else runs, and how it ends.
enum Process {
    /// Settles what must be settled before any thread exists: files private, no core dumps; for the screens also
    /// signals as events.
    static func prepare(forScreen: Bool = false) {
        TerminalSession.prepareProcess(forScreen: forScreen)
        // Over a limit of the system a write fails like one on a full disk, and is told; it does not end the program.
        signal(SIGXFSZ, SIG_IGN)
    }

    /// Ends the process with a status.
    static func leave(_ status: Int32) -> Never {
        exit(status)
    }

    /// The environment as a dictionary.
    static var environment: [String: String] {
        var result: [String: String] = [:]
        var entry = environ
        while let line = entry.pointee {
            let text = String(cString: line)
            if let equals = text.firstIndex(of: "=") {
                result[String(text[..<equals])] = String(text[text.index(after: equals)...])
            }
            entry += 1
        }
        return result
    }

    /// Whether a descriptor is a terminal.
    static func isTerminal(_ descriptor: Int32) -> Bool { isatty(descriptor) == 1 }
}
