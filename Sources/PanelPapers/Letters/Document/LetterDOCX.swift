import Foundation

/// Why a letter could not be written as DOCX.
///
/// Facts only, without personal data.
public enum LetterDOCXFault: Error, Hashable, Sendable {
    /// There is no pandoc on this machine.
    case pandocAbsent
    /// Pandoc was found and could not be started, or the letter could not be handed to it.
    case notStarted
    /// Pandoc ended with this status.
    case pandocFailed(status: Int32)

    /// The fault in words that say what to do.
    public var words: String {
        let instead = "write the letter as HTML, which opens in Word and LibreOffice."
        return switch self {
        case .pandocAbsent:
            "DOCX needs pandoc, which is not on this machine. Install it (Debian and Ubuntu: apt-get install pandoc), or "
                + instead
        case .notStarted: "pandoc could not be started. Try again, or \(instead)"
        case .pandocFailed(let status):
            "pandoc ended with status \(status) and made no letter. Try again, or \(instead)"
        }
    }
}

/// Makes a letter into DOCX through pandoc: the one step of the letters that runs a program.
///
/// No shell is asked: the program and its arguments are handed over as they are. Pandoc reads plain CommonMark without raw
/// HTML, in which no word of a letter acts (`LetterText.inline`). The letter goes in as a file that has lost its name
/// before pandoc starts: nothing stays behind, and a pandoc that ends early cannot end this program by a broken pipe.
public enum LetterDOCX {
    /// The pandoc on this machine, looked for in the folders of `PATH`; nil where there is none.
    public static func pandoc(path: String) -> URL? {
        path.split(separator: ":").map { URL(filePath: String($0)).appending(path: "pandoc") }
            .first { FileManager.default.isExecutableFile(atPath: $0.path) }
    }

    /// The letter as the bytes of a DOCX file; takes some tenths of a second.
    /// - Parameter path: the folders to look in for pandoc, as in the environment's `PATH`.
    public static func bytes(
        of letter: Letter, path: String = ProcessInfo.processInfo.environment["PATH"] ?? ""
    ) throws(LetterDOCXFault) -> [UInt8] {
        guard let pandoc = pandoc(path: path) else { throw .pandocAbsent }
        let process = Process()
        let output = Pipe()
        process.executableURL = pandoc
        process.arguments = ["--from=commonmark-raw_html", "--to=docx", "--metadata=lang:en-GB", "--output=-"]
        process.standardOutput = output
        // Its words may hold the letter's; the status is enough.
        process.standardError = FileHandle.nullDevice
        let bytes: Data
        do {
            process.standardInput = try nameless(letter.markdown)
            try process.run()
            bytes = try output.fileHandleForReading.readToEnd() ?? Data()
        } catch {
            throw .notStarted
        }
        process.waitUntilExit()
        guard process.terminationReason == .exit, process.terminationStatus == 0, !bytes.isEmpty else {
            throw .pandocFailed(status: process.terminationStatus)
        }
        return Array(bytes)
    }

    /// The text as a file that only this account could read and that has no name any more.
    private static func nameless(_ text: String) throws -> FileHandle {
        let files = FileManager.default
        let file = files.temporaryDirectory.appending(path: "ehcpanel-\(UUID().uuidString)")
        guard files.createFile(atPath: file.path, contents: nil, attributes: [.posixPermissions: 0o600]) else {
            throw LetterDOCXFault.notStarted
        }
        defer { try? files.removeItem(at: file) }
        let handle = try FileHandle(forUpdating: file)
        try handle.write(contentsOf: Data(text.utf8))
        try handle.seek(toOffset: 0)
        return handle
    }
}
