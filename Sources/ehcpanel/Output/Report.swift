import Canvas
import Foundation
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

    /// Bytes as they are: JSON, CSV, Markdown on their way to a file or a pipe. Where a terminal would take them they are
    /// made harmless like everything else: a file cannot act, a terminal can be made to.
    static func raw(_ bytes: some Collection<UInt8>) {
        guard Process.isTerminal(1) else { return write(bytes) }
        line(String(decoding: bytes, as: UTF8.self).split(separator: "\n").joined(separator: "\n"))
    }

    /// A message for the person at the terminal.
    static func message(_ text: String) {
        let safe = text.split(separator: "\n", omittingEmptySubsequences: false).map { displayForm(String($0)) }.joined(
            separator: "\n")
        _ = Process.put(Array((safe + "\n").utf8), to: 2)
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
        _ = Process.put(Array("\(displayForm(question)) [y/N] ".utf8), to: 2)
        let answer = readLine()?.lowercased() ?? ""
        return answer == "y" || answer == "yes"
    }

    private static func write(_ text: String) {
        write(text.utf8)
    }

    /// Puts an answer on standard output. A reader that has gone away wanted no more: the command ends quietly. A disk
    /// that takes no more is a fault: half an answer must not look like a whole one.
    private static func write(_ bytes: some Collection<UInt8>) {
        guard let failure = Process.put(Array(bytes), to: 1), failure != EPIPE else { return }
        message("ehcpanel: " + DeskError.cannotWrite("standard output", failure).words)
        Process.leave(ExitStatus.readWriteFault.rawValue)
    }
}
