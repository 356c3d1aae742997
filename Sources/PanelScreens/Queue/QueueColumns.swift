import Canvas
import PanelModel

/// The columns of the queue for a width.
///
/// A narrow list gives up the check first, then who asked, the setting, the age and the need; days left, reference
/// and name stay as long as there is room at all.
struct QueueColumns {
    /// One column.
    enum Kind: Hashable {
        case days, reference, name, age, setting, need, source, gate, status, check

        var title: String {
            switch self {
            case .days: "Days"
            case .reference: "Ref"
            case .name: "Name"
            case .age: "Age"
            case .setting: "Setting"
            case .need: "Need"
            case .source: "From"
            case .gate: "Gate"
            case .status: "Status"
            case .check: "Check"
            }
        }

        /// The least columns that it takes; name and setting share what is left.
        fileprivate var least: Int {
            switch self {
            case .days: 4
            case .reference: 8
            case .name: 14
            case .age: 5
            case .setting: 12
            case .need: 4
            case .source: 7
            case .gate: 7
            case .status: 9
            case .check: 8
            }
        }

        /// Blanks before it.
        fileprivate var gap: Int {
            switch self {
            case .days: 1
            case .reference, .name: 2
            case .age, .setting, .need, .source, .gate, .status, .check: 1
            }
        }
    }

    /// A column with its place.
    struct Placed {
        let kind: Kind
        let column: Int
        let width: Int
    }

    let placed: [Placed]

    private static let order: [Kind] = [
        .days, .reference, .name, .age, .setting, .need, .source, .gate, .status, .check,
    ]
    /// The first to be given a place comes first.
    private static let importance: [Kind] = [
        .name, .days, .reference, .need, .age, .setting, .source, .check, .gate, .status,
    ]

    init(width: Int) {
        var chosen: Set<Kind> = []
        var used = 1
        for kind in QueueColumns.importance {
            let needed = kind.least + kind.gap
            // A screen too narrow for anything shows what it can of the name.
            if used + needed > width, !chosen.isEmpty { break }
            chosen.insert(kind)
            used += needed
        }
        var rest = max(0, width - used - 1)
        let hasSetting = chosen.contains(.setting)
        let forName = hasSetting ? min(22, rest / 2) : min(26, rest)
        rest -= forName
        let forSetting = hasSetting ? min(30, rest) : 0
        var column = 0
        var placed: [Placed] = []
        for kind in QueueColumns.order where chosen.contains(kind) {
            let start = column + (column == 0 ? 1 : kind.gap)
            let least = min(kind.least, max(1, width - start))
            let size = least + (kind == .name ? forName : kind == .setting ? forSetting : 0)
            placed.append(Placed(kind: kind, column: start, width: size))
            column = start + size
        }
        self.placed = placed
    }

    /// The column at which the name starts: where the cursor is.
    var name: Int { placed.first { $0.kind == .name }?.column ?? 0 }
}

/// A row of the queue as the screens say it.
struct QueueCell {
    let row: QueueRow
    let today: CivilDate
    let isPrivate: Bool

    func text(_ kind: QueueColumns.Kind) -> String {
        switch kind {
        case .days: days
        case .reference: row.reference
        case .name: name
        case .age: AgeWords.short(row.dateOfBirth, on: today)
        case .setting: row.setting ?? "–"
        case .need: row.primaryNeed?.code ?? (row.needAsWritten == nil ? "–" : "?")
        case .source: row.source.map(QueueCell.word) ?? (row.sourceAsWritten == nil ? "–" : "?")
        case .gate: row.gate.title
        case .status: row.status.title
        case .check where row.status != .waiting: row.status.title
        case .check: row.check.allSatisfy { $0 == nil } ? "–" : String(row.check.map { $0?.mark ?? "–" })
        }
    }

    private var name: String {
        let name = isPrivate ? row.initials : row.name
        return name.isEmpty ? "(no name)" : name
    }

    /// Days left to tell the family: `4`, `late`, `told`, `–` where no clock runs.
    private var days: String {
        if row.toldOn != nil { return "told" }
        guard let last = row.lastDay else { return "–" }
        let left = last.days(since: today)
        return left < 0 ? "late" : String(left)
    }

    func style(_ kind: QueueColumns.Kind) -> Style {
        switch kind {
        case .days:
            guard row.toldOn == nil, let last = row.lastDay else { return .quiet }
            let left = last.days(since: today)
            return left < 0 ? [.alarm, .bold] : left <= 7 ? [.warning, .bold] : .plain
        case .check: return .mark
        case .name, .reference, .age, .setting, .need, .source, .gate, .status: return .plain
        }
    }

    /// Who asked, in seven columns at most.
    private static func word(_ source: RequestSource) -> String {
        switch source {
        case .socialCare: "care"
        case .parentOrYoungPerson, .school, .health, .other: source.title
        }
    }
}
