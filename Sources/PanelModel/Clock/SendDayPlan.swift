/// The day on which a notice goes out, and what was weighed.
public struct SendDayPlan: Hashable, Sendable {
    /// A day on which the letter might have gone and does not.
    public struct PassedOver: Hashable, Sendable {
        /// The day.
        public let date: CivilDate
        /// Why the letter does not go on it.
        public let reason: SendDay.Reason

        /// The reason in words.
        public var why: String { reason.words }
    }

    /// The day on which the letter goes; always a working day.
    public let day: CivilDate
    /// The last lawful day; nil where no clock runs.
    public let deadline: CivilDate?
    /// Whether no day met every part of the rule, the deadline included.
    public let collision: Bool
    /// Whether `day` lies after the deadline.
    public let late: Bool
    /// The days from the decision on that were passed over, in order of date.
    ///
    /// In a collision this is every other day up to the deadline.
    public let passedOver: [PassedOver]
    /// What speaks against `day` itself; nil unless there is a collision, and nil there for a late letter that goes on a
    /// day without fault.
    public let against: SendDay.Reason?
    /// The unbroken run of days off that follows `day`.
    public let daysOffAfter: [CivilDate]
    /// Whether the decision itself was not after the deadline.
    public let decidedInTime: Bool

    init(
        day: CivilDate, deadline: CivilDate?, collision: Bool, late: Bool, passedOver: [PassedOver],
        against: SendDay.Reason?, daysOffAfter: [CivilDate], decidedInTime: Bool = true
    ) {
        self.day = day
        self.deadline = deadline
        self.collision = collision
        self.late = late
        self.passedOver = passedOver
        self.against = against
        self.daysOffAfter = daysOffAfter
        self.decidedInTime = decidedInTime
    }

    /// Whether the family is to be rung before the letter goes: it goes on a Friday or before a bank holiday.
    public var ringFirst: Bool { against != nil }

    /// What to say and do where the rule could not be kept; nil where it was.
    public var advice: String? {
        guard collision, let deadline else { return nil }
        var sentences: [String] = []
        if !late {
            sentences.append(
                "No day up to the deadline, \(deadline.short), is free of a Friday, a bank holiday or days off that hold "
                    + "one, so the deadline wins and the letter goes on \(day.short).")
        } else if decidedInTime {
            sentences.append(
                "Only days off are left until the deadline, \(deadline.short). The letter goes on \(day.short) and is late, "
                    + "unless the notice is sent by email or by hand by the deadline.")
        } else {
            sentences.append(
                "The decision came after the deadline, \(deadline.short). The letter is late and goes at once, on "
                    + "\(day.short).")
        }
        if let against {
            sentences.append("Against that day: \(against.words).")
            sentences.append(
                "Ring the family before the letter goes, and give a number that is answered on "
                    + "\(SendDayPlan.list(daysOffAfter.map(\.dayAndMonth))).")
        }
        return sentences.joined(separator: " ")
    }

    private static func list(_ words: [String]) -> String {
        guard let last = words.last, words.count > 1 else { return words.first ?? "" }
        return "\(words.dropLast().joined(separator: ", ")) and \(last)"
    }
}
