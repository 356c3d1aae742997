import CNcurses
import Canvas

/// The attributes of ncurses for each style: roles as colours where there are any, and as weight.
///
/// The 256-colour indexes are middle tones with a contrast of about 4 to 5 against both white and black, since nothing
/// tells whether the background is light; words never turn grey. With 16 colours only magenta and red of xterm's own
/// set do as well, so `good` and `quiet` stay plain there. The default foreground and background are always kept.
struct Palette {
    struct Look {
        var attributes: attr_t
        var pair: Int32
    }

    /// By ``Style/index``.
    private(set) var looks: [Look]
    /// How many colours are in use.
    let colours: Capabilities.Colours

    /// Asks ncurses for colours, unless they are not wanted.
    ///
    /// Call after `newterm`.
    init(wantsColour: Bool) {
        colours = wantsColour ? Self.available() : .none
        var pairs: [Style.Role: Int32] = [:]
        for role in Style.Role.allCases {
            guard let colour = Self.colour(of: role, among: colours) else { continue }
            let pair = Int32(role.rawValue)
            // A pair that was refused would paint black on black.
            if init_extended_pair(pair, colour, -1) == OK { pairs[role] = pair }
        }
        looks = (0..<64).map { index in
            let role = Style.Role(rawValue: UInt8(index & 7)) ?? .plain
            var attributes = nc_normal
            if index & 8 != 0 || role == .title || role == .alarm { attributes |= nc_bold }
            if index & 16 != 0 { attributes |= nc_reverse }
            if index & 32 != 0 { attributes |= nc_underline }
            return Look(attributes: attributes, pair: pairs[role] ?? 0)
        }
    }

    private static func available() -> Capabilities.Colours {
        guard has_colors(), start_color() == OK, use_default_colors() == OK else { return .none }
        let count = nc_colours()
        guard count >= 8, nc_colour_pairs() > Int32(Style.Role.allCases.count) else { return .none }
        return count >= 256 ? .many : .sixteen
    }

    private static func colour(of role: Style.Role, among colours: Capabilities.Colours) -> Int32? {
        switch (role, colours) {
        case (_, .none), (.plain, _), (.title, _), (.quiet, _): nil
        case (.accent, .many), (.mark, .many): 31
        case (.good, .many): 29
        case (.warning, .many): 130
        case (.alarm, .many): 196
        case (.accent, .sixteen), (.mark, .sixteen): COLOR_MAGENTA
        case (.good, .sixteen): nil
        case (.warning, .sixteen), (.alarm, .sixteen): COLOR_RED
        }
    }
}
