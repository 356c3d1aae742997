/// The limits that a "no" letter tells the family: mediation and the appeal to the First-tier Tribunal.
///
/// A month ends on the day of the same number, or on the month's last day where it has none (Dodds v Walker [1981]
/// UKHL): a letter of 31 December gives until 28 or 29 February. The day of the letter is left out.
public struct AppealLimits: Hashable, Sendable {
    /// One limit: as counted in months, and as the tribunal's rules leave it.
    public struct Limit: Hashable, Sendable {
        /// The last day as counted in months.
        public let counted: CivilDate
        /// The last day in time; never before `counted`.
        public let lastDay: CivilDate
        /// Why the two differ; nil where they do not.
        public let extendedBy: Extension?
    }

    /// A rule that moves the last day of an appeal (Tribunal Procedure (First-tier Tribunal) (Health, Education and Social
    /// Care Chamber) Rules 2008, r.12).
    public enum Extension: Hashable, Sendable {
        /// Ends from 25 December to 1 January: the first working day after 1 January (r.12(3)(a)).
        case christmas
        /// Ends in August: the first working day after 31 August (r.12(3)(a)).
        case august
        /// Ends on another day that is no working day: the next working day (r.12(2)).
        case notAWorkingDay

        /// The rule in words.
        public var words: String {
            switch self {
            case .christmas:
                "it would end between 25 December and 1 January, so the first working day after that counts"
            case .august: "it would end in August, so the first working day of September counts"
            case .notAWorkingDay: "it would end on a day that is no working day, so the next working day counts"
            }
        }
    }

    /// The day of the letter.
    public let letter: CivilDate
    /// The day of the mediation certificate; nil while there is none.
    public let certificate: CivilDate?
    /// The last day to contact the mediation adviser: two months from the letter (SEND Regulations 2014, reg 33).
    ///
    /// The tribunal's rules do not move it.
    public let contactMediationBy: CivilDate
    /// Two months from the letter, as the tribunal's rules leave it.
    public let fromLetter: Limit
    /// One month from the certificate, as the tribunal's rules leave it; nil while there is no certificate.
    public let fromCertificate: Limit?

    /// The limits of a letter, with or without a mediation certificate.
    /// - Parameter holidays: England's bank holidays; a council's closure days are not looked at, since the tribunal
    ///   does not know them.
    public init(letter: CivilDate, certificate: CivilDate? = nil, holidays: BankHolidays) {
        self.letter = letter
        self.certificate = certificate
        contactMediationBy = letter.adding(months: 2)
        fromLetter = AppealLimits.limit(counted: letter.adding(months: 2), holidays: holidays)
        fromCertificate = certificate.map { AppealLimits.limit(counted: $0.adding(months: 1), holidays: holidays) }
    }

    /// The limit for the appeal: two months from the letter or one month from the certificate, whichever is later.
    public var appeal: Limit {
        guard let fromCertificate, fromCertificate.lastDay > fromLetter.lastDay else { return fromLetter }
        return fromCertificate
    }

    /// The last day on which an appeal is in time.
    public var appealBy: CivilDate { appeal.lastDay }

    private static func limit(counted: CivilDate, holidays: BankHolidays) -> Limit {
        let (_, month, day) = counted.components
        if month == 8 {
            let september = counted.adding(days: 32 - day)
            return Limit(counted: counted, lastDay: firstWorkingDay(from: september, holidays), extendedBy: .august)
        }
        if month == 12, day >= 25 {
            let january = counted.adding(days: 33 - day)
            return Limit(counted: counted, lastDay: firstWorkingDay(from: january, holidays), extendedBy: .christmas)
        }
        if month == 1, day == 1 {
            let january = counted.adding(days: 1)
            return Limit(counted: counted, lastDay: firstWorkingDay(from: january, holidays), extendedBy: .christmas)
        }
        let working = firstWorkingDay(from: counted, holidays)
        return Limit(counted: counted, lastDay: working, extendedBy: working == counted ? nil : .notAWorkingDay)
    }

    private static func firstWorkingDay(from day: CivilDate, _ holidays: BankHolidays) -> CivilDate {
        var next = day
        while next.weekday.isWeekend || holidays.isBankHoliday(next) { next = next.adding(days: 1) }
        return next
    }
}
