/// A SHA-256 value: 32 bytes, written as 64 lower-case hex digits.
public struct Digest: Hashable, Sendable {
    // The 32 bytes in memory order, as four words, so that comparing and keeping a digest costs no allocation.
    let words: (UInt64, UInt64, UInt64, UInt64)

    init(words: (UInt64, UInt64, UInt64, UInt64)) {
        self.words = words
    }

    /// Thirty-two zero bytes: the hash of a record that holds no entry.
    public static let zero = Digest(words: (0, 0, 0, 0))

    /// The digest with these 32 bytes; nil for any other count.
    public init?(bytes: some Collection<UInt8>) {
        guard bytes.count == 32 else { return nil }
        var words = (UInt64(0), UInt64(0), UInt64(0), UInt64(0))
        withUnsafeMutableBytes(of: &words) { $0.copyBytes(from: bytes) }
        self.words = words
    }

    /// Reads 64 lower-case hex digits; nil for anything else.
    public init?(hex text: some StringProtocol) {
        let digits = Array(text.utf8)
        guard digits.count == 64, let digest = digits.withUnsafeBytes({ Digest(hexAt: $0, 0) }) else { return nil }
        self = digest
    }

    /// The 32 bytes.
    public var bytes: [UInt8] {
        withUnsafeBytes { Array($0) }
    }

    /// 64 lower-case hex digits.
    public var hex: String {
        String(decoding: hexDigits, as: UTF8.self)
    }

    /// The first 128 bits as eight groups of four hex digits, as the minutes print it and a person reads it aloud.
    public var groups: String {
        HeadMark(digest: self).groups
    }

    /// The first four bytes as two groups, `43f5 0016`: enough for a status line, never for a check.
    public var short: String {
        String(groups.prefix(9))
    }

    /// Whether all 32 bytes agree.
    public static func == (left: Digest, right: Digest) -> Bool {
        left.words.0 == right.words.0 && left.words.1 == right.words.1 && left.words.2 == right.words.2
            && left.words.3 == right.words.3
    }

    /// The first 128 bits are plenty: they are as good as random.
    public func hash(into hasher: inout Hasher) {
        hasher.combine(words.0)
        hasher.combine(words.1)
    }

    func withUnsafeBytes<Result>(_ body: (UnsafeRawBufferPointer) -> Result) -> Result {
        Swift.withUnsafeBytes(of: words) { body($0) }
    }

    var hexDigits: [UInt8] {
        withUnsafeBytes { bytes in
            var digits: [UInt8] = []
            digits.reserveCapacity(64)
            for byte in bytes {
                digits.append(Digest.digit(byte >> 4))
                digits.append(Digest.digit(byte & 0x0F))
            }
            return digits
        }
    }

    /// Reads 64 hex digits at `offset`; nil unless all are there and lower case.
    init?(hexAt bytes: UnsafeRawBufferPointer, _ offset: Int) {
        guard offset >= 0, offset + 64 <= bytes.count else { return nil }
        var valid = true
        func word(_ at: Int) -> UInt64 {
            let low = Digest.fourBytes(bytes.loadUnaligned(fromByteOffset: offset + at, as: UInt64.self), &valid)
            let high = Digest.fourBytes(bytes.loadUnaligned(fromByteOffset: offset + at + 8, as: UInt64.self), &valid)
            return UInt64(littleEndian: low | high << 32)
        }
        let words = (word(0), word(16), word(32), word(48))
        guard valid else { return nil }
        self.words = words
    }

    private static func digit(_ nibble: UInt8) -> UInt8 {
        nibble < 10 ? 0x30 + nibble : 0x57 + nibble
    }

    /// Eight hex digits into four bytes, all at once: a record has 256 such digits in each line, and a loop over them
    /// costs as much as the hashing does.
    ///
    /// Encoding the nibbles again and comparing rejects every other character.
    private static func fourBytes(_ loaded: UInt64, _ valid: inout Bool) -> UInt64 {
        let digits = UInt64(littleEndian: loaded)
        let isLetter = (digits >> 6) & 0x0101_0101_0101_0101
        let nibbles = ((digits & 0x0F0F_0F0F_0F0F_0F0F) &+ isLetter &* 9) & 0x0F0F_0F0F_0F0F_0F0F
        let aboveNine = ((nibbles &+ 0x0606_0606_0606_0606) >> 4) & 0x0101_0101_0101_0101
        valid = valid && nibbles &+ 0x3030_3030_3030_3030 &+ aboveNine &* 0x27 == digits
        let pairs = ((nibbles << 4) | (nibbles >> 8)) & 0x00FF_00FF_00FF_00FF
        let halves = (pairs | (pairs >> 8)) & 0x0000_FFFF_0000_FFFF
        return (halves | (halves >> 16)) & 0xFFFF_FFFF
    }
}

extension Digest: CustomStringConvertible {
    /// The 64 hex digits.
    public var description: String { hex }
}
