import Testing

@testable import Canvas

@Suite("Editing text") struct TextEditorTests {
    @Test(
        "keys do what an editor's keys do",
        arguments: [
            ("text:one\\stwo C-w", "one ", 4), ("text:one\\stwo C-u", "", 0), ("text:abc Home C-k", "", 0),
            ("text:abc Left BS", "ac", 1), ("text:abc Home Del", "bc", 0), ("text:abc Home x End y", "xabcy", 5),
            ("text:a\\nb Up Home x", "xa\nb", 1), ("text:ab\\ncd C-a BS", "abcd", 2),
            ("text:ab\\ncd Up C-k", "abcd", 2),
            ("text:O’Brien\\scame WordLeft WordLeft x", "xO’Brien came", 1),
            ("text:one\\stwo Home WordRight !", "one! two", 4),
            ("paste:a\\nb\\tc", "a\nb\tc", 5), ("text:abc C-_", "", 0), ("text:one\\stwo C-_", "one ", 4),
            ("text:one\\stwo C-_ C-_ C-y", "one ", 4), ("text:abc BS BS C-_", "ab", 2), ("text:ab Left C-d", "a", 1),
            ("Left BS Del C-w C-u C-k C-_ C-y Up Down", "", 0), ("text:e paste:\\u{301} x", "e\u{301}x", 2),
        ])
    func keys(script: String, text: String, cursor: Int) throws {
        let editor = try edited("", script)
        #expect(editor.text == text)
        #expect(editor.cursor == cursor)
    }

    @Test(
        "one step passes a whole letter, whatever it is made of",
        arguments: ["Ł", "e\u{301}", "👨‍👩‍👧‍👦", "🇬🇧", "ক্ষ", "نُ", "作", "क्षि"])
    func wholeLetters(letter: String) throws {
        var editor = TextEditor("a" + letter + "b")
        #expect(editor.cursor == 3)
        for key in try Key.parse(script: "Left BS") { _ = editor.apply(key) }
        #expect(editor.text == "ab")
        editor.undo()
        #expect(editor.text.unicodeScalars.elementsEqual(("a" + letter + "b").unicodeScalars))
    }

    @Test("undoing everything gives the first text back, and doing it all again the last", arguments: AwkwardText.names)
    func undoAll(name: String) throws {
        var editor = TextEditor("Dear ", lines: .many)
        let script = "x WordLeft paste:é End Space y BS Left Del C-k text:\\u{301} Home text:🇬🇧"
        editor.insert(name)
        for key in try Key.parse(script: script) { _ = editor.apply(key) }
        let last = editor.text
        var steps = 0
        while editor.canUndo {
            editor.undo()
            steps += 1
        }
        #expect(editor.text == "Dear ")
        for _ in 0..<steps { editor.redo() }
        #expect(editor.text.unicodeScalars.elementsEqual(last.unicodeScalars))
        #expect(editor.bytes == editor.text.utf8.count)
        #expect(Array(editor.text) == editor.characters)
    }

    @Test("control characters in a paste are left out, and a single line takes no line ends")
    func pasted() {
        var many = TextEditor()
        many.insert("a\u{1B}[31m\r\nb\u{0}\rc")
        #expect(many.text == "a[31m\nb\nc")
        var one = TextEditor(lines: .one)
        one.insert("a\r\nb\tc")
        #expect(one.text == "a b c")
        let taken = [Key.enter, .up, .escape, .control("s"), .left].map { one.apply($0) }
        #expect(taken == [false, false, false, false, true])
    }

    @Test("no more goes in than the limit allows, in whole letters")
    func limit() {
        var editor = TextEditor("123", limit: 8)
        let isWhole = ["éé👍", "4", "5"].map { editor.insert($0) }
        #expect(isWhole == [false, true, false])
        #expect(editor.text == "123éé4")
    }

