import Canvas
import PanelModel

extension DecisionFormPage {
    /// What the reasons check says of a text: one passage whole, and how many more there are.
    ///
    /// The passage with the focus shows, else the first one that is not kept; nothing is said where all are kept but that.
    mutating func addFlags(at place: FlaggedPassage.Place) {
        let notes = state.notes.filter { $0.id.place == place }
        guard !notes.isEmpty else { return }
        let standing = notes.filter { answer.kept($0.id) == nil }
        let chosen = state.chosenFlag.flatMap { id in notes.first { $0.id == id } }
        guard let note = chosen ?? standing.first else {
            let words =
                notes.count == 1 ? "1 passage is flagged and kept." : "\(notes.count) passages are flagged and kept."
            page.paragraph(words, indent: DecisionGeometry.indent, style: .quiet, place: .flag(notes[0].id))
            return
        }
        add(note, number: (notes.firstIndex { $0.id == note.id } ?? 0) + 1, of: notes.count)
    }

    private mutating func add(_ note: ReasonsNote, number: Int, of count: Int) {
        let field = DecisionField.flag(note.id)
        let column = DecisionGeometry.indent
        let position = count > 1 ? "\(number) of \(count)" : ""
        let quote = context.isPrivate ? CaseContext.hidden : "“\(note.id.quote)”"
        page.paragraph(
            quote, indent: column, style: isFocus(field) ? .reverse : .warning, place: field, first: mark(field),
            keeping: position.isEmpty ? 1 : position.count + 2, cursor: isFocus(field) ? column : nil)
        if !position.isEmpty {
            page.append(Span(column: page.width - position.count - 1, text: position, style: .quiet))
        }
        page.paragraph("\(note.why) (\(note.source))", indent: column, style: .warning, place: field, keeping: 1)
        page.paragraph(note.better, indent: column, place: field, keeping: 1)
        guard answer.kept(note.id) != nil else { return }
        let why = DecisionField.flagWhy(note.id)
        addText(
            why, at: DecisionGeometry.answer, hint: "why, or nothing",
            before: mark(why) + [Span(column: column, text: "Kept because", style: .bold)])
    }

    /// What the form says where a decision stands already: what it corrects and why, or that it was overturned.
    mutating func addRevision(_ revises: DecisionRevision) {
        switch revises.kind {
        case .correction:
            page.paragraph(
                "This corrects entry \(revises.decision), which stays in the record. Ctrl-T throws the correction away.",
                indent: 1, style: .warning)
            addLabelled("Why corrected", .correctionWhy, hint: "what was wrong")
        case .again:
            page.paragraph(
                "The decision of entry \(revises.decision) was overturned; this one is made anew. Ctrl-T throws it away.",
                indent: 1, style: .warning)
        }
        page.gap()
    }
}
