import Glibc
import PanelModel
import PanelRecord

/// What a command ends with (sysexits.h, and 76 for a record that does not verify).
public enum ExitStatus: Int32, Error, Sendable {
    case done = 0
    case refused = 1
    case usage = 64
    case badInput = 65
    case noInput = 66
    case cannotCreate = 73
    case readWriteFault = 74
    case busy = 75
    case notVerified = 76
}

extension DeskError {
    /// The status that a command ends with.
    public var exitStatus: ExitStatus {
        switch self {
        case .noWorkspace, .noSuchFile: .noInput
        case .alreadyBegun, .cannotCreate: .cannotCreate
        case .cannotWrite, .notReadable, .draftUnreadable, .indexFailed: .readWriteFault
        case .tooLarge, .badRules, .badForm, .notATable, .unknownEvidenceItem, .unknownSubArea, .unknownLevel,
            .unknownFinding:
            .badInput
        case .badRehearsalClock, .notACase: .usage
        case .noSuchCase, .caseMovedOn, .recordMovedOn, .decisionStands, .letterRefused, .incomplete, .nothingToImport:
            .refused
        case .record(let error): error.exitStatus
        }
    }

    /// The error in plain words: what happened, and what can be done.
    public var words: String {
        switch self {
        case .noWorkspace(let path):
            "There is no workspace in \(path). Begin one: ehcpanel init \(path) --authority NAME"
        case .alreadyBegun(let path): "A workspace was begun in \(path) before. Nothing was changed."
        case .cannotCreate(let path): "\(path) cannot be created."
        case .cannotWrite(let path, let code): "\(path) cannot be written: \(SystemWords.of(code))."
        case .notReadable(let path, let code): "\(path) cannot be read: \(SystemWords.of(code))."
        case .noSuchFile(let path): "There is no file \(path)."
        case .tooLarge(let path, let limit): "\(path) is larger than \(limit >> 20) MiB."
        case .badRehearsalClock: "EHCPANEL_NOW: expected a date-time such as 2026-11-26T09:30, or a date."
        case .badRules(let errors): errors.map(\.description).joined(separator: "\n")
        case .notACase: "That is no case of this record."
        case .noSuchCase(let reference): "There is no case \(reference) in this record."
        case .draftUnreadable(let path): "A draft could not be read. It was set aside as \(path)."
        case .caseMovedOn(let reference, let changes):
            "\(reference) has moved on since you opened it; nothing was recorded. New: "
                + changes.joined(separator: "; ")
        case .decisionStands(let entry):
            "Not recorded. The case is decided at this gate: entry \(entry). What is wrong in it is put right by a correction."
        case .incomplete(let problems):
            "Not recorded. " + problems.map(\.words).joined(separator: " ")
        case .unknownEvidenceItem(let id): "The evidence list has no item “\(id)”."
        case .unknownSubArea(let id): "The matrix has no sub-area “\(id)”."
        case .unknownLevel(let area, let level): "The matrix has no level \(level) for “\(area)”."
        case .unknownFinding(let word):
            "“\(word)” is no finding: expected present, partly, absent or not-applicable."
        case .badForm(let what, let line, let expected):
            "\(what)\(line.map { ", line \($0)" } ?? ""): expected \(expected)."
        case .notATable(let why): "This is not a table of requests: \(why)\(why.hasSuffix(".") ? "" : ".")"
        case .nothingToImport: "There is nothing to bring in; nothing was recorded."
        case .letterRefused(let reasons): "The letter was not written. " + reasons.joined(separator: " ")
        case .recordMovedOn:
            "Somebody recorded something while this was looked at; nothing was recorded. Run the import again."
        case .indexFailed(let what):
            "The index could not be used (\(what)). The record is not touched; try `ehcpanel rebuild`."
        case .record(let error): error.words
        }
    }
}

extension RecordError {
    /// The status that a command ends with.
    var exitStatus: ExitStatus {
        switch self {
        case .noRecord: .noInput
        case .notRead, .notWritten, .notConfirmed, .stopped, .hashingUnavailable, .erasureUnfinished: .readWriteFault
        case .notCreated: .cannotCreate
        case .notAPlainFile, .caseMovedOn, .unknownHead, .invalidDraft, .erasureRefused, .waitCancelled: .refused
        case .busy: .busy
        case .damaged: .notVerified
        case .readOnly(let reason): reason.exitStatus
        }
    }

