import PanelModel

/// What the reasons check says of a passage: shown below the text in which it stands.
///
/// It never blocks.
struct ReasonsNote: Hashable, Sendable {
    /// Which passage it is, for the focus and for keeping it.
    let id: FlagID
    /// Why it is a problem at this gate.
    let why: String
    /// The paragraph, section or case behind the rule.
    let source: String
    /// What to say instead.
    let better: String

    /// A note of what was flagged at a place.
    init(_ passage: FlaggedPassage) {
        id = FlagID(place: passage.place, rule: passage.flag.rule, text: passage.flag.text)
        why = passage.flag.why
        source = passage.flag.source
        better = passage.flag.better
    }

    /// The note in a line or two.
    var words: String { "“\(id.quote)”: \(why) (\(source))" }
}

/// A flagged passage: the same words under the same rule are one passage, however often they stand in a text.
struct FlagID: Hashable, Sendable {
    let place: FlaggedPassage.Place
    let rule: String
    let text: String

    /// The passage as it is quoted: the beginning of it where it is long.
    var quote: String {
        let words = text.split(whereSeparator: \.isWhitespace).joined(separator: " ")
        guard words.count > 60 else { return words }
        let cut = words.prefix(57)
        return (cut.lastIndex(of: " ").map { String(cut[..<$0]) } ?? String(cut)) + " …"
    }

    /// Whether this is what was kept.
    func isKept(by flag: KeptFlag) -> Bool { rule == flag.rule && text == flag.text }
}

extension DecisionDraft {
    /// What was kept of a passage; nil while it only stands flagged.
    func kept(_ id: FlagID) -> KeptFlag? { keptFlags.first { id.isKept(by: $0) } }
}
