/// What just happened, in one line.
///
/// It stays until the next key.
public struct StatusLine: Hashable, Sendable {
    /// How the words are meant.
    public enum Tone: Hashable, Sendable {
        case plain
        /// Something is safely done.
        case done
        /// Something asks for a look, such as a key that does nothing here.
        case notice
        /// Something went wrong.
        case fault
    }

    /// The message.
    public var words: String
    /// How it is meant.
    public var tone: Tone

    /// A message; empty when nothing happened.
    public init(_ words: String = "", tone: Tone = .plain) {
        self.words = words
        self.tone = tone
    }

    /// Nothing to say.
    public static let quiet = StatusLine()
}
