public import Canvas

/// Something that happened at the terminal, or to the process that holds it.
public enum TerminalEvent: Equatable, Sendable {
    /// A person pressed, pasted or clicked.
    case key(Key)
    /// The terminal has another size now.
    case resize(Size)
    /// The terminal is gone: keep drafts, then leave. Nothing more can be shown.
    case hangup
    /// The process was asked to end (SIGTERM).
    case terminate
    /// The process was interrupted from outside (SIGINT). Ctrl-C arrives as a key.
    case interrupt
    /// Background work called the ``Waker``.
    case woken
    /// The program goes on after being stopped; the next frame is painted whole.
    case resumed
    /// A driven session has given all its keys.
    case scriptEnded
}

/// A terminal as the program's loop sees it: the real one, or a driven one for tests.
///
/// Belongs to the thread that made it. The loop is `present`, `nextEvents`, update, and again.
public protocol TerminalDriver: AnyObject {
    /// How large the screen is now.
    var size: Size { get }
    /// What the terminal can show.
    var capabilities: Capabilities { get }
    /// Wakes ``nextEvents()`` from any thread.
    var waker: Waker { get }
    /// Shows a screen, cursor last, in one write. Returns the bytes written; 0 when nothing changed.
    @discardableResult func present(_ screen: Screen) -> Int
    /// Waits until something happens, and gives all that has. Never empty.
    func nextEvents() -> [TerminalEvent]
    /// Gives the terminal back and stops the process, as Ctrl-Z does in a shell. Returns when it goes on, with what to
    /// do first.
    func suspend() -> [TerminalEvent]
    /// Gives the terminal to the person's editor with this text, and waits.
    func runEditor(text: String) -> EditorOutcome
    /// Takes clicks and the wheel, or leaves them to the terminal for selecting text.
    func setMouse(_ isOn: Bool)
    /// Gives the terminal back as it was found. Later calls do nothing.
    func leave()
}

/// What came of editing a text outside.
public enum EditorOutcome: Equatable, Sendable {
    /// The text as it is now.
    case changed(String)
    /// The editor left the text as it was.
    case unchanged
    /// The editor left nothing; the text before should stand.
    case empty
    /// The text before stands.
    case failed(EditorFailure)
}

/// Why a text could not be edited outside.
public enum EditorFailure: Equatable, Sendable {
    /// Neither VISUAL nor EDITOR is set, and no known editor is installed.
    case noEditor
    /// The private file could not be made or read: the system's error number.
    case file(code: Int32)
    /// The editor could not be started: the system's error number.
    case start(code: Int32)
    /// The editor ended with this status.
    case exit(status: Int32)
    /// The editor was ended by this signal.
    case signal(Int32)
    /// What came back is not UTF-8.
    case notText
    /// What came back is larger than the bytes named.
    case tooLarge(limit: Int)
    /// A driven session has no editor.
    case notHere
}

/// Why there is no screen.
public enum TerminalError: Error, Equatable {
    /// Standard input or output is not a terminal.
    case notATerminal
    /// The terminal cannot move its cursor (`TERM` is `dumb`, unset or of such a kind): use the linear mode.
    case cannotMoveCursor
    /// Neither the terminal's own description nor that of xterm is installed.
    case unknownTerminal(name: String)
    /// The system refused something that the screen needs: its error number.
    case system(code: Int32)
}
