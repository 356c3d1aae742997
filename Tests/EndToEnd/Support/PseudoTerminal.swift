import Foundation
import Glibc

/// The program in a real terminal of its own: what it writes is read as a terminal reads it.
final class PseudoTerminal {
    private let master: Int32
    private let process: pid_t
    private var ended: Int32?
    private(set) var screen: TerminalScreen
    /// Every byte that the program sent.
    private(set) var bytes: [UInt8] = []

    init(_ arguments: [String], environment: [String: String], columns: Int = 80, rows: Int = 24) throws {
        // `posix_openpt` and its kin are not in Swift's Glibc module: these are their ioctls, TIOCSPTLCK and TIOCGPTN.
        master = open("/dev/ptmx", O_RDWR | O_NOCTTY | O_CLOEXEC)
        var locked: Int32 = 0
        var number: UInt32 = 0
        guard master >= 0, ioctl(master, 0x4004_5431, &locked) == 0, ioctl(master, 0x8004_5430, &number) == 0 else {
            throw POSIXError(.ENXIO)
        }
        screen = TerminalScreen(columns: columns, rows: rows)
        let terminal = "/dev/pts/\(number)"
        PseudoTerminal.size(master, columns, rows)
        process = try Program.spawn(
            [Program.path] + arguments, environment: environment, files: Array(repeating: (terminal, O_RDWR), count: 3))
    }

    deinit {
        if ended == nil {
            kill(process, SIGKILL)
            _ = Program.wait(for: process)
        }
        close(master)
    }

    private static func size(_ master: Int32, _ columns: Int, _ rows: Int) {
        var size = winsize(ws_row: UInt16(rows), ws_col: UInt16(columns), ws_xpixel: 0, ws_ypixel: 0)
        _ = ioctl(master, UInt(TIOCSWINSZ), &size)
    }

    func resize(columns: Int, rows: Int) {
        screen = TerminalScreen(columns: columns, rows: rows)
        PseudoTerminal.size(master, columns, rows)
    }

    func send(_ signal: Int32) { kill(process, signal) }

    /// Presses keys; what the program writes meanwhile is read, so that neither waits for the other.
    func type(_ text: String) {
        var rest = Array(text.utf8)[...]
        while !rest.isEmpty {
            var source = pollfd(fd: master, events: Int16(POLLIN | POLLOUT), revents: 0)
            guard poll(&source, 1, 10_000) > 0 else { return }
            if source.revents & Int16(POLLIN) != 0 { guard take() else { return } }
            guard source.revents & Int16(POLLOUT) != 0 else { continue }
            let count = rest.prefix(1024).withUnsafeBytes { write(master, $0.baseAddress, $0.count) }
            guard count > 0 else { return }
            rest = rest.dropFirst(count)
        }
    }

    /// Waits until something is so, at most 20 seconds; whether it came to be so.
    func wait(until isSo: () -> Bool) -> Bool {
        let end = clock() + 20
        while !isSo() {
            var source = pollfd(fd: master, events: Int16(POLLIN), revents: 0)
            // The other side may be a file on disk: look again now and then.
            let count = poll(&source, 1, 50)
            if count > 0, !take() { return isSo() }
            if clock() > end { return false }
        }
        return true
    }

    /// Waits until the screen shows a text.
    func shows(_ text: String) -> Bool { wait { screen.text.contains(text) } }

    /// Reads until the program ends: its status.
    func end() -> Int32 {
        if let ended { return ended }
        let limit = clock() + 20
        while clock() < limit {
            var source = pollfd(fd: master, events: Int16(POLLIN), revents: 0)
            if poll(&source, 1, 50) > 0, !take() { break }
        }
        if clock() >= limit { kill(process, SIGKILL) }
        let status = Program.wait(for: process)
        ended = status
        return status
    }

    private func take() -> Bool {
        var buffer = [UInt8](repeating: 0, count: 65_536)
        let count = read(master, &buffer, buffer.count)
        guard count > 0 else { return false }
        bytes += buffer[..<count]
        screen.take(buffer[..<count])
        return true
    }

    private func clock() -> Int {
        var time = timespec()
        clock_gettime(CLOCK_MONOTONIC, &time)
        return time.tv_sec
    }

    /// Whether a sequence was sent.
    func sent(_ sequence: String) -> Bool {
        String(decoding: bytes, as: UTF8.self).utf8.firstRange(of: Array(sequence.utf8)) != nil
    }

    /// Whether this is the last of two sequences that was sent.
    func ends(with last: String, after first: String) -> Bool {
        let text = String(decoding: bytes, as: UTF8.self)
        guard let on = text.range(of: first, options: .backwards), let off = text.range(of: last, options: .backwards)
        else { return false }
        return off.lowerBound > on.lowerBound
    }
}

extension Collection where Element == UInt8 {
    func firstRange(of wanted: [UInt8]) -> Int? {
        let all = Array(self)
        guard !wanted.isEmpty, all.count >= wanted.count else { return nil }
        return (0...(all.count - wanted.count)).first {
            all[$0] == wanted[0] && all[$0..<($0 + wanted.count)].elementsEqual(wanted)
        }
    }
}
