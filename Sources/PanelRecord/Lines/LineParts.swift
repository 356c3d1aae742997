import Glibc

/// Where the parts of one line are, and the figures in it.
///
/// Offsets count from the start of the line.
struct LineParts: Sendable {
    var header = 0..<0
    var seq = 0
    var at = 0..<0
    var by = 0..<0
    var kind = 0..<0
    var subject: Range<Int>?
    /// The first entry of its batch; 0 outside batches.
    var batch = 0
    var rehearsal = false
    var prev = Digest.zero
    var commitment = Digest.zero
    var hash = Digest.zero
    var salt = Digest.zero
    var body = 0..<0
    /// The erasure entry that allowed the body to go; 0 where it is there.
    var erasedBy = 0
}

/// What a line turned out to be.
enum LineShape: Sendable {
    case entry(LineParts)
    /// An entry of a newer version of the program.
    case newer(version: Int)
    /// The bytes stop making sense here. `seq` is what the line says its number is, as far as that can be read.
    case malformed(at: Int, seq: Int?)
}

/// Reads the frame of a line: fixed order, no white space, no escapes.
///
/// The body is only delimited here.
///
/// Foundation would accept repeated keys and trailing commas, and take ten times as long as checking the hashes does.
struct LineParser {
    private let line: UnsafeRawBufferPointer
    private var index = 0

    /// - Parameter line: the bytes without the line feed.
    static func parse(_ line: UnsafeRawBufferPointer) -> LineShape {
        var parser = LineParser(line: line)
        return parser.shape()
    }

    private init(line: UnsafeRawBufferPointer) {
        self.line = line
    }

    private mutating func shape() -> LineShape {
        var parts = LineParts()
        guard literal("{\"h\":{\"v\":"), let version = number() else { return .malformed(at: index, seq: nil) }
        guard version == RecordFormat.version else {
            return version > RecordFormat.version ? .newer(version: version) : .malformed(at: index - 1, seq: nil)
        }
        guard literal(",\"seq\":"), let seq = number(), seq > 0 else { return .malformed(at: index, seq: nil) }
        parts.seq = seq
        guard header(&parts), rest(&parts) else { return .malformed(at: index, seq: seq) }
        return .entry(parts)
    }

    private mutating func header(_ parts: inout LineParts) -> Bool {
        guard literal(",\"at\":\""), time(&parts.at), literal("\",\"by\":\""), identifier(&parts.by),
            literal("\",\"kind\":\""), identifier(&parts.kind), literal("\",\"")
        else { return false }
        if literal("subj\":\"") {
            var subject = 0..<0
            guard identifier(&subject), literal("\",\"") else { return false }
            parts.subject = subject
        }
        if literal("bat\":") {
            guard let first = number(), first > 0, literal(",\"") else { return false }
            parts.batch = first
        }
        if literal("reh\":true,\"") { parts.rehearsal = true }
        guard literal("prev\":\""), digest(&parts.prev), literal("\",\"com\":\""), digest(&parts.commitment),
            literal("\"}")
        else { return false }
        parts.header = 5..<index
        return true
    }

    private mutating func rest(_ parts: inout LineParts) -> Bool {
        guard literal(",\"hash\":\""), digest(&parts.hash), literal("\",\"") else { return false }
        if literal("erased\":") {
            guard let by = number(), by > 0, literal("}") else { return false }
            parts.erasedBy = by
            return index == line.count
        }
        guard literal("salt\":\""), digest(&parts.salt), literal("\",\"body\":") else { return false }
        let last = line.count - 1
        guard index < last, line[index] == 0x7B else { return false }
        guard line[last] == 0x7D, line[last - 1] == 0x7D else {
            index = last
            return false
        }
        parts.body = index..<last
        return true
    }

    private mutating func literal(_ text: StaticString) -> Bool {
        let count = text.utf8CodeUnitCount
        guard index + count <= line.count else { return false }
        guard let base = line.baseAddress, memcmp(base + index, text.utf8Start, count) == 0 else { return false }
        index += count
        return true
    }

    /// A number without sign and without leading zeros, of at most 15 digits.
    private mutating func number() -> Int? {
        let start = index
        var value = 0
        while index < line.count, index - start < 15, line[index] >= 0x30, line[index] <= 0x39 {
            value = value * 10 + Int(line[index] - 0x30)
            index += 1
        }
        guard index > start, line[start] != 0x30 || index == start + 1 else {
            index = start
            return nil
        }
        return value
    }

    /// `2026-11-26T10:22:31.004Z`, by its shape only: days that do not exist are caught when the entry is built.
    private mutating func time(_ range: inout Range<Int>) -> Bool {
        let shape = ("0000-00-00T00:00:00.000Z" as StaticString).utf8Start
        guard index + 24 <= line.count else { return false }
        for place in 0..<24 {
            let wanted = shape[place]
            let byte = line[index + place]
            guard wanted == 0x30 ? byte >= 0x30 && byte <= 0x39 : byte == wanted else {
                index += place
                return false
            }
        }
        range = index..<index + 24
        index += 24
        return true
    }

    private mutating func identifier(_ range: inout Range<Int>) -> Bool {
        let start = index
        while index < line.count, LineParser.isIdentifier(line[index]) { index += 1 }
        range = start..<index
        return index > start && index - start <= RecordFormat.identifierLimit
    }

    private mutating func digest(_ digest: inout Digest) -> Bool {
        guard let read = Digest(hexAt: line, index) else { return false }
        digest = read
        index += 64
        return true
    }

    /// Printable ASCII without space, quote and backslash: such text needs no escape and cannot act on a terminal.
    static func isIdentifier(_ byte: UInt8) -> Bool {
        byte > 0x20 && byte < 0x7F && byte != 0x22 && byte != 0x5C
    }
}
