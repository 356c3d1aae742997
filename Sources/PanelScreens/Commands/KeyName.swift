import Canvas

/// How keys are written on screens and said aloud.
public enum KeyName {
    /// The name of a key: `Enter`, `Ctrl-P`, `space`, `/`.
    public static func spoken(_ key: Key) -> String {
        switch key {
        case .character(" "): "space"
        case .character(let character): String(character)
        case .enter: "Enter"
        case .escape: "Esc"
        case .tab: "Tab"
        case .backTab: "Shift-Tab"
        case .backspace: "Backspace"
        case .delete: "Delete"
        case .up: "Up"
        case .down: "Down"
        case .left: "Left"
        case .right: "Right"
        case .wordLeft: "Ctrl-Left"
        case .wordRight: "Ctrl-Right"
        case .home: "Home"
        case .end: "End"
        case .pageUp: "PgUp"
        case .pageDown: "PgDn"
        case .control(let letter): "Ctrl-\(letter.uppercased())"
        case .function(let number): "F\(number)"
        case .paste: "a paste"
        case .mouse: "the mouse"
        }
    }

    /// All keys of a command: `Down or j`.
    public static func spoken(_ keys: [Key]) -> String {
        keys.map { spoken($0) }.joined(separator: " or ")
    }
}
