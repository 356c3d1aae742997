/// What an entry of the record says.
///
/// The raw value is the word in the entry's header.
public enum EntryKind: String, CaseIterable, Codable, Sendable {
    /// Closes a batch: names its first and last entry and what was brought in.
    case importBatch = "import"
    case caseOpened = "case.opened"
    case caseAmended = "case.amended"
    case evidence
    case profile
    case meetingOpened = "meeting.opened"
    case attendance
    case interestDeclared = "interest.declared"
    case note
    case decision
    case correction
    case noticeSent = "notice.sent"
    case stepDone = "step.done"
    case outcome
    case meetingClosed = "meeting.closed"
    case readback
    case erasure
    case recovery
    case config
}
