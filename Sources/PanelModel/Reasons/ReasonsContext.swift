/// What the reasons check has to know of the case beside the text.
public struct ReasonsContext: Sendable {
    /// The gate: some things may be weighed at `issue` and not at `request`.
    public var gate: Gate
    /// Whether the family wishes, or allows, to be called "Mum" and "Dad".
    public var sayMumOrDad: Bool
    /// Every name that may stand in these reasons: child, parents, staff, setting.
    ///
    /// Single words or full names.
    public var ownNames: [String]
    /// The case's own reference; any other text of the same shape is then another case's.
    public var ownReference: String?
    /// What is known of the other cases.
    public var others: OtherCases
    /// Fingerprints of the reasons recorded for other cases, to find pasted ones.
    public var priorReasons: [ReasonsFingerprint]

    /// A context in which nothing is known but the gate; the rest is set afterwards.
    public init(gate: Gate) {
        self.gate = gate
        self.sayMumOrDad = false
        self.ownNames = []
        self.others = .none
        self.priorReasons = []
    }

    /// How the check asks whether a name or a reference belongs to another case.
    public struct OtherCases: Sendable {
        let hasName: @Sendable (String) -> Bool
        let hasReference: @Sendable (String) -> Bool

        /// Nothing is known of other cases.
        public static let none = OtherCases(hasName: { _ in false }, hasReference: { _ in false })

        /// Asks these two closures, each many times per check, so they should be quick.
        ///
        /// `hasName` gets one to three capitalised words, lower-cased and joined by single spaces; a lone forename
        /// should be known only where it is worth the interruption, for example for the other children of the same
        /// agenda.
        public init(
            hasName: @escaping @Sendable (String) -> Bool, hasReference: @escaping @Sendable (String) -> Bool
        ) {
            self.hasName = hasName
            self.hasReference = hasReference
        }

        /// Knows exactly these names and references, in any case of letters.
        public init(names: some Sequence<String>, references: some Sequence<String>) {
            let names = Set(names.map { $0.lowercased() })
            let references = Set(references.map { $0.lowercased() })
            self.init(hasName: { names.contains($0) }, hasReference: { references.contains($0.lowercased()) })
        }
    }
}
