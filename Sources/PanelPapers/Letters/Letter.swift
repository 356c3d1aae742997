import PanelModel

/// A letter about one decision, checked against what the law says it must contain.
///
/// There is no letter without its checklist: `compose` refuses one that lacks a required part.
public struct Letter: Hashable, Sendable {
    /// Who reads it: the family has the letter itself, the others a copy with the same reasons.
    public let to: NoticeRecipient
    /// The day on the letter, from which the family's time limits run.
    public let dated: CivilDate
    /// The case's reference and the outcome, for the name of the file and the title.
    public let reference: String
    /// The outcome's id in the law pack.
    public let outcome: String
    /// The letter's words.
    public let document: LetterDocument
    /// Every part that the letter must have, in the order of the checklist; each was found in the letter.
    public let parts: [LetterPart]
    /// How hard the letter is to read.
    public let reading: LetterReading
    /// What its sender should know.
    public let remarks: [LetterRemark]

    /// A name for the file without its ending, such as `26-0141-not-to-assess-family`; safe in any folder.
    public var fileStem: String {
        let safe = reference.unicodeScalars.map { scalar in
            scalar.isASCII && (scalar.properties.isAlphabetic || scalar.properties.numericType != nil)
                ? Character(scalar) : "-"
        }
        return "\(String(safe))-\(outcome)-\(to.rawValue)"
    }

    /// What the letter is, for a window's or a file's title; it names nobody.
    public var title: String { "Letter \(reference)" }
}

/// A part that a letter must have.
public struct LetterPart: Hashable, Sendable {
    /// The id in the law pack's checklist, such as `right-of-appeal`; the name of the section in templates.
    public let id: String
    /// What the part must say.
    public let words: String
    /// The law that asks for it, or `good practice`.
    public let citation: String

    /// A part.
    public init(id: String, words: String, citation: String) {
        self.id = id
        self.words = words
        self.citation = citation
    }
}
