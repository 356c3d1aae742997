import Canvas
import Testing

@testable import Terminal

@Suite("Keys from bytes") struct KeyDecoderTests {
    static let table: [(String, [Key])] = [
        ("a é作", [.character("a"), .character(" "), .character("é"), .character("作")]),
        ("e\u{301}👨‍👩‍👧", [.character("e\u{301}"), .character("👨‍👩‍👧")]),
        ("\r\t\u{7F}\u{8}", [.enter, .tab, .backspace, .backspace]),
        ("\u{0}\u{1}\n\u{1A}\u{1F}", [.control("@"), .control("a"), .control("j"), .control("z"), .control("_")]),
        ("\u{1B}[A\u{1B}[B\u{1B}[C\u{1B}[D", [.up, .down, .right, .left]),
        ("\u{1B}OA\u{1B}OB\u{1B}OC\u{1B}OD\u{1B}OH\u{1B}OF", [.up, .down, .right, .left, .home, .end]),
        (
            "\u{1B}[1;5C\u{1B}[1;3D\u{1B}[1;2C\u{1B}O5D\u{1B}b\u{1B}f",
            [.wordRight, .wordLeft, .right, .wordLeft, .wordLeft, .wordRight]
        ),
        ("\u{1B}[H\u{1B}[F\u{1B}[1~\u{1B}[4~\u{1B}[7~\u{1B}[8~", [.home, .end, .home, .end, .home, .end]),
        ("\u{1B}[3~\u{1B}[5~\u{1B}[6~\u{1B}[Z\u{1B}[3;5~", [.delete, .pageUp, .pageDown, .backTab, .delete]),
        (
            "\u{1B}OP\u{1B}[15~\u{1B}[24~\u{1B}[[A\u{1B}[1;2Q",
            [.function(1), .function(5), .function(12), .function(1), .function(2)]
        ),
        ("\u{1B}OM\u{1B}Op\u{1B}Oy\u{1B}Ok", [.enter, .character("0"), .character("9"), .character("+")]),
        (
            "\u{1B}[97u\u{1B}[97;5u\u{1B}[13u\u{1B}[27u\u{1B}[97;3u\u{1B}[27;5;115~",
            [.character("a"), .control("a"), .enter, .escape, .control("s")]
        ),
        (
            "\u{1B}[<0;11;4M\u{1B}[<0;11;4m\u{1B}[<64;1;1M\u{1B}[<65;1;1M\u{1B}[<2;1;1M\u{1B}[<32;1;1M",
            [(Mouse.Action.click, 3, 10), (.wheelUp, 0, 0), (.wheelDown, 0, 0), (.secondaryClick, 0, 0)].map {
                .mouse(Mouse(action: $0.0, position: Position(row: $0.1, column: $0.2)))
            }
        ),
        ("\u{1B}[M +$x", [.mouse(Mouse(action: .click, position: Position(row: 3, column: 10))), .character("x")]),
        ("\u{1B}\u{7F}", [.control("w")]),
        // Swallowed whole: Alt with a letter, answers, sequences that mean nothing to us.
        ("\u{1B}x\u{1B}q\u{1B}é\u{1B}\rz", [.character("z")]),
        ("\u{1B}[?62;22c\u{1B}[12;40R\u{1B}[?2026;2$y\u{1B}[I\u{1B}[Ok", [.character("k")]),
        ("\u{1B}]11;rgb:0000/0000/0000\u{7}\u{1B}]0;quit\u{1B}\\\u{1B}P>|xterm q\u{1B}\\k", [.character("k")]),
        ("\u{1B}[999;999;999~\u{1B}[2~\u{1B}[57399;1u\u{1B}Oqq", [.character("1"), .character("q")]),
        ("\u{1B}[12\rq", [.enter, .character("q")]),
        ("\u{1B}\u{1B}[A", [.up]),
        ("\u{9B}A\u{85}k", [.character("A"), .character("k")]),
        // A paste is text: no key in it counts, not even Enter or Escape.
        (
            "\u{1B}[200~q\r\nline\rtwo \u{1B}[A\u{3}\u{1B}[201~k",
            [.paste("q\nline\ntwo \u{1B}[A\u{3}"), .character("k")]
        ),
        ("\u{1B}[200~\u{1B}[201~\u{1B}[201~k", [.paste(""), .character("k")]),
    ]

