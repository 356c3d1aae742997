extension TextEditor {
    /// Where the cursor can go.
    public enum Motion: Hashable, Sendable {
        /// One character back.
        case left
        /// One character on.
        case right
        /// To the start of the word, or of the word before.
        case wordLeft
        /// To the end of the word, or of the next.
        case wordRight
        /// Back over blanks and then to the blank before: what Ctrl-W deletes.
        case blankLeft
        /// To the start of the line as it is shown.
        case lineStart
        /// To the end of the line as it is shown.
        case lineEnd
        /// Back to the line end before.
        case paragraphStart
        /// On to the next line end.
        case paragraphEnd
        /// To the start of the text.
        case start
        /// To the end of the text.
        case end
        /// So many lines as they are shown, up when negative.
        case lines(Int)
    }

    /// Moves the cursor.
    public mutating func move(_ motion: Motion) {
        history.close()
        if case .lines(let count) = motion {
            moveVertically(by: count)
            scroll = scrolled(to: frame)
        } else {
            cursor = target(of: motion)
            finishMove()
        }
    }

    /// Puts the cursor before a character, counted from 0; as near as there is one.
    public mutating func move(to place: Int) {
        history.close()
        cursor = min(max(0, place), characters.count)
        finishMove()
    }

    mutating func finishMove() {
        goal = nil
        scroll = scrolled(to: frame)
    }

    func target(of motion: Motion) -> Int {
        switch motion {
        case .left: max(0, cursor - 1)
        case .right: min(characters.count, cursor + 1)
        case .wordLeft: backward(backward(cursor) { !isWordPart($0) }, while: isWordPart)
        case .wordRight: forward(forward(cursor) { !isWordPart($0) }, while: isWordPart)
        case .blankLeft: backward(backward(cursor) { $0.isWhitespace }) { !$0.isWhitespace }
        case .lineStart: shownLine().start
        case .lineEnd: shownLine().end
        case .paragraphStart: backward(cursor) { !isLineEnd($0) }
        case .paragraphEnd: forward(cursor) { !isLineEnd($0) }
        case .start: 0
        case .end: characters.count
        case .lines(let count): verticalTarget(by: count).place
        }
    }

    private func backward(_ place: Int, while accepts: (Character) -> Bool) -> Int {
        var place = place
        while place > 0, accepts(characters[place - 1]) { place -= 1 }
        return place
    }

    private func forward(_ place: Int, while accepts: (Character) -> Bool) -> Int {
        var place = place
        while place < characters.count, accepts(characters[place]) { place += 1 }
        return place
    }

    /// Letters, digits and the apostrophe: “O’Brien” is one word.
    private func isWordPart(_ character: Character) -> Bool {
        character.isLetter || character.isNumber || character == "'" || character == "’"
    }

    // MARK: - Lines as they are shown

    /// The lines in the editor's own width.
    ///
    /// One column is kept for a cursor after the last letter.
    func shownLines(width: Int) -> [WrappedLine] {
        wrap(characters, width: max(1, width - 1))
    }

    /// The number of the line with the cursor.
    ///
    /// A place between two lines belongs to the second.
    func lineOfCursor(in lines: [WrappedLine]) -> Int {
        var low = 0
        var high = lines.count - 1
        while low < high {
            let middle = (low + high + 1) / 2
            if lines[middle].source.lowerBound <= cursor { low = middle } else { high = middle - 1 }
        }
        return low
    }

    /// The last place of a line at which the cursor is still shown on it.
    private func lastPlace(of line: WrappedLine) -> Int {
        if line.source.upperBound == characters.count {
            return line.source.upperBound - (characters.last.map(isLineEnd) == true && !line.source.isEmpty ? 1 : 0)
        }
        return max(line.source.lowerBound, line.source.upperBound - 1)
    }

    private func shownLine() -> (start: Int, end: Int) {
        guard lines == .many else { return (0, characters.count) }
        let shown = shownLines(width: frame.columns)
        let line = shown[lineOfCursor(in: shown)]
        return (line.source.lowerBound, lastPlace(of: line))
    }

    private mutating func moveVertically(by count: Int) {
        let found = verticalTarget(by: count)
        cursor = found.place
        goal = found.goal
    }

    private func verticalTarget(by count: Int) -> (place: Int, goal: Int) {
        let shown = shownLines(width: frame.columns)
        let current = lineOfCursor(in: shown)
        let column = goal ?? columns(from: shown[current].source.lowerBound, to: cursor)
        let wanted = current + count
        // Past the first or last line the cursor goes to the very start or end.
        if wanted < 0, current == 0 { return (0, 0) }
        if wanted >= shown.count, current == shown.count - 1 { return (characters.count, column) }
        let line = shown[min(max(0, wanted), shown.count - 1)]
        let last = lastPlace(of: line)
        var place = line.source.lowerBound
        var used = 0
        while place < last {
            let next = used + columnWidth(of: characters[place])
            if next > column { break }
            used = next
            place += 1
        }
        return (place, column)
    }

    func columns(from start: Int, to end: Int) -> Int {
        characters[start..<max(start, end)].reduce(0) { $0 + columnWidth(of: $1) }
    }
}
