import PanelModel
import PanelRecord

/// What opening a record found, in words for the person who opened it.
enum OpeningWords {
    static func notes(of opening: RecordOpening, workspace: Workspace) -> [String] {
        var notes: [String] = []
        if let recovery = opening.recovery {
            notes.append(
                "The last time, recording was cut off: \(bytes(recovery.tail.bytes)) of an unfinished entry were set aside "
                    + "in quarantine/\(recovery.file). Nothing that said Recorded is lost.")
        }
        if let tail = opening.tornTail {
            notes.append(
                "The record ends in \(bytes(tail.bytes)) of an unfinished entry. They will be set aside when the workspace "
                    + "is next opened for recording.")
        }
        if !opening.unconfirmed.isEmpty {
            let seqs = opening.unconfirmed.map { "\($0.seq)" }.joined(separator: ", ")
            let isOne = opening.unconfirmed.count == 1
            notes.append(
                "\(isOne ? "Entry" : "Entries") \(seqs) \(isOne ? "is" : "are") whole on the disk, though the program stopped "
                    + "before it could say Recorded. \(isOne ? "It is" : "They are") part of the record: look at the case and "
                    + "correct it if it is not what was meant.")
        }
        if !opening.finishedErasures.isEmpty {
            notes.append("An erasure that had been cut off was finished.")
        }
        if case .readOnly(let reason) = opening.state, reason != .openedForReading {
            notes.append("Nothing can be recorded: \(reason.words).")
        }
        return notes
    }

    private static func bytes(_ count: Int) -> String { count == 1 ? "1 byte" : "\(count) bytes" }
}
