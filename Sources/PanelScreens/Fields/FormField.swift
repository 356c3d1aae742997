import Canvas

/// A text field with its label.
struct FormField: Identifiable, Sendable {
    let id: String
    let label: String
    /// What to write, in a few words, shown while the field is empty.
    let example: String
    var editor: TextEditor

    /// A field with the text that it begins with.
    init(_ id: String, _ label: String, example: String = "", text: String = "", lines: TextEditor.Lines = .one) {
        self.id = id
        self.label = label
        self.example = example
        self.editor = TextEditor(text, lines: lines, limit: lines == .one ? 400 : 200_000)
    }

    /// The text without blanks at its ends.
    var text: String {
        let text = editor.text
        guard let first = text.firstIndex(where: { !$0.isWhitespace }),
            let last = text.lastIndex(where: { !$0.isWhitespace })
        else { return "" }
        return String(text[first...last])
    }
}
