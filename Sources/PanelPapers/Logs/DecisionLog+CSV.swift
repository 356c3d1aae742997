import PanelModel

/// The decision log: every decision of a period, oldest first, with the head of the record that it was made from.
public struct DecisionLog: Sendable {
    public let panel: String
    public let rows: [DecisionLogRow]
    /// How many entries the record had, and its head in eight groups of four.
    public let entries: Int
    public let head: String
    public let madeOn: CivilDate
    /// Whether the rows name children in full.
    public let namesChildren: Bool

    /// A log of these rows.
    public init(
        panel: String, rows: [DecisionLogRow], entries: Int, head: String, madeOn: CivilDate, namesChildren: Bool
    ) {
        self.panel = panel
        self.rows = rows
        self.entries = entries
        self.head = head
        self.madeOn = madeOn
        self.namesChildren = namesChildren
    }

    /// The titles of the columns of the CSV, in order.
    public static let titles = [
        "Decided on", "Reference", "Child", "Age", "Year group", "Setting", "Setting URN", "Gate", "Source", "Received",
        "Day", "Last day to tell", "Primary need", "Secondary need", "Evidence seen", "Views had regard to on",
        "Test and findings", "Outcome", "SEN2 outcome", "Reasons", "Agency comments", "Band suggested", "Band awarded",
        "Why the band differs", "Next steps", "Letter to go on", "About the letter's day", "Family told on",
        "Decided by", "Law", "Reasons flagged and kept", "Entry", "Corrected by", "Recorded by",
    ]

    /// The log as CSV: UTF-8 with a byte-order mark, guarded against formulas.
    public var csv: [UInt8] {
        var table = GuardedCSV(titles: DecisionLog.titles)
        for row in rows { table.append(DecisionLog.cells(of: row)) }
        return table.utf8
    }

    private static func cells(of row: DecisionLogRow) -> [GuardedCSV.Cell] {
        func text(_ value: String?) -> GuardedCSV.Cell {
            guard let value, !value.isEmpty else { return .empty }
            return .text(value)
        }
        func date(_ value: CivilDate?) -> GuardedCSV.Cell { value.map(GuardedCSV.Cell.date) ?? .empty }
        return [
            .date(row.decidedOn), .text(row.reference), .text(row.child), .number(row.age), text(row.yearGroup),
            text(row.setting), text(row.settingURN), .text(row.gate.title), text(row.source), .date(row.received),
            .number(row.dayCount), date(row.lastDay), text(row.primaryNeed), text(row.secondaryNeed),
            text(row.evidence.joined(separator: "\n")), date(row.viewsHadRegardOn),
            text(row.limbs.map(DecisionLog.line).joined(separator: "\n")), .text(row.outcomeTitle),
            text(row.sen2Outcome), text(row.reasons),
            text(row.comments.map(DecisionLog.line).joined(separator: "\n")), text(row.band?.suggested),
            text(row.band?.awarded), text(row.band?.overrideReason),
            text(row.nextSteps.map(DecisionLog.line).joined(separator: "\n")), date(row.letterOn),
            text(row.letterAdvice), date(row.familyToldOn), .text(row.decidedBy), .text(row.law),
            text(
                row.keptFlags.map { "\($0.rule): \($0.text)\($0.why.isEmpty ? "" : " (\($0.why))")" }.joined(
                    separator: "\n")),
            .number(row.entry), text(row.correctedBy.map(String.init).joined(separator: ", ")), .text(row.recordedBy),
        ]
    }

    static func line(_ limb: LimbFinding) -> String {
        "\(limb.citation) \(limb.question) \(limb.isMet ? "Yes" : "No")\(limb.words.isEmpty ? "" : ": \(limb.words)")"
    }

    static func line(_ comment: AgencyComment) -> String {
        "\(comment.agency.title)\(comment.isDissent ? " (dissents)" : ""): \(comment.words)"
    }

    static func line(_ step: NextStep) -> String {
        "\(step.what) — \(step.owner)\(step.due.map { ", by \($0.long)" } ?? "")"
    }
}
