import PanelIndex
import PanelModel
import PanelRecord

/// Why the desk did not do what was asked.
///
/// Facts only: no child's name or other personal data; words and exit codes are in `DeskError+Words.swift`. A path is
/// the workspace's or one that the person gave.
public enum DeskError: Error, Hashable, Sendable {
    /// There is no workspace in this folder.
    case noWorkspace(String)
    /// A workspace was begun in this folder before.
    case alreadyBegun(String)
    case cannotCreate(String)
    /// A file could not be written; the number is the system's `errno`.
    case cannotWrite(String, Int32)
    case notReadable(String, Int32)
    case noSuchFile(String)
    case tooLarge(String, limit: Int)
    /// `EHCPANEL_NOW` is not a date-time.
    case badRehearsalClock
    /// Everything that is wrong in the rule packs and settings.
    case badRules([RulePackError])
    /// A text that should name a case does not have that form.
    case notACase
    case noSuchCase(reference: String)
    /// The draft could not be read and lies under the name given.
    case draftUnreadable(String)
    /// Somebody recorded something about this case since it was last seen.
    case caseMovedOn(reference: String, changes: [String])
    /// The gate is answered already, in this entry.
    case decisionStands(entry: Int)
    /// The decision cannot be recorded as it stands.
    case incomplete([DecisionProblem])
    /// An evidence item, sub-area or level that the rule packs do not have.
    case unknownEvidenceItem(String)
    case unknownSubArea(String)
    case unknownLevel(String, Int)
    case unknownFinding(String)
    /// A form or command argument that cannot be read: what, and what was expected, with the line where there is one.
    case badForm(what: String, line: Int?, expected: String)
    /// The table of an import cannot be read as one.
    case notATable(String)
    /// Nothing in the table can be brought in.
    case nothingToImport
    /// A letter lacks what the law asks of it, or could not be written; each reason in words.
    case letterRefused([String])
    /// Something was recorded since an import was worked out.
    case recordMovedOn
    /// A part of the index that was just made new is missing.
    case indexFailed(String)
    case record(RecordError)
}
