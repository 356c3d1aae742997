import Canvas
import PanelModel

/// A note being written: to the case, or what the family said, or that the family was consulted.
public struct NoteForm: Sendable {
    let topic: NoteBody.Topic
    /// The case, by subject id.
    let subject: String
    private let reference: String
    private let name: String
    private let initials: String
    /// The last entry of the case that the writer has seen.
    public var seen: Int
    private(set) var fields: [FormField]
    private(set) var focus = 0
    /// What keeps it from being recorded.
    private(set) var problem: String?

    /// An empty form about a case.
    public init(topic: NoteBody.Topic, context: CaseContext) {
        self.topic = topic
        self.subject = context.file.id
        self.reference = context.details.reference
        self.name = context.shown(isPrivate: false)
        self.initials = context.shown(isPrivate: true)
        self.seen = context.file.lastSeq
        let today = context.house.today.dayAndMonth
        switch topic {
        case .general:
            fields = [FormField("text", "Note", example: "what was said or noticed", lines: .many)]
        case .views:
            fields = [
                FormField("from", "From", example: "whose views these are, such as the child’s or a parent’s"),
                FormField("means", "Means", example: "letter, phone, in person, form, drawing"),
                FormField("on", "Date", example: "such as 28 Oct", text: today),
                FormField("text", "Words", example: "what they said, in their own words", lines: .many),
            ]
        case .consultation:
            fields = [
                FormField("from", "With", example: "who was consulted, such as a parent’s name"),
                FormField("means", "Means", example: "letter, phone, in person, e-mail"),
                FormField("on", "Date", example: "such as 28 Oct", text: today),
                FormField("text", "Words", example: "what they were asked and what they said", lines: .many),
            ]
        }
    }

    /// A form with what was typed into it before the program was left.
    init(_ draft: NoteDraft, context: CaseContext) {
        self.init(topic: draft.topic, context: context)
        for place in fields.indices {
            guard let text = draft.fields[fields[place].id] else { continue }
            fields[place].editor.replaceAll(with: text)
        }
        seen = context.file.lastSeq
    }

    /// What has been typed, to be kept on disk; nil while it is blank.
    var draft: NoteDraft? {
        guard !isBlank else { return nil }
        return NoteDraft(topic: topic, fields: Dictionary(uniqueKeysWithValues: fields.map { ($0.id, $0.text) }))
    }

    /// The case that it is about, by reference and name; by initials while the screen is shared.
    func heading(isPrivate: Bool) -> String { "\(reference)  \(isPrivate ? initials : name)" }

    /// The words at the head.
    public var title: String {
        switch topic {
        case .general: "Note"
        case .views: "Views"
        case .consultation: "Consultation"
        }
    }

    /// Whether a text field has the focus: always.
    var takesText: Bool { true }

    /// Whether anything was written that would be lost.
    public var isBlank: Bool { fields.allSatisfy { $0.text.isEmpty || $0.id == "on" } }

    mutating func type(_ key: Key) {
        problem = nil
        if key == .enter, fields[focus].editor.lines == .one { return move(by: 1) }
        if fields[focus].editor.apply(key) { return }
        switch key {
        case .up: move(by: -1)
        case .down: move(by: 1)
        default: break
        }
    }

    /// Goes to the field so many places on, around the end.
    mutating func move(by steps: Int) {
        focus = ((focus + steps) % fields.count + fields.count) % fields.count
    }

    /// Puts a text in place of the words.
    mutating func replaceText(_ text: String) {
        fields[fields.count - 1].editor.replaceAll(with: text)
        focus = fields.count - 1
    }

    /// The words.
    var text: String { fields[fields.count - 1].editor.text }

    /// The note as it will be recorded; nil, with the reason shown and the focus on it, while something is missing.
    mutating func body(today: CivilDate) -> NoteBody? {
        func filled(_ id: String) -> String? {
            fields.first { $0.id == id }.map(\.text).flatMap { $0.isEmpty ? nil : $0 }
        }
        if topic != .general, filled("from") == nil {
            return stop(at: "from", topic == .views ? "Say whose views these are." : "Say who was consulted.")
        }
        var day: CivilDate?
        if let written = filled("on") {
            guard let read = DateEntry.read(written, near: today) else { return stop(at: "on", DateEntry.expected) }
            guard read <= today else { return stop(at: "on", "This day has not come yet.") }
            day = read
        }
        guard let text = filled("text") else { return stop(at: "text", "Write the words first.") }
        problem = nil
        return NoteBody(topic: topic, from: filled("from"), means: filled("means"), on: day, text: text)
    }

    private mutating func stop(at id: String, _ words: String) -> NoteBody? {
        problem = words
        focus = fields.firstIndex { $0.id == id } ?? focus
        return nil
    }

    mutating func settle(size: Size) {
        let rows = FormRows(self, in: Frame(size).body)
        for place in fields.indices {
            let region = rows.fields[place]
            fields[place].editor.resize(to: Size(columns: region.columns, rows: region.rows))
        }
    }
}

/// Where the fields of a form are drawn.
struct FormRows {
    let fields: [Region]
    /// The row of each label.
    let labels: [Int]

    init(_ form: NoteForm, in body: Region) {
        let isWide = body.columns >= 60
        var row = body.row + (body.rows >= 8 ? 1 : 0)
        var fields: [Region] = []
        var labels: [Int] = []
        // On a low screen only the field with the focus shows.
        let isLow = body.rows < form.fields.count * (isWide ? 1 : 2) + 3
        for (place, field) in form.fields.enumerated() {
            if isLow, place != form.focus {
                fields.append(Region(row: body.row, column: 0, rows: 0, columns: max(1, body.columns - 2)))
                labels.append(-1)
                continue
            }
            let left = isWide ? 12 : 2
            labels.append(row)
            if !isWide, body.rows > 1 { row += 1 }
            let rest = body.row + body.rows - row
            let rows = field.editor.lines == .many ? max(1, rest - (rest > 2 ? 1 : 0)) : 1
            fields.append(
                Region(row: row, column: left, rows: max(0, min(rows, rest)), columns: max(1, body.columns - left - 2)))
            row += rows
        }
        self.fields = fields
        self.labels = labels
    }
}
