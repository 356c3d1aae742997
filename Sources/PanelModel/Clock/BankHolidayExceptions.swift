/// Bank holidays that no rule gives: days moved once and days added once, each by proclamation.
public struct BankHolidayExceptions: Hashable, Sendable {
    /// A yearly holiday that was held on another day once (Banking and Financial Dealings Act 1971, s.1(2)).
    public struct Move: Hashable, Sendable {
        /// The day on which it was held, and its name that year.
        public let holiday: BankHoliday
        /// The day that the rule gives, which was a working day that year.
        public let insteadOf: CivilDate
        /// Where this is laid down.
        public let source: String

        /// A move from the rule's day to the holiday's.
        public init(holiday: BankHoliday, insteadOf: CivilDate, source: String) {
            self.holiday = holiday
            self.insteadOf = insteadOf
            self.source = source
        }
    }

    /// A holiday held once (Banking and Financial Dealings Act 1971, s.1(3)).
    public struct Addition: Hashable, Sendable {
        /// The day and its name.
        public let holiday: BankHoliday
        /// Where this is laid down.
        public let source: String

        /// A holiday held once.
        public init(holiday: BankHoliday, source: String) {
            self.holiday = holiday
            self.source = source
        }
    }

    /// Days moved once, in the order of the file.
    public let moved: [Move]
    /// Days added once, in the order of the file.
    public let added: [Addition]

    /// Moves and additions as given; they are not checked against the rule here (reading a file does that).
    public init(moved: [Move], added: [Addition]) {
        self.moved = moved
        self.added = added
    }

    /// No day moved, none added: the rule alone.
    public static let none = BankHolidayExceptions(moved: [], added: [])
}
