import Foundation

/// Text made ready for finding: lower case, without accents, apostrophes and invisible characters.
///
/// Stored text and what a person types go through the same fold, so that `siân o'brien` finds `Siân O’Brien` however
/// either was typed. It is for finding and ordering only; nobody is shown folded text.
enum SearchFold {
    /// Appends the words of `text` as UTF-8, each with one space before it.
    static func append(_ text: String, to bytes: inout [UInt8]) {
        var text = text
        let isASCII = text.withUTF8 { utf8 -> Bool in
            let mark = bytes.count
            var isInWord = false
            for byte in utf8 {
                switch byte {
                case 0x61...0x7A, 0x30...0x39:
                    if !isInWord { bytes.append(space) }
                    bytes.append(byte)
                    isInWord = true
                case 0x41...0x5A:
                    if !isInWord { bytes.append(space) }
                    bytes.append(byte | 0x20)
                    isInWord = true
                case 0x27, 0x60:
                    continue
                case 0x80...:
                    bytes.removeSubrange(mark...)
                    return false
                default:
                    isInWord = false
                }
            }
            return true
        }
        if !isASCII { appendBeyondASCII(text, to: &bytes) }
    }

    /// The words of `text`.
    static func words(_ text: String) -> [[UInt8]] {
        var bytes: [UInt8] = []
        append(text, to: &bytes)
        return bytes.split(separator: space).map(Array.init)
    }

    /// The words of some texts in one, with one space between them: a key to sort by.
    static func key(_ texts: String...) -> String {
        var bytes: [UInt8] = []
        for text in texts { append(text, to: &bytes) }
        return String(decoding: bytes.dropFirst(), as: UTF8.self)
    }

    /// A reference without what people vary when they write it: case, spaces, the kind of dash or stroke.
    static func referenceKey(_ reference: String) -> String {
        let words = words(reference)
        guard !words.isEmpty else { return reference }
        return String(decoding: Array(words.joined(separator: [dash])), as: UTF8.self)
    }

    static let space: UInt8 = 0x20
    private static let dash: UInt8 = 0x2D

    private static func appendBeyondASCII(_ text: String, to bytes: inout [UInt8]) {
        var isInWord = false
        for scalar in text.decomposedStringWithCanonicalMapping.unicodeScalars {
            guard !isDropped(scalar) else { continue }
            guard !isBetweenWords(scalar) else {
                isInWord = false
                continue
            }
            if !isInWord { bytes.append(space) }
            isInWord = true
            if let plain = plain(scalar) {
                bytes.append(contentsOf: plain.utf8)
            } else {
                bytes.append(contentsOf: scalar.properties.lowercaseMapping.utf8)
            }
        }
    }

    /// Accents that stand on another letter, apostrophes, and characters that nobody sees.
    ///
    /// Vowel signs of Indic scripts are letters here and stay.
    private static func isDropped(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar.value {
        case 0x27, 0x60, 0xB4, 0x2B9, 0x2BB...0x2BD, 0x2CA, 0x2CB, 0x2018, 0x2019, 0x201B, 0x2032, 0xFF07: true
        case 0x300...0x36F, 0x1AB0...0x1AFF, 0x1DC0...0x1DFF, 0x20D0...0x20FF, 0xFE20...0xFE2F: true
        // Arabic short vowels and the stroke that only lengthens a word: written or left out at will.
        case 0x640, 0x64B...0x65F, 0x670: true
        default: scalar.properties.isDefaultIgnorableCodePoint
        }
    }

    private static func isBetweenWords(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar.properties.generalCategory {
        case .uppercaseLetter, .lowercaseLetter, .titlecaseLetter, .modifierLetter, .otherLetter, .nonspacingMark,
            .spacingMark, .enclosingMark, .decimalNumber, .letterNumber, .otherNumber, .otherSymbol, .modifierSymbol,
            .privateUse, .unassigned:
            false
        case .connectorPunctuation, .dashPunctuation, .openPunctuation, .closePunctuation, .initialPunctuation,
            .finalPunctuation, .otherPunctuation, .mathSymbol, .currencySymbol, .spaceSeparator, .lineSeparator,
            .paragraphSeparator, .control, .format, .surrogate:
            true
        @unknown default: true
        }
    }

    /// Letters that do not come apart into a plain letter and an accent, and full-width forms.
    private static func plain(_ scalar: Unicode.Scalar) -> String? {
        switch scalar.value {
        case 0x141, 0x142: "l"
        case 0xD8, 0xF8: "o"
        case 0xDF, 0x1E9E: "ss"
        case 0xC6, 0xE6: "ae"
        case 0x152, 0x153: "oe"
        case 0xD0, 0xF0, 0x110, 0x111: "d"
        case 0xDE, 0xFE: "th"
        case 0x126, 0x127: "h"
        case 0x130, 0x131: "i"
        case 0x166, 0x167: "t"
        case 0xFF10...0xFF19, 0xFF41...0xFF5A:
            Unicode.Scalar(scalar.value - 0xFEE0).map { String(Character($0)) }
        case 0xFF21...0xFF3A:
            Unicode.Scalar(scalar.value - 0xFEE0 + 0x20).map { String(Character($0)) }
        default: nil
        }
    }
}
