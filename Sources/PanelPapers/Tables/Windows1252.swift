/// The code page that Excel writes in England when a file is saved as plain "CSV".
enum Windows1252 {
    /// Decodes to UTF-8.
    ///
    /// The five bytes that the code page leaves undefined become the C1 control of the same number, as the WHATWG
    /// Encoding Standard has it, and are counted.
    static func decode(_ bytes: [UInt8]) -> (utf8: [UInt8], undefined: Int) {
        var utf8: [UInt8] = []
        utf8.reserveCapacity(bytes.count + bytes.count / 8)
        var undefined = 0
        for byte in bytes {
            if byte < 0x80 {
                utf8.append(byte)
            } else {
                if undefinedBytes.contains(byte) { undefined += 1 }
                append(byte, to: &utf8)
            }
        }
        return (utf8, undefined)
    }

    /// Keeps what is good UTF-8 and decodes every other byte by the code page.
    static func decodeMixed(_ bytes: [UInt8]) -> (utf8: [UInt8], goodSequences: Int, strays: Int) {
        var utf8: [UInt8] = []
        utf8.reserveCapacity(bytes.count)
        var good = 0
        var strays = 0
        var index = 0
        while index < bytes.count {
            let byte = bytes[index]
            if byte < 0x80 {
                utf8.append(byte)
                index += 1
                continue
            }
            let length = byte >= 0xF0 ? 4 : byte >= 0xE0 ? 3 : 2
            let sequence = bytes[index..<min(index + length, bytes.count)]
            if sequence.count == length, String(validating: sequence, as: UTF8.self) != nil {
                utf8.append(contentsOf: sequence)
                good += 1
                index += length
            } else {
                append(byte, to: &utf8)
                strays += 1
                index += 1
            }
        }
        return (utf8, good, strays)
    }

    private static func append(_ byte: UInt8, to utf8: inout [UInt8]) {
        let value = byte < 0xA0 ? upper[Int(byte) - 0x80] : UInt16(byte)
        if value < 0x800 {
            utf8.append(UInt8(0xC0 | value >> 6))
        } else {
            utf8.append(UInt8(0xE0 | value >> 12))
            utf8.append(UInt8(0x80 | value >> 6 & 0x3F))
        }
        utf8.append(UInt8(0x80 | value & 0x3F))
    }

    private static let undefinedBytes: [UInt8] = [0x81, 0x8D, 0x8F, 0x90, 0x9D]

    /// What 0x80 to 0x9F stand for.
    private static let upper: [UInt16] = [
        0x20AC, 0x0081, 0x201A, 0x0192, 0x201E, 0x2026, 0x2020, 0x2021, 0x02C6, 0x2030, 0x0160, 0x2039, 0x0152, 0x008D,
        0x017D, 0x008F, 0x0090, 0x2018, 0x2019, 0x201C, 0x201D, 0x2022, 0x2013, 0x2014, 0x02DC, 0x2122, 0x0161, 0x203A,
        0x0153, 0x009D, 0x017E, 0x0178,
    ]
}
