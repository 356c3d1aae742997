/// What the reasons check says of a passage: shown below the reasons.
///
/// It never blocks.
struct ReasonsNote: Hashable, Sendable {
    /// The passage as it was written.
    let passage: String
    /// Why it is a problem at this gate, and the source.
    let why: String
    /// What to say instead.
    let better: String

    /// The note in a line or two.
    var words: String { "“\(passage)”: \(why) \(better)" }
}
