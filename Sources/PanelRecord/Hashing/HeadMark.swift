/// A head as people keep it on paper: the first 128 bits of a hash, or all of it.
///
/// `verify --head '43f5 0016 …'` reads one; with or without spaces, in either case of letters.
public struct HeadMark: Hashable, Sendable {
    /// 32 hex digits (128 bits) or 64 (the whole hash), lower case, without spaces.
    public let digits: String

    /// The mark that the minutes print for this hash: its first 128 bits.
    public init(digest: Digest) {
        digits = String(digest.hex.prefix(32))
    }

    /// Reads 32 or 64 hex digits, with any spaces between them; nil for anything else.
    public init?(text: some StringProtocol) {
        var digits: [UInt8] = []
        for byte in text.utf8 {
            switch byte {
            case 0x20, 0x09: continue
            case 0x30...0x39, 0x61...0x66: digits.append(byte)
            case 0x41...0x46: digits.append(byte + 0x20)
            default: return nil
            }
        }
        guard digits.count == 32 || digits.count == 64 else { return nil }
        self.digits = String(decoding: digits, as: UTF8.self)
    }

    /// Eight (or sixteen) groups of four hex digits.
    public var groups: String {
        var text = ""
        for (index, digit) in digits.enumerated() {
            if index > 0 && index % 4 == 0 { text.append(" ") }
            text.append(digit)
        }
        return text
    }

    /// Whether this hash carries the mark.
    public func matches(_ digest: Digest) -> Bool {
        digest.hex.hasPrefix(digits)
    }

    /// The first 64 bits, to look past the hashes that cannot match without writing them out.
    var firstWord: UInt64 {
        let padded = Array(digits.utf8) + Array(repeating: 0x30, count: 64 - digits.utf8.count)
        return padded.withUnsafeBytes { Digest(hexAt: $0, 0)?.words.0 ?? 0 }
    }
}
