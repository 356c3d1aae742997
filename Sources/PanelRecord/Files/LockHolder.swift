public import PanelModel

/// Who is recording right now, as their lock says.
///
/// For showing only: nothing is decided by it.
public struct LockHolder: Hashable, Sendable {
    /// The name of the person or account; at most 64 harmless characters.
    public let name: String
    /// The machine.
    public let host: String
    /// The process on that machine.
    public let process: Int32
    /// Since when; nil where the lock does not say.
    public let since: Moment?

    /// A holder; characters that could act on a terminal are taken out.
    public init(name: String, host: String, process: Int32, since: Moment?) {
        self.name = LockHolder.harmless(name)
        self.host = LockHolder.harmless(host)
        self.process = process
        self.since = since
    }

    /// Reads the text of a lock file: four lines.
    ///
    /// Nil where it is no such text.
    init?(text: String) {
        let lines = text.split(separator: "\n", omittingEmptySubsequences: false)
        guard lines.count >= 4, let process = Int32(lines[2]) else { return nil }
        self.init(name: String(lines[0]), host: String(lines[1]), process: process, since: Moment(iso: lines[3]))
    }

    /// The text of the lock file.
    var text: String {
        "\(name)\n\(host)\n\(process)\n\(since?.iso ?? "")\n"
    }

    /// Letters, marks, digits, and plain punctuation and spaces; no control, format or private character, none that
    /// turns the direction of the text.
    ///
    /// The lock file is written by others.
    static func harmless(_ text: String) -> String {
        var kept = String.UnicodeScalarView()
        for scalar in text.unicodeScalars {
            guard kept.count < 64 else { break }
            switch scalar.properties.generalCategory {
            case .control, .format, .surrogate, .privateUse, .unassigned, .lineSeparator, .paragraphSeparator: continue
            case .uppercaseLetter, .lowercaseLetter, .titlecaseLetter, .modifierLetter, .otherLetter, .nonspacingMark,
                .spacingMark, .enclosingMark, .decimalNumber, .letterNumber, .otherNumber, .connectorPunctuation,
                .dashPunctuation, .openPunctuation, .closePunctuation, .initialPunctuation, .finalPunctuation,
                .otherPunctuation, .mathSymbol, .currencySymbol, .modifierSymbol, .otherSymbol, .spaceSeparator:
                kept.append(scalar)
            @unknown default: continue
            }
        }
        return String(kept)
    }
}
