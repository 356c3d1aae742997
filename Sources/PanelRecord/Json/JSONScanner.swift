/// Walks JSON text byte by byte; builds values, or only checks them.
///
/// The caller has checked that the bytes are UTF-8.
struct JSONScanner {
    let bytes: UnsafeRawBufferPointer
    private(set) var index = 0
    /// Whether a line break was met between values (inside a string it is an error anyway).
    private(set) var metLineBreak = false
    /// Hashes of the keys of the objects that are open, innermost last.
    ///
    /// Two keys with one 64-bit hash count as the same: an accident of one in 10^18, and whoever forges one only has
    /// their own text refused.
    private var keys: [UInt64] = []

    init(_ bytes: UnsafeRawBufferPointer) {
        self.bytes = bytes
        // Grown once instead of five times: this runs for every entry of a record.
        keys.reserveCapacity(32)
    }

    /// Only white space may be left.
    mutating func finish() throws(JSONFault) {
        skipSpace()
        guard index == bytes.count else { throw .unexpected(at: index) }
    }

    /// Builds the value that begins here.
    mutating func value(depth: Int) throws(JSONFault) -> JSONValue {
        skipSpace()
        switch peek {
        case 0x7B:
            guard depth < JSONText.depthLimit else { throw .tooDeep(at: index) }
            var members: [JSONMember] = []
            members.reserveCapacity(8)
            try object { (scanner) throws(JSONFault) in
                let key = try scanner.uniqueKey()
                members.append(JSONMember(key: key, value: try scanner.value(depth: depth + 1)))
            }
            return .object(members)
        case 0x5B:
            guard depth < JSONText.depthLimit else { throw .tooDeep(at: index) }
            var values: [JSONValue] = []
            try array { (scanner) throws(JSONFault) in values.append(try scanner.value(depth: depth + 1)) }
            return .array(values)
        case 0x22: return .string(try string())
        case 0x74:
            try word("true")
            return .bool(true)
        case 0x66:
            try word("false")
            return .bool(false)
        case 0x6E:
            try word("null")
            return .null
        default: return try number()
        }
    }

    /// Checks the value that begins here, and builds nothing.
    mutating func skipValue(depth: Int) throws(JSONFault) {
        skipSpace()
        switch peek {
        case 0x7B:
            guard depth < JSONText.depthLimit else { throw .tooDeep(at: index) }
            try skipObject(depth: depth)
        case 0x5B:
            guard depth < JSONText.depthLimit else { throw .tooDeep(at: index) }
            try array { (scanner) throws(JSONFault) in try scanner.skipValue(depth: depth + 1) }
        case 0x22: _ = try skipString()
        case 0x74: try word("true")
        case 0x66: try word("false")
        case 0x6E: try word("null")
        default: _ = try skipNumber()
        }
    }

    private mutating func skipObject(depth: Int) throws(JSONFault) {
        try object { (scanner) throws(JSONFault) in
            let start = scanner.index
            let hasEscape = try scanner.skipString()
            try scanner.remember(key: start + 1..<scanner.index - 1, hasEscape: hasEscape)
            try scanner.colon()
            try scanner.skipValue(depth: depth + 1)
        }
    }

    private mutating func uniqueKey() throws(JSONFault) -> String {
        let start = index
        let hasEscape = try skipString()
        try remember(key: start + 1..<index - 1, hasEscape: hasEscape)
        let key = try text(start + 1..<index - 1, hasEscape: hasEscape)
        try colon()
        return key
    }

    private mutating func colon() throws(JSONFault) {
        skipSpace()
        try expect(0x3A)
    }

    // MARK: Objects and arrays

    private mutating func object(
        member: (inout JSONScanner) throws(JSONFault) -> Void
    ) throws(JSONFault) {
        let outer = keyBase
        keyBase = keys.count
        let outerSet = manyKeys
        manyKeys = nil
        index += 1
        skipSpace()
        if peek == 0x7D {
            index += 1
        } else {
            while true {
                skipSpace()
                guard peek == 0x22 else { throw .unexpected(at: index) }
                try member(&self)
                skipSpace()
                if peek == 0x2C {
                    index += 1
                } else {
                    try expect(0x7D)
                    break
                }
            }
        }
        keys.removeSubrange(keyBase...)
        keyBase = outer
        manyKeys = outerSet
    }

    private var keyBase = 0
    private var manyKeys: Set<UInt64>?

    private mutating func array(
        element: (inout JSONScanner) throws(JSONFault) -> Void
    ) throws(JSONFault) {
        index += 1
        skipSpace()
        if peek == 0x5D {
            index += 1
            return
        }
        while true {
            try element(&self)
            skipSpace()
            if peek == 0x2C {
                index += 1
            } else {
                try expect(0x5D)
                return
            }
        }
    }