    @Test("up and down keep to the column and follow wrapped lines")
    func vertical() throws {
        var editor = TextEditor("abcdef gh ijklmnop qr")
        editor.resize(to: Size(columns: 9, rows: 3))
        // Shown as: abcdef / gh / ijklmnop / qr
        #expect(editor.layout(width: 9, height: 3).lines.map(\.text) == ["gh", "ijklmnop", "qr"])
        editor.move(to: 5)
        editor.move(.lines(1))
        #expect(editor.cursor == 9)
        editor.move(.lines(1))
        #expect(editor.cursor == 15)
        editor.move(.lines(-2))
        #expect(editor.cursor == 5)
        editor.move(.lines(-1))
        #expect(editor.cursor == 0)
        editor.move(.lines(10))
        #expect(editor.layout(width: 9, height: 3).cursor.row == 2)
    }

    @Test("Home and End keep to the line that is shown")
    func shownLine() {
        var editor = TextEditor("one two three")
        editor.resize(to: Size(columns: 8, rows: 4))
        editor.move(to: 5)
        editor.move(.lineEnd)
        #expect(editor.layout(width: 8, height: 4).cursor == Position(row: 0, column: 7))
        editor.move(.lineStart)
        #expect(editor.cursor == 0)
        editor.move(.lines(1))
        editor.move(.lineEnd)
        #expect(editor.cursor == 13)
    }

    @Test("the cursor is always inside the part that is shown", arguments: [(1, 1), (2, 2), (5, 3), (40, 1), (80, 24)])
    func cursorInside(columns: Int, rows: Int) {
        for text in AwkwardText.names + [AwkwardText.names.joined(separator: " \n")] {
            for lines in [TextEditor.Lines.one, .many] {
                var editor = TextEditor(text, lines: lines)
                editor.resize(to: Size(columns: columns, rows: rows))
                for place in [editor.cursor, 0, editor.cursor / 2, editor.cursor] {
                    editor.move(to: place)
                    let layout = editor.layout(width: columns, height: rows)
                    #expect((0..<columns).contains(layout.cursor.column))
                    #expect((0..<rows).contains(layout.cursor.row) && layout.cursor.row < layout.lines.count)
                }
            }
        }
    }

    @Test("a long single line scrolls to its cursor and back")
    func scrolling() {
        var editor = TextEditor(String(repeating: "long name ", count: 30), lines: .one)
        editor.resize(to: Size(columns: 20, rows: 1))
        #expect(editor.layout(width: 20, height: 1).cursor.column == 19)
        #expect(editor.layout(width: 20, height: 1).hidden == 281)
        editor.move(.lineStart)
        #expect(editor.layout(width: 20, height: 1).lines[0].text == "long name long name ")
    }

    @Test("drawn with the focus, the screen's cursor is where the text is edited")
    func drawn() {
        var screen = Screen(size: Size(columns: 20, rows: 4))
        var editor = TextEditor("作業 note")
        editor.move(to: 1)
        screen.put(editor, in: Region(row: 1, column: 3, rows: 2, columns: 10), hasFocus: true)
        #expect(screen.cursor == Position(row: 1, column: 5))
        #expect(screen.line(1) == "   作業 note")
        screen.cursor = nil
        screen.put(editor, in: Region(row: 1, column: 3, rows: 2, columns: 10), hasFocus: false)
        #expect(screen.cursor == nil)
    }

    @Test("what an outside editor gave back is one step that can be undone")
    func replaced() {
        var editor = TextEditor("before")
        editor.replaceAll(with: "after that")
        #expect(editor.text == "after that" && editor.cursor == 10)
        editor.undo()
        #expect(editor.text == "before")
    }

    private func edited(_ text: String, _ script: String) throws -> TextEditor {
        var editor = TextEditor(text)
        editor.resize(to: Size(columns: 40, rows: 5))
        for key in try Key.parse(script: script) { _ = editor.apply(key) }
        return editor
    }
}