    /// The error in plain words.
    var words: String {
        switch self {
        case .noRecord: "There is no record in this workspace."
        case .notRead(let fault): "The record cannot be read: \(SystemWords.of(fault.code))."
        case .notCreated(let fault): "The record cannot be created: \(SystemWords.of(fault.code))."
        case .notAPlainFile:
            "A file of the record is a link or not a plain file. Nothing was written; put the real file there."
        case .busy(let holder), .waitCancelled(let holder):
            "\(holder.map { "\($0.name) on \($0.host)" } ?? "Somebody else") is recording. Nothing was recorded; try again."
        case .readOnly(let reason): "The record can be read but not added to: \(reason.words)."
        case .caseMovedOn: "The case has moved on since you opened it. Nothing was recorded."
        case .unknownHead:
            "The record is not the one that was open before: an older copy, or another. Close the program and run `ehcpanel verify`."
        case .invalidDraft: "This entry cannot be recorded: it is too large, or holds what JSON cannot."
        case .notWritten(let fault):
            "Not recorded: \(fault.map { SystemWords.of($0.code) } ?? "the disk took only a part"). The record is as it was; try again."
        case .notConfirmed(let seqs, let fault):
            "NOT CONFIRMED: the disk did not confirm entr\(seqs.count == 1 ? "y" : "ies") \(RecordError.range(seqs)) "
                + "(\(SystemWords.of(fault.code))). Nothing more is recorded now. Your draft is kept. "
                + "Close the program, have the disk looked at, and open it again: it will say what is on the disk."
        case .stopped:
            "Recording has stopped after a fault of the disk. Your draft is kept. Close the program and open it again."
        case .damaged(let finding): "The record does not verify: \(DamageWords.of(finding))."
        case .erasureRefused: "The erasure was refused; nothing was changed."
        case .erasureUnfinished: "The erasure is recorded but not finished. Open the workspace again to finish it."
        case .hashingUnavailable: "libcrypto on this machine offers no SHA-256; nothing can be recorded or checked."
        }
    }

    private static func range(_ seqs: ClosedRange<Int>) -> String {
        seqs.count == 1 ? "\(seqs.lowerBound)" : "\(seqs.lowerBound) to \(seqs.upperBound)"
    }
}

extension ReadOnlyReason {
    /// The status of a command that wanted to record.
    var exitStatus: ExitStatus {
        switch self {
        case .openedForReading, .networkFileSystem, .newerVersion: .refused
        case .lockUntrusted(let fault): fault.isPermission ? .readWriteFault : .refused
        case .noPermission: .readWriteFault
        case .damaged, .shorterThanConfirmed, .otherHistory, .journalMissing, .headMissing: .notVerified
        }
    }

    /// Why, in plain words that follow a colon.
    public var words: String {
        switch self {
        case .openedForReading: "it was opened for reading"
        case .noPermission(let fault): SystemWords.of(fault.code)
        case .lockUntrusted(let fault):
            fault.isPermission ? SystemWords.of(fault.code) : "its lock cannot be trusted here"
        case .networkFileSystem:
            "it lies on a network drive, where two people could overwrite each other. Move the workspace to a local disk"
        case .damaged(let finding):
            "a confirmed entry is damaged (\(DamageWords.of(finding))). Nothing is repaired by itself"
        case .shorterThanConfirmed(let confirmed, let found):
            "it ends at entry \(found.count), but entry \(confirmed.count) was confirmed. An older copy may have been put back"
        case .otherHistory(let confirmed, _):
            "another entry stands where entry \(confirmed.count) was confirmed. It may have been replaced or changed"
        case .journalMissing(let confirmed): "its file is gone, though \(confirmed.count) entries were confirmed"
        case .headMissing: "its end is torn and nothing remembers how far it was confirmed"
        case .newerVersion(let version): "a newer version of the program (format \(version)) has recorded here"
        }
    }
}

extension SystemFault {
    /// Whether the system keeps this person, or everybody, from writing: nothing is wrong with the lock itself then.
    fileprivate var isPermission: Bool { [EACCES, EPERM, EROFS].contains(code) }
}

/// The system's own errors in words that do not depend on a language setting.
enum SystemWords {
    static func of(_ code: Int32) -> String {
        switch code {
        case ENOSPC, EDQUOT: "the disk is full"
        case EROFS: "the disk is read-only"
        case EACCES, EPERM: "you have no permission"
        case ENOENT: "it is not there"
        case ENOTDIR, EISDIR: "a folder stands where a file should be, or the other way round"
        case EIO: "the disk reports a fault"
        case ELOOP: "it is a link"
        case EFBIG: "it would become too large"
        case EMFILE, ENFILE: "too many files are open"
        case ESTALE: "the network drive has gone away"
        default: "system error \(code)"
        }
    }
}
