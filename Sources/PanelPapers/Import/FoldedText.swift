import Foundation

/// Text as data: trimmed and composed for keeping, folded for comparing.
///
/// Foundation is used for the Unicode normal forms, which the standard library keeps to itself, and only for text that
/// is not ASCII.
public enum FoldedText {
    /// The text without the white space around it, in Unicode normal form C; nil when nothing is left.
    ///
    /// Everything else stays, invisible characters too.
    public static func kept(_ text: String) -> String? {
        let trimmed: Substring
        if let first = text.utf8.first, let last = text.utf8.last, isInk(first), isInk(last) {
            trimmed = text[...]
        } else {
            let scalars = text.unicodeScalars
            guard let start = scalars.firstIndex(where: { !$0.properties.isWhitespace }),
                let end = scalars.lastIndex(where: { !$0.properties.isWhitespace })
            else { return nil }
            trimmed = text[start...end]
        }
        // Below U+0300 nothing composes, so such text is in normal form C already.
        if trimmed.utf8.allSatisfy({ $0 < 0xCC }) { return String(trimmed) }
        return String(trimmed).precomposedStringWithCanonicalMapping
    }

    /// The text for comparing words and titles: small letters and digits only; without Latin accents, punctuation,
    /// spaces and invisible characters; full-width and other compatibility forms as their plain ones.
    ///
    /// Only the marks of Latin, Greek and Cyrillic (U+0300–036F) go: in Bengali or Thai a mark is a vowel, and two
    /// names may differ by nothing else.
    public static func fold(_ text: String) -> String {
        let bytes = text.utf8
        if bytes.allSatisfy({ $0 < 0x80 }) {
            return String(unsafeUninitializedCapacity: bytes.count) { buffer in
                var count = 0
                for byte in bytes {
                    switch byte {
                    case 0x61...0x7A, 0x30...0x39: buffer[count] = byte
                    case 0x41...0x5A: buffer[count] = byte + 0x20
                    default: continue
                    }
                    count += 1
                }
                return count
            }
        }
        var folded = ""
        for scalar in text.decomposedStringWithCompatibilityMapping.unicodeScalars where isCompared(scalar) {
            for small in scalar.properties.lowercaseMapping.unicodeScalars where isCompared(small) {
                if let plain = plainLetters[small] {
                    folded += plain
                } else {
                    folded.unicodeScalars.append(small)
                }
            }
        }
        return folded.precomposedStringWithCanonicalMapping
    }

    /// How many characters a reader cannot see or that move what they see: controls other than a line break or a tab,
    /// bidirectional marks, zero-width and tag characters, line separators, noncharacters.
    ///
    /// A joiner inside an emoji or between letters that need it is none.
    public static func invisibleCount(_ text: String) -> Int {
        // Most cells are plain ASCII or Latin letters; their bytes tell.
        if text.utf8.allSatisfy({ $0 >= 0x20 && $0 < 0x7F }) { return 0 }
        var count = 0
        var previous: Unicode.Scalar?
        let scalars = Array(text.unicodeScalars)
        for (index, scalar) in scalars.enumerated() {
            if isJoiner(scalar) {
                let next = index + 1 < scalars.count ? scalars[index + 1] : nil
                if !joins(previous) || !joins(next) { count += 1 }
            } else if isInvisible(scalar) {
                count += 1
            }
            previous = scalar
        }
        return count
    }

    /// Whether the scalar leaves no mark of its own on a page and is no ordinary space, tab, line break or joiner.
    public static func isInvisible(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar.value {
        case 0x09, 0x0A, 0x0D: false
        case 0x00...0x1F, 0x7F...0x9F, 0xAD, 0x034F, 0x061C, 0x115F, 0x1160, 0x180E, 0x200B, 0x200E, 0x200F,
            0x2028...0x202E, 0x2060...0x206F, 0x3164, 0xFEFF, 0xFFA0, 0xFFF9...0xFFFB, 0xE0000...0xE007F:
            true
        default: scalar.properties.isNoncharacterCodePoint
        }
    }

    private static func isJoiner(_ scalar: Unicode.Scalar) -> Bool { scalar.value == 0x200C || scalar.value == 0x200D }

    /// Whether a joiner beside the scalar does honest work: emoji, and scripts beyond Latin, Greek and Cyrillic.
    private static func joins(_ scalar: Unicode.Scalar?) -> Bool {
        guard let scalar else { return false }
        return scalar.value >= 0x0590 && !isInvisible(scalar) && !isJoiner(scalar)
    }

    /// A byte of an ASCII character that is not white space.
    private static func isInk(_ byte: UInt8) -> Bool { byte > 0x20 && byte < 0x7F }

    private static func isCompared(_ scalar: Unicode.Scalar) -> Bool {
        if (0x0300...0x036F).contains(scalar.value) { return false }
        if scalar.properties.isDefaultIgnorableCodePoint { return false }
        switch scalar.properties.generalCategory {
        case .uppercaseLetter, .lowercaseLetter, .titlecaseLetter, .modifierLetter, .otherLetter, .nonspacingMark,
            .spacingMark, .enclosingMark, .decimalNumber, .letterNumber, .otherNumber:
            return true
        case .connectorPunctuation, .dashPunctuation, .openPunctuation, .closePunctuation, .initialPunctuation,
            .finalPunctuation, .otherPunctuation, .mathSymbol, .currencySymbol, .modifierSymbol, .otherSymbol,
            .spaceSeparator, .lineSeparator, .paragraphSeparator, .control, .format, .surrogate, .privateUse,
            .unassigned:
            return false
        @unknown default:
            return false
        }
    }

    /// Letters that no normal form takes apart, as an export without accents writes them.
    private static let plainLetters: [Unicode.Scalar: String] = [
        "ł": "l", "ø": "o", "đ": "d", "ð": "d", "þ": "th", "ß": "ss", "æ": "ae", "œ": "oe", "ı": "i", "ħ": "h",
    ]
}
