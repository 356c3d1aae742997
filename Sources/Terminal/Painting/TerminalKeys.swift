import Canvas

/// The keys that the terminal at hand names in its own description: terminals that are not like xterm.
enum TerminalKeys {
    /// Keys by sequence, for ``KeyDecoder``.
    ///
    /// Call after ncurses has opened the terminal.
    static func sequences() -> [[UInt8]: Key] {
        let names: [(String, Key)] = [
            ("kcuu1", .up), ("kcud1", .down), ("kcub1", .left), ("kcuf1", .right), ("khome", .home), ("kend", .end),
            ("kpp", .pageUp), ("knp", .pageDown), ("kdch1", .delete), ("kcbt", .backTab), ("kent", .enter),
            ("kLFT5", .wordLeft), ("kRIT5", .wordRight), ("kLFT3", .wordLeft), ("kRIT3", .wordRight),
        ]
        var table: [[UInt8]: Key] = [:]
        for (name, key) in names + (1...12).map({ ("kf\($0)", Key.function($0)) }) {
            guard let sequence = Painter.capability(name) else { continue }
            let bytes = Array(sequence.utf8)
            if bytes.count > 2, bytes[0] == 0x1B { table[bytes] = key }
        }
        return table
    }
}
