/// The reasons that fail and the notes on writing, as data: `reasons.yaml`, with the scorer's weights beside it.
public struct ReasonsRules: Sendable {
    /// The pack's id.
    public let id: String
    /// The pack's version.
    public let version: String
    /// The day from which the pack is meant.
    public let inForceFrom: CivilDate
    /// The kinds of reason that fail, in the order of the file.
    public let rules: [Rule]
    /// The notes on the writing, in the order of the file.
    public let notes: [Rule]
    let engine: ReasonsEngine

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

/// The working parts behind the rules: patterns and weights.
struct ReasonsEngine: Sendable {
    var lexicon = ReasonLexicon()
    /// The concepts that are signals, with their names.
    var signals: [Int] = []
    var signalNames: [String] = []
    /// The waiting groups that are frames, with their names.
    var frames: [Int] = []
    var frameNames: [String] = []
    /// For each rule, the concepts that it looks for, with their names.
    var looksFor: [[Int]] = []
    var looksForNames: [[String]] = []
    /// For each rule, the waiting group of what speaks for a flag, and of what speaks against one, where it has found a passage.
    var speaksFor: [Int] = []
    var speaksAgainst: [Int] = []
    /// For each note, what it looks for, each with the words to say instead where it has its own.
    var noteWords: [[(concept: Int, say: String?)]] = []
    var scorer: ReasonScorer

    /// The name of a feature in the file of weights.
    func name(of feature: ReasonScorer.Feature, rule: Int, in text: ReasonText) -> String {
        switch feature {
        case .bias: "bias"
        case .short: "short"
        case .signal(let signal, let place): signalNames[signal] + place.mark
        case .frame(let frame): "@" + frameNames[frame]
        case .hint(let hint): hint.rawValue
        case .word(let index, let place): "'" + text.words[index].stem + place.mark
        case .looksFor(let way): "=" + looksForNames[rule][way]
        }
    }
}
