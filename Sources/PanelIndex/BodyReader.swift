import PanelModel

/// A body that is not the JSON that its kind promises.
struct UnreadableBody: Error {}

/// Walks over the JSON of one entry's body and gives out only what is asked for.
///
/// Foundation's decoder takes 10 to 17 µs an entry, which a rebuild from a million entries cannot afford. The record
/// has verified the bytes before they come here, so the walk checks shape, not style: commas may be missing.
struct BodyReader {
    private let bytes: UnsafeBufferPointer<UInt8>
    private var at = 0

    init(_ bytes: UnsafeBufferPointer<UInt8>) {
        self.bytes = bytes
    }

    /// Calls `member` with each key of the object that comes next; it must read or skip the value.
    mutating func object(_ member: (inout BodyReader, String) throws(UnreadableBody) -> Void) throws(UnreadableBody) {
        try expect(0x7B)
        while true {
            skipBlanks()
            switch try peek() {
            case 0x7D:
                at += 1
                return
            case 0x2C:
                at += 1
            default:
                let key = try string()
                skipBlanks()
                try expect(0x3A)
                try member(&self, key)
            }
        }
    }

    /// Calls `element` before each element of the array that comes next; it must read or skip it.
    mutating func array(_ element: (inout BodyReader) throws(UnreadableBody) -> Void) throws(UnreadableBody) {
        try expect(0x5B)
        while true {
            skipBlanks()
            switch try peek() {
            case 0x5D:
                at += 1
                return
            case 0x2C: at += 1
            default: try element(&self)
            }
        }
    }

    /// Whether a null comes next; it is then stepped over.
    mutating func isNull() throws(UnreadableBody) -> Bool {
        skipBlanks()
        guard try peek() == 0x6E else { return false }
        try literal("null")
        return true
    }

    mutating func bool() throws(UnreadableBody) -> Bool {
        skipBlanks()
        guard try peek() == 0x74 else {
            try literal("false")
            return false
        }
        try literal("true")
        return true
    }

    mutating func integer() throws(UnreadableBody) -> Int {
        skipBlanks()
        let isNegative = try peek() == 0x2D
        if isNegative { at += 1 }
        var value = 0
        let start = at
        while at < bytes.count, case 0x30...0x39 = bytes[at] {
            let (product, isTooBig) = value.multipliedReportingOverflow(by: 10)
            let (sum, isOver) = product.addingReportingOverflow(Int(bytes[at] - 0x30))
            guard !isTooBig, !isOver else { throw UnreadableBody() }
            value = sum
            at += 1
        }
        guard at > start else { throw UnreadableBody() }
        return isNegative ? -value : value
    }

    mutating func date() throws(UnreadableBody) -> CivilDate {
        guard let date = CivilDate(iso: try string()) else { throw UnreadableBody() }
        return date
    }

    mutating func string() throws(UnreadableBody) -> String {
        skipBlanks()
        try expect(0x22)
        let start = at
        while at < bytes.count {
            switch bytes[at] {
            case 0x22:
                let text = String(decoding: bytes[start..<at], as: UTF8.self)
                at += 1
                return text
            case 0x5C: return try escapedString(from: start)
            default: at += 1
            }
        }
        throw UnreadableBody()
    }

    /// Steps over a value of any shape, however deep, without recursion.
    mutating func skip() throws(UnreadableBody) {
        var depth = 0
        repeat {
            skipBlanks()
            switch try peek() {
            case 0x7B, 0x5B:
                depth += 1
                at += 1
            case 0x7D, 0x5D:
                depth -= 1
                guard depth >= 0 else { throw UnreadableBody() }
                at += 1
            case 0x22: try skipString()
            case 0x2C, 0x3A:
                guard depth > 0 else { throw UnreadableBody() }
                at += 1
            default: skipWord()
            }
        } while depth > 0
    }

    private mutating func skipString() throws(UnreadableBody) {
        at += 1
        while at < bytes.count {
            switch bytes[at] {
            case 0x22:
                at += 1
                return
            case 0x5C: at += 2
            default: at += 1
            }
        }
        throw UnreadableBody()
    }

    private mutating func skipWord() {
        repeat { at += 1 } while at < bytes.count && !Self.endsWord(bytes[at])
    }

    private static func endsWord(_ byte: UInt8) -> Bool {
        switch byte {
        case 0x20, 0x09, 0x0A, 0x0D, 0x22, 0x2C, 0x3A, 0x5B, 0x5D, 0x7B, 0x7D: true
        default: false
        }
    }

    private mutating func escapedString(from start: Int) throws(UnreadableBody) -> String {
        var text = Array(bytes[start..<at])
        while at < bytes.count {
            let byte = bytes[at]
            at += 1
            switch byte {
            case 0x22: return String(decoding: text, as: UTF8.self)
            case 0x5C: try appendEscape(to: &text)
            default: text.append(byte)
            }
        }
        throw UnreadableBody()
    }

    private mutating func appendEscape(to text: inout [UInt8]) throws(UnreadableBody) {
        let byte = try peek()
        at += 1
        switch byte {
        case 0x22, 0x5C, 0x2F: text.append(byte)
        case 0x62: text.append(0x08)
        case 0x66: text.append(0x0C)
        case 0x6E: text.append(0x0A)
        case 0x72: text.append(0x0D)
        case 0x74: text.append(0x09)
        case 0x75:
            var value = try hexadecimal()
            if 0xD800...0xDBFF ~= value {
                try expect(0x5C)
                try expect(0x75)
                let low = try hexadecimal()
                guard 0xDC00...0xDFFF ~= low else { throw UnreadableBody() }
                value = 0x10000 + (value - 0xD800) << 10 + (low - 0xDC00)
            }
            guard let scalar = Unicode.Scalar(value) else { throw UnreadableBody() }
            text.append(contentsOf: UTF8.encode(scalar).map { Array($0) } ?? [])
        default: throw UnreadableBody()
        }
    }

    private mutating func hexadecimal() throws(UnreadableBody) -> UInt32 {
        guard at + 4 <= bytes.count else { throw UnreadableBody() }
        var value: UInt32 = 0
        for byte in bytes[at..<at + 4] {
            switch byte {
            case 0x30...0x39: value = value << 4 | UInt32(byte - 0x30)
            case 0x41...0x46: value = value << 4 | UInt32(byte - 0x37)
            case 0x61...0x66: value = value << 4 | UInt32(byte - 0x57)
            default: throw UnreadableBody()
            }
        }
        at += 4
        return value
    }

    private func peek() throws(UnreadableBody) -> UInt8 {
        guard at < bytes.count else { throw UnreadableBody() }
        return bytes[at]
    }

    private mutating func expect(_ byte: UInt8) throws(UnreadableBody) {
        skipBlanks()
        guard try peek() == byte else { throw UnreadableBody() }
        at += 1
    }

    private mutating func literal(_ word: StaticString) throws(UnreadableBody) {
        let length = word.utf8CodeUnitCount
        guard at + length <= bytes.count else { throw UnreadableBody() }
        for place in 0..<length where bytes[at + place] != word.utf8Start[place] { throw UnreadableBody() }
        at += length
    }

    private mutating func skipBlanks() {
        while at < bytes.count, bytes[at] <= 0x20 { at += 1 }
    }
}
