import Canvas

/// A field of a form that records one act: something to choose, or a text.
struct ActField: Identifiable, Sendable {
    /// How it takes what a person does.
    enum Content: Sendable {
        /// Left and right go through the words; the place of the chosen one.
        case choice([String], Int)
        case text(TextEditor)
    }

    let id: String
    let label: String
    /// What to write, in a few words, shown while the field is empty.
    let example: String
    var content: Content

    /// Something to choose.
    static func choice(_ id: String, _ label: String, _ options: [String], chosen: Int = 0) -> ActField {
        ActField(id: id, label: label, example: "", content: .choice(options, chosen))
    }

    /// A text of one line, such as a day or a name.
    static func line(_ id: String, _ label: String, example: String, text: String = "") -> ActField {
        ActField(id: id, label: label, example: example, content: .text(TextEditor(text, lines: .one, limit: 400)))
    }

    /// A text of as many lines as it takes.
    static func words(_ id: String, _ label: String, example: String, text: String = "") -> ActField {
        ActField(id: id, label: label, example: example, content: .text(TextEditor(text, lines: .many, limit: 20_000)))
    }

    /// What is typed; empty for a choice.
    var text: String {
        switch content {
        case .choice: ""
        case .text(let editor): editor.text
        }
    }

    /// The place of what is chosen; 0 for a text.
    var chosen: Int {
        switch content {
        case .choice(_, let chosen): chosen
        case .text: 0
        }
    }
}
