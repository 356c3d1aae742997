import PanelModel

/// Something that the screens want done outside them.
///
/// A value: the runner carries it out and feeds the answer back.
///
/// Effects of one event are carried out in order, and all answers are fed back before the next paint.
public enum Effect: Hashable, Sendable {
    /// Find the cases of a query. Answer: `order`.
    case loadOrder(QueueQuery)
    /// Get rows by id. Answer: `rows`.
    case loadRows([Int])
    /// Count over all open cases; the day is that of the next panel. Answer: `overview`.
    case loadOverview(before: CivilDate)
    /// Open a case. Answer: `opened` or `refused`.
    case openCase(subject: String, tab: CaseTab)
    /// Put the draft on disk; synced when a form is left, not at each key. Answer: `kept` or `refused`.
    case keep(CaseDraft, isSynced: Bool)
    /// Record the draft's findings, and take them out of the draft on disk. Answer: `recorded`, `movedOn` or `refused`.
    case recordFindings(CaseDraft)
    /// Record the draft's profile, and take it out of the draft on disk. Answer: `recorded`, `movedOn` or `refused`.
    case recordProfile(CaseDraft)
    /// Record a note. `seen` is the last entry of the case that its writer had seen. Answer: `recorded`, `movedOn` or `refused`.
    case recordNote(NoteBody, subject: String, seen: Int)
    /// Record the draft's decision, and take it out of the draft on disk. Answer: `recorded`, `movedOn` or `refused`.
    case recordDecision(CaseDraft)
    /// Record the draft's decision as a correction of the one that it revises, and take it out of the draft on disk.
    /// Answer: `recorded`, `movedOn` or `refused`.
    case recordCorrection(CaseDraft)
    /// Record that a letter went. Answer: `recorded` or `refused`.
    case recordNoticeSent(to: NoticeRecipient, on: CivilDate, channel: String, subject: String)
    /// Record what became of a decision. Answer: `recorded` or `refused`.
    case recordOutcome(OutcomeBody, subject: String)
    /// Record the details of a case as they now are. Answer: `recorded`, `movedOn` or `refused`.
    case amendCase(CaseDetails, why: String, subject: String, seen: Int)
    /// Write the letter about the decision that stands into the exports. Answer: `letter` or `refused`.
    case writeLetter(reference: String, to: NoticeRecipient, format: LetterKind)
    /// Take the draft of a case off the disk.
    case dropDraft(subject: String)
    /// Open a text in the person's own editor. Answer: `edited`.
    case editText(String, for: EditTarget)
    /// Stop until the shell brings the program back.
    case suspend
    /// Leave the program.
    case quit
    /// Paint everything anew.
    case redraw
}

/// How a letter is written; the raw value is the ending of the file's name.
public enum LetterKind: String, CaseIterable, Hashable, Sendable {
    case md, html, docx

    /// The words in a list.
    var title: String {
        switch self {
        case .md: "plain text (Markdown)"
        case .html: "a page for the browser (HTML)"
        case .docx: "Word (DOCX, through pandoc)"
        }
    }
}

/// Where a text came from that is edited outside.
public enum EditTarget: Hashable, Sendable {
    /// The note being written.
    case note
    /// A field of a tab, by the tab's own name for it.
    case field(CaseTab, String)
}
