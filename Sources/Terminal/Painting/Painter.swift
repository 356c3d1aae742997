import CNcurses
import CTerminalGuard
import Canvas
import Glibc

/// Draws screens with ncurses and hands over the bytes instead of sending them.
///
/// ncurses writes once per changed line; here its output goes to a file in memory while it updates, so that whoever
/// holds the painter can send a frame with one `write`. Measured, that also costs less than the many writes. ncurses
/// finds the difference between frames; rows equal to those of the frame before are not even drawn.
final class Painter {
    /// The terminal's name that was used: its own, or xterm's when that is not installed.
    let name: String
    let palette: Palette
    /// The keys that the terminal's description names.
    let keys: [[UInt8]: Key]
    /// Whether the terminal understands xterm's private modes.
    let isModern: Bool
    private(set) var size: Size

    private let terminal: Int32
    private let output: Int32
    private let memory: Int32
    private let handle: OpaquePointer
    private let file: UnsafeMutablePointer<FILE>
    private var shown: Screen?
    /// The rows shown that hold text whose width terminals dispute.
    private var disputedRows: Set<Int> = []
    private var letters: [wchar_t] = []
    private var keeper: ColumnKeeper?
    private var isCursorShown: Bool?

    /// Opens a screen of ncurses on a terminal's descriptor, or on -1 for one that exists in memory only.
    init(terminal: Int32, name: String, wantsColour: Bool, size: Size?) throws(TerminalError) {
        self.terminal = terminal
        memory = ctg_open_memory("frame")
        guard memory >= 0 else { throw .system(code: errno) }
        output = fcntl(terminal >= 0 ? terminal : memory, F_DUPFD_CLOEXEC, 3)
        guard output >= 0, let file = fdopen(output, "w") else {
            close(memory)
            throw .system(code: errno)
        }
        self.file = file
        let opened: Opened
        do throws(TerminalError) {
            ctg_take_turn()
            defer { ctg_end_turn() }
            opened = try Self.open(name: name, file: file, wantsColour: wantsColour)
        } catch {
            fclose(file)
            close(memory)
            throw error
        }
        self.name = opened.name
        handle = opened.handle
        palette = opened.palette
        keys = opened.keys
        isModern = opened.isModern
        keeper = opened.knowsColumns ? ColumnKeeper() : nil
        self.size = opened.size
        if let size { resize(to: size) }
    }

    /// What there is to know of a terminal once it is open.
    private struct Opened {
        let name: String
        let handle: OpaquePointer
        let palette: Palette
        let keys: [[UInt8]: Key]
        let isModern: Bool
        let knowsColumns: Bool
        let size: Size
    }

    private static func open(
        name: String, file: UnsafeMutablePointer<FILE>, wantsColour: Bool
    ) throws(TerminalError) -> Opened {
        var found: (name: String, handle: OpaquePointer)?
        for name in [name, "xterm-256color"] where found == nil {
            if let handle = nc_newterm(name, file) { found = (name, handle) }
        }
        guard let found else { throw .unknownTerminal(name: name) }
        guard capability("cup") != nil, let window = nc_stdscr() else {
            endwin()
            delscreen(found.handle)
            throw .cannotMoveCursor
        }
        raw()
        noecho()
        nonl()
        keypad(window, true)
        // A frame is never cut short because a key is waiting.
        typeahead(-1)
        return Opened(
            name: found.name, handle: found.handle, palette: Palette(wantsColour: wantsColour),
            keys: TerminalKeys.sequences(),
            // Terminals that describe a mouse understand xterm's private modes, or leave them alone; the Linux console
            // may show a title.
            isModern: capability("kmous") != nil && !found.name.hasPrefix("linux"),
            knowsColumns: capability("hpa") == "\u{1B}[%i%p1%dG",
            size: Size(columns: Int(getmaxx(window)), rows: Int(getmaxy(window))))
    }

    /// Does something with this screen as the one that ncurses means.
    ///
    /// ncurses is one set of globals. A program has one screen; tests that run side by side have several, and take
    /// turns.
    private func withTurn<Result>(_ body: () -> Result) -> Result {
        ctg_take_turn()
        defer { ctg_end_turn() }
        set_term(handle)
        return body()
    }

    /// A string of the terminal's description; nil when it has none.
    static func capability(_ name: String) -> String? {
        guard let found = tigetstr(name), Int(bitPattern: found) != -1 else { return nil }
        return String(cString: found)
    }

    /// Takes another size; the next frame is painted whole.
    func resize(to size: Size) {
        guard size.columns > 0, size.rows > 0 else { return }
        self.size = size
        shown = nil
        isCursorShown = nil
        withTurn {
            resizeterm(Int32(clamping: size.rows), Int32(clamping: size.columns))
            if let window = nc_curscr() { clearok(window, true) }
        }
    }

    /// The bytes that turn what the terminal shows into this screen; none when it already does.
    func frame(for screen: Screen) -> [UInt8] {
        withTurn { update(to: screen) }
    }

    private func update(to screen: Screen) -> [UInt8] {
        guard let window = nc_stdscr() else { return [] }
        if shown != screen {
            draw(screen, in: window)
            shown = screen
        }
        let cursor = screen.cursor
        if let cursor, cursor.row >= 0, cursor.column >= 0 {
            wmove(
                window, Int32(clamping: min(cursor.row, size.rows - 1)),
                Int32(clamping: min(cursor.column, size.columns - 1)))
        }
        wnoutrefresh(window)
        return captured {
            doupdate()
            if isCursorShown != (cursor != nil) {
                curs_set(cursor != nil ? 1 : 0)
                isCursorShown = cursor != nil
            }
        }
    }

