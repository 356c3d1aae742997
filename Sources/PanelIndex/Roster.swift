import GRDB

/// Every case as a list is filtered and ordered by it: columns in memory, indexed by the case's number.
///
/// Some 70 bytes a case. SQLite's full-text search takes 20 to 40 ms for a filter of one letter over 150,000 cases; a
/// walk over these columns takes 1 to 3 ms for any filter, and needs no index that every import would pay for.
struct Roster {
    /// Stands in `status` for a number that is no case.
    static let nobody = UInt8.max

    private(set) var status: [UInt8] = []
    private(set) var gate: [UInt8] = []
    private(set) var need: [UInt8] = []
    private(set) var source: [UInt8] = []
    private(set) var due: [Int32] = []
    private(set) var received: [Int32] = []
    private(set) var setting: [Int32] = []
    private(set) var officer: [Int32] = []
    /// Which letters and digits begin a word of the case's text: a quick no to most words of a filter.
    private(set) var initials: [UInt64] = []
    /// The same for the first two letters of a word, several pairs to a bit.
    private(set) var pairs: [UInt64] = []
    private(set) var textStart: [UInt32] = []
    private(set) var textLength: [UInt16] = []
    /// Folded text of the cases, each word with a space before it.
    ///
    /// The former text of a case that was amended stays until all is read anew.
    private(set) var text: [UInt8] = []
    /// Names of settings and officers, by number.
    private(set) var words: [Int32: String] = [:]
    /// The highest of those numbers; 0 stands for none.
    private(set) var lastWord: Int32 = 0
    private(set) var count = 0
    /// Folded text of those names, and where each name's stands.
    private(set) var wordText: [UInt8] = []
    private(set) var wordRanges: [(number: Int32, text: Range<Int>)] = []

    /// More cases than numbers have room for in a key of an order.
    private static let mostCases = 1 << 30 - 1

    private static let columns = """
        id, status, gate, need, source, due, received, setting, officer, search
        """

    /// Reads every case.
    init(_ db: Database) throws {
        let last = try Int.fetchOne(db, sql: "SELECT max(id) FROM queue") ?? 0
        try readWords(db)
        if 0...Self.mostCases ~= last {
            reserve(upTo: last)
            // A reference and two or three names; growing by doubling would leave half of it unused.
            text.reserveCapacity(last * 36)
        }
        let rows = try FastStatement(db, sql: "SELECT \(Self.columns) FROM queue ORDER BY id")
        defer { rows.reset() }
        while try rows.step() { try put(rows) }
    }

    /// Reads some cases again.
    mutating func refresh(_ ids: some Sequence<Int32>, _ db: Database) throws {
        try readWords(db)
        let numbers = ids.map(String.init).joined(separator: ", ")
        let rows = try FastStatement(db, sql: "SELECT \(Self.columns) FROM queue WHERE id IN (\(numbers))")
        defer { rows.reset() }
        while try rows.step() { try put(rows) }
    }

    private mutating func readWords(_ db: Database) throws {
        let rows = try Row.fetchCursor(
            db.cachedStatement(sql: "SELECT id, text FROM words WHERE id > ? ORDER BY id"), arguments: [lastWord])
        while let row = try rows.next() {
            let number: Int32 = try row.value(0)
            let word: String = try row.value(1)
            words[number] = word
            let start = wordText.count
            SearchFold.append(word, to: &wordText)
            wordRanges.append((number, start..<wordText.count))
            lastWord = max(lastWord, number)
        }
    }

    private mutating func put(_ row: FastStatement) throws {
        let id: Int = try row.integer(0)
        let named: (setting: Int32, officer: Int32) = try (row.integer(7), row.integer(8))
        guard 0...Self.mostCases ~= id, 0...lastWord ~= named.setting, 0...lastWord ~= named.officer else {
            throw IndexError.damaged
        }
        reserve(upTo: id)
        if status[id] == Self.nobody { count += 1 }
        status[id] = try row.integer(1)
        gate[id] = try row.integer(2)
        need[id] = try row.integer(3)
        source[id] = try row.integer(4)
        due[id] = try row.integer(5)
        received[id] = try row.integer(6)
        setting[id] = named.setting
        officer[id] = named.officer
        row.bytes(9) { bytes in
            // A text beyond 64 kB is not a name: what lies behind is not found by.
            let bytes = bytes.prefix(Int(UInt16.max))
            textStart[id] = UInt32(text.count)
            textLength[id] = UInt16(bytes.count)
            text.append(contentsOf: bytes)
            digest(bytes, of: id)
        }
    }

    private mutating func reserve(upTo last: Int) {
        let missing = last + 1 - status.count
        guard missing > 0 else { return }
        func grow<Value>(_ column: inout [Value], _ value: Value) {
            column.append(contentsOf: repeatElement(value, count: missing))
        }
        grow(&status, Self.nobody)
        grow(&gate, 0)
        grow(&need, 0)
        grow(&source, 0)
        grow(&due, Code.noDay)
        grow(&received, 0)
        grow(&setting, 0)
        grow(&officer, 0)
        grow(&initials, 0)
        grow(&pairs, 0)
        grow(&textStart, 0)
        grow(&textLength, 0)
    }

    /// Whether a number is that of a case.
    func has(_ id: Int32) -> Bool {
        status.indices.contains(Int(id)) && status[Int(id)] != Self.nobody
    }

    /// The bit for words that begin with this byte.
    static func initial(_ byte: UInt8) -> UInt64 {
        switch byte {
        case 0x61...0x7A: 1 << UInt64(byte - 0x61)
        case 0x30...0x39: 1 << UInt64(26 + byte - 0x30)
        default: 1 << UInt64(36 + byte % 28)
        }
    }

    /// Whether an initial's bit stands for one letter or digit only.
    static func isAlone(_ initial: UInt64) -> Bool { initial < 1 << 36 }

    /// The bit for words that begin with these two bytes, and with some others.
    static func pair(_ first: UInt8, _ second: UInt8) -> UInt64 {
        1 << ((UInt64(first) &* 37 &+ UInt64(second) &* 11) % 64)
    }

    /// Where the text of a case stands.
    func textRange(_ id: Int) -> Range<Int> {
        let start = Int(textStart[id])
        return start..<start + Int(textLength[id])
    }

    private mutating func digest(_ text: Slice<UnsafeRawBufferPointer>, of id: Int) {
        var initials: UInt64 = 0
        var pairs: UInt64 = 0
        var place = 0
        var first: UInt8 = 0
        for byte in text {
            switch place {
            case 1:
                initials |= Self.initial(byte)
                first = byte
            case 2 where byte != SearchFold.space: pairs |= Self.pair(first, byte)
            default: break
            }
            place = byte == SearchFold.space ? 1 : place + 1
        }
        self.initials[id] = initials
        self.pairs[id] = pairs
    }
}
