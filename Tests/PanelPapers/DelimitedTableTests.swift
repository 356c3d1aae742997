import Testing

@testable import PanelPapers

@Suite("Delimited text becomes rows and cells")
struct DelimitedTableTests {
    static func rows(_ text: String, limits: TableLimits = TableLimits()) throws -> [[String]] {
        let table = try DelimitedTable(utf8: Array(text.utf8), limits: limits)
        return (0..<table.rowCount).map(table.cells(ofRow:))
    }

    static func lines(_ text: String) throws -> [Int] {
        let table = try DelimitedTable(utf8: Array(text.utf8))
        return (0..<table.rowCount).map(table.line(ofRow:))
    }

    @Test(
        "cells are cut and unquoted",
        arguments: [
            ("a,b\n1,2\n", [["a", "b"], ["1", "2"]]), ("a,b\n1,2", [["a", "b"], ["1", "2"]]),
            ("a,b\r\n1,2\r\n", [["a", "b"], ["1", "2"]]), ("a,b\r1,2\r", [["a", "b"], ["1", "2"]]),
            ("a;b\n1;\"2,5\"\n", [["a", "b"], ["1", "2,5"]]), ("a\tb\n1\t2 ; 3\n", [["a", "b"], ["1", "2 ; 3"]]),
            ("a|b\n1|2\n", [["a", "b"], ["1", "2"]]), ("sep=;\na,x;b\n", [["a,x", "b"]]),
            ("SEP=\t\r\na\tb\r\n", [["a", "b"]]), ("a,\"b\"\"c\"\"\",d", [["a", "b\"c\"", "d"]]),
            ("a,\"1\n2\r\n3\",b", [["a", "1\n2\r\n3", "b"]]), ("\"a\"x,b", [["ax", "b"]]),
            ("a\"b,c\"", [["a\"b", "c\""]]), ("a,\"\",c", [["a", "", "c"]]), ("a,b,", [["a", "b", ""]]),
            (",\n", [["", ""]]), ("a,b\n\nc\n", [["a", "b"], [""], ["c"]]), ("alone", [["alone"]]),
            ("a,b\n1,2,3\n4\n", [["a", "b"], ["1", "2", "3"], ["4"]]),
            ("é,Łukasz\n", [["é", "Łukasz"]]), ("\"a,b\"", [["a,b"]]), ("\"\"", [[""]]), ("a,\"\"\"\"", [["a", "\""]]),
        ])
    func cuts(text: String, rows: [[String]]) throws {
        #expect(try Self.rows(text) == rows)
    }

    @Test(
        "each row knows the line on which it starts",
        arguments: [
            ("a,b\nc,d\n", [1, 2]), ("a,\"1\n2\n3\"\nb,c\n", [1, 4]), ("a,\"1\r\n2\"\r\nb,c\r\n", [1, 3]),
            ("a,\"1\r2\"\rb,c\r", [1, 3]), ("sep=,\na,b\nc,d", [2, 3]), ("a,b\n\n\nc,d", [1, 2, 3, 4]),
        ])
    func lineNumbers(text: String, lines: [Int]) throws {
        #expect(try Self.lines(text) == lines)
    }

