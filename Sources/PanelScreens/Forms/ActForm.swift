import Canvas
import PanelModel

/// A form over the screen that records one act on a case: a letter that was sent, an outcome, changed details.
public struct ActForm: Sendable {
    /// What the form records.
    enum Kind: Hashable, Sendable {
        case noticeSent([NoticeRecipient])
        /// What became of the decision of that entry.
        case outcome(Int)
        case details
        case nextGate(Gate)
        case exception
        case movedIn
    }

    let kind: Kind
    let title: String
    /// What somebody should know before they fill it in.
    let detail: [String]
    /// The case, by subject id.
    let subject: String
    private let reference: String
    private let names: (full: String, initials: String)
    /// The last entry of the case that the writer has seen.
    var seen: Int
    private(set) var fields: [ActField]
    private(set) var focus = 0
    private(set) var top = 0
    private(set) var problem: String?
    private let untouched: [String]

    /// A form about a case.
    init(_ kind: Kind, title: String, detail: [String] = [], fields: [ActField], context: CaseContext) {
        self.kind = kind
        self.title = title
        self.detail = detail
        self.fields = fields
        subject = context.file.id
        reference = context.details.reference
        names = (context.shown(isPrivate: false), context.shown(isPrivate: true))
        seen = context.file.lastSeq
        untouched = fields.map { "\($0.text)\($0.chosen)" }
    }

    /// The case that it is about, by reference and name; by initials while the screen is shared.
    func heading(isPrivate: Bool) -> String { "\(reference)  \(isPrivate ? names.initials : names.full)" }

    /// Whether a text has the focus.
    var takesText: Bool { if case .text = fields[focus].content { true } else { false } }

    /// Whether nothing was filled in.
    var isBlank: Bool { fields.map { "\($0.text)\($0.chosen)" } == untouched }

    /// Goes so many fields on, around the end.
    mutating func move(by steps: Int) {
        focus = ((focus + steps) % fields.count + fields.count) % fields.count
    }

    /// Goes through what there is to choose.
    mutating func choose(by steps: Int) {
        guard case .choice(let options, let chosen) = fields[focus].content else { return }
        problem = nil
        fields[focus].content = .choice(options, ((chosen + steps) % options.count + options.count) % options.count)
    }

    mutating func type(_ key: Key) {
        guard case .text(var editor) = fields[focus].content else { return }
        problem = nil
        _ = editor.apply(key)
        fields[focus].content = .text(editor)
    }

    // MARK: - What was filled in

    /// What is typed in a field, without white space around it; nil while it is empty.
    func text(_ id: String) -> String? { fields.first { $0.id == id }?.text.trimmed }

    /// The place of what is chosen in a field.
    func chosen(_ id: String) -> Int { fields.first { $0.id == id }?.chosen ?? 0 }

    /// Puts the focus on a field and says what is wrong there.
    mutating func stop(at id: String, _ words: String) {
        problem = words
        focus = fields.firstIndex { $0.id == id } ?? focus
    }

    /// The day in a field, not after today; nil, with the reason said, for anything else.
    mutating func day(_ id: String, today: CivilDate) -> CivilDate? {
        guard let written = text(id), let day = CivilDate(typed: written, today: today, sense: .past) else {
            stop(at: id, DateEntry.expected)
            return nil
        }
        guard day <= today else {
            stop(at: id, "This day has not come yet.")
            return nil
        }
        return day
    }

    // MARK: - Its place on the screen

    private static let answer = 20

    private func width(_ columns: Int) -> Int { max(4, columns - (columns >= 60 ? ActForm.answer : 3) - 1) }

    mutating func settle(size: Size) {
        let body = Frame(size).body
        for place in fields.indices {
            guard case .text(var editor) = fields[place].content else { continue }
            editor.resize(to: Size(columns: width(body.columns), rows: editor.lines == .one ? 1 : 100_000))
            fields[place].content = .text(editor)
        }
        top = page(width: body.columns, isPrivate: false).top(from: top, height: body.rows, focus: focus)
    }

    /// The form as rows.
    func page(width columns: Int, isPrivate: Bool) -> FormPage<Int> {
        var page = FormPage<Int>(width: columns)
        for words in detail { page.paragraph(isPrivate ? CaseContext.hidden : words, indent: 1, style: .quiet) }
        page.gap()
        let isWide = columns >= 60
        let column = isWide ? ActForm.answer : 3
        for (place, field) in fields.enumerated() {
            let isFocus = place == focus
            let mark =
                isFocus ? [FormPage<Int>.Span(column: 0, text: "▸", style: .accent, width: 1)] : []
            var first = mark + [FormPage<Int>.Span(column: 2, text: field.label, style: isFocus ? .bold : .quiet)]
            if !isWide {
                page.add(first, place: place)
                first = []
            }
            switch field.content {
            case .choice(let options, let chosen):
                let lines = wrap("‹ \(options[chosen]) ›", width: width(columns))
                for (number, line) in lines.enumerated() {
                    let span = FormPage<Int>.Span(column: column, text: line.text, style: isFocus ? .reverse : .plain)
                    page.add(
                        (number == 0 ? first : []) + [span], place: place,
                        cursor: isFocus && number == 0 ? column : nil)
                }
            case .text(let editor):
                add(
                    editor, example: field.example, first: first, column: column, place: place, isPrivate: isPrivate,
                    to: &page)
            }
        }
        return page
    }

    private func add(
        _ editor: TextEditor, example: String, first: [FormPage<Int>.Span], column: Int, place: Int, isPrivate: Bool,
        to page: inout FormPage<Int>
    ) {
        let isFocus = place == focus
        guard !editor.isEmpty, !isPrivate else {
            let words = editor.isEmpty ? example : CaseContext.hidden
            let span = FormPage<Int>.Span(column: column, text: words, style: .quiet)
            return page.add(first + [span], place: place, cursor: isFocus ? column : nil)
        }
        let layout = editor.layout(width: editor.frame.columns, height: editor.frame.rows)
        for (number, line) in layout.lines.enumerated() {
            let span = FormPage<Int>.Span(column: column, text: line.text)
            page.add(
                (number == 0 ? first : []) + [span], place: place,
                cursor: isFocus && number == layout.cursor.row ? column + layout.cursor.column : nil)
        }
    }

    func draw(on screen: inout Screen, frame: Frame, isPrivate: Bool) {
        head("\(title) · \(heading(isPrivate: isPrivate))", on: &screen, frame: frame)
        page(width: frame.body.columns, isPrivate: isPrivate).draw(
            on: &screen, in: frame.body, from: top, hasFocus: true)
    }

    /// Goes to the field that was clicked; a click on a choice that has the focus goes on to the next one.
    mutating func click(_ position: Position, size: Size) {
        let body = Frame(size).body
        guard let place = page(width: body.columns, isPrivate: false).place(at: position, in: body, from: top) else {
            return
        }
        if place == focus { choose(by: 1) }
        focus = place
    }
}
