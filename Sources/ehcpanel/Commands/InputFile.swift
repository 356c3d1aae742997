import Foundation
import PanelDesk

/// Files that a person names on the command line.
enum InputFile {
    /// The bytes of a file, or of standard input for `-`.
    static func bytes(_ path: String) throws -> [UInt8] {
        if path == "-" { return Array(FileHandle.standardInput.readDataToEndOfFile()) }
        return try Desk.readInput(URL(fileURLWithPath: path))
    }

    /// The text of a UTF-8 file, or of standard input for `-`.
    static func text(_ path: String) throws -> String {
        let bytes = try bytes(path)
        guard let text = String(validating: bytes, as: UTF8.self) else {
            throw DeskError.badForm(what: path == "-" ? "standard input" : path, line: nil, expected: "UTF-8 text")
        }
        return text
    }
}
