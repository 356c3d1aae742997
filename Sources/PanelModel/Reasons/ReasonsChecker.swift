/// The reasons check: finds in a text the reasons that fail in law, and notes on the writing.
public struct ReasonsChecker: Sendable {
    /// The rules that are looked for.
    public let rules: ReasonsRules

    /// A checker for these rules.
    public init(rules: ReasonsRules) {
        self.rules = rules
    }

    /// The flags of a text, in the order in which they stand in it. Quick enough for every keystroke.
    public func check(_ text: String, context: ReasonsContext) -> [ReasonFlag] {
        []
    }
}
