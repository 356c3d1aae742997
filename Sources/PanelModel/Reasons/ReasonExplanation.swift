/// Why the reasons check flagged a passage, or let it pass: what it weighed.
public struct ReasonExplanation: Hashable, Sendable {
    /// The rule's id.
    public let rule: String
    /// The passage that was looked at.
    public let text: String
    /// Whether it was flagged: whether the sentence is about the rule and the weights sum to more than zero.
    public let isFlagged: Bool
    /// The chance that the sentence is about this rule at all, 0 to 1.
    public let topic: Double
    /// What was weighed, in no order; a weight above zero speaks for a flag.
    public let parts: [Part]

    /// One thing that was weighed.
    public struct Part: Hashable, Sendable {
        /// A signal's name, a word behind `'`, or one of the rule's ways behind `=`; a mark behind it says where it
        /// stands: `<` before the passage, `>` after it, `+` in the next sentence, `-` in the one before.
        public let name: String
        /// Its weight, in log odds.
        public let weight: Double
    }
}
