public import PanelModel

/// What tells whether a row of an import is a case that the record has already.
public struct KnownCase: Hashable, Sendable {
    public let id: Int
    public let subject: String
    /// As written in the record, which may differ from what was asked for by case, spaces or the kind of dash.
    public let reference: String
    public let forename: String
    public let surname: String
    public let dateOfBirth: CivilDate
    public let dateReceived: CivilDate
    public let gate: Gate
    public let status: CaseStatus
}

/// Something that somebody offered or was asked to do for a case, and has not done yet.
public struct OpenStep: Hashable, Sendable {
    /// Where a step comes from.
    public enum Origin: Hashable, Sendable {
        /// A next step of the decision that was first recorded in this entry.
        case decision(seq: Int)
        /// An evidence item that was asked for, by its id in the evidence pack.
        case evidence(item: String)
    }

    public let id: Int
    public let subject: String
    public let reference: String
    public let forename: String
    public let surname: String
    public let knownAs: String?
    public let origin: Origin
    public let owner: String
    public let what: String
    public let due: CivilDate?
    /// The entry that holds the step, and its place there from 0, as a `step.done` entry names them.
    ///
    /// A decision's steps are counted in its own order; an evidence entry's requests in the order of their item ids.
    public let entry: Int
    public let place: Int
}
