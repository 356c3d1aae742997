/// What a draft is for where a decision stands already at its gate.
public struct DecisionRevision: Codable, Hashable, Sendable {
    /// Why there is a second draft.
    public enum Kind: String, CaseIterable, Codable, Sendable {
        /// It puts right what was recorded; the decision keeps its day.
        case correction
        /// The decision was overturned, and the case is decided again.
        case again
    }

    public var kind: Kind
    /// Sequence number of the decision that stands.
    public var decision: Int
    /// What was wrong; empty until somebody says it, and for a new decision.
    public var why: String

    /// A revision of a decision.
    public init(_ kind: Kind, of decision: Int, why: String = "") {
        self.kind = kind
        self.decision = decision
        self.why = why
    }
}
