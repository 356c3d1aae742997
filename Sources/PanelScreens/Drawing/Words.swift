import Canvas
import PanelModel

/// Ages as the screens say them.
enum AgeWords {
    /// Years and months in a column: `9.10` is nine years and ten months.
    static func short(_ birth: CivilDate, on day: CivilDate) -> String {
        guard birth <= day else { return "–" }
        let months = day.wholeMonths(since: birth)
        return "\(months / 12).\(months % 12)"
    }

    /// `9y 10m`.
    static func middle(_ birth: CivilDate, on day: CivilDate) -> String {
        guard birth <= day else { return "age not known" }
        let months = day.wholeMonths(since: birth)
        return "\(months / 12)y \(months % 12)m"
    }

    /// `9 years 10 months`.
    static func long(_ birth: CivilDate, on day: CivilDate) -> String {
        guard birth <= day else { return "not born yet by this date of birth" }
        let months = day.wholeMonths(since: birth)
        return "\(count(months / 12, "year")) \(count(months % 12, "month"))"
    }

    private static func count(_ number: Int, _ word: String) -> String {
        number == 1 ? "1 \(word)" : "\(number) \(word)s"
    }
}

/// Year groups as the screens say them.
enum YearWords {
    /// `Year 5` for `5`, `Reception` for `R`, other words as they are.
    static func of(_ year: String) -> String {
        if year == "R" { return "Reception" }
        return Int(year) == nil ? year : "Year \(year)"
    }
}

/// The clock of a case as the screens say it.
enum ClockWords {
    /// The day on which the family was told of the decision at the gate; nil while it was not.
    static func told(_ file: CaseFile) -> CivilDate? {
        guard let decision = file.decisionAtGate else { return nil }
        return file.notices.first { $0.value.decision == decision.original.seq && $0.value.to == "family" }?.value.on
    }

    private static func standing(_ context: CaseContext) -> ClockStanding {
        context.clock.standing(
            on: context.house.today, toldOn: told(context.file),
            panelOn: context.file.decisionAtGate?.standing.decidedOn)
    }

    /// A sentence: `day 38 of 42, 4 days left; the family told by Mon 30 Nov 2026`.
    static func full(_ context: CaseContext) -> String {
        let words = standing(context).words
        guard told(context.file) == nil, let last = context.clock.lastLawfulDay else { return words }
        return "\(words); the family to be told by \(last.short)"
    }

    /// For the head of a case: `day 38 of 42 · 4 left`.
    static func short(_ context: CaseContext) -> String {
        switch standing(context) {
        case .noStatutoryLimit: "no clock"
        case .notStarted: "not started"
        case .running(let day, let of, let left): "day \(day) of \(of) · \(left) left"
        case .warning(let day, let of): "day \(day) of \(of) · 1 left"
        case .lastDay(let of): "day \(of) of \(of) · last day"
        case .overdue(let days, _): days == 1 ? "1 day late" : "\(days) days late"
        case .toldInTime: "told in time"
        case .toldLate: "told late"
        }
    }

    /// For the head of a case where there is little room: `4 left`.
    static func shortest(_ context: CaseContext) -> String {
        switch standing(context) {
        case .noStatutoryLimit: "no clock"
        case .notStarted: "not started"
        case .running(_, _, let left): "\(left) left"
        case .warning: "1 left"
        case .lastDay: "last day"
        case .overdue: "late"
        case .toldInTime, .toldLate: "told"
        }
    }

    /// How the clock looks.
    static func style(_ context: CaseContext) -> Style {
        switch standing(context) {
        case .overdue: [.alarm, .bold]
        case .warning, .lastDay: [.warning, .bold]
        case .running(_, _, let left): left <= 7 ? .warning : .plain
        case .noStatutoryLimit, .notStarted, .toldInTime, .toldLate: .plain
        }
    }
}

extension StatusLine.Tone {
    /// How words of this tone look.
    var style: Style {
        switch self {
        case .plain: .plain
        case .done: [.good, .bold]
        case .notice: .warning
        case .fault: [.alarm, .bold]
        }
    }
}
