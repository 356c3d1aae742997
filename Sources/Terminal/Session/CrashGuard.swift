import CTerminalGuard

/// Gives the terminal back when the program crashes.
///
/// One for the process.
enum CrashGuard {
    /// From now on a crash writes the reset string, restores the settings that the terminal has now, and copies what
    /// lies in `captured` to `errors`; either may be -1.
    static func arm(terminal: Int32, reset: String, captured: Int32, errors: Int32) {
        ctg_arm(terminal, reset, captured, errors)
    }

    /// Takes another reset string.
    static func setReset(_ reset: String) {
        ctg_set_reset(reset)
    }

    /// Restores the terminal's settings and the crash handlers as they were.
    static func disarm() {
        ctg_disarm()
    }
}
