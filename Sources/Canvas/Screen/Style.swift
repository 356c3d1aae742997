/// How a cell looks: one role, and any of bold, reverse and underline.
///
/// Written as a list, `[.accent, .bold]`; of several roles the last counts. A role is a meaning, not a colour: the
/// terminal chooses the colour, and without colours the words and marks must say the same.
public struct Style: Equatable, Hashable, Sendable, ExpressibleByArrayLiteral {
    /// What a cell is for.
    ///
    /// The terminal maps each to a colour or to none.
    public enum Role: UInt8, CaseIterable, Sendable {
        /// Ordinary words.
        case plain
        /// A heading.
        case title
        /// Secondary words; they stay readable.
        case quiet
        /// What leads the eye: the focus, the open tab, a key.
        case accent
        /// Done, present, in time.
        case good
        /// Soon late, partly there, worth a look.
        case warning
        /// Late, absent where it matters, a fault.
        case alarm
        /// Signs such as `●` and `▸`.
        case mark
    }

    /// The low three bits hold the role, the next three bold, reverse and underline.
    @usableFromInline var bits: UInt8

    @inlinable init(bits: UInt8) { self.bits = bits }

    /// A style of that role.
    public init(role: Role, bold: Bool = false, reverse: Bool = false, underline: Bool = false) {
        bits = role.rawValue | (bold ? 8 : 0) | (reverse ? 16 : 0) | (underline ? 32 : 0)
    }

    /// All that the parts say; of several roles the last that is not plain counts.
    public init(arrayLiteral parts: Style...) {
        self = parts.reduce(.plain) { $0.with($1) }
    }

    /// Ordinary words.
    public static let plain = Style(role: .plain)
    /// A heading.
    public static let title = Style(role: .title)
    /// Secondary words.
    public static let quiet = Style(role: .quiet)
    /// What leads the eye.
    public static let accent = Style(role: .accent)
    /// Done, present, in time.
    public static let good = Style(role: .good)
    /// Soon late, partly there.
    public static let warning = Style(role: .warning)
    /// Late, or a fault.
    public static let alarm = Style(role: .alarm)
    /// Signs such as `●`.
    public static let mark = Style(role: .mark)
    /// Heavier letters.
    public static let bold = Style(role: .plain, bold: true)
    /// Foreground and background exchanged: the focus.
    public static let reverse = Style(role: .plain, reverse: true)
    /// A line below.
    public static let underline = Style(role: .plain, underline: true)

    /// The role.
    public var role: Role { Role(rawValue: bits & 7) ?? .plain }
    /// Whether the letters are heavier.
    public var isBold: Bool { bits & 8 != 0 }
    /// Whether foreground and background are exchanged.
    public var isReverse: Bool { bits & 16 != 0 }
    /// Whether there is a line below.
    public var isUnderline: Bool { bits & 32 != 0 }

    /// This style and another together; the other's role counts unless it is plain.
    public func with(_ other: Style) -> Style {
        let role = other.bits & 7 == 0 ? bits & 7 : other.bits & 7
        return Style(bits: role | ((bits | other.bits) & 0b111000))
    }

    /// The words of a golden file: `reverse bold accent`; empty for plain.
    public var words: String {
        var list: [String] = []
        if isReverse { list.append("reverse") }
        if isBold { list.append("bold") }
        if isUnderline { list.append("underline") }
        if role != .plain { list.append("\(role)") }
        return list.joined(separator: " ")
    }

    /// A small number that names the style, below 64: for tables of attributes.
    public var index: Int { Int(bits) }
}
