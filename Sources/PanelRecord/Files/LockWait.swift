/// How long to wait while somebody else is recording, and who is told.
public struct LockWait {
    /// At most so long.
    public let milliseconds: Int
    /// Called about ten times a second while waiting, with the holder as the lock tells it; answers whether to go on.
    public let goesOn: (LockHolder?) -> Bool

    /// Waits up to this time; `goesOn` can show the holder and stop the wait.
    public init(upTo milliseconds: Int, goesOn: @escaping (LockHolder?) -> Bool = { _ in true }) {
        self.milliseconds = milliseconds
        self.goesOn = goesOn
    }

    /// Not at all.
    public static var none: LockWait { LockWait(upTo: 0) }
}
