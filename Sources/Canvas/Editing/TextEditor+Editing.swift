extension TextEditor {
    /// Puts a text in at the cursor.
    ///
    /// False when the limit cut it short.
    ///
    /// Line ends become `\n`, or a blank in a single line, where a tab becomes a blank too. Other control characters
    /// are left out.
    @discardableResult
    public mutating func insert(_ text: String) -> Bool {
        var kept = ""
        var room = limit - bytes
        var fits = true
        for character in text {
            guard let accepted = accepted(character) else { continue }
            let size = accepted.utf8.count
            guard size <= room else {
                fits = false
                break
            }
            room -= size
            kept += accepted
        }
        if !kept.isEmpty { replace(cursor..<cursor, with: kept) }
        return fits
    }

    /// Deletes from the cursor to where that move would go.
    public mutating func delete(_ motion: Motion) {
        let other: Int
        switch motion {
        // At the end of a paragraph, what is deleted is its line end, as in other editors.
        case .paragraphEnd where target(of: motion) == cursor: other = min(cursor + 1, characters.count)
        default: other = target(of: motion)
        }
        let range = min(cursor, other)..<max(cursor, other)
        if !range.isEmpty { replace(range, with: "") }
    }

    /// Puts another text in place of the whole, as one step that can be undone: for what an outside editor gave back.
    public mutating func replaceAll(with text: String) {
        guard text != self.text || text.utf8.count != bytes else { return }
        history.close()
        let before = cursor
        let old = characters
        characters = Array(text)
        bytes = text.utf8.count
        history.add(
            EditHistory.Step(place: 0, removed: old, inserted: characters, cursor: before, after: characters.count))
        history.close()
        cursor = characters.count
        finishMove()
    }

    /// Takes back the last edit: a run of typing, a deletion or a paste.
    public mutating func undo() {
        guard let step = history.undo() else { return }
        splice(step.place..<step.place + step.inserted.count, with: step.removed)
        cursor = min(step.cursor, characters.count)
        finishMove()
    }

    /// Does again what was undone last.
    public mutating func redo() {
        guard let step = history.redo() else { return }
        splice(step.place..<step.place + step.removed.count, with: step.inserted)
        cursor = min(step.after, characters.count)
        finishMove()
    }

    /// Whether there is an edit to take back.
    public var canUndo: Bool { history.canUndo }

    /// What an insertion makes of a character; nil leaves it out.
    private func accepted(_ character: Character) -> String? {
        if character == "\r\n" || character == "\n" || character == "\r" { return lines == .many ? "\n" : " " }
        if character == "\t" { return lines == .many ? "\t" : " " }
        guard let first = character.unicodeScalars.first else { return nil }
        return first.properties.generalCategory == .control ? nil : String(character)
    }

    /// Replaces a range, and lets what now meets at its edges join: an accent typed after its letter is one character
    /// with it.
    private mutating func replace(_ range: Range<Int>, with text: String) {
        let first = max(0, range.lowerBound - 1)
        let last = min(characters.count, range.upperBound + 1)
        let before = String(characters[first..<range.lowerBound])
        let after = String(characters[range.upperBound..<last])
        var place = first
        var removed = Array(characters[first..<last])
        var inserted = Array(before + text + after)
        let landing = first + (before + text).count
        if let one = removed.first, let other = inserted.first, first < range.lowerBound, isSame(one, other) {
            removed.removeFirst()
            inserted.removeFirst()
            place += 1
        }
        if let one = removed.last, let other = inserted.last, last > range.upperBound, isSame(one, other) {
            removed.removeLast()
            inserted.removeLast()
        }
        let step = EditHistory.Step(
            place: place, removed: removed, inserted: inserted, cursor: cursor, after: landing)
        splice(place..<place + removed.count, with: inserted)
        history.add(step)
        cursor = min(landing, characters.count)
        goal = nil
        scroll = scrolled(to: frame)
    }

    /// The same scalars: `==` would also call a letter and its decomposed twin the same.
    private func isSame(_ one: Character, _ other: Character) -> Bool {
        one.unicodeScalars.elementsEqual(other.unicodeScalars)
    }

    private mutating func splice(_ range: Range<Int>, with new: [Character]) {
        for character in characters[range] { bytes -= character.utf8.count }
        for character in new { bytes += character.utf8.count }
        characters.replaceSubrange(range, with: new)
    }
}