    /// Leaves ncurses' screen for a while: the terminal is as the shell wants it.
    func pause() {
        withTurn { _ = endwin() }
        // `dup2` made it one that children inherit.
        _ = fcntl(output, F_SETFD, FD_CLOEXEC)
    }

    /// Comes back after ``pause()``.
    ///
    /// The terminal's settings go to the terminal itself, not to the file in memory.
    func resume() {
        shown = nil
        isCursorShown = nil
        withTurn {
            reset_prog_mode()
            // ncurses would do this in its own `getch`, which we do not use.
            if let window = nc_stdscr() { keypad(window, true) }
            if let window = nc_curscr() { clearok(window, true) }
        }
    }

    /// Ends ncurses for good.
    func end() {
        withTurn {
            endwin()
            delscreen(handle)
        }
        fclose(file)
        close(memory)
    }

    // MARK: - Drawing

    private func draw(_ screen: Screen, in window: UnsafeMutablePointer<WINDOW>) {
        let rows = min(size.rows, screen.size.rows)
        let columns = min(size.columns, screen.size.columns)
        let before = shown?.size == screen.size ? shown : nil
        if before == nil { werase(window) }
        screen.cells.withUnsafeBufferPointer { cells in
            for row in 0..<rows {
                let range = row * screen.size.columns..<row * screen.size.columns + columns
                let line = cells[range]
                if let before, isSame(line, before.cells[range], screen, before) { continue }
                let isDisputed = draw(line, of: screen, row: Int32(row), in: window)
                // Where such text lies in the terminal is not certain: no part of the line can be kept.
                let wasDisputed = disputedRows.contains(row)
                if keeper != nil, isDisputed || wasDisputed { wredrawln(window, Int32(row), 1) }
                if isDisputed { disputedRows.insert(row) } else if wasDisputed { disputedRows.remove(row) }
            }
        }
    }

    /// Whether two rows show the same.
    ///
    /// The numbers of clusters mean nothing across screens.
    private func isSame(
        _ line: Slice<UnsafeBufferPointer<Screen.Cell>>, _ other: ArraySlice<Screen.Cell>, _ screen: Screen,
        _ before: Screen
    ) -> Bool {
        zip(line, other).allSatisfy { one, two in
            if one.code < 0x8000_0000 { return one == two }
            return one.style == two.style && screen.cluster(of: one) == before.cluster(of: two)
        }
    }

    /// Draws a row; true when terminals may dispute the width of something in it.
    private func draw(
        _ line: Slice<UnsafeBufferPointer<Screen.Cell>>, of screen: Screen, row: Int32,
        in window: UnsafeMutablePointer<WINDOW>
    ) -> Bool {
        var isDisputed = false
        var style: Style?
        var start: Int32 = 0
        var column: Int32 = 0
        letters.removeAll(keepingCapacity: true)

        func flush() {
            guard !letters.isEmpty, let style else { return }
            let look = palette.looks[style.index]
            _ = nc_set_style(window, look.attributes, look.pair)
            wmove(window, row, start)
            waddnwstr(window, letters, Int32(letters.count))
            letters.removeAll(keepingCapacity: true)
        }

        for cell in line {
            if cell.style != style || letters.isEmpty {
                flush()
                style = cell.style
                start = column
            }
            if cell.columns > 0 {
                if let cluster = screen.cluster(of: cell) {
                    isDisputed = true
                    letters.append(drawable(cluster[0], columns: Int32(cell.columns)))
                    for mark in cluster.dropFirst() where nc_wcwidth(wchar_t(mark)) == 0 {
                        letters.append(wchar_t(mark))
                    }
                } else {
                    if cell.code >= 0x300, ColumnKeeper.isDisputed(cell.code) { isDisputed = true }
                    // A wide letter cut by the edge would wrap.
                    let fits = Int(column) + Int(cell.columns) <= line.count
                    letters.append(fits ? drawable(cell.code, columns: Int32(cell.columns)) : 0x20)
                }
            }
            column += 1
        }
        flush()
        return isDisputed
    }

    /// The scalar, or a sign of the same width when this machine's C library counts it otherwise: ncurses would lose
    /// its place.
    private func drawable(_ code: UInt32, columns: Int32) -> wchar_t {
        if code < 0x300 { return wchar_t(code) }
        if nc_wcwidth(wchar_t(code)) == columns { return wchar_t(code) }
        return columns == 2 ? 0xFF1F : 0x3F
    }

    // MARK: - Capturing

    /// What ncurses sends meanwhile.
    private func captured(_ body: () -> Void) -> [UInt8] {
        ftruncate(memory, 0)
        lseek(memory, 0, SEEK_SET)
        if terminal >= 0 { dup2(memory, output) }
        body()
        fflush(file)
        if terminal >= 0 { dup2(terminal, output) }
        let count = Int(lseek(memory, 0, SEEK_END))
        guard count > 0 else { return [] }
        let bytes = [UInt8](unsafeUninitializedCapacity: count) { buffer, used in
            used = max(0, pread(memory, buffer.baseAddress, count, 0))
        }
        // Text that no terminal disputes needs no second look, nor is the column of interest.
        guard keeper != nil else { return bytes }
        return keeper?.straightened(bytes) ?? bytes
    }
}