    @Test("a quotation mark that is never closed is named by the line where it opens")
    func unterminated() {
        #expect(throws: TableFault.unterminatedQuote(line: 3)) {
            try DelimitedTable(utf8: Array("a,\"b\nc\"\n1,\"2\n3,4\n".utf8))
        }
    }

    @Test("a table beyond its limits is named by line")
    func limits() {
        let limits = TableLimits(rows: 3, columns: 2, cellBytes: 4)
        #expect(throws: TableFault.tooManyRows(limit: 3)) { try Self.rows("a\nb\nc\nd\n", limits: limits) }
        #expect(throws: TableFault.tooManyColumns(line: 2, limit: 2)) { try Self.rows("a,b\na,b,c\n", limits: limits) }
        #expect(throws: TableFault.cellTooLong(line: 2, columnNumber: 2, limit: 4)) {
            try Self.rows("a,b\na,12345\n", limits: limits)
        }
        #expect(throws: Never.self) { try Self.rows("a,b\na,1234\nc,d\n", limits: limits) }
    }

    @Test("semicolons between parents do not make a table of semicolons")
    func parents() throws {
        let table = try DelimitedTable(utf8: Array("Ref,Parents,Notes\n1,Mr A; Ms B; Dr C,\n2,Mr D; Ms E,\n".utf8))
        #expect(table.delimiter == .comma)
    }

    @Test("what is written guarded reads back the same, whatever the cells hold")
    func guardedRoundTrip() throws {
        var dice = Dice(seed: 2_026)
        for _ in 0..<400 {
            let columns = dice.roll(5) + 1
            let titles = (0..<columns).map { _ in dice.text() }
            let rows = (0..<dice.roll(5)).map { _ in (0..<columns).map { _ in dice.text() } }
            var file = GuardedCSV(titles: titles, byteOrderMark: dice.roll(2) == 0)
            for row in rows { file.append(row.map(GuardedCSV.Cell.text)) }
            let table = try DelimitedTable(utf8: TextDecoding.decode(file.utf8).utf8, delimiter: .comma)
            let read = (0..<table.rowCount).map { table.cells(ofRow: $0).map(GuardedCSV.unguarded) }
            #expect(read.map { Array($0.dropLast()) } == [titles] + rows)
            #expect(table.cells(ofRow: 0).last.map(GuardedCSV.isMarker) == true)
            #expect(read.dropFirst().allSatisfy { $0.last == "" })
            for cell in (0..<table.rowCount).flatMap({ table.cells(ofRow: $0) }) {
                #expect(cell.unicodeScalars.first.map { "=+-@\t\r\n＝＋－＠".unicodeScalars.contains($0) } != true)
            }
        }
    }

    @Test(
        "a cell that a spreadsheet might run gets an apostrophe, others do not",
        arguments: [
            ("=1+1", "'=1+1"), ("+44", "'+44"), ("-", "'-"), ("@x", "'@x"), ("\tx", "'\tx"), ("＝1", "'＝1"),
            ("'tHart", "''tHart"), ("O'Brien", "O'Brien"), ("a=b", "a=b"), ("", ""), ("=\u{301}", "'=\u{301}"),
        ])
    func guards(text: String, written: String) {
        #expect(GuardedCSV.guarded(text) == written)
        #expect(GuardedCSV.unguarded(written) == text)
    }

    @Test("dates and numbers are written bare, short rows are filled up")
    func typedCells() throws {
        var file = GuardedCSV(titles: ["a", "b", "c"], byteOrderMark: false)
        file.append([.date(try ImportFixture.day("2026-11-26")), .number(-5)])
        #expect(
            String(decoding: file.utf8, as: UTF8.self)
                == "a,b,c,\(GuardedCSV.marker)\r\n2026-11-26,-5,,\r\n")
    }

    @Test("whatever bytes come, reading ends with a table or a fault")
    func anyBytes() {
        var dice = Dice(seed: 7)
        let alphabet: [UInt8] = [0x22, 0x2C, 0x0A, 0x0D, 0x3B, 0x41, 0xC3, 0xA9, 0x09, 0x20, 0xFF]
        for _ in 0..<3_000 {
            let bytes = (0..<dice.roll(24)).map { _ in alphabet[dice.roll(alphabet.count)] }
            guard let text = try? TextDecoding.decode(bytes), let table = try? DelimitedTable(utf8: text.utf8) else {
                continue
            }
            #expect(table.rowCount > 0)
            for row in 0..<table.rowCount {
                #expect(table.cellCount(ofRow: row) > 0)
                #expect(row == 0 || table.line(ofRow: row) > table.line(ofRow: row - 1))
            }
        }
    }
}

/// Numbers that look random and are the same in every run.
struct Dice {
    private var state: UInt64

    init(seed: UInt64) { state = seed }

    mutating func roll(_ sides: Int) -> Int {
        state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
        return Int((state >> 33) % UInt64(sides))
    }

    /// Text of the pieces that break tables.
    mutating func text() -> String {
        let pieces = [
            "\"", ",", "\n", "\r\n", "\r", ";", "\t", "=", "+", "-", "@", "'", " ", "a", "Ł", "é", "👨‍👩‍👧", "\u{202E}", "＝",
            "|", "sep=;", "0",
        ]
        return (0..<roll(7)).map { _ in pieces[roll(pieces.count)] }.joined()
    }
}
