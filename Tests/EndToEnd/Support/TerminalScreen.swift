/// What a terminal of xterm's kin shows after some bytes: letters only, enough of its language for what ncurses sends.
struct TerminalScreen {
    private let columns: Int
    private let rows: Int
    private var cells: [[Character]]
    private var (row, column) = (0, 0)
    private var region: ClosedRange<Int>
    private var pending: [UInt8] = []
    private var last: Character = " "
    /// Sequences that this reader does not know; empty when it can be trusted.
    private(set) var unknown: Set<String> = []

    init(columns: Int, rows: Int) {
        self.columns = columns
        self.rows = rows
        cells = Array(repeating: Array(repeating: " ", count: columns), count: rows)
        region = 0...(rows - 1)
    }

    /// The rows as text, without blanks at their ends.
    var text: String {
        cells.map { line in
            var text = String(line.filter { $0 != "\0" })
            while text.last == " " { text.removeLast() }
            return text
        }.joined(separator: "\n")
    }

    mutating func take(_ bytes: some Collection<UInt8>) {
        pending += bytes
        var place = 0
        while place < pending.count, let next = step(at: place) { place = next }
        pending.removeFirst(place)
    }

    /// Takes one letter or sequence in; nil while it is not whole.
    private mutating func step(at place: Int) -> Int? {
        let byte = pending[place]
        switch byte {
        case 0x1B: return escape(at: place)
        case 0x08: column = max(0, column - 1)
        case 0x0A, 0x0B: lineFeed()
        case 0x0D: column = 0
        case 0x09: column = min(columns - 1, (column / 8 + 1) * 8)
        case 0..<0x20, 0x7F: break
        case 0x20..<0x7F: put(Character(Unicode.Scalar(byte)))
        default:
            let length = byte >= 0xF0 ? 4 : byte >= 0xE0 ? 3 : 2
            guard place + length <= pending.count else { return nil }
            let text = String(decoding: pending[place..<(place + length)], as: UTF8.self)
            for scalar in text.unicodeScalars { put(scalar) }
            return place + length
        }
        return place + 1
    }

    private mutating func put(_ scalar: Unicode.Scalar) {
        if scalar.properties.generalCategory == .nonspacingMark {
            let before = max(0, column - 1)
            cells[row][before] = Character(String(cells[row][before]) + String(scalar))
            return
        }
        put(Character(scalar))
    }

    private mutating func put(_ character: Character) {
        if column >= columns {
            column = 0
            lineFeed()
        }
        cells[row][column] = character
        last = character
        column += 1
    }

    private mutating func lineFeed() {
        guard row == region.upperBound else {
            row = min(rows - 1, row + 1)
            return
        }
        scroll(1)
    }

    private mutating func scroll(_ count: Int, from top: Int? = nil) {
        let area = (top ?? region.lowerBound)...region.upperBound
        for _ in 0..<min(abs(count), area.count) {
            if count > 0 {
                cells.remove(at: area.lowerBound)
                cells.insert(blank, at: area.upperBound)
            } else {
                cells.remove(at: area.upperBound)
                cells.insert(blank, at: area.lowerBound)
            }
        }
    }

    private var blank: [Character] { Array(repeating: " ", count: columns) }

    private mutating func escape(at place: Int) -> Int? {
        guard place + 1 < pending.count else { return nil }
        switch pending[place + 1] {
        case 0x5B:  // CSI
            guard let end = pending[(place + 2)...].firstIndex(where: { (0x40...0x7E).contains($0) }) else {
                return nil
            }
            control(
                String(decoding: pending[(place + 2)..<end], as: UTF8.self), Character(Unicode.Scalar(pending[end])))
            return end + 1
        case 0x5D, 0x50:  // OSC, DCS: up to BEL or ST
            guard let end = pending[(place + 2)...].firstIndex(where: { $0 == 0x07 || $0 == 0x5C }) else { return nil }
            return end + 1
        case 0x28, 0x29, 0x23: return place + 3 <= pending.count ? place + 3 : nil
        case 0x4D:
            if row == region.lowerBound { scroll(-1) } else { row = max(0, row - 1) }
        case 0x37, 0x38, 0x3D, 0x3E, 0x63, 0x5C: break
        default: unknown.insert("ESC \(pending[place + 1])")
        }
        return place + 2
    }

    private mutating func control(_ parameters: String, _ final: Character) {
        guard !parameters.hasPrefix("?"), !parameters.hasPrefix(">"), !parameters.hasSuffix(" ") else { return }
        let numbers = parameters.split(separator: ";", omittingEmptySubsequences: false).map { Int($0) ?? 0 }
        let first = numbers.first ?? 0
        let count = max(1, first)
        switch final {
        case "H", "f":
            row = min(rows, count) - 1
            column = min(columns, max(1, numbers.count > 1 ? numbers[1] : 1)) - 1
        case "A": row = max(0, row - count)
        case "B": row = min(rows - 1, row + count)
        case "C": column = min(columns - 1, column + count)
        case "D": column = max(0, column - count)
        case "G", "`": column = min(columns, count) - 1
        case "d": row = min(rows, count) - 1
        case "K": erase(row, from: first == 0 ? column : 0, to: first == 1 ? column : columns - 1)
        case "J":
            erase(row, from: first == 0 ? column : 0, to: first == 1 ? column : columns - 1)
            for line in (first == 0 ? row + 1 : 0)..<(first == 1 ? row : rows) { cells[line] = blank }
        case "X": erase(row, from: column, to: column + count - 1)
        case "P":
            for _ in 0..<min(count, columns - column) {
                cells[row].remove(at: column)
                cells[row].append(" ")
            }
        case "@":
            for _ in 0..<min(count, columns - column) {
                cells[row].insert(" ", at: column)
                cells[row].removeLast()
            }
        case "L": scroll(-count, from: row)
        case "M": scroll(count, from: row)
        case "S": scroll(count)
        case "T": scroll(-count)
        case "b": for _ in 0..<count { put(last) }
        case "r":
            let bottom = numbers.count > 1 && numbers[1] > 0 ? numbers[1] : rows
            region = min(count - 1, bottom - 1)...min(rows, bottom) - 1
            (row, column) = (0, 0)
        case "m", "h", "l", "t", "n", "c", "q": break
        default: unknown.insert("CSI \(final)")
        }
    }

    private mutating func erase(_ line: Int, from first: Int, to last: Int) {
        guard first < columns, first <= last else { return }
        for place in first...min(last, columns - 1) { cells[line][place] = " " }
    }
}
