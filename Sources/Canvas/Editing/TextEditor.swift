/// A text that a person edits, one line or many, with its cursor and what can be undone.
///
/// A value: the screen that holds it decides which keys reach it.
///
/// Places are counted in characters (grapheme clusters), so that a step never lands inside a letter or an emoji. The
/// text is kept as it is typed, apart from control characters, which an insertion leaves out; composing accents is for
/// whoever records it.
public struct TextEditor: Equatable, Sendable {
    /// How many lines the text may have.
    public enum Lines: Sendable {
        /// One; a pasted line end becomes a blank.
        case one
        /// As many as it takes; Enter makes a new one.
        case many
    }

    /// How many lines the text may have.
    public let lines: Lines
    /// The most bytes of UTF-8 that the text may have.
    public let limit: Int
    /// Where the cursor stands: characters before it.
    public internal(set) var cursor: Int
    /// The cells that the text is shown in; wrapped lines and scrolling follow from it.
    public internal(set) var frame = Size(columns: 80, rows: 1)

    var characters: [Character]
    var bytes: Int
    /// The first line shown, or of a single line the first character shown.
    var scroll = 0
    /// The column that moves up and down try to keep.
    var goal: Int?
    var history = EditHistory()

    /// An editor with the cursor after the text.
    ///
    /// The limit is in bytes of UTF-8.
    public init(_ text: String = "", lines: Lines = .many, limit: Int = 200_000) {
        self.lines = lines
        self.limit = limit
        characters = Array(text)
        bytes = text.utf8.count
        cursor = characters.count
    }

    /// The text.
    public var text: String { String(characters) }

    /// Whether there is nothing in it.
    public var isEmpty: Bool { characters.isEmpty }

    /// Tells the editor how many cells it is shown in, and scrolls so that the cursor is among them.
    public mutating func resize(to size: Size) {
        frame = Size(columns: max(1, size.columns), rows: max(1, size.rows))
        scroll = scrolled(to: frame)
    }

    /// Does what a key means in a text.
    ///
    /// False for a key that means nothing here, which the screen may use itself.
    ///
    /// Moves: arrows, words, Home, End, page keys, Ctrl-A, Ctrl-E. Deletes: Backspace, Delete, Ctrl-D, Ctrl-W (word
    /// before), Ctrl-U (to the start of the line), Ctrl-K (to its end). Ctrl-_ undoes and Ctrl-Y does again.
    public mutating func apply(_ key: Key) -> Bool {
        switch key {
        case .character(let character): insert(String(character))
        case .paste(let text): insert(text)
        case .enter:
            guard lines == .many else { return false }
            insert("\n")
        case .backspace: delete(.left)
        case .delete: delete(.right)
        case .left: move(.left)
        case .right: move(.right)
        case .wordLeft: move(.wordLeft)
        case .wordRight: move(.wordRight)
        case .home: move(.lineStart)
        case .end: move(.lineEnd)
        case .up: return moveLines(by: -1)
        case .down: return moveLines(by: 1)
        case .pageUp: return moveLines(by: -frame.rows)
        case .pageDown: return moveLines(by: frame.rows)
        case .control(let letter): return apply(control: letter)
        case .escape, .tab, .backTab, .function, .mouse: return false
        }
        return true
    }

    private mutating func apply(control letter: Character) -> Bool {
        switch letter {
        case "a": move(.lineStart)
        case "e": move(.lineEnd)
        case "d": delete(.right)
        case "w": delete(.blankLeft)
        case "u": delete(.paragraphStart)
        case "k": delete(.paragraphEnd)
        case "_": undo()
        case "y": redo()
        default: return false
        }
        return true
    }

    /// Moves up or down within many lines.
    ///
    /// A single line leaves these keys to its screen.
    private mutating func moveLines(by count: Int) -> Bool {
        guard lines == .many else { return false }
        move(.lines(count))
        return true
    }
}
