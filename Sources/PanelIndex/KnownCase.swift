public import PanelModel

/// What tells whether a row of an import is a case that the record has already.
public struct KnownCase: Hashable, Sendable {
    /// The case's number in this index.
    public let id: Int
    /// The subject id in the headers of its entries.
    public let subject: String
    /// As written in the record, which may differ from what was asked for by case, spaces or the kind of dash.
    public let reference: String
    /// Forename, as written.
    public let forename: String
    /// Surname, as written.
    public let surname: String
    /// Date of birth.
    public let dateOfBirth: CivilDate
    /// The day received.
    public let dateReceived: CivilDate
    /// The gate where the case now is.
    public let gate: Gate
    /// Where the case is on its way from queue to letter.
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

    /// The case's number in this index.
    public let id: Int
    /// The subject id of the case.
    public let subject: String
    /// The case's reference, as written.
    public let reference: String
    /// The child's forename, as written.
    public let forename: String
    /// The child's surname, as written.
    public let surname: String
    /// The name the child goes by, where it is not the forename.
    public let knownAs: String?
    /// What the step was offered or asked for in.
    public let origin: Origin
    /// Who is to do it.
    public let owner: String
    /// What is to be done.
    public let what: String
    /// The day by which; nil where none was set.
    public let due: CivilDate?
    /// The entry that holds the step, and its place there from 0, as a `step.done` entry names them.
    ///
    /// A decision's steps are counted in its own order; an evidence entry's requests in the order of their item ids.
    public let entry: Int
    /// The step's place in that entry, from 0.
    public let place: Int
}
