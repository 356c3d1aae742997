import Testing

@testable import Terminal

@Suite("Columns after disputed text") struct ColumnKeeperTests {
    @Test(
        "after text that terminals count differently, the column is named before anything else is written",
        arguments: [
            ("\u{1B}[3;5H👨 x", "\u{1B}[3;5H  \u{1B}[5G👨\u{1B}[7G x"),
            ("\u{1B}[Hশা\u{1B}[mনab", "\u{1B}[H   \u{1B}[1Gশা\u{1B}[mন\u{1B}[4Gab"),
            ("\u{1B}[H👨👩\u{1B}[K", "\u{1B}[H    \u{1B}[1G👨👩\u{1B}[5G\u{1B}[K"),
            ("\u{1B}[5G👨\u{1B}[2Cx", "\u{1B}[5G  \u{1B}[5G👨\u{1B}[7G\u{1B}[2Cx"),
            ("\r👨\u{8}x", "\r  \u{1B}[1G👨\u{1B}[3G\u{8}x"), ("\r👨\rx", "\r  \u{1B}[1G👨\rx"),
            ("\r👨\u{1B}[2;9Hx", "\r  \u{1B}[1G👨\u{1B}[2;9Hx"),
            ("\ra\u{1B}[9b👨x", "\ra\u{1B}[9b  \u{1B}[11G👨\u{1B}[13Gx"),
        ])
    func straightened(bytes: String, expected: String) {
        var keeper = ColumnKeeper()
        #expect(String(decoding: keeper.straightened(Array(bytes.utf8)), as: UTF8.self) == expected)
    }

    @Test(
        "what no terminal disputes passes unchanged",
        arguments: [
            "\u{1B}[H\u{1B}[2J\u{1B}[1;31mŁukasz O’Brien – ●◐○· ▸ ───\u{1B}(B\u{1B}[m\r\n",
            "\u{1B}]2;EHC Panel\u{7}\u{1B}[?25h",
            "\u{1B}[", "\u{1B}", "\r作業x", "\u{E2}\u{82}",
        ])
    func unchanged(bytes: String) {
        var keeper = ColumnKeeper()
        #expect(String(decoding: keeper.straightened(Array(bytes.utf8)), as: UTF8.self) == bytes)
    }

    @Test("while the column is not known, nothing is put in")
    func unknownColumn() {
        var keeper = ColumnKeeper()
        #expect(String(decoding: keeper.straightened(Array("👨x".utf8)), as: UTF8.self) == "👨x")
    }

    @Test("the column is remembered from one frame to the next")
    func acrossFrames() {
        var keeper = ColumnKeeper()
        _ = keeper.straightened(Array("\u{1B}[1;5Hab".utf8))
        #expect(String(decoding: keeper.straightened(Array("👨x".utf8)), as: UTF8.self) == "  \u{1B}[7G👨\u{1B}[9Gx")
    }
}
