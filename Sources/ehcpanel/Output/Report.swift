import Canvas
import Foundation

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
    static func raw(_ bytes: some Collection<UInt8>) {
        FileHandle.standardOutput.write(Data(bytes))
    }

    /// A message for the person at the terminal.
    static func message(_ text: String) {
        let safe = text.split(separator: "\n", omittingEmptySubsequences: false).map { displayForm(String($0)) }.joined(
            separator: "\n")
        FileHandle.standardError.write(Data((safe + "\n").utf8))
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
        FileHandle.standardError.write(Data("\(displayForm(question)) [y/N] ".utf8))
        let answer = readLine()?.lowercased() ?? ""
        return answer == "y" || answer == "yes"
    }

    private static func write(_ text: String) {
        FileHandle.standardOutput.write(Data(text.utf8))
    }
}
