/// One passage in the reasons that the check would have somebody look at again.
///
/// It never blocks.
public struct ReasonFlag: Codable, Hashable, Sendable {
    /// The rule's or the note's id in `reasons.yaml`, such as `no-diagnosis`.
    public let rule: String
    /// Where the passage starts, in Unicode scalars from the start of the text.
    public let start: Int
    /// Where the passage ends (exclusive), in Unicode scalars from the start of the text.
    public let end: Int
    /// The passage itself, exactly as it was written.
    public let text: String
    /// Why it is a problem at this gate.
    public let why: String
    /// The paragraph, section or case behind the rule.
    public let source: String
    /// What to say instead.
    public let better: String
    /// True for a note on the writing (tone, evidence, pasted text); false for a reason that fails in law.
    public let isNote: Bool

    /// A flag with all its parts; offsets in Unicode scalars.
    public init(
        rule: String, start: Int, end: Int, text: String, why: String, source: String, better: String, isNote: Bool
    ) {
        self.rule = rule
        self.start = start
        self.end = end
        self.text = text
        self.why = why
        self.source = source
        self.better = better
        self.isNote = isNote
    }
}
