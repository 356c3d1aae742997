/// What a check of the record found.
public struct VerificationReport: Hashable, Sendable {
    /// How many whole entries were met.
    public let entries: Int
    /// The head after the last whole entry.
    public let head: RecordHead
    /// How many bodies have been erased.
    public let erased: Int
    /// How many entries were made under a clock set by hand.
    public let rehearsals: Int
    /// What is wrong, in the order of the file; at most `findingLimit` of them.
    public let findings: [Finding]
    /// How many findings there were in all.
    public let findingCount: Int
    /// What the head file remembers; nil where there is none.
    public let confirmed: RecordHead?
    /// The answer to "was this once the head?"; nil where it was not asked.
    public let mark: MarkAnswer?

    /// How many findings a report keeps.
    public static let findingLimit = 1000

    /// Nothing is wrong, and the head that was asked for, if any, is there.
    public var isSound: Bool {
        findingCount == 0 && mark != .notFound
    }
}

/// Whether a head kept on paper belongs to this record.
public enum MarkAnswer: Hashable, Sendable {
    /// It was the head after the entry with this number.
    case headAfter(seq: Int)
    /// No entry of this record carries it.
    case notFound
}
