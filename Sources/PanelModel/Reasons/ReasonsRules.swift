/// The reasons that fail and the notes on writing, as data: `reasons.yaml`, with the scorer's weights beside it.
public struct ReasonsRules: Sendable {
    /// The pack's id.
    public let id: String
    /// The pack's version.
    public let version: String
    /// The day from which the pack is meant, as written.
    public let inForceFrom: String
    /// The kinds of reason that fail, in the order of the file.
    public let rules: [Rule]
    /// The notes on the writing, in the order of the file.
    public let notes: [Rule]

    /// One kind of reason that fails, or one note.
    public struct Rule: Hashable, Sendable {
        /// A stable word such as `no-diagnosis`; it is what the record keeps.
        public let id: String
        /// A few words for lists and settings.
        public let title: String
        /// The gates at which it applies.
        public let gates: Set<Gate>
        /// Why such a reason fails.
        public let why: String
        /// The paragraph, section or case behind it.
        public let source: String
        /// What to say instead.
        public let better: String
    }
}
