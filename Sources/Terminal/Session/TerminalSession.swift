import CNcurses
import CTerminalGuard
public import Canvas
import Glibc

/// The real terminal: from ``open()`` to ``leave()`` it is ours.
///
/// One at a time, and on the thread that opened it, as ncurses is not made for more. Input and output are standard
/// input and output.
public final class TerminalSession: TerminalDriver {
    /// How large the terminal is now.
    public private(set) var size: Size
    /// What the terminal can show.
    public let capabilities: Capabilities
    /// Wakes the waiting loop from any thread.
    public let waker: Waker

    /// Bytes sent by all frames so far.
    public private(set) var bytesSent = 0

    let painter: Painter
    var modes: TerminalModes
    let errors: CapturedErrors
    let signals: Int32
    let escapeDelay: Int32
    var decoder: KeyDecoder
    private var isUp = true
    private var isGone = false
    private var passesContinue = false
    /// Kept between reads: a new one for each key would grow and shrink the heap each time.
    private var buffer = [UInt8](repeating: 0, count: mostBytes)

    /// What every command does first, before any thread exists: files are private, no core files, a closed pipe is an
    /// error rather than an end.
    ///
    /// For a screen, no other process may attach, and signals are blocked, so that no other thread takes one: they arrive as events.
    public static func prepareProcess(forScreen isScreen: Bool) {
        umask(0o077)
        ctg_forbid_cores()
        signal(SIGPIPE, SIG_IGN)
        guard isScreen else { return }
        ctg_forbid_attaching()
        _ = ctg_block_signals()
    }

    /// Takes the terminal: alternate screen, raw keys, bracketed paste, mouse.
    ///
    /// `TERM` unknown to this machine is treated as xterm's kin. `NO_COLOR` (set and not empty), `EHCPANEL_ASCII=1` and
    /// `ESCDELAY` (milliseconds) are heeded. Call ``prepareProcess(forScreen:)`` before.
    public static func open() throws(TerminalError) -> TerminalSession {
        guard isatty(STDIN_FILENO) == 1, isatty(STDOUT_FILENO) == 1 else { throw .notATerminal }
        let name = Environment.value("TERM") ?? ""
        if name.isEmpty || name == "dumb" || name == "unknown" { throw .cannotMoveCursor }
        return try TerminalSession(name: name)
    }

    private init(name: String) throws(TerminalError) {
        setlocale(LC_CTYPE, "")
        let isUTF8 = nl_langinfo(Int32(CODESET)).map { String(cString: $0) == "UTF-8" } ?? false
        if !isUTF8 { setlocale(LC_CTYPE, "C.UTF-8") }
        // Harmless when done before; needed when a caller forgot.
        _ = ctg_block_signals()
        signals = ctg_open_signals()
        guard signals >= 0 else { throw .system(code: errno) }
        guard let waker = Waker() else { throw .system(code: errno) }
        self.waker = waker
        escapeDelay = Environment.value("ESCDELAY").flatMap { Int32($0) }.map { min(max(0, $0), 2_000) } ?? 25

        errors = CapturedErrors()
        // Armed before the first mode is set; the settings it saves are the shell's.
        CrashGuard.arm(
            terminal: STDOUT_FILENO, reset: TerminalModes(isModern: true).reset, captured: errors.memory,
            errors: errors.original)
        do throws(TerminalError) {
            painter = try Painter(
                terminal: STDOUT_FILENO, name: name, wantsColour: (Environment.value("NO_COLOR") ?? "").isEmpty,
                size: nil)
        } catch {
            CrashGuard.disarm()
            errors.finish()
            close(signals)
            throw error
        }
        capabilities = Capabilities(
            colours: painter.palette.colours, unicode: isUTF8 && Environment.value("EHCPANEL_ASCII") != "1")
        size = painter.size
        modes = TerminalModes(isModern: painter.isModern)
        CrashGuard.setReset(modes.reset)
        // ncurses installs handlers of its own; we take these signals as events.
        for number in [SIGTSTP, SIGINT, SIGTERM, SIGWINCH] { signal(number, SIG_DFL) }
        decoder = KeyDecoder(known: painter.keys)
        send(modes.start)
    }

    /// Shows a screen in one write; returns the bytes.
    @discardableResult public func present(_ screen: Screen) -> Int {
        guard isUp, !isGone else { return 0 }
        let bytes = painter.frame(for: screen)
        guard !bytes.isEmpty else { return 0 }
        var frame = bytes
        if modes.isModern {
            frame = TerminalModes.frame.start
            frame.reserveCapacity(bytes.count + 16)
            frame += bytes
            frame += TerminalModes.frame.end
        }
        if !writeAll(frame, to: STDOUT_FILENO) { isGone = true }
        bytesSent += frame.count
        return frame.count
    }

    /// Takes clicks and the wheel, or leaves them to the terminal.
    public func setMouse(_ isOn: Bool) {
        guard isOn != modes.hasMouse else { return }
        modes.hasMouse = isOn
        if isUp { send(modes.mouse(isOn: isOn)) }
    }

    /// Gives the terminal back; later calls do nothing.
    public func leave() {
        guard isUp else { return }
        isUp = false
        send(modes.end)
        painter.end()
        CrashGuard.disarm()
        errors.finish()
        close(signals)
    }

