import Glibc
import Terminal

/// The process itself: what has to be settled before anything else runs, and how it ends.
enum Process {
    /// Settles what must be settled before any thread exists: files private, no core dumps; for the screens also
    /// signals as events.
    static func prepare(forScreen: Bool = false) {
        TerminalSession.prepareProcess(forScreen: forScreen)
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

    /// Writes bytes to a descriptor, all of them.
    /// - Returns: the system's error; nil when all went out. (Foundation's file handle ends the program with a trap.)
    static func put(_ bytes: [UInt8], to descriptor: Int32) -> Int32? {
        var remaining = bytes[...]
        while !remaining.isEmpty {
            let written = remaining.withUnsafeBytes { write(descriptor, $0.baseAddress, $0.count) }
            if written < 0 && errno == EINTR { continue }
            guard written > 0 else { return errno }
            remaining = remaining.dropFirst(written)
        }
        return nil
    }

    /// Whether a descriptor is a terminal.
    static func isTerminal(_ descriptor: Int32) -> Bool { isatty(descriptor) == 1 }
}
