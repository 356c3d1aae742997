import Canvas
import PanelModel

/// Something that happens to the screens.
public enum Event: Sendable {
    /// A person pressed, pasted or clicked.
    case key(Key)
    /// The terminal has another size.
    case resize(Size)
    /// An effect was carried out.
    case answer(Answer)
}

/// What an effect came to.
public enum Answer: Sendable {
    /// The cases that a query finds, by row id, in its order.
    case order(QueueQuery, [Int])
    /// Rows that were asked for.
    case rows([QueueRow])
    /// Counts and names over all open cases.
    case overview(QueueOverview)
    /// A case to show, with the unfinished work kept for it.
    case opened(CaseFile, CaseDraft?, CaseTab)
    /// Something is durably in the record; the file is the case as it now stands.
    case recorded(RecordedReceipt, CaseFile)
    /// Somebody recorded something since the draft's writer last looked: nothing was recorded. What changed, in words.
    case movedOn(CaseFile, [String])
    /// The draft is on disk since this time of day, such as `09:48`.
    case kept(subject: String, at: String)
    /// An effect could not be carried out, and why, in words. Unfinished work is untouched.
    case refused(String)
    /// A letter is in the exports.
    case letter(WrittenLetter)
    /// An outside editor gave a text back; nil where it was left without one.
    case edited(EditTarget, String?)
    /// What somebody should know before they begin, such as a recovery of the record.
    case opening([String])
    /// Something worth knowing that needs no answer, for the status line.
    case said(String)
    /// The day turned, or recording became possible or impossible.
    case house(House)
}

/// A letter that was written, and what there is to say of it before it goes.
public struct WrittenLetter: Hashable, Sendable {
    /// Who has it.
    public let to: NoticeRecipient
    /// The file.
    public let path: String
    /// What a person should look at; nothing of it keeps the letter from going.
    public let remarks: [String]
    /// The reading age, in words.
    public let readingAge: String

    /// A letter that was written.
    public init(to: NoticeRecipient, path: String, remarks: [String], readingAge: String) {
        self.to = to
        self.path = path
        self.remarks = remarks
        self.readingAge = readingAge
    }
}

/// What stands in the record, and where.
public struct RecordedReceipt: Hashable, Sendable {
    /// Which part of a case's work was recorded.
    public enum Part: Hashable, Sendable {
        case findings, profile, note, decision, correction, notice, outcome, amendment
    }

    /// What was recorded.
    public let part: Part
    /// The entry's sequence number.
    public let seq: Int
    /// The first digits of the record's head in two groups, such as `43f5 0016`, for the minutes.
    public let headGroups: String

    /// A receipt.
    public init(part: Part, seq: Int, headGroups: String) {
        self.part = part
        self.seq = seq
        self.headGroups = headGroups
    }
}
