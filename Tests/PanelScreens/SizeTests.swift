import Canvas
import Testing

@testable import PanelScreens

@Suite("Any size")
struct SizeTests {
    static let places = [
        "", "/ text:lode", "f", "?", ": text:x", "Enter", "Enter 2", "Enter 3", "Enter 4", "Enter 5", "Enter 6",
        "Enter 6 Enter", "Enter 4 a", "Enter w text:word", "Enter 4 c",
    ]

    @Test("no size traps, and the cursor is on the screen", arguments: places)
    func sizes(_ script: String) throws {
        var rehearsal = try Rehearsal()
        try rehearsal.press(script)
        for (columns, rows) in [
            (1, 1), (2, 1), (1, 2), (3, 3), (8, 2), (10, 4), (20, 5), (40, 7), (40, 12), (119, 11), (120, 12),
            (300, 100), (0, 0),
        ] {
            rehearsal.resize(columns, rows)
            let screen = rehearsal.screen
            #expect(screen.size == Size(columns: columns, rows: rows))
            if columns > 0, rows > 0 {
                let cursor = try #require(screen.cursor)
                #expect(cursor.row < rows && cursor.column < columns)
            }
            try rehearsal.press("Down Up PgDn PgUp Left Right click:0,0 wheel-down:1,1")
        }
        rehearsal.resize(80, 24)
        #expect(!rehearsal.screen.text.isEmpty)
    }

    @Test("the chosen case is in sight after any change of size")
    func selectionStays() throws {
        var rehearsal = try Rehearsal()
        try rehearsal.press("Down*7")
        for (columns, rows) in [(40, 12), (20, 5), (80, 24), (120, 40), (40, 8)] {
            rehearsal.resize(columns, rows)
            #expect(rehearsal.chosen == "26-0044")
            #expect(rehearsal.screen.text.contains("▸"))
        }
    }

    @Test("the cursor sits at the start of the words of what has the focus")
    func cursor() throws {
        var rehearsal = try Rehearsal()
        try rehearsal.press("Down")
        let screen = rehearsal.screen
        let cursor = try #require(screen.cursor)
        let line = screen.line(cursor.row)
        #expect(line.dropFirst(cursor.column).hasPrefix("Siân"))
        #expect(screen.style(row: cursor.row, column: cursor.column).isReverse)
    }
}
