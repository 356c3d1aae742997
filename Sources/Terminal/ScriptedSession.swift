public import Canvas
import Glibc

/// A terminal that is not there: gives the keys of a script to the program's loop, and keeps what it shows.
///
/// Frames go through ncurses as for an xterm, into memory, so that the bytes of each are those that a terminal would
/// get. Tests may have several side by side, each on its own thread.
public final class ScriptedSession: TerminalDriver {
    /// How large the screen is.
    public let size: Size
    /// What the terminal can show.
    public let capabilities: Capabilities
    /// Wakes the waiting loop from any thread.
    public let waker: Waker

    /// Asked before each key: while true, the session waits to be woken instead of giving it.
    ///
    /// A program with work in the background says here that it is not idle yet, so that a script never depends on time.
    public var isBusy: () -> Bool = { false }
    /// What an outside editor does to a text, for journeys that use one.
    public var editor: (String) -> EditorOutcome = { _ in .failed(.notHere) }
    /// The screen shown last.
    public private(set) var lastScreen: Screen?
    /// How many times the program showed a screen that differed from the one before.
    public private(set) var frames = 0
    /// Bytes of all frames, synchronised-output marks included.
    public private(set) var bytesSent = 0
    /// Bytes of the frame shown last.
    public private(set) var lastFrameBytes = 0

    private var keys: ArraySlice<Key>
    private let painter: Painter

    /// A session that will give these keys, one at a time, and then `.scriptEnded`.
    public init(size: Size, keys: [Key], capabilities: Capabilities = Capabilities()) throws(TerminalError) {
        self.size = size
        self.keys = keys[...]
        self.capabilities = capabilities
        guard let waker = Waker() else { throw .system(code: errno) }
        self.waker = waker
        setlocale(LC_CTYPE, "C.UTF-8")
        painter = try Painter(
            terminal: -1, name: capabilities.colours == .sixteen ? "xterm" : "xterm-256color",
            wantsColour: capabilities.colours != .none, size: size)
    }

    deinit { painter.end() }

    /// Keeps the screen and counts the bytes that it would have cost.
    @discardableResult public func present(_ screen: Screen) -> Int {
        lastScreen = screen
        let bytes = painter.frame(for: screen)
        guard !bytes.isEmpty else { return 0 }
        lastFrameBytes = bytes.count + TerminalModes.frame.start.count + TerminalModes.frame.end.count
        bytesSent += lastFrameBytes
        frames += 1
        return lastFrameBytes
    }

    /// The next key; `.woken` before it when background work is done; at last `.scriptEnded`.
    public func nextEvents() -> [TerminalEvent] {
        if waker.wasWoken() { return [.woken] }
        while isBusy() {
            var source = pollfd(fd: waker.descriptor, events: Int16(POLLIN), revents: 0)
            _ = poll(&source, 1, -1)
            if waker.wasWoken() { return [.woken] }
        }
        guard let key = keys.popFirst() else { return [.scriptEnded] }
        return [.key(key)]
    }

    /// Goes on at once.
    public func suspend() -> [TerminalEvent] { [.resumed] }

    /// What ``editor`` makes of the text.
    public func runEditor(text: String) -> EditorOutcome { editor(text) }

    /// Does nothing: a script clicks whether or not anyone listens.
    public func setMouse(_ isOn: Bool) {}

    /// Does nothing: there is no terminal to give back.
    public func leave() {}

    /// The last screen's dump, and the bytes sent: what `--dump` writes.
    public func report() -> String {
        (lastScreen?.dump() ?? "") + "frames \(frames) bytes \(bytesSent) last \(lastFrameBytes)\n"
    }
}
