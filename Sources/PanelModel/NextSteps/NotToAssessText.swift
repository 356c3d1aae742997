/// The words of a "no" for the family: the four questions answered, what happens next, and their rights.
///
/// For a decision not to assess (request gate), not to issue a plan (issue gate), and not to change a plan or to cease it
/// (change gate). The four questions are those that families are told to ask: what the setting should now provide, what
/// evidence was missing and who will get it, which needs were considered, and whether what they sent was read.
///
/// Nothing is said that the record does not hold: where it is silent on whether papers were read, asked for or looked at,
/// so are the words, or they say that the record does not tell.
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

    /// The whole text without the reasons, which a letter gives beside it.
    public var plainText: String { plainText(why: []) }

    /// The whole text, paragraphs parted by an empty line.
    ///
    /// - Parameter why: the answers to the test and the panel's reasons, a paragraph each: the text says that it gives them.
    public func plainText(why: [String]) -> String {
        var parts = [greeting, decision]
        if !why.isEmpty { parts += ["Why did we decide this?"] + why }
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
