import CTerminalGuard
import Canvas
import Glibc

/// Keeps standard error in memory while the screen is up, and prints it afterwards.
///
/// What is written to the alternate screen disappears with it, and the runtime's last words would go there. A standard
/// error that is not a terminal, such as a log, is left alone.
struct CapturedErrors {
    /// The file in memory; -1 when standard error was left alone.
    let memory: Int32
    /// Standard error as it was.
    let original: Int32

    init() {
        guard isatty(STDERR_FILENO) == 1 else {
            memory = -1
            original = -1
            return
        }
        memory = ctg_open_memory("errors")
        original = fcntl(STDERR_FILENO, F_DUPFD_CLOEXEC, 3)
        if memory >= 0, original >= 0 { dup2(memory, STDERR_FILENO) }
    }

    /// Gives standard error back and prints what was kept, made safe to show.
    func finish() {
        if original >= 0 { dup2(original, STDERR_FILENO) }
        if memory >= 0 {
            let count = Int(lseek(memory, 0, SEEK_END))
            if count > 0 {
                let bytes = [UInt8](unsafeUninitializedCapacity: count) { buffer, used in
                    used = max(0, pread(memory, buffer.baseAddress, count, 0))
                }
                let text = Array(displayForm(String(decoding: bytes, as: UTF8.self), lines: .kept).utf8)
                _ = writeAll(text, to: STDERR_FILENO)
            }
            close(memory)
        }
        if original >= 0 { close(original) }
    }
}

/// Writes all bytes, in one call unless the system takes fewer; false when it refuses.
func writeAll(_ bytes: [UInt8], to descriptor: Int32) -> Bool {
    bytes.withUnsafeBytes { buffer in
        var done = 0
        while done < buffer.count {
            let count = write(descriptor, buffer.baseAddress?.advanced(by: done), buffer.count - done)
            if count >= 0 {
                done += count
            } else if errno == EAGAIN {
                var wait = pollfd(fd: descriptor, events: Int16(POLLOUT), revents: 0)
                if poll(&wait, 1, -1) < 0, errno != EINTR { return false }
            } else if errno != EINTR {
                return false
            }
        }
        return true
    }
}
