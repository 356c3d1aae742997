/// What a person pressed, pasted or clicked.
public enum Key: Equatable, Hashable, Sendable {
    /// A letter, digit or sign; a space too.
    case character(Character)
    /// Enter or Return.
    case enter
    /// Escape.
    case escape
    /// Tab.
    case tab
    /// Shift and Tab.
    case backTab
    /// The key that deletes before the cursor.
    case backspace
    /// The key that deletes at the cursor.
    case delete
    /// Arrow up.
    case up
    /// Arrow down.
    case down
    /// Arrow left.
    case left
    /// Arrow right.
    case right
    /// Control or Alt with arrow left.
    case wordLeft
    /// Control or Alt with arrow right.
    case wordRight
    /// Home.
    case home
    /// End.
    case end
    /// Page up.
    case pageUp
    /// Page down.
    case pageDown
    /// Control with a lower-case letter or one of `@ [ \ ] ^ _`. Never `i`, `m`, `h` or `[`, which are other keys.
    case control(Character)
    /// F1 to F12.
    case function(Int)
    /// Text that was pasted in one go, line ends as `\n`. It is never a command.
    case paste(String)
    /// A click or a turn of the wheel.
    case mouse(Mouse)
}

/// What the mouse did, and where.
public struct Mouse: Equatable, Hashable, Sendable {
    /// What the mouse did.
    public enum Action: Hashable, Sendable {
        /// The left button was pressed.
        case click
        /// The right button was pressed.
        case secondaryClick
        /// The wheel turned towards the top.
        case wheelUp
        /// The wheel turned towards the end.
        case wheelDown
    }

    /// What it did.
    public let action: Action
    /// The cell below the pointer.
    public let position: Position

    /// What the mouse did, and where.
    public init(action: Action, position: Position) {
        self.action = action
        self.position = position
    }
}
