/// The words of a "no" for the family: the four questions answered, what happens next, and their rights.
///
/// For a decision not to assess (request gate) and one not to issue a plan (issue gate). The four questions are those
/// that families are told to ask: what the setting should now provide, what evidence was missing and who will get it,
/// which needs were considered, and whether what they sent was read.
public struct NotToAssessText: Hashable, Sendable {
    /// How the letter opens: `Dear Mrs Forsythe`.
    public let greeting: String
    /// The decision in a sentence or two.
    public let decision: String
    /// The four questions with their answers, in order.
    public let answers: [FamilyAnswer]
    /// What would change the answer.
    public let whatWouldChange: String
    /// The rights that the regulations require, one paragraph each, in the order of the checklist.
    public let rights: [NoticeParagraph]
    /// Contacts that the notice must name and the settings do not have.
    ///
    /// A letter with any is not ready to go.
    public let missingContacts: [ContactKind]

    /// Whether every contact that the law requires is there.
    public var isComplete: Bool { missingContacts.isEmpty }

    /// The whole text, paragraphs parted by an empty line.
    public var plainText: String {
        var parts = [greeting, decision]
        for answer in answers {
            parts.append(answer.question)
            parts += answer.paragraphs
        }
        parts.append(whatWouldChange)
        parts += rights.map(\.words)
        return parts.joined(separator: "\n\n")
    }
}

/// One of the four questions and its answer.
public struct FamilyAnswer: Hashable, Sendable {
    /// The question, as a family asks it.
    public let question: String
    /// The answer, a paragraph each.
    public let paragraphs: [String]
}

/// One paragraph of a notice and the line of the checklist that it answers.
public struct NoticeParagraph: Hashable, Sendable {
    /// The checklist item's id in the law pack, such as `right-of-appeal`.
    public let item: String
    /// The words for the family.
    public let words: String
}

/// What the words of a "no" are made from.
public struct NotToAssessFacts: Sendable {
    /// The case; its gate says which "no" it is.
    public var details: CaseDetails
    /// What was found for each item of the check.
    public var findings: [EvidenceItemID: Finding]
    /// The steps that are offered, as edited.
    public var steps: [NextStep]
    /// What the family sent and when, such as `your letter of 28 October 2026`.
    public var readFromFamily: [String]
    /// The areas of need that the panel considered, such as those that have a level in the needs profile.
    public var areasConsidered: [AreaOfNeed]
    /// The day of the panel's decision.
    public var decidedOn: CivilDate
    /// The day that the letter goes; the days for mediation and appeal run from it.
    public var sentOn: CivilDate

    /// The facts of one decision.
    public init(
        details: CaseDetails, findings: [EvidenceItemID: Finding], steps: [NextStep], readFromFamily: [String],
        areasConsidered: [AreaOfNeed], decidedOn: CivilDate, sentOn: CivilDate
    ) {
        self.details = details
        self.findings = findings
        self.steps = steps
        self.readFromFamily = readFromFamily
        self.areasConsidered = areasConsidered
        self.decidedOn = decidedOn
        self.sentOn = sentOn
    }
}
