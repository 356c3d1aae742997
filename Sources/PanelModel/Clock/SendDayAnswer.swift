/// What `send-day` answers, with stable JSON keys: `day`, `collision`, `passed_over` (each with `date` and `why`).
///
/// `advice` is there only in a collision.
public struct SendDayAnswer: Encodable, Hashable, Sendable {
    /// A day that was passed over.
    public struct PassedOver: Encodable, Hashable, Sendable {
        /// The day.
        public let date: CivilDate
        /// Why the letter does not go on it, in words.
        public let why: String
    }

    /// The day on which the letter goes.
    public let day: CivilDate
    /// Whether no day met every part of the rule, the deadline included.
    public let collision: Bool
    /// The days that were passed over, in order.
    public let passedOver: [PassedOver]
    /// What to say and do where the rule could not be kept.
    public let advice: String?

    /// The answer that a plan gives.
    public init(_ plan: SendDayPlan) {
        day = plan.day
        collision = plan.collision
        passedOver = plan.passedOver.map { PassedOver(date: $0.date, why: $0.why) }
        advice = plan.advice
    }

    private enum CodingKeys: String, CodingKey {
        case day, collision
        case passedOver = "passed_over"
        case advice
    }
}
