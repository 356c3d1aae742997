import CTerminalGuard
import Glibc

/// Wakes the loop that waits for events, from any thread.
///
/// The descriptor lives as long as the process, so that a late call is harmless.
public struct Waker: Sendable {
    let descriptor: Int32

    init?() {
        descriptor = ctg_open_waker()
        guard descriptor >= 0 else { return nil }
    }

    /// Makes the waiting loop report `.woken`; calls before it does count once.
    public func wake() {
        var one: UInt64 = 1
        _ = write(descriptor, &one, MemoryLayout<UInt64>.size)
    }

    /// Whether it was woken since the last look.
    func wasWoken() -> Bool {
        var count: UInt64 = 0
        return read(descriptor, &count, MemoryLayout<UInt64>.size) == MemoryLayout<UInt64>.size
    }
}
