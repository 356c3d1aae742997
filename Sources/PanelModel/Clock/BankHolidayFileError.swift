/// Everything that is wrong in a file of one-off bank holidays, in order of the lines; never empty.
public struct BankHolidayFileError: Error, Hashable, Sendable {
    /// The problems, in order of the lines.
    public let problems: [BankHolidayFileProblem]
}

/// One thing that is wrong in a file of one-off bank holidays, and where it is.
///
/// The file holds no personal data, so what was found may be shown.
public struct BankHolidayFileProblem: Hashable, Sendable, CustomStringConvertible {
    /// The line, counted from 1.
    public let line: Int
    /// What is wrong there.
    public let fault: Fault

    /// A kind of fault.
    public enum Fault: Hashable, Sendable {
        /// The text is no YAML; what the reader said of it.
        case notYAML(problem: String)
        case notAMap
        case notAList(key: String)
        case unknownKey(String)
        case missing(key: String)
        case notADate(found: String)
        /// The day is a Saturday or a Sunday, on which nobody needs a holiday.
        case weekend(CivilDate)
        /// The day lies outside the years for which the rule is kept.
        case outsideYears(CivilDate)
        /// `instead_of` names a day that the rule makes no bank holiday, or that was already moved.
        case noHolidayToMove(CivilDate)
        /// A holiday was moved into another year.
        case movedToAnotherYear(CivilDate)
        /// The day is a bank holiday already.
        case alreadyAHoliday(CivilDate)
    }

    /// The problem in words, such as `line 12: expected a date such as 2026-11-26, found "soon"`.
    public var description: String {
        let words =
            switch fault {
            case .notYAML(let problem): "expected YAML: \(problem)"
            case .notAMap: "expected keys and values"
            case .notAList(let key): "expected a list under \"\(key)\""
            case .unknownKey(let key): "the key \"\(key)\" is not known here"
            case .missing(let key): "expected a value for \"\(key)\""
            case .notADate(let found): "expected a date such as 2026-11-26, found \"\(found)\""
            case .weekend(let day): "expected a weekday, found \(day.short)"
            case .outsideYears(let day): "expected a day from 2014 to 2050, found \(day.short)"
            case .noHolidayToMove(let day): "expected a bank holiday that can be moved, found \(day.short)"
            case .movedToAnotherYear(let day): "expected a day in the year of the holiday, found \(day.short)"
            case .alreadyAHoliday(let day): "\(day.short) is a bank holiday already"
            }
        return "line \(line): \(words)"
    }
}
