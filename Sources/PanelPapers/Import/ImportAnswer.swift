import PanelModel

/// An import's plan as JSON.
///
/// The keys are stable.
public struct ImportAnswer: Encodable, Sendable {
    /// A row of the file.
    public struct Row: Encodable, Sendable {
        public let line: Int
        public let reference: String?
        public let notes: [Note]
    }

    /// What there is to say of a row.
    public struct Note: Encodable, Sendable {
        public let line: Int
        public let column: String?
        public let columnNumber: Int?
        public let reason: String

        enum CodingKeys: String, CodingKey {
            case line, column
            case columnNumber = "column_number"
            case reason
        }
    }

    public let rows: Int
    public let comesIn: Int
    public let withWarnings: [Row]
    public let refused: [Row]
    public let repeated: [Row]
    public let alreadyHere: [Row]
    public let changed: [Row]
    public let columnsNotBroughtIn: [String]
    public let notes: [String]

    /// The answer about a plan.
    public init(_ plan: ImportPlan) {
        rows = plan.rowsRead
        comesIn = plan.accepted.count
        withWarnings = plan.warned.map {
            Row(line: $0.line, reference: $0.details.reference, notes: $0.warnings.map(Self.note))
        }
        refused = plan.refused.map { Row(line: $0.line, reference: $0.reference, notes: $0.notes.map(Self.note)) }
        repeated = plan.repeated.map { Row(line: $0.line, reference: $0.reference, notes: []) }
        alreadyHere = plan.alreadyHere.map { Row(line: $0.line, reference: $0.reference, notes: []) }
        changed = plan.changed.map { Row(line: $0.line, reference: $0.reference, notes: []) }
        columnsNotBroughtIn = plan.ignoredColumns.map(\.title)
        notes = plan.fileNotes.map(\.message)
    }

    private static func note(_ note: ImportNote) -> Note {
        Note(line: note.line, column: note.columnTitle, columnNumber: note.columnNumber, reason: note.reason)
    }

    enum CodingKeys: String, CodingKey {
        case rows
        case comesIn = "comes_in"
        case withWarnings = "with_warnings"
        case refused, repeated
        case alreadyHere = "already_here"
        case changed
        case columnsNotBroughtIn = "columns_not_brought_in"
        case notes
    }
}
