/// A letter as headings, paragraphs and lists, from which every form of it is written.
///
/// A template gives Markdown; what it may do is only what these blocks can hold. Anything else, be it a link, a picture
/// or HTML, from a template or from a name, is words.
public struct LetterDocument: Hashable, Sendable {
    /// In reading order.
    public let blocks: [LetterBlock]

    /// The words alone, each block on a line of its own.
    public var plainText: String {
        blocks.flatMap(\.lines).joined(separator: "\n")
    }
}

/// One block of a letter.
public enum LetterBlock: Hashable, Sendable {
    /// A heading, from 1.
    case heading(level: Int, [LetterSpan])
    case paragraph([LetterSpan])
    /// A list, with numbers or with bullets.
    case list(isNumbered: Bool, items: [[LetterSpan]])

    /// The words of each paragraph or item, without marks.
    public var lines: [String] {
        switch self {
        case .heading(_, let spans), .paragraph(let spans): [LetterSpan.plain(spans)]
        case .list(_, let items): items.map(LetterSpan.plain)
        }
    }
}

/// A run of words within a block.
public enum LetterSpan: Hashable, Sendable {
    case words(String)
    case strong(String)
    case lineBreak

    /// The words of several spans; a line break is a space.
    public static func plain(_ spans: [LetterSpan]) -> String {
        spans.map { span in
            switch span {
            case .words(let text), .strong(let text): text
            case .lineBreak: " "
            }
        }.joined()
    }
}
