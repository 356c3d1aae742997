/// The escapes inside JSON strings (RFC 8259, section 7).
enum JSONEscape {
    /// Passes the escape whose backslash is at `place` and answers the index after it.
    ///
    /// A high surrogate takes its low one with it; either alone is refused.
    static func skip(_ bytes: UnsafeRawBufferPointer, _ place: Int) throws(JSONFault) -> Int {
        guard place + 1 < bytes.count else { throw .unexpected(at: bytes.count) }
        switch bytes[place + 1] {
        case 0x22, 0x5C, 0x2F, 0x62, 0x66, 0x6E, 0x72, 0x74: return place + 2
        case 0x75: break
        default: throw .unexpected(at: place + 1)
        }
        guard let unit = fourDigits(bytes, place + 2) else { throw .unexpected(at: place + 2) }
        switch unit {
        case 0xDC00...0xDFFF: throw .loneSurrogate(at: place)
        case 0xD800...0xDBFF:
            guard place + 7 < bytes.count, bytes[place + 6] == 0x5C, bytes[place + 7] == 0x75,
                let low = fourDigits(bytes, place + 8), (0xDC00...0xDFFF).contains(low)
            else { throw .loneSurrogate(at: place) }
            return place + 12
        default: return place + 6
        }
    }

    /// The text of a string's inside whose escapes `skip` has accepted.
    static func undo(_ span: UnsafeRawBufferPointer) -> String {
        var plain: [UInt8] = []
        plain.reserveCapacity(span.count)
        var place = 0
        while place < span.count {
            guard span[place] == 0x5C, place + 1 < span.count else {
                plain.append(span[place])
                place += 1
                continue
            }
            place += 2
            switch span[place - 1] {
            case 0x62: plain.append(0x08)
            case 0x66: plain.append(0x0C)
            case 0x6E: plain.append(0x0A)
            case 0x72: plain.append(0x0D)
            case 0x74: plain.append(0x09)
            case 0x75:
                var code = fourDigits(span, place) ?? 0xFFFD
                place += 4
                if (0xD800...0xDBFF).contains(code) {
                    let low = fourDigits(span, place + 2) ?? 0xDC00
                    code = 0x10000 + (code - 0xD800) << 10 + (low - 0xDC00)
                    place += 6
                }
                let scalar = Unicode.Scalar(code) ?? "\u{FFFD}"
                plain.append(contentsOf: String(Character(scalar)).utf8)
            default: plain.append(span[place - 1])
            }
        }
        return String(decoding: plain, as: UTF8.self)
    }

    private static func fourDigits(_ bytes: UnsafeRawBufferPointer, _ place: Int) -> UInt32? {
        guard place + 4 <= bytes.count else { return nil }
        var code: UInt32 = 0
        for byte in bytes[place..<place + 4] {
            let nibble: UInt8
            switch byte {
            case 0x30...0x39: nibble = byte - 0x30
            case 0x41...0x46: nibble = byte - 0x37
            case 0x61...0x66: nibble = byte - 0x57
            default: return nil
            }
            code = code << 4 | UInt32(nibble)
        }
        return code
    }
}
