/// Names and texts that have broken programs: every table of the tests draws on these.
enum AwkwardText {
    static let names = [
        "", " ", "Łukasz Wrona", "Siân O’Brien", "Plato", "আয়েশা সিদ্দিকা", "عائشہ نور", "👨‍👩‍👧‍👦 family", "👍🏽", "🇬🇧", "🏴󠁧󠁢󠁷󠁬󠁳󠁿 Cymru",
        "❤️", "1️⃣", "क्षि", "กำ", "作業", "e\u{301}e\u{301}", "a\u{301}\u{302}\u{303}\u{304}\u{305}\u{306}",
        "\u{301}first", "한국어", "\u{1112}\u{1161}\u{11AB}", "\u{1B}[31mred\u{7}", "\u{9B}31m", "abc\u{202E}def",
        "\u{200B}\u{FEFF}\u{AD}",
        "\u{E0041}\u{E007F}", "\u{2028}\u{2029}\u{85}", "\u{FFFE}\u{10FFFF}", "\u{0}", "two\nlines\r\nthree",
        "tab\there",
        String(repeating: "long", count: 75), "a\u{200D}b", "می\u{200C}خواهم", "\u{3000}wide blank", "\u{1F3FB}",
        "\u{FE0F}", "🇬",
        "\u{E000}", "x\u{20E3}", "5\u{20E3}", "👩‍⚕️", "☎", "…—–", "‏עברית",
    ]

    /// Repeatable nonsense from blocks that have given trouble.
    static func nonsense(count: Int) -> [String] {
        let blocks: [ClosedRange<UInt32>] = [
            0x00...0xFF, 0x300...0x36F, 0x600...0x6FF, 0x900...0x9FF, 0xE00...0xE7F, 0x1100...0x11FF, 0x1F1E6...0x1F1FF,
            0x1F3FB...0x1F64F, 0x2000...0x206F, 0x2500...0x27BF, 0x3000...0x30FF, 0xAC00...0xAC40, 0xFE00...0xFE0F,
            0xFFF0...0xFFFF, 0xE0000...0xE007F, 0x1F466...0x1F469, 0x200D...0x200D, 0x20...0x7E,
        ]
        var state: UInt64 = 0x9E37_79B9_7F4A_7C15
        func draw(_ bound: Int) -> Int {
            state ^= state << 13
            state ^= state >> 7
            state ^= state << 17
            return Int(state % UInt64(bound))
        }
        return (0..<count).map { _ in
            var text = ""
            for _ in 0..<draw(24) {
                let block = blocks[draw(blocks.count)]
                if let scalar = Unicode.Scalar(block.lowerBound + UInt32(draw(block.count))) {
                    text.unicodeScalars.append(scalar)
                }
            }
            return text
        }
    }

    static let all = names + nonsense(count: 2_000)
}
