/// A strict reader of JSON text (RFC 8259): UTF-8 only, no byte order mark, no repeated keys, nothing after the value.
///
/// Foundation's decoder accepts repeated keys, trailing commas, a byte order mark and UTF-16, and takes some 10 µs for a
/// line of the record; the record can afford neither.
public enum JSONText {
    /// How deep values may be nested.
    public static let depthLimit = 64

    /// Reads one value.
    public static func value(of bytes: UnsafeRawBufferPointer) throws(JSONFault) -> JSONValue {
        try checkEncoding(bytes)
        var scanner = JSONScanner(bytes)
        let value = try scanner.value(depth: 0)
        try scanner.finish()
        return value
    }

    /// Reads one value.
    public static func value(of bytes: [UInt8]) throws(JSONFault) -> JSONValue {
        // A typed throw does not pass through withUnsafeBytes of every library version; a Result does.
        let result = bytes.withUnsafeBytes { raw -> Result<JSONValue, JSONFault> in
            do throws(JSONFault) {
                return .success(try value(of: raw))
            } catch {
                return .failure(error)
            }
        }
        return try result.get()
    }

    /// Reads one value from text.
    public static func value(of text: String) throws(JSONFault) -> JSONValue {
        try value(of: Array(text.utf8))
    }

    /// Checks, without building anything, that the bytes are one object on one line: what a body must be.
    public static func checkBody(_ bytes: UnsafeRawBufferPointer) throws(JSONFault) {
        try checkEncoding(bytes)
        guard bytes.first == 0x7B else {
            var scanner = JSONScanner(bytes)
            try scanner.skipValue(depth: 0)
            try scanner.finish()
            throw .notAnObject
        }
        var scanner = JSONScanner(bytes)
        try scanner.skipValue(depth: 0)
        try scanner.finish()
        if scanner.metLineBreak {
            throw .lineBreak(at: bytes.firstIndex { $0 == 0x0A || $0 == 0x0D } ?? 0)
        }
    }

    /// Checks that the bytes are one object on one line: what a body must be.
    public static func checkBody(_ bytes: [UInt8]) throws(JSONFault) {
        let result = bytes.withUnsafeBytes { raw -> Result<Void, JSONFault> in
            do throws(JSONFault) {
                return .success(try checkBody(raw))
            } catch {
                return .failure(error)
            }
        }
        try result.get()
    }

    private static func checkEncoding(_ bytes: UnsafeRawBufferPointer) throws(JSONFault) {
        if bytes.count >= 3, bytes[0] == 0xEF, bytes[1] == 0xBB, bytes[2] == 0xBF { throw .byteOrderMark }
        if let bad = UTF8Check.firstInvalid(bytes) { throw .notUTF8(at: bad) }
    }
}
