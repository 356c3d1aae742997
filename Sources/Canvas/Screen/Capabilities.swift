/// What the terminal can show.
public struct Capabilities: Equatable, Hashable, Sendable {
    /// How many colours there are to choose from.
    public enum Colours: Int, CaseIterable, Sendable {
        /// None: bold, reverse, underline and marks carry everything.
        case none = 0
        /// The 16 colours of the person's own theme.
        case sixteen = 16
        /// The 256 fixed colours as well.
        case many = 256
    }

    /// How many colours there are.
    public var colours: Colours
    /// Whether our own signs may be other than ASCII.
    ///
    /// Names and notes are shown as they are either way.
    public var unicode: Bool

    /// What a terminal can show.
    public init(colours: Colours = .many, unicode: Bool = true) {
        self.colours = colours
        self.unicode = unicode
    }
}
