/// The modes that we switch on, and off again: the same list both ways.
///
/// Sent only to terminals that are xterm's kin; others might show the letters.
struct TerminalModes {
    /// Whether the terminal understands xterm's private modes.
    let isModern: Bool
    /// Whether clicks and the wheel come to us.
    var hasMouse = true

    private static let mouse = (on: "\u{1B}[?1000h\u{1B}[?1006h", off: "\u{1B}[?1006l\u{1B}[?1000l")
    private static let paste = (on: "\u{1B}[?2004h", off: "\u{1B}[?2004l")
    /// Starts and ends what the terminal shows at once.
    static let frame = (start: Array("\u{1B}[?2026h".utf8), end: Array("\u{1B}[?2026l".utf8))
    /// The title never changes with the case: it is seen in task bars and on shared screens.
    private static let title = (on: "\u{1B}[22;0t\u{1B}]2;EHC Panel\u{7}", off: "\u{1B}[23;0t")

    /// What switches everything on.
    var start: String {
        isModern ? Self.title.on + Self.paste.on + (hasMouse ? Self.mouse.on : "") : ""
    }

    /// What switches everything off, whether it was on or not.
    var end: String {
        isModern ? "\u{1B}[?2026l" + Self.mouse.off + Self.paste.off + Self.title.off : ""
    }

    /// What switches the mouse.
    func mouse(isOn: Bool) -> String {
        isModern ? (isOn ? Self.mouse.on : Self.mouse.off) : ""
    }

    /// What a crash writes: everything off, plain letters, cursor shown, the screen from before.
    var reset: String {
        isModern
            ? end + "\u{1B}[?1002l\u{1B}[?1004l\u{1B}(B\u{0F}\u{1B}[0m\u{1B}[?1l\u{1B}>\u{1B}[?25h\u{1B}[?1049l\r"
            : "\u{0F}\u{1B}[0m\r\n"
    }
}
