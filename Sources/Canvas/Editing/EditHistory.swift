/// What can be taken back and done again in an editor.
struct EditHistory: Equatable, Sendable {
    /// One edit: these characters gave way to those.
    struct Step: Equatable, Sendable {
        var place: Int
        var removed: [Character]
        var inserted: [Character]
        /// Where the cursor was before.
        var cursor: Int
        /// Where it was after.
        var after: Int
    }

    /// More steps than a person will go back through; the oldest go.
    private static let mostSteps = 1_000

    private var done: [Step] = []
    private var undone: [Step] = []
    /// Whether the next letter may join the last step.
    private var isOpen = false

    var canUndo: Bool { !done.isEmpty }

    /// Adds an edit; a letter typed right after another joins its step until a new word begins.
    mutating func add(_ step: Step) {
        undone = []
        let isTyping = step.removed.isEmpty && step.inserted.count == 1
        if isOpen, isTyping, let last = done.last, last.place + last.inserted.count == step.place,
            let before = last.inserted.last, !(before.isWhitespace && !step.inserted[0].isWhitespace)
        {
            done[done.count - 1].inserted += step.inserted
            done[done.count - 1].after = step.after
        } else {
            done.append(step)
            if done.count > Self.mostSteps { done.removeFirst() }
        }
        isOpen = isTyping
    }

    /// Ends a run of typing, for instance when the cursor moved.
    mutating func close() { isOpen = false }

    mutating func undo() -> Step? {
        isOpen = false
        guard let step = done.popLast() else { return nil }
        undone.append(step)
        return step
    }

    mutating func redo() -> Step? {
        isOpen = false
        guard let step = undone.popLast() else { return nil }
        done.append(step)
        return step
    }
}
