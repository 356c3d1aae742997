import Canvas
import PanelModel

extension DecisionFormPage {
    /// One thing to choose, with its mark.
    struct Option {
        let words: String
        let isChosen: Bool

        init(_ words: String, isChosen: Bool) {
            self.words = words
            self.isChosen = isChosen
        }

        func text(isBox: Bool = false) -> String {
            isBox ? "[\(isChosen ? "x" : " ")] \(words)" : "(\(isChosen ? "●" : " ")) \(words)"
        }
    }

    /// Where the cursor is on a choice: on what is chosen, or on the first thing to choose.
    func cursor(of options: [Option], in field: DecisionField, at column: Int) -> Int? {
        guard isFocus(field) else { return nil }
        let before = options.prefix { !$0.isChosen }
        guard before.count < options.count else { return column + 1 }
        return column + 1 + before.reduce(0) { $0 + columnWidth(of: $1.text()) + 3 }
    }

    /// Choices side by side.
    func options(_ options: [Option], at column: Int, field: DecisionField, isBox: Bool = false) -> [Span] {
        var spans: [Span] = []
        var next = column
        for option in options {
            let text = option.text(isBox: isBox)
            let look: Style =
                isFocus(field) && (option.isChosen || options.count == 1) ? .reverse : option.isChosen ? .bold : .plain
            spans.append(Span(column: next, text: text, style: look, place: field))
            next += columnWidth(of: text) + 3
        }
        return spans
    }

    /// Choices in a row, or one below the other where they do not fit.
    mutating func addOptions(_ options: [Option], field: DecisionField, isBox: Bool = false) {
        let column = DecisionGeometry.indent
        let wanted = options.reduce(0) { $0 + columnWidth(of: $1.text(isBox: isBox)) + 3 }
        if column + wanted - 2 <= page.width {
            page.add(
                mark(field) + self.options(options, at: column, field: field, isBox: isBox), place: field,
                cursor: cursor(of: options, in: field, at: column))
            return
        }
        let shown = options.firstIndex(where: \.isChosen) ?? 0
        for (number, option) in options.enumerated() {
            let isHere = isFocus(field) && number == shown
            page.add(
                (isHere ? mark(field) : [])
                    + self.options([option], at: column, field: field, isBox: isBox).map { span in
                        var span = span
                        span.style = isHere && option.isChosen ? .reverse : option.isChosen ? .bold : .plain
                        return span
                    }, place: field, cursor: isHere ? column + 1 : nil)
        }
    }

    /// A row that does something.
    mutating func addButton(_ words: String, _ field: DecisionField) {
        let column = DecisionGeometry.indent
        page.add(
            mark(field) + [Span(column: column, text: "+ \(words)", style: isFocus(field) ? .reverse : .quiet)],
            place: field,
            cursor: isFocus(field) ? column : nil)
    }

    /// A text with a label before it.
    mutating func addLabelled(_ label: String, _ field: DecisionField, hint: String) {
        addText(
            field, at: DecisionGeometry.answer, hint: hint,
            before: mark(field) + [Span(column: DecisionGeometry.indent, text: label, style: .bold)])
    }

    /// A text, with what stands before its first row.
    mutating func addText(
        _ field: DecisionField, at column: Int, hint: String, before: [Span]? = nil
    ) {
        let rows = textRows(field, at: column, hint: hint)
        for (number, row) in rows.enumerated() {
            let first = number == 0 ? before ?? mark(field) : []
            page.add(first + row.spans, place: field, cursor: row.cursor)
        }
    }

    /// The rows of a text: those that its editor shows, or a hint while there is none.
    func textRows(_ field: DecisionField, at column: Int, hint: String) -> [(spans: [Span], cursor: Int?)] {
        let frame = state.frame(of: field)
        let text = state.editors[field].map(\.text) ?? answer.text(of: field) ?? ""
        let hasCursor = isFocus(field)
        guard !text.isEmpty else {
            return [([Span(column: column, text: hint, style: .quiet, place: field)], hasCursor ? column : nil)]
        }
        if context.isPrivate {
            return [
                (
                    [Span(column: column, text: context.written(text), style: .quiet, place: field)],
                    hasCursor ? column : nil
                )
            ]
        }
        var editor = state.editors[field] ?? TextEditor(text, lines: field.kind == .line ? .one : .many)
        if !hasCursor {
            editor.move(.start)
            editor.resize(to: frame)
        }
        let layout = editor.layout(width: frame.columns, height: frame.rows)
        let isCut = layout.hidden + layout.lines.count < layout.total && field.kind == .growing
        return layout.lines.enumerated().map { number, line in
            let isLast = number == layout.lines.count - 1
            var words = isCut && isLast ? clip(line.text, to: max(1, frame.columns - 2)) + " …" : line.text
            if field.kind == .line, !hasCursor { words = clip(text, to: frame.columns) }
            let cursor = hasCursor && number == layout.cursor.row ? column + layout.cursor.column : nil
            return ([Span(column: column, text: words, place: field)], cursor)
        }
    }
}