    deinit { leave() }

    /// Stops the process and its group until someone continues it.
    public func suspend() -> [TerminalEvent] {
        guard isUp else { return [.resumed] }
        pause()
        // To the whole group, as the terminal's own Ctrl-Z: a script that started us stops too. Unlike SIGSTOP the
        // kernel ignores it where no shell could continue us, for instance as the only program of a window.
        var stop = sigset_t()
        sigemptyset(&stop)
        sigaddset(&stop, SIGTSTP)
        pthread_sigmask(SIG_UNBLOCK, &stop, nil)
        kill(0, SIGTSTP)
        pthread_sigmask(SIG_BLOCK, &stop, nil)
        // The SIGCONT that woke us is still to be read.
        passesContinue = true
        return [.resumed] + resume()
    }

    /// Gives the terminal to the person's editor, and waits.
    public func runEditor(text: String) -> EditorOutcome {
        guard isUp else { return .failed(.notHere) }
        pause()
        let outcome = OutsideEditor.edit(text, standardError: errors.original)
        // A new size comes as an event of its own, because the signal is still pending; here it only has to be right.
        _ = resume()
        return outcome
    }

    /// Waits for something to happen, and gives all that has.
    public func nextEvents() -> [TerminalEvent] {
        if isGone { return [.hangup] }
        var events: [TerminalEvent] = []
        while events.isEmpty { waitAndDrain(into: &events) }
        return events
    }

    // MARK: - Coming and going

    private func pause() {
        guard isUp else { return }
        send(modes.end)
        painter.pause()
    }

    /// Takes the terminal back after ``pause()``; gives the new size if it changed.
    private func resume() -> [TerminalEvent] {
        guard isUp else { return [] }
        painter.resume()
        send(modes.start)
        // The signals of the pause are dealt with by this.
        return remeasured()
    }

    /// Reads the size from the terminal, and tells ncurses.
    private func remeasured() -> [TerminalEvent] {
        var window = winsize()
        guard ioctl(STDOUT_FILENO, UInt(TIOCGWINSZ), &window) == 0, window.ws_col > 0, window.ws_row > 0 else {
            return []
        }
        let now = Size(columns: Int(window.ws_col), rows: Int(window.ws_row))
        guard now != size else { return [] }
        size = now
        painter.resize(to: now)
        return [.resize(now)]
    }

    private func send(_ text: String) {
        if !text.isEmpty, !isGone, !writeAll(Array(text.utf8), to: STDOUT_FILENO) { isGone = true }
    }

    // MARK: - Events

    /// Silence after which an unfinished paste counts as all of it, in milliseconds.
    private static let pasteDelay: Int32 = 2_000
    /// Keys taken before the program gets to paint again.
    private static let mostEvents = 4_096
    private static let mostBytes = 65_536

    private func waitAndDrain(into events: inout [TerminalEvent]) {
        let delay = decoder.isInPaste ? Self.pasteDelay : decoder.isWaiting ? escapeDelay : -1
        var sources = [STDIN_FILENO, signals, waker.descriptor].map {
            pollfd(fd: $0, events: Int16(POLLIN), revents: 0)
        }
        let count = poll(&sources, UInt(sources.count), delay)
        if count < 0 {
            if errno != EINTR { events.append(.hangup) }
            return
        }
        if count == 0 {
            events += decoder.finish().map(TerminalEvent.key)
            return
        }
        if sources[1].revents != 0 { takeSignals(into: &events) }
        if sources[2].revents != 0, waker.wasWoken() { events.append(.woken) }
        if sources[0].revents != 0 { drainKeys(into: &events) }
    }

    private func drainKeys(into events: inout [TerminalEvent]) {
        while events.count < Self.mostEvents {
            let count = read(STDIN_FILENO, &buffer, Self.mostBytes)
            if count > 0 {
                events += decoder.feed(buffer[..<count]).map(TerminalEvent.key)
            } else if count == 0 || errno != EINTR {
                isGone = true
                events.append(.hangup)
                return
            }
            var more = pollfd(fd: STDIN_FILENO, events: Int16(POLLIN), revents: 0)
            if poll(&more, 1, 0) <= 0 || more.revents & Int16(POLLIN) == 0 { return }
        }
    }

    private func takeSignals(into events: inout [TerminalEvent]) {
        var wantsSize = false
        var wantsStop = false
        var isBack = false
        while true {
            let number = ctg_next_signal(signals)
            if number == 0 { break }
            switch number {
            case SIGWINCH: wantsSize = true
            case SIGTERM: events.append(.terminate)
            case SIGHUP: events.append(.hangup)
            case SIGINT: events.append(.interrupt)
            case SIGTSTP: wantsStop = true
            case SIGCONT:
                isBack = !passesContinue
                passesContinue = false
            default: break
            }
        }
        if wantsStop {
            events += suspend()
        } else if isBack {
            // Stopped and continued by someone else: the shell may have changed everything.
            painter.resume()
            send(modes.start)
            events.append(.resumed)
            wantsSize = true
        }
        if wantsSize { events += remeasured() }
    }
}

/// The process's environment, without Foundation.
enum Environment {
    static func value(_ name: String) -> String? {
        getenv(name).map { String(cString: $0) }
    }
}
