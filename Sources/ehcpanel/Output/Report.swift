import Canvas
import Glibc
import PanelDesk

/// What commands say: answers on standard output, messages on standard error.
///
/// Text from outside goes through the one function that makes it harmless to a terminal.
enum Report {
    /// A line of an answer, made harmless.
    static func line(_ text: String = "") {
        write(
            text.split(separator: "\n", omittingEmptySubsequences: false).map { displayForm(String($0)) }.joined(
                separator: "\n") + "\n")
    }

    /// Bytes as they are: JSON, CSV, Markdown on their way to a file or a pipe.
    ///
    /// Where a terminal would take them they are made harmless like everything else: a file cannot act.
    static func raw(_ bytes: some Collection<UInt8>) {
        guard Process.isTerminal(STDOUT_FILENO) else { return write(Array(bytes), to: STDOUT_FILENO) }
        line(String(decoding: bytes, as: UTF8.self).split(separator: "\n").joined(separator: "\n"))
    }

    /// A message for the person at the terminal.
    static func message(_ text: String) {
        let safe = text.split(separator: "\n", omittingEmptySubsequences: false).map { displayForm(String($0)) }.joined(
            separator: "\n")
        write(Array((safe + "\n").utf8), to: STDERR_FILENO)
    }

    /// What went wrong.
    static func failure(_ text: String) {
        message("ehcpanel: " + text)
    }

    /// Asks yes or no; without a terminal to ask on, the answer is no.
    static func confirm(_ question: String) -> Bool {
        guard Process.isTerminal(0) else {
            message("\(question) Say --yes to go on without being asked.")
            return false
        }
        write(Array("\(displayForm(question)) [y/N] ".utf8), to: STDERR_FILENO)
        let answer = readLine()?.lowercased() ?? ""
        return answer == "y" || answer == "yes"
    }

    private static func write(_ text: String) {
        write(Array(text.utf8), to: STDOUT_FILENO)
    }

    /// Writes bytes whole.
    ///
    /// A reader that has gone away (`ehcpanel queue | head`) ends the program as it ends others: by SIGPIPE, without a
    /// word. A disk that takes no more is a fault: half an answer must not look like a whole one.
    static func write(_ bytes: [UInt8], to descriptor: Int32) {
        var rest = bytes[...]
        while !rest.isEmpty {
            let count = rest.withUnsafeBytes { Glibc.write(descriptor, $0.baseAddress, $0.count) }
            if count > 0 {
                rest = rest.dropFirst(count)
            } else if errno == EPIPE {
                signal(SIGPIPE, SIG_DFL)
                raise(SIGPIPE)
            } else if errno != EINTR && errno != EAGAIN {
                guard descriptor == STDOUT_FILENO else { return }
                message("ehcpanel: " + DeskError.cannotWrite("standard output", errno).words)
                Process.leave(ExitStatus.readWriteFault.rawValue)
            }
        }
    }
}
