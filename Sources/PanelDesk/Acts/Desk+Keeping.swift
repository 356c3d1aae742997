import Foundation
import PanelIndex
import PanelModel
import PanelPapers
import PanelRecord

extension Desk {
    /// Checks the whole record of a workspace from its first byte; it works where the workspace cannot even be opened.
    /// - Parameters:
    ///   - mark: a head as the signed minutes print it, in eight groups of four or in full; it is looked for too.
    ///   - progress: bytes done, and in all.
    public static func verify(
        _ workspace: Workspace, mark: String?, progress: ((Int, Int) -> Void)? = nil
    ) throws(DeskError) -> VerificationAnswer {
        var headMark: HeadMark?
        if let mark {
            guard let read = HeadMark(text: mark) else {
                throw DeskError.badForm(
                    what: "--head", line: nil, expected: "eight groups of four, such as 43f5 0016 …")
            }
            headMark = read
        }
        let folder = RecordFolder(record: workspace.record.path, quarantine: workspace.quarantine.path)
        guard FileManager.default.fileExists(atPath: folder.record) else {
            throw DeskError.noWorkspace(workspace.folder.path)
        }
        let report = try recording { () throws(RecordError) in
            try RecordVerifier.verify(folder, mark: headMark, wait: LockWait(upTo: 5000), progress: progress)
        }
        return VerificationAnswer(report)
    }

    /// Throws the index away and makes it anew from the record.
    public func rebuildIndex(progress: ((Int, Int) -> Void)? = nil) throws(DeskError) {
        // What is damaged is met again on the way; until then the index would stay as empty as it now is.
        damage = nil
        try asking { try $0.startAgain() }
        try catchUp(progress: progress)
        if let damage { throw DeskError.record(.damaged(damage)) }
    }

    /// The decision log of a period, oldest first.
    /// - Parameters:
    ///   - first: the first day; nil for the beginning.
    ///   - last: the last day; nil for the end.
    ///   - namesChildren: whether children are named in full; otherwise by initials and reference.
    public func decisionLog(
        from first: CivilDate?, to last: CivilDate?, namesChildren: Bool, format: LogFormat
    ) throws(DeskError) -> [UInt8] {
        let log = try decisionLog(from: first, to: last, naming: namesChildren ? .names : .initials)
        switch format {
        case .csv: return log.csv
        case .md: return Array(log.markdown.utf8)
        case .json: return Answers.json(log.rows)
        }
    }

    private func decisionLog(
        from first: CivilDate?, to last: CivilDate?, naming: DecisionLogRow.Naming
    ) throws(DeskError) -> DecisionLog {
        try catchUp()
        let people = try people()
        var rows: [DecisionLogRow] = []
        var files: [String: CaseFile] = [:]
        let places = try asking { index in
            try index.decisions(
                from: first ?? CivilDate(dayNumber: -719_162), to: last ?? CivilDate(dayNumber: 2_932_896))
        }
        for place in places {
            let file: CaseFile
            if let known = files[place.subject] {
                file = known
            } else {
                file = try caseFile(subject: place.subject)
                files[place.subject] = file
            }
            guard let decision = file.decisions.first(where: { $0.original.seq == place.original.seq }) else {
                continue
            }
            rows.append(DecisionLogRow(decision, of: file, rules: rules, people: people, naming: naming))
        }
        return DecisionLog(
            panel: "\(settings.authority.name), \(settings.panel.name)", rows: rows, entries: head.count,
            head: head.hash.groups, madeOn: today, namesChildren: naming == .names)
    }

    /// Writes an export into the workspace's folder for today, `exports/2026-11-26/`, or to a place that was named.
    /// - Returns: the file.
    public func writeExport(_ bytes: [UInt8], named name: String, to place: URL?) throws(DeskError) -> URL {
        let folder = workspace.exports.appendingPathComponent(today.iso)
        let file = place ?? folder.appendingPathComponent(name)
        if let place {
            guard try !PrivateFiles.pass(bytes, to: place) else { return place }
        } else {
            try PrivateFiles.makeFolder(folder)
        }
        try PrivateFiles.replace(file, with: bytes, isSynced: true)
        return file
    }

    /// The text that tells a family of a "no": the four questions answered, what happens next, and their rights.
    /// - Throws: `badForm` when the case has no such decision at its gate.
    public func nextStepText(for file: CaseFile) throws(DeskError) -> NotToAssessText {
        guard let standing = file.decisionAtGate, standing.standing.outcomeKind == .no else {
            throw DeskError.badForm(
                what: file.details.reference, line: nil, expected: "a decision not to assess or not to issue a plan")
        }
        let day = standing.standing.notice?.sendOn ?? today
        let facts = NotToAssessFacts(file: file, decision: standing, rules: rules, sentOn: day)
        return NotToAssessText.compose(facts, evidence: rules.evidence, settings: settings)
    }
}

/// How a log is written; the raw value is the ending of the file's name.
public enum LogFormat: String, CaseIterable, Sendable {
    case csv, md, json
}

/// What a verification found, as an answer.
///
/// The JSON keys are stable.
public struct VerificationAnswer: Encodable, Hashable, Sendable {
    public let entries: Int
    /// The head in eight groups of four.
    public let head: String
    public let erased: Int
    /// Entries made under a clock that was set by hand.
    public let rehearsals: Int
    public let isSound: Bool
    public let findings: [Damage]
    /// What is known of the head that was asked for; null where none was.
    public let askedHead: String?

    /// One thing that is wrong.
    public struct Damage: Encodable, Hashable, Sendable {
        public let entry: Int?
        public let line: Int
        public let offset: Int
        public let what: String
    }

    init(_ report: VerificationReport) {
        entries = report.entries
        head = report.head.hash.groups
        erased = report.erased
        rehearsals = report.rehearsals
        isSound = report.isSound
        findings = report.findings.map {
            Damage(entry: $0.seq, line: $0.line, offset: $0.offset, what: DamageWords.of($0.what))
        }
        askedHead = report.mark.map(DamageWords.of)
    }

    /// Writes every key; one without a value is null, so that whoever reads finds the same keys in every answer.
    public func encode(to encoder: any Encoder) throws {
        var values = encoder.container(keyedBy: CodingKeys.self)
        try values.encode(entries, forKey: .entries)
        try values.encode(head, forKey: .head)
        try values.encode(erased, forKey: .erased)
        try values.encode(rehearsals, forKey: .rehearsals)
        try values.encode(isSound, forKey: .isSound)
        try values.encode(findings, forKey: .findings)
        try values.encode(askedHead, forKey: .askedHead)
    }

    enum CodingKeys: String, CodingKey {
        case entries, head, erased, rehearsals
        case isSound = "is_sound"
        case findings
        case askedHead = "asked_head"
    }
}
