import Canvas
import PanelModel

/// The small form below the list: the document that shows an item, its date, and a note.
struct EvidenceForm: Equatable, Sendable {
    /// A field, in the order of the form.
    enum Field: Int, CaseIterable, Hashable, Sendable {
        case document, date, note

        /// The word before the field.
        var label: String {
            switch self {
            case .document: "Document"
            case .date: "Date"
            case .note: "Note"
            }
        }
    }

    let item: EvidenceItemID
    var focus: Field
    var document: TextEditor
    var date: TextEditor
    var note: TextEditor

    /// A form over what is found so far.
    init(item: EvidenceItemID, finding: EvidenceFinding?, focus: Field) {
        self.item = item
        self.focus = focus
        document = TextEditor(finding?.document ?? "", lines: .one, limit: 400)
        date = TextEditor(finding?.documentDate?.typedForm ?? "", lines: .one, limit: 40)
        note = TextEditor(finding?.note ?? "", lines: .one, limit: 4000)
    }

    /// The editor of a field.
    subscript(field: Field) -> TextEditor {
        get {
            switch field {
            case .document: document
            case .date: date
            case .note: note
            }
        }
        set {
            switch field {
            case .document: document = newValue
            case .date: date = newValue
            case .note: note = newValue
            }
        }
    }

    /// The date that is typed; nil while it is none.
    func day(on today: CivilDate) -> CivilDate? { CivilDate(typed: date.text, today: today, sense: .past) }

    /// Whether something is typed as a date that is none.
    func hasUnreadDate(on today: CivilDate) -> Bool { !date.text.allSatisfy(\.isWhitespace) && day(on: today) == nil }

    /// Goes to the field so many on; false where there is none.
    mutating func move(by steps: Int) -> Bool {
        guard let next = Field(rawValue: focus.rawValue + steps) else { return false }
        focus = next
        return true
    }
}
