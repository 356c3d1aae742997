/// The body of an entry, by the kind of the entry that holds it.
public enum EntryBody: Hashable, Sendable {
    case importBatch(ImportBody)
    case caseOpened(CaseBody)
    case caseAmended(CaseBody)
    case evidence(EvidenceBody)
    case profile(ProfileBody)
    case note(NoteBody)
    case decision(Decision)
    case correction(CorrectionBody)
    case noticeSent(NoticeSentBody)
    case stepDone(StepDoneBody)
    case outcome(OutcomeBody)
    case config(ConfigBody)
    /// The body was erased lawfully; the number is that of the erasure entry that allowed it.
    case erased(by: Int)
    /// A kind that this version keeps and shows by its name only.
    case other(kind: String)
}

/// A value with the place that it has in the record.
public struct Recorded<Value: Hashable & Sendable>: Hashable, Sendable {
    /// The entry's sequence number.
    public let seq: Int
    public let at: Moment
    /// The staff id of who recorded it.
    public let by: String
    public let value: Value

    /// A value recorded in entry `seq`.
    public init(seq: Int, at: Moment, by: String, value: Value) {
        self.seq = seq
        self.at = at
        self.by = by
        self.value = value
    }

    /// Another value of the same entry.
    public func map<Other: Hashable & Sendable>(_ other: Other) -> Recorded<Other> {
        Recorded<Other>(seq: seq, at: at, by: by, value: other)
    }
}
