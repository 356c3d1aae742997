import Canvas

/// Keeps columns straight in what ncurses is about to send.
///
/// Terminals disagree about the width of emoji, letters with marks and the scripts of India; ncurses trusts its own count
/// and writes on. So before such text this blanks the cells that it should fill, for a terminal that fills fewer, and after
/// it, before anything else is written on the line, it puts in a move to the column that is meant. It follows the column
/// through ncurses' output and, when it meets something that it does not know, waits for the next absolute move. Needs a
/// terminal that knows `CSI n G`.
struct ColumnKeeper {
    /// The column that ncurses believes the cursor to be in; nil when it is not known.
    private var column: Int?
    /// Whether disputed text was written since the last absolute move.
    private var isDoubtful = false
    private var lastWidth = 1

    init() {}

    /// The bytes with moves put in.
    mutating func straightened(_ bytes: [UInt8]) -> [UInt8] {
        var result: [UInt8] = []
        result.reserveCapacity(bytes.count + 64)
        var place = 0
        while place < bytes.count {
            let end: Int
            switch bytes[place] {
            case 0x1B: end = passSequence(bytes, from: place, into: &result)
            case 0x20..<0x7F:
                settle(into: &result)
                advance(by: 1)
                end = place + 1
            case 0x80...: end = passLetter(bytes, from: place, into: &result)
            case 0x0D:
                moved(to: 0)
                end = place + 1
            case 0x0A, 0x07, 0x0E, 0x0F, 0x00: end = place + 1
            case 0x08:
                settle(into: &result)
                advance(by: -1)
                end = place + 1
            case 0x09:
                settle(into: &result)
                column = column.map { ($0 / 8 + 1) * 8 }
                end = place + 1
            default:
                column = nil
                end = place + 1
            }
            result += bytes[place..<end]
            place = end
        }
        return result
    }

    private mutating func passLetter(_ bytes: [UInt8], from place: Int, into result: inout [UInt8]) -> Int {
        let first = bytes[place]
        let length = first >= 0xF0 ? 4 : first >= 0xE0 ? 3 : 2
        let end = min(bytes.count, place + length)
        guard let scalar = String(decoding: bytes[place..<end], as: UTF8.self).unicodeScalars.first else { return end }
        let width = columnWidth(of: scalar)
        if Self.isDisputed(scalar.value) {
            if !isDoubtful { blank(before: bytes, from: place, into: &result) }
            isDoubtful = true
        } else {
            settle(into: &result)
        }
        advance(by: width)
        return end
    }

    private mutating func passSequence(_ bytes: [UInt8], from place: Int, into result: inout [UInt8]) -> Int {
        guard place + 1 < bytes.count else { return bytes.count }
        switch bytes[place + 1] {
        case UInt8(ascii: "["): break
        case UInt8(ascii: "("), UInt8(ascii: ")"): return min(bytes.count, place + 3)
        case UInt8(ascii: "]"):
            let end = bytes[place...].firstIndex(of: 0x07) ?? bytes.count - 1
            return end + 1
        case UInt8(ascii: "="), UInt8(ascii: ">"): return place + 2
        default:
            column = nil
            return place + 2
        }
        guard let last = bytes[(place + 2)...].firstIndex(where: { (0x40...0x7E).contains($0) }) else {
            return bytes.count
        }
        let numbers = bytes[place + 2..<last].split(separator: UInt8(ascii: ";"), omittingEmptySubsequences: false).map
        {
            Int(String(decoding: $0, as: UTF8.self))
        }
        let first = numbers.first ?? nil
        switch bytes[last] {
        case UInt8(ascii: "m"), UInt8(ascii: "h"), UInt8(ascii: "l"), UInt8(ascii: "J"), UInt8(ascii: "d"),
            UInt8(ascii: "A"),
            UInt8(ascii: "B"), UInt8(ascii: "L"), UInt8(ascii: "M"), UInt8(ascii: "S"), UInt8(ascii: "T"),
            UInt8(ascii: "t"):
            // The column stays as it is.
            break
        case UInt8(ascii: "H"):
            let second = numbers.count > 1 ? numbers[1] : nil
            moved(to: (second ?? 1) - 1)
        case UInt8(ascii: "G"), UInt8(ascii: "`"): moved(to: (first ?? 1) - 1)
        case UInt8(ascii: "r"): moved(to: 0)
        case UInt8(ascii: "C"):
            settle(into: &result)
            advance(by: first ?? 1)
        case UInt8(ascii: "D"):
            settle(into: &result)
            advance(by: -(first ?? 1))
        case UInt8(ascii: "b"): advance(by: (first ?? 1) * lastWidth)
        // Erasing, inserting and deleting act at the column.
        case UInt8(ascii: "K"), UInt8(ascii: "X"), UInt8(ascii: "P"), UInt8(ascii: "@"): settle(into: &result)
        default:
            settle(into: &result)
            column = nil
        }
        return last + 1
    }

    /// Blanks the cells of the disputed text that starts here, in the style in force, and moves back.
    private func blank(before bytes: [UInt8], from place: Int, into result: inout [UInt8]) {
        guard let column else { return }
        var place = place
        var width = 0
        while place < bytes.count {
            if bytes[place] == 0x1B {
                // A change of style does not end the text.
                guard place + 1 < bytes.count, bytes[place + 1] == UInt8(ascii: "["),
                    let last = bytes[(place + 2)...].firstIndex(where: { (0x40...0x7E).contains($0) }),
                    bytes[last] == UInt8(ascii: "m")
                else { break }
                place = last + 1
                continue
            }
            guard bytes[place] >= 0xC2 else { break }
            let length = bytes[place] >= 0xF0 ? 4 : bytes[place] >= 0xE0 ? 3 : 2
            let end = min(bytes.count, place + length)
            guard let scalar = String(decoding: bytes[place..<end], as: UTF8.self).unicodeScalars.first,
                Self.isDisputed(scalar.value)
            else { break }
            width += columnWidth(of: scalar)
            place = end
        }
        guard width > 0 else { return }
        result += [UInt8](repeating: 0x20, count: width)
        result += Array("\u{1B}[\(column + 1)G".utf8)
    }

    private mutating func settle(into result: inout [UInt8]) {
        guard isDoubtful else { return }
        if let column { result += Array("\u{1B}[\(column + 1)G".utf8) }
        isDoubtful = false
    }

    private mutating func moved(to column: Int) {
        self.column = column
        isDoubtful = false
    }

    private mutating func advance(by width: Int) {
        column = column.map { max(0, $0 + width) }
        lastWidth = max(0, width)
    }

    /// Whether terminals may count a scalar otherwise: all but Latin, Greek, Cyrillic, common punctuation, lines and dots, and
    /// the letters of China, Japan and Korea, which are two columns to all.
    static func isDisputed(_ value: UInt32) -> Bool {
        switch value {
        case 0..<0xA9, 0xAA..<0xAE, 0xAF..<0x300, 0x370..<0x483, 0x48A..<0x530, 0x1E00..<0x1F00, 0x2010..<0x2028,
            0x2030..<0x203C, 0x20A0..<0x20C0, 0x2190..<0x2194, 0x2500..<0x25AA, 0x25AC..<0x25B6, 0x25B7..<0x25C0,
            0x25C1..<0x25FB, 0x2713, 0x2717, 0x27E8, 0x27E9, 0x3041..<0x3097, 0x30A1..<0x3100, 0x3400..<0x4DB6,
            0x4E00..<0x9FA6, 0xAC00..<0xD7A4:
            false
        default: true
        }
    }
}
