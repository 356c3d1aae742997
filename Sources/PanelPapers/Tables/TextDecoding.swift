/// How the bytes of a file say their characters.
public enum TextEncoding: String, Hashable, Sendable, CaseIterable {
    case utf8 = "UTF-8"
    /// UTF-8 with some bytes of Windows-1252 among it, as when two exports were joined.
    case utf8WithStrays = "UTF-8 with stray Windows-1252"
    case utf16LittleEndian = "UTF-16LE"
    case utf16BigEndian = "UTF-16BE"
    case windows1252 = "Windows-1252"
}

/// The text of a file, as UTF-8 without a byte order mark.
public struct DecodedText: Hashable, Sendable {
    /// Valid UTF-8.
    public let utf8: [UInt8]
    /// How its bytes say their characters.
    public let encoding: TextEncoding
    /// Whether the file began with a byte order mark.
    public let hadByteOrderMark: Bool
    /// How many bytes or units had no meaning in the encoding: undefined bytes of Windows-1252 (kept as C1 controls),
    /// stray bytes in UTF-8 (read as Windows-1252), broken pairs of UTF-16 (shown as U+FFFD).
    public let doubtfulCharacters: Int
}

/// Finds the encoding of a text file and decodes it.
///
/// Order: byte order mark; UTF-16 without one, known by where its zero bytes lie; strict UTF-8; UTF-8 with stray bytes,
/// where most of what is not ASCII is good UTF-8; else Windows-1252, which Excel writes in England when asked for
/// plain "CSV".
public enum TextDecoding {
    /// Decodes, or names what the file is instead.
    public static func decode(_ bytes: [UInt8]) throws(TableFault) -> DecodedText {
        if bytes.isEmpty { throw .empty }
        if let kind = binaryKind(bytes) { throw .notATable(kind) }
        let text = decodeKnownText(bytes)
        if text.utf8.contains(0) { throw .notATable(.binary) }
        if isMarkup(text.utf8) { throw .notATable(.markup) }
        if text.utf8.allSatisfy({ $0 <= 0x20 }) { throw .empty }
        return text
    }

    private static func decodeKnownText(_ bytes: [UInt8]) -> DecodedText {
        if bytes.starts(with: [0xFF, 0xFE]) { return utf16(bytes.dropFirst(2), bigEndian: false, mark: true) }
        if bytes.starts(with: [0xFE, 0xFF]) { return utf16(bytes.dropFirst(2), bigEndian: true, mark: true) }
        if let bigEndian = looksLikeUTF16(bytes) { return utf16(bytes[...], bigEndian: bigEndian, mark: false) }
        let mark = bytes.starts(with: [0xEF, 0xBB, 0xBF])
        let body = Array(bytes.dropFirst(mark ? 3 : 0))
        if String(validating: body, as: UTF8.self) != nil {
            return DecodedText(utf8: body, encoding: .utf8, hadByteOrderMark: mark, doubtfulCharacters: 0)
        }
        let mixed = Windows1252.decodeMixed(body)
        if mark || mixed.goodSequences > mixed.strays {
            return DecodedText(
                utf8: mixed.utf8, encoding: .utf8WithStrays, hadByteOrderMark: mark, doubtfulCharacters: mixed.strays)
        }
        let plain = Windows1252.decode(body)
        return DecodedText(
            utf8: plain.utf8, encoding: .windows1252, hadByteOrderMark: false, doubtfulCharacters: plain.undefined)
    }

    private static func utf16(_ bytes: ArraySlice<UInt8>, bigEndian: Bool, mark: Bool) -> DecodedText {
        var units: [UInt16] = []
        units.reserveCapacity(bytes.count / 2)
        var index = bytes.startIndex
        while index + 1 < bytes.endIndex {
            let first = UInt16(bytes[index])
            let second = UInt16(bytes[index + 1])
            units.append(bigEndian ? first << 8 | second : second << 8 | first)
            index += 2
        }
        var broken = bytes.count % 2
        var utf8: [UInt8] = []
        utf8.reserveCapacity(units.count)
        var decoder = UTF16()
        var iterator = units.makeIterator()
        decoding: while true {
            switch decoder.decode(&iterator) {
            case .scalarValue(let scalar):
                utf8.append(contentsOf: UTF8.encode(scalar) ?? UTF8.encodedReplacementCharacter)
            case .error:
                broken += 1
                utf8.append(contentsOf: UTF8.encodedReplacementCharacter)
            case .emptyInput: break decoding
            }
        }
        return DecodedText(
            utf8: utf8, encoding: bigEndian ? .utf16BigEndian : .utf16LittleEndian, hadByteOrderMark: mark,
            doubtfulCharacters: broken)
    }

    /// Western text in UTF-16 has a zero in most pairs, always on the same side.
    ///
    /// Returns whether that is big-endian.
    private static func looksLikeUTF16(_ bytes: [UInt8]) -> Bool? {
        let pairs = min(bytes.count, 4096) / 2
        guard pairs >= 2 else { return nil }
        var zeros = (even: 0, odd: 0)
        for pair in 0..<pairs {
            if bytes[pair * 2] == 0 { zeros.even += 1 }
            if bytes[pair * 2 + 1] == 0 { zeros.odd += 1 }
        }
        if zeros.odd * 10 >= pairs * 6, zeros.even * 20 <= pairs { return false }
        if zeros.even * 10 >= pairs * 6, zeros.odd * 20 <= pairs { return true }
        return nil
    }

    private static func binaryKind(_ bytes: [UInt8]) -> TableFault.FileKind? {
        let signatures: [([UInt8], TableFault.FileKind)] = [
            ([0x50, 0x4B, 0x03, 0x04], .zip), ([0x50, 0x4B, 0x05, 0x06], .zip), ([0xD0, 0xCF, 0x11, 0xE0], .oldOffice),
            (Array("%PDF-".utf8), .pdf), (Array("{\\rtf".utf8), .richText), ([0x1F, 0x8B], .gzip),
        ]
        return signatures.first { bytes.starts(with: $0.0) }?.1
    }

    private static func isMarkup(_ utf8: [UInt8]) -> Bool {
        let start = String(decoding: utf8.drop { $0 <= 0x20 }.prefix(16), as: UTF8.self).lowercased()
        return ["<!doctype", "<html", "<?xml", "<table", "<head", "<meta", "<!--", "<style"].contains {
            start.hasPrefix($0)
        }
    }
}
