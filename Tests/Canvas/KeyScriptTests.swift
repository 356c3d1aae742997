import Testing

@testable import Canvas

@Suite("Key scripts") struct KeyScriptTests {
    @Test(
        "each word is a key",
        arguments: [
            ("Down Up", [.down, .up]), ("Enter Esc Tab BTab", [.enter, .escape, .tab, .backTab]),
            ("C-s", [.control("s")]),
            ("C-I C-m C-h C-[", [.tab, .enter, .backspace, .escape]),
            ("q ? : *", ["q", "?", ":", "*"].map { Key.character($0) }),
            ("text:a\\sb\\n", [.character("a"), .character(" "), .character("b"), .enter]),
            ("paste:x\\ny", [.paste("x\ny")]),
            ("F1 F12", [.function(1), .function(12)]), ("Down*3", [.down, .down, .down]), ("Down*0", []),
            ("Space", [.character(" ")]),
            ("click:3,10", [.mouse(Mouse(action: .click, position: Position(row: 3, column: 10)))]),
            ("q #then leave\nx", [.character("q"), .character("x")]), ("", []), ("text:\\\\", [.character("\\")]),
            ("F", [.character("F")]), ("paste:\\u{301}", [.paste("\u{301}")]),
            ("👨‍👩‍👧", [.character("👨‍👩‍👧")]), ("#", [.character("#")]),
        ] as [(String, [Key])])
    func read(script: String, keys: [Key]) throws {
        #expect(try Key.parse(script: script) == keys)
    }

    @Test(
        "a word that names no key is refused by its place",
        arguments: ["Down Dwon", "x C-1", "x F13", "x click:3", "x Down*-1"])
    func refused(script: String) {
        let word = script.split(separator: " ").last.map(String.init) ?? ""
        #expect(throws: KeyScriptError.unknownKey(number: 2, word: word)) { try Key.parse(script: script) }
    }
}
