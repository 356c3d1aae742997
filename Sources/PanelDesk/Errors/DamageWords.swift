import PanelRecord

/// What is wrong in a record, in plain words.
enum DamageWords {
    /// Where and what, such as `entry 42, line 42, byte 1234: the body was changed`.
    static func of(_ finding: PanelRecord.Finding) -> String {
        let place = finding.seq.map { "entry \($0), " } ?? ""
        let line = finding.line > 0 ? "line \(finding.line), " : ""
        return "\(place)\(line)byte \(finding.offset): \(of(finding.what))"
    }

    static func of(_ damage: Damage) -> String {
        switch damage {
        case .malformed(let byte): "this is no entry from byte \(byte) of the line on"
        case .headerChanged: "the header or its hash was changed"
        case .bodyChanged: "the body or its salt was changed"
        case .chainBroken: "it does not follow the entry before it"
        case .duplicate(let seq): "entry \(seq) stands here a second time"
        case .fork(let seq): "a second, different entry claims number \(seq)"
        case .outOfOrder(let expected): "entry \(expected) was due here"
        case .missing(let seqs):
            seqs.count == 1
                ? "entry \(seqs.lowerBound) is missing" : "entries \(seqs.lowerBound) to \(seqs.upperBound) are missing"
        case .carriageReturns(let lines):
            "\(lines) lines end as an editor such as Notepad saves them; the file was edited"
        case .byteOrderMark: "a byte-order mark was put at the start; an editor has saved the file"
        case .nulBytes(let count): "\(count) bytes are zero, as a loss of power can leave them"
        case .noFinalNewline: "the file ends in the middle of a line"
        case .lineTooLong: "the line is longer than an entry can be"
        case .batchNotClosed(let first): "the import that begins with entry \(first) was never closed"
        case .batchMisnamed: "it names an import that it cannot belong to"
        case .erasureNotAllowed(let seq): "its body is gone, and entry \(seq) does not allow that"
        case .erasureUnfinished(let seq): "entry \(seq) erased its body, but the body is still here"
        case .erasureMalformed: "it is no lawful erasure: entries, a ground and two different people are needed"
        case .newerVersion(let version): "it was written by a newer version of the program (format \(version))"
        case .shorterThanConfirmed(let head): "the record ends before entry \(head.count), which was confirmed"
        case .otherHistory(let head): "another entry stands where entry \(head.count) was confirmed"
        case .headMissing: "nothing remembers how far the record was confirmed"
        }
    }

    static func of(_ answer: MarkAnswer) -> String {
        switch answer {
        case .headAfter(let seq): "it was the head after entry \(seq)"
        case .notFound: "no entry of this record has that head"
        }
    }
}
