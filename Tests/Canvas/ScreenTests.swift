import Testing

@testable import Canvas

@Suite("The screen") struct ScreenTests {
    private let size = Size(columns: 12, rows: 3)

    @Test("text is put in its columns, clipped with an ellipsis and padded")
    func put() {
        var screen = Screen(size: size)
        #expect(screen.put("Łukasz Wrona", row: 0, column: 1, width: 8) == 8)
        #expect(screen.put("ab", row: 1, column: 2, width: 5, style: .reverse) == 2)
        #expect(screen.put("42", row: 2, column: 0, width: 6, alignment: .trailing) == 2)
        #expect(screen.text == " Łukasz …\n  ab\n    42\n")
        #expect(screen.dump().contains("@1,2-6 reverse\n"))
    }

    @Test("a wide letter that does not fit gives way to the ellipsis")
    func wide() {
        var screen = Screen(size: size)
        #expect(screen.put("作業中", row: 0, column: 0, width: 4) == 4)
        #expect(screen.line(0) == "作 …")
        screen.put("x", row: 0, column: 1)
        #expect(screen.line(0) == " x …")
    }

    @Test("nothing is written outside the rectangle")
    func insideOnly() {
        let blank = "############"
        for text in AwkwardText.all {
            for alignment in [Screen.Alignment.leading, .trailing] {
                var screen = Screen(size: size)
                screen.fill(Region(row: 0, column: 0, rows: 3, columns: 12), with: "#")
                screen.put(text, row: 1, column: 3, width: 5, style: .accent, alignment: alignment)
                #expect(screen.line(0) == blank && screen.line(2) == blank)
                let cells = screen.cells[12..<24]
                #expect(
                    cells.prefix(3).allSatisfy { $0.code == 0x23 } && cells.suffix(4).allSatisfy { $0.code == 0x23 })
                #expect(cells.dropFirst(3).prefix(5).allSatisfy { $0.style != .plain })
                #expect(isWhole(screen), "\(text.debugDescription)")
            }
        }
    }

    @Test("off the screen nothing happens", arguments: [(-1, 0), (3, 0), (0, 12), (0, 400)])
    func offScreen(row: Int, column: Int) {
        var screen = Screen(size: size)
        screen.put("text", row: row, column: column, width: 4)
        screen.fill(Region(row: row, column: column, rows: 0, columns: 0), with: "#")
        #expect(screen == Screen(size: size))
    }

    @Test("text that starts left of the screen shows its rest")
    func startsLeft() {
        var screen = Screen(size: size)
        screen.put("abcdef", row: 0, column: -3)
        screen.put("作業", row: 1, column: -1, width: 6)
        #expect(screen.line(0) == "def")
        #expect(screen.line(1) == " 業")
        screen.fill(Region(row: -5, column: -5, rows: 100, columns: .max), with: "x")
        #expect(screen.line(2) == "xxxxxxxxxxxx")
    }

    @Test("a screen of no cells takes everything without harm")
    func empty() {
        var screen = Screen(size: Size(columns: 0, rows: 0))
        screen.put("text", row: 0, column: 0, width: 4)
        screen.rule(row: 0)
        screen.emphasise(Region(row: 0, column: 0, rows: 1, columns: 1), with: .reverse)
        #expect(screen.dump() == "cursor none\n")
    }

    @Test("in ASCII our signs keep their columns and letters stay")
    func ascii() {
        var screen = Screen(size: size, capabilities: Capabilities(colours: .none, unicode: false))
        screen.put("▸ ●◐○· Siân", row: 0, column: 0)
        screen.rule(row: 1)
        screen.put("O’Brien – and more", row: 2, column: 0, width: 12)
        #expect(screen.text == "> *+o. Siân\n------------\nO'Brien - a~\n")
    }

    @Test(
        "each of our signs has a twin of one column",
        arguments: [
            ("●◐○·▸", "*+o.>"), ("‘’“”„", "''\"\"\""), ("–—−", "---"), ("→←↑↓↵", "><^v/"), ("⟨⟩", "<>"), ("✓✗", "vx"),
            ("▁▅█", "_+#"),
            ("┌┼╱░", "+++#"), ("£é作", "£é作"),
        ])
    func twins(signs: String, letters: String) {
        var screen = Screen(size: size, capabilities: Capabilities(unicode: false))
        screen.put(signs, row: 0, column: 0)
        #expect(screen.line(0) == letters)
    }

    @Test("hostile characters are shown in the warning colour")
    func warnings() {
        var screen = Screen(size: size)
        screen.put("a\u{1B}b", row: 0, column: 0, style: .bold)
        #expect(screen.dump().contains("@0,0-0 bold\n@0,1-1 bold warning\n@0,2-2 bold\n"))
    }

    @Test("the dump names text, runs of style and the cursor")
    func dump() {
        var screen = Screen(size: size)
        screen.put("Queue", row: 0, column: 0, style: [.title, .bold])
        screen.put("one", row: 1, column: 1)
        screen.emphasise(Region(row: 1, column: 0, rows: 1, columns: 12), with: [.reverse, .accent])
        screen.cursor = Position(row: 1, column: 1)
        #expect(
            screen.dump() == """
                Queue
                 one

                @0,0-4 bold title
                @1,0-11 reverse accent
                cursor 1,1

                """)
    }

    @Test("two screens are the same when they show the same, however they were drawn")
    func equality() {
        var one = Screen(size: size)
        one.put("e\u{301}", row: 1, column: 0)
        one.put("o\u{302}", row: 0, column: 0)
        var other = Screen(size: size)
        other.put("o\u{302}", row: 0, column: 0)
        other.put("e\u{301}", row: 1, column: 0)
        #expect(one == other)
        other.put("e\u{300}", row: 1, column: 0)
        #expect(one != other)
    }

    @Test("a screen can be placed on another")
    func place() {
        var inner = Screen(size: Size(columns: 4, rows: 2))
        inner.put("作e\u{301}", row: 0, column: 0, style: .good)
        var outer = Screen(size: size)
        outer.place(inner, row: 1, column: 10)
        outer.place(inner, row: 0, column: 1)
        #expect(outer.line(0) == " 作e\u{301}")
        #expect(outer.style(row: 0, column: 2) == .good)
        #expect(isWhole(outer))
    }

    @Test("of several roles in a style the last counts, and weights add up")
    func styles() {
        let style: Style = [.quiet, .bold, .alarm, .underline]
        #expect(style.role == .alarm && style.isBold && style.isUnderline && !style.isReverse)
        #expect(style.with(.reverse).words == "reverse bold underline alarm")
        #expect(style.with(.plain) == style)
    }

    /// Every wide letter has its right half, and no half stands alone.
    private func isWhole(_ screen: Screen) -> Bool {
        (0..<screen.size.rows).allSatisfy { row in
            let cells = screen.cells[row * screen.size.columns..<(row + 1) * screen.size.columns]
            var expectsHalf = false
            for cell in cells {
                if (cell.columns == 0) != expectsHalf { return false }
                expectsHalf = cell.columns == 2
            }
            return !expectsHalf
        }
    }
}
