import PanelModel

/// A case of the queue as JSON and CSV.
///
/// The keys are documented here and stable.
public struct QueueAnswer: Encodable, Hashable, Sendable {
    public let reference: String
    public let forename: String
    public let surname: String
    public let knownAs: String?
    public let dateOfBirth: CivilDate
    public let age: Int
    public let yearGroup: String?
    public let setting: String?
    /// The SEN2 code of the source, 1 to 5; null where the words were not understood.
    public let source: Int?
    public let sourceAsWritten: String?
    /// The SEN2 code of the primary need; null where the words were not understood.
    public let need: String?
    public let needAsWritten: String?
    public let gate: Gate
    public let received: CivilDate
    /// The last lawful day to tell the family; null where no clock runs.
    public let lastDay: CivilDate?
    /// Days until then; negative when it has passed.
    public let daysLeft: Int?
    public let status: CaseStatus
    public let outcome: String?
    public let decidedOn: CivilDate?
    public let toldOn: CivilDate?
    public let caseOfficer: String?

    /// The answer about a row on a day.
    public init(_ row: QueueRow, on day: CivilDate) {
        reference = row.reference
        forename = row.forename
        surname = row.surname
        knownAs = row.knownAs
        dateOfBirth = row.dateOfBirth
        age = day.wholeYears(since: row.dateOfBirth)
        yearGroup = row.yearGroup
        setting = row.setting
        source = row.source?.rawValue
        sourceAsWritten = row.sourceAsWritten
        need = row.primaryNeed?.code
        needAsWritten = row.needAsWritten
        gate = row.gate
        received = row.dateReceived
        lastDay = row.lastDay
        daysLeft = row.lastDay.map { $0.days(since: day) }
        status = row.status
        outcome = row.outcomeTitle
        decidedOn = row.decidedOn
        toldOn = row.toldOn
        caseOfficer = row.caseOfficer
    }

    /// Writes every key; one without a value is null, so that whoever reads finds the same keys in every answer.
    public func encode(to encoder: any Encoder) throws {
        var values = encoder.container(keyedBy: CodingKeys.self)
        try values.encode(reference, forKey: .reference)
        try values.encode(forename, forKey: .forename)
        try values.encode(surname, forKey: .surname)
        try values.encode(knownAs, forKey: .knownAs)
        try values.encode(dateOfBirth, forKey: .dateOfBirth)
        try values.encode(age, forKey: .age)
        try values.encode(yearGroup, forKey: .yearGroup)
        try values.encode(setting, forKey: .setting)
        try values.encode(source, forKey: .source)
        try values.encode(sourceAsWritten, forKey: .sourceAsWritten)
        try values.encode(need, forKey: .need)
        try values.encode(needAsWritten, forKey: .needAsWritten)
        try values.encode(gate, forKey: .gate)
        try values.encode(received, forKey: .received)
        try values.encode(lastDay, forKey: .lastDay)
        try values.encode(daysLeft, forKey: .daysLeft)
        try values.encode(status, forKey: .status)
        try values.encode(outcome, forKey: .outcome)
        try values.encode(decidedOn, forKey: .decidedOn)
        try values.encode(toldOn, forKey: .toldOn)
        try values.encode(caseOfficer, forKey: .caseOfficer)
    }

    enum CodingKeys: String, CodingKey, CaseIterable {
        case reference, forename, surname
        case knownAs = "known_as"
        case dateOfBirth = "date_of_birth"
        case age
        case yearGroup = "year_group"
        case setting, source
        case sourceAsWritten = "source_as_written"
        case need
        case needAsWritten = "need_as_written"
        case gate, received
        case lastDay = "last_day"
        case daysLeft = "days_left"
        case status, outcome
        case decidedOn = "decided_on"
        case toldOn = "told_on"
        case caseOfficer = "case_officer"
    }

    /// The rows as guarded CSV, with the JSON's keys as titles.
    public static func csv(_ rows: [QueueAnswer]) -> [UInt8] {
        var table = GuardedCSV(titles: CodingKeys.allCases.map(\.rawValue))
        for row in rows { table.append(row.cells) }
        return table.utf8
    }

    private var cells: [GuardedCSV.Cell] {
        func text(_ value: String?) -> GuardedCSV.Cell { value.map(GuardedCSV.Cell.text) ?? .empty }
        func number(_ value: Int?) -> GuardedCSV.Cell { value.map(GuardedCSV.Cell.number) ?? .empty }
        func date(_ value: CivilDate?) -> GuardedCSV.Cell { value.map(GuardedCSV.Cell.date) ?? .empty }
        return [
            text(reference), text(forename), text(surname), text(knownAs), date(dateOfBirth), number(age),
            text(yearGroup), text(setting), number(source), text(sourceAsWritten), text(need), text(needAsWritten),
            text(gate.rawValue), date(received), date(lastDay), number(daysLeft), text(status.rawValue), text(outcome),
            date(decidedOn), date(toldOn), text(caseOfficer),
        ]
    }
}
