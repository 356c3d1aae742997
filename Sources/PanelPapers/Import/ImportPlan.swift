import PanelModel

/// What an import would do, worked out without recording anything.
public struct ImportPlan: Sendable {
    /// What the caller called the file.
    public let fileLabel: String
    /// How its bytes say their characters.
    public let encoding: TextEncoding
    /// What stands between its cells.
    public let delimiter: DelimitedTable.Delimiter
    /// Columns that are brought in, from left to right.
    ///
    /// Titles are as the file has them and may hold anything.
    public var columns: [Column] = []
    /// Columns whose title is not known: they are not brought in.
    public var ignoredColumns: [IgnoredColumn] = []
    /// What has to be said of the whole file.
    public var fileNotes: [FileNote] = []
    /// How many rows with something in them follow the titles.
    public var rowsRead = 0
    /// Rows that come in, in the file's order; `warned` of them carry notes.
    public var accepted: [ImportedRow] = []
    /// Rows that do not come in, each with its reasons.
    public var refused: [RefusedRow] = []
    /// Rows that say an earlier row of the file once more: they are left out.
    public var repeated: [RepeatedRow] = []
    /// Rows whose case the record has, with nothing new: they are left out, and that is no error.
    public var alreadyHere: [KnownRow] = []
    /// Rows whose case the record has with other details: the record is not changed.
    public var changed: [ChangedRow] = []

    init(fileLabel: String, encoding: TextEncoding, delimiter: DelimitedTable.Delimiter) {
        self.fileLabel = fileLabel
        self.encoding = encoding
        self.delimiter = delimiter
    }

    /// The rows that come in with something to look at.
    public var warned: [ImportedRow] { accepted.filter { !$0.warnings.isEmpty } }

    /// A column that is brought in.
    public struct Column: Hashable, Sendable {
        /// The title as the file has it.
        public let title: String
        /// From 1.
        public let number: Int
        /// The fact that it holds.
        public let field: ImportField
    }

    /// A column that is not.
    public struct IgnoredColumn: Hashable, Sendable {
        /// The title as the file has it.
        public let title: String
        /// From 1.
        public let number: Int
    }
}

/// A row that comes in.
public struct ImportedRow: Hashable, Sendable {
    /// The line of the file on which the row starts, from 1.
    public let line: Int
    /// The case as it would be recorded.
    public var details: CaseDetails
    /// In the order of the columns.
    public var warnings: [ImportNote]
}

/// A row that does not come in.
public struct RefusedRow: Hashable, Sendable {
    /// The line of the file on which the row starts, from 1.
    public let line: Int
    /// The reference that the row gives.
    public let reference: String?
    /// Every reason, in the order of the columns.
    public let notes: [ImportNote]
}

/// A row that says an earlier one once more.
public struct RepeatedRow: Hashable, Sendable {
    /// The line of the file on which the row starts, from 1.
    public let line: Int
    /// The line of the earlier row.
    public let firstLine: Int
    /// The reference that the row gives.
    public let reference: String?
}

/// A row whose case the record has.
public struct KnownRow: Hashable, Sendable {
    /// The line of the file on which the row starts, from 1.
    public let line: Int
    /// The reference that the row gives.
    public let reference: String
}

/// A row whose case the record has with other details.
public struct ChangedRow: Hashable, Sendable {
    /// The line of the file on which the row starts, from 1.
    public let line: Int
    /// The reference that the row gives.
    public let reference: String
    /// The facts in which the row differs; what the row leaves blank does not count.
    public let fields: [ImportField]
}

/// Something to say of the whole file.
public enum FileNote: Hashable, Sendable {
    /// Some bytes had no meaning in the encoding.
    case doubtfulCharacters(count: Int)
    /// Dates with the month first were refused, so that every date of the file may be meant that way.
    case datesMayBeMonthFirst(count: Int)
    /// No column says the type of decision: every row is taken as a request.
    case everyRowTakenAsRequest
    /// Rows without a reference were given one.
    case referencesProposed(count: Int)
    /// The file is one of ours: the apostrophes that guard it were taken away.
    case guardsTakenAway

    /// The note in words.
    public var message: String {
        switch self {
        case .doubtfulCharacters(let count):
            "\(count) characters have no meaning in the file's encoding; look at names with accents."
        case .datesMayBeMonthFirst(let count):
            "\(count) dates have the month first. If the whole file is written that way, other dates are read wrongly."
        case .everyRowTakenAsRequest: "No column says the type of decision: every row is taken as a request to assess."
        case .referencesProposed(let count): "\(count) rows without a reference get the next free ones."
        case .guardsTakenAway: "The file was written by ehcpanel: the apostrophes that guard its cells were taken away."
        }
    }
}

/// Why a file cannot be planned at all.
public enum ImportFailure: Error, Hashable, Sendable {
    case table(TableFault)
    /// No row among the first holds titles that are known.
    case noTitles
    /// Columns that every case needs are not there.
    case columnsMissing([ImportField])
    /// More than one column holds the same fact; numbers count from 1.
    case columnsClash(ImportField, columnNumbers: [Int])

    /// What is wrong, and what to do, for a person.
    public var message: String {
        switch self {
        case .table(let fault): fault.message
        case .noTitles: "No row of column titles was found, such as Reference, Forename, Surname, Date of birth."
        case .columnsMissing(let fields):
            "There is no column for: \(fields.map(\.title).joined(separator: ", ")). "
                + "Add the column, or its title to rules/import-columns.yaml."
        case .columnsClash(let field, let numbers):
            "Columns \(numbers.map(String.init).joined(separator: " and ")) both hold the \(field.title). "
                + "Keep one, or rename the other."
        }
    }
}