    @Test("each sequence is its key", arguments: table)
    func keys(input: String, keys: [Key]) {
        var decoder = KeyDecoder()
        #expect(decoder.feed(Array(input.utf8)) == keys)
        #expect(!decoder.isWaiting)
    }

    @Test("bytes may be split anywhere", arguments: table)
    func split(input: String, keys: [Key]) {
        let bytes = Array(input.utf8)
        for cut in 1..<max(2, bytes.count) {
            var decoder = KeyDecoder()
            var found = decoder.feed(bytes[..<cut])
            found += decoder.feed(bytes[cut...])
            #expect(words(of: found) == words(of: keys), "cut at \(cut)")
            #expect(!decoder.isWaiting)
        }
    }

    /// The keys as words, letters as scalars: an accent or a joiner that comes by itself is a key of its own.
    private func words(of keys: [Key]) -> [String] {
        keys.flatMap { key in
            guard case .character(let character) = key else { return ["\(key)"] }
            return character.unicodeScalars.map { String($0.value, radix: 16) }
        }
    }

    @Test("Escape is a key when nothing follows it in time")
    func escapeAlone() {
        var decoder = KeyDecoder()
        #expect(decoder.feed([0x1B]) == [])
        #expect(decoder.isWaiting)
        #expect(decoder.finish() == [.escape])
        #expect(decoder.feed([0x1B, 0x1B]) == [])
        #expect(decoder.finish() == [.escape, .escape])
        // Alt-[ and half an arrow are nothing.
        #expect(decoder.feed([0x1B, 0x5B]) == [])
        #expect(decoder.finish() == [])
        #expect(decoder.feed([0x1B, 0x4F]) == [])
        #expect(decoder.finish() == [])
        #expect(decoder.feed([0x61]) == [.character("a")])
    }

    @Test("a paste whose end never comes is given when it has been quiet, and is bounded")
    func unfinishedPaste() {
        var decoder = KeyDecoder()
        #expect(decoder.feed(Array("\u{1B}[200~abc\u{1B}[20".utf8)) == [])
        #expect(decoder.isInPaste)
        #expect(decoder.finish() == [.paste("abc\u{1B}[20")])
        #expect(!decoder.isInPaste)

        _ = decoder.feed(Array("\u{1B}[200~".utf8))
        for _ in 0..<40 { _ = decoder.feed([UInt8](repeating: 0x78, count: 65_536)) }
        let keys = decoder.feed(Array("\u{1B}[201~".utf8))
        guard case .paste(let text)? = keys.first else {
            Issue.record("no paste")
            return
        }
        #expect(text.utf8.count == KeyDecoder.largestPaste)
    }

    @Test("bytes that are no UTF-8 are dropped, and what follows is read")
    func notText() {
        var decoder = KeyDecoder()
        #expect(
            decoder.feed([0xFF, 0xC0, 0x80, 0xE2, 0x41, 0xED, 0xA0, 0x80, 0xF5, 0x42]) == [
                .character("A"), .character("B"),
            ])
    }

    @Test("what terminfo says of the terminal comes first")
    func terminfo() {
        var decoder = KeyDecoder(known: [Array("\u{1B}[P".utf8): .delete])
        #expect(decoder.feed(Array("\u{1B}[P".utf8)) == [.delete])
    }

    @Test("no nonsense, split anywhere, brings the decoder down or keeps it waiting for ever")
    func fuzz() {
        var state: UInt64 = 42
        func draw(_ bound: Int) -> Int {
            state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
            return Int((state >> 33) % UInt64(bound))
        }
        let alphabet: [UInt8] = [
            0x1B, 0x5B, 0x4F, 0x3B, 0x3C, 0x4D, 0x7E, 0x32, 0x30, 0x31, 0x41, 0x5D, 0x07, 0xC3, 0xA9, 0xE2, 0x80, 0x0D,
            0x50,
        ]
        for _ in 0..<3_000 {
            var decoder = KeyDecoder()
            for _ in 0..<draw(6) + 1 {
                let bytes = (0..<draw(12)).map { _ in draw(8) == 0 ? UInt8(draw(256)) : alphabet[draw(alphabet.count)] }
                _ = decoder.feed(bytes)
            }
            _ = decoder.finish()
            #expect(!decoder.isWaiting)
            #expect(decoder.feed([0x61]) == [.character("a")])
        }
    }
}
