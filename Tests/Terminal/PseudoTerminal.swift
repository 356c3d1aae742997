import Glibc

@testable import Terminal

/// A pseudo-terminal that is this process's own terminal: for tests that run in a process of their own.
struct PseudoTerminal {
    let master: Int32

    /// Makes one of 80 by 24 and puts it in the place of standard input, output and error.
    init?(term: String) {
        // `posix_openpt` and its kin are not in Swift's Glibc module: these are their ioctls, TIOCSPTLCK and TIOCGPTN.
        master = open("/dev/ptmx", O_RDWR | O_NOCTTY | O_CLOEXEC)
        var locked: Int32 = 0
        var number: UInt32 = 0
        guard master >= 0, ioctl(master, 0x4004_5431, &locked) == 0, ioctl(master, 0x8004_5430, &number) == 0 else {
            return nil
        }
        let slave = open("/dev/pts/\(number)", O_RDWR | O_NOCTTY)
        guard slave >= 0 else { return nil }
        resize(columns: 80, rows: 24)
        for descriptor in [STDIN_FILENO, STDOUT_FILENO, STDERR_FILENO] { dup2(slave, descriptor) }
        setenv("TERM", term, 1)
        unsetenv("NO_COLOR")
        unsetenv("EHCPANEL_ASCII")
    }

    func resize(columns: UInt16, rows: UInt16) {
        var size = winsize(ws_row: rows, ws_col: columns, ws_xpixel: 0, ws_ypixel: 0)
        _ = ioctl(master, UInt(TIOCSWINSZ), &size)
    }

    /// Presses keys.
    func type(_ text: String) {
        _ = writeAll(Array(text.utf8), to: master)
    }

    /// All that was written to the terminal since the last look.
    func output() -> String {
        var text: [UInt8] = []
        var buffer = [UInt8](repeating: 0, count: 65_536)
        var source = pollfd(fd: master, events: Int16(POLLIN), revents: 0)
        while poll(&source, 1, 0) > 0, source.revents & Int16(POLLIN) != 0 {
            let count = read(master, &buffer, buffer.count)
            if count <= 0 { break }
            text += buffer[..<count]
        }
        return String(decoding: text, as: UTF8.self)
    }

    /// The flags of the line discipline: whether the terminal is raw.
    func settings() -> [UInt32] {
        var found = termios()
        tcgetattr(master, &found)
        return [found.c_iflag, found.c_oflag, found.c_lflag]
    }
}