    /// Notes a key of the innermost object.
    ///
    /// Past 32 keys a set takes over, so that a hostile object of half a million keys costs no more per key than a
    /// small one.
    private mutating func remember(key: Range<Int>, hasEscape: Bool) throws(JSONFault) {
        var hash: UInt64 = 0xCBF2_9CE4_8422_2325
        if hasEscape {
            for byte in try text(key, hasEscape: true).utf8 { hash = (hash ^ UInt64(byte)) &* 0x100_0000_01B3 }
        } else {
            for place in key { hash = (hash ^ UInt64(bytes[place])) &* 0x100_0000_01B3 }
        }
        if manyKeys != nil {
            guard manyKeys?.insert(hash).inserted == true else { throw .duplicateKey(at: key.lowerBound) }
            return
        }
        for place in keyBase..<keys.count where keys[place] == hash { throw .duplicateKey(at: key.lowerBound) }
        keys.append(hash)
        if keys.count - keyBase > 32 { manyKeys = Set(keys[keyBase...]) }
    }

    // MARK: Scalars

    private mutating func string() throws(JSONFault) -> String {
        let start = index
        let hasEscape = try skipString()
        return try text(start + 1..<index - 1, hasEscape: hasEscape)
    }

    /// Passes a string with its quotes; true when it holds an escape.
    ///
    /// Escapes are checked here.
    private mutating func skipString() throws(JSONFault) -> Bool {
        var place = index + 1
        var hasEscape = false
        let count = bytes.count
        while place < count {
            let byte = bytes[place]
            if byte == 0x22 {
                index = place + 1
                return hasEscape
            }
            if byte == 0x5C {
                hasEscape = true
                place = try JSONEscape.skip(bytes, place)
                continue
            }
            guard byte >= 0x20 else {
                throw byte == 0x0A || byte == 0x0D ? .lineBreak(at: place) : .unexpected(at: place)
            }
            place += 1
        }
        throw .unexpected(at: count)
    }

    private func text(_ range: Range<Int>, hasEscape: Bool) throws(JSONFault) -> String {
        let span = UnsafeRawBufferPointer(rebasing: bytes[range])
        guard hasEscape else { return String(decoding: span, as: UTF8.self) }
        return JSONEscape.undo(span)
    }

    private mutating func number() throws(JSONFault) -> JSONValue {
        let start = index
        let isWhole = try skipNumber()
        let span = UnsafeRawBufferPointer(rebasing: bytes[start..<index])
        if isWhole {
            var value: Int64 = 0
            var fits = true
            let negative = span[0] == 0x2D
            for byte in span.dropFirst(negative ? 1 : 0) {
                let (times, over) = value.multipliedReportingOverflow(by: 10)
                let digit = Int64(byte - 0x30)
                let (sum, past) = times.addingReportingOverflow(negative ? -digit : digit)
                if over || past {
                    fits = false
                    break
                }
                value = sum
            }
            // Minus zero is no integer: as one it would lose its sign.
            if fits && !(negative && value == 0) { return .integer(value) }
        }
        return .decimal(String(decoding: span, as: UTF8.self))
    }

    /// Passes a number; true when it has neither fraction nor exponent.
    private mutating func skipNumber() throws(JSONFault) -> Bool {
        if peek == 0x2D { index += 1 }
        if peek == 0x30 {
            index += 1
        } else {
            try digits()
        }
        var isWhole = true
        if peek == 0x2E {
            isWhole = false
            index += 1
            try digits()
        }
        if peek == 0x65 || peek == 0x45 {
            isWhole = false
            index += 1
            if peek == 0x2B || peek == 0x2D { index += 1 }
            try digits()
        }
        return isWhole
    }

    private mutating func digits() throws(JSONFault) {
        let start = index
        while index < bytes.count, bytes[index] >= 0x30, bytes[index] <= 0x39 { index += 1 }
        guard index > start else { throw .unexpected(at: index) }
    }

    private mutating func word(_ word: StaticString) throws(JSONFault) {
        let count = word.utf8CodeUnitCount
        guard index + count <= bytes.count else { throw .unexpected(at: index) }
        for place in 0..<count where bytes[index + place] != word.utf8Start[place] {
            throw .unexpected(at: index + place)
        }
        index += count
    }

    // MARK: Bytes

    /// The byte here; zero, which begins nothing in JSON, at the end.
    private var peek: UInt8 {
        index < bytes.count ? bytes[index] : 0
    }

    private mutating func expect(_ byte: UInt8) throws(JSONFault) {
        guard peek == byte else { throw .unexpected(at: index) }
        index += 1
    }

    private mutating func skipSpace() {
        while index < bytes.count {
            switch bytes[index] {
            case 0x20, 0x09: index += 1
            case 0x0A, 0x0D:
                metLineBreak = true
                index += 1
            default: return
            }
        }
    }
}
