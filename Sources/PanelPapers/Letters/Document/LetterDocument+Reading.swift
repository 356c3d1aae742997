extension LetterDocument {
    /// Reads the Markdown that templates give.
    ///
    /// It knows headings, paragraphs, lists with bullets or numbers, `**strong**`, a line
    /// that ends in a backslash, and backslashes before signs. Everything else is words.
    init(markdown text: String) {
        var blocks: [LetterBlock] = []
        var lines: [String] = []
        var isItem = false
        var isNumbered = false
        var level = 0

        func close() {
            defer {
                lines = []
                isItem = false
                level = 0
            }
            let spans = LetterDocument.spans(lines)
            guard !spans.isEmpty else { return }
            if level > 0 {
                blocks.append(.heading(level: level, spans))
            } else if isItem {
                if case .list(isNumbered, let items) = blocks.last {
                    blocks[blocks.count - 1] = .list(isNumbered: isNumbered, items: items + [spans])
                } else {
                    blocks.append(.list(isNumbered: isNumbered, items: [spans]))
                }
            } else {
                blocks.append(.paragraph(spans))
            }
        }

        for line in text.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline) {
            let words = LetterText.trimmed(line)
            let hashes = words.prefix { $0 == "#" }.count
            let digits = words.prefix { $0.isASCII && $0.isNumber }.count
            if words.isEmpty {
                close()
            } else if (1...6).contains(hashes), words.dropFirst(hashes).first == " " {
                close()
                level = hashes
                lines = [LetterText.trimmed(words.dropFirst(hashes))]
                close()
            } else if words.hasPrefix("- ") || words.hasPrefix("* ") {
                close()
                (isItem, isNumbered, lines) = (true, false, [LetterText.trimmed(words.dropFirst(2))])
            } else if (1...3).contains(digits), words.dropFirst(digits).hasPrefix(". ") {
                close()
                (isItem, isNumbered, lines) = (true, true, [LetterText.trimmed(words.dropFirst(digits + 2))])
            } else {
                lines.append(words)
            }
        }
        close()
        self.init(blocks: blocks)
    }

    /// The spans of a block's lines, scalar by scalar: a sign with a combining mark after it is still that sign.
    private static func spans(_ lines: [String]) -> [LetterSpan] {
        var spans: [LetterSpan] = []
        var words = String.UnicodeScalarView()
        var isStrong = false
        func end() {
            if !words.isEmpty { spans.append(isStrong ? .strong(String(words)) : .words(String(words))) }
            words = String.UnicodeScalarView()
        }
        for (place, line) in lines.enumerated() {
            var rest = line.unicodeScalars[...]
            var isBroken = false
            while let scalar = rest.popFirst() {
                switch scalar {
                case "\\":
                    guard let next = rest.first else {
                        isBroken = true
                        break
                    }
                    if isSign(next) {
                        words.append(next)
                        rest = rest.dropFirst()
                    } else {
                        words.append(scalar)
                    }
                case "*" where rest.first == "*" && (isStrong || String(rest.dropFirst()).contains("**")):
                    end()
                    isStrong.toggle()
                    rest = rest.dropFirst()
                default: words.append(scalar)
                }
            }
            guard place < lines.count - 1 else { continue }
            if isBroken {
                end()
                spans.append(.lineBreak)
            } else {
                words.append(" ")
            }
        }
        end()
        return spans
    }

    /// Whether a backslash before it is Markdown's: the signs of ASCII.
    private static func isSign(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar.value {
        case 0x21...0x2F, 0x3A...0x40, 0x5B...0x60, 0x7B...0x7E: true
        default: false
        }
    }
}
