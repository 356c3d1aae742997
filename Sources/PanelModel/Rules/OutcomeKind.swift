/// What sort of answer an outcome is: it decides what has to be present before it can be recorded.
public enum OutcomeKind: String, CaseIterable, Codable, Sendable {
    case yes
    case no
    /// Put off to another meeting; the clock of the law runs on.
    case deferral
}
