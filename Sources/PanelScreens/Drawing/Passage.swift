import Canvas

/// A piece of text that is wrapped to the room that it has: a heading, a paragraph, or words with a label before them.
struct Passage: Hashable, Sendable {
    var label: String?
    var text: String
    var style: Style
    /// Columns that the text stands in from the left.
    var indent: Int

    init(_ text: String, label: String? = nil, style: Style = .plain, indent: Int = 0) {
        self.label = label
        self.text = text
        self.style = style
        self.indent = indent
    }

    /// A heading.
    static func heading(_ text: String) -> Passage { Passage(text, style: [.title, .bold]) }

    /// An empty line.
    static let gap = Passage("")
}

/// One line of wrapped passages.
struct PassageLine: Hashable, Sendable {
    var label: String?
    var text: String
    var style: Style
    var column: Int
}

extension [Passage] {
    /// Columns of the labels, where there is room for labels beside words.
    private func labelWidth(in width: Int) -> Int? {
        let widest = compactMap { $0.label.map { columnWidth(of: $0) } }.max() ?? 0
        return width >= widest + 26 ? widest + 2 : nil
    }

    /// The passages as lines of at most that many columns.
    ///
    /// Where there is no room beside a label, the words go below it.
    func lines(width: Int) -> [PassageLine] {
        let labelled = labelWidth(in: width)
        var lines: [PassageLine] = []
        for passage in self {
            var label = passage.label
            var column = passage.indent
            if let name = label {
                if let labelled {
                    column += labelled
                } else {
                    lines.append(PassageLine(label: name, text: "", style: passage.style, column: passage.indent))
                    label = nil
                    column += 2
                }
            }
            for line in wrap(passage.text, width: Swift.max(1, Swift.min(width - column, 100))) {
                lines.append(PassageLine(label: label, text: line.text, style: passage.style, column: column))
                label = nil
            }
        }
        return lines
    }
}

extension Screen {
    /// Draws wrapped lines from the line `top` on; says at the right edge when there is more above or below.
    mutating func put(_ lines: [PassageLine], from top: Int, in region: Region) {
        for row in 0..<max(0, region.rows) where top + row < lines.count {
            let line = lines[top + row]
            if let label = line.label {
                put(
                    label, row: region.row + row, column: region.column, width: max(0, region.columns), style: .quiet)
            }
            if line.text.isEmpty { continue }
            put(
                line.text, row: region.row + row, column: region.column + line.column,
                width: max(0, region.columns - line.column), style: line.style)
        }
        guard region.rows > 1 else { return }
        if top > 0 { sign("▴", row: region.row, in: region, over: lines[Swift.min(top, lines.count - 1)]) }
        let last = top + region.rows
        if last < lines.count { sign("▾", row: region.row + region.rows - 1, in: region, over: lines[last - 1]) }
    }

    /// Says that there is more, with the word where it covers nothing.
    private mutating func sign(_ sign: String, row: Int, in region: Region, over line: PassageLine) {
        let right = region.column + region.columns
        let used = Swift.max(line.column + columnWidth(of: line.text), columnWidth(of: line.label ?? ""))
        let words = used + 8 <= region.columns ? "more \(sign)" : sign
        put(words, row: row, column: right - columnWidth(of: words), style: .quiet)
    }
}
