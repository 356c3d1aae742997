import PanelIndex
import PanelModel
import PanelRecord

extension Desk {
    /// The rows of the queue that answer a question, as ids in its order.
    public func queue(_ query: QueueQuery) throws(DeskError) -> [Int] {
        try asking { try $0.caseIDs(query) }
    }

    /// The rows of the queue with these ids, in their order.
    public func queueRows(_ ids: [Int]) throws(DeskError) -> [QueueRow] {
        try asking { try $0.rows(ids) }
    }

    /// The subject id of the case with a reference.
    public func subject(ofReference reference: String) throws(DeskError) -> String {
        let found = try asking { try $0.subject(ofReference: reference) }
        guard let found else { throw DeskError.noSuchCase(reference: Desk.shown(reference)) }
        return found
    }

    /// Everything that the record holds of a case, read from the record itself: the index only says where.
    public func caseFile(subject: String) throws(DeskError) -> CaseFile {
        var file: CaseFile?
        for place in try asking({ try $0.places(ofSubject: subject) }) {
            let content = try entry(at: place).content
            if file == nil {
                file = CaseFile(id: subject, opening: content)
            } else {
                file?.apply(content)
            }
        }
        guard let file else { throw DeskError.notACase }
        return file
    }

    /// The entry at a place of the index; damage is told with the entry's number.
    private func entry(at place: EntryPlace) throws(DeskError) -> Entry {
        do {
            return try record.readEntry(at: place.offset, length: place.length)
        } catch RecordError.damaged(let finding) {
            let named = PanelRecord.Finding(
                seq: place.seq, line: place.seq, offset: place.offset, what: finding.what)
            damage = named
            throw DeskError.record(.damaged(named))
        } catch {
            throw DeskError.record(error)
        }
    }

    /// Which cases have unfinished work on disk, in words for the person who opens the workspace; by reference only.
    public var unfinishedNote: String? {
        let references = drafts.pending().compactMap { try? caseFile(subject: $0).details.reference }.sorted()
        guard !references.isEmpty else { return nil }
        let shown = references.prefix(4).map(Desk.shown).joined(separator: ", ")
        let more = references.count > 4 ? " and \(references.count - 4) more" : ""
        return "Unfinished work is kept for \(shown)\(more)."
    }

    /// The names behind staff ids, as the record has them.
    public func people() throws(DeskError) -> [String: String] {
        var names: [String: String] = [:]
        for place in try asking({ try $0.places(ofKinds: [.config]) }) {
            let entry = try entry(at: place)
            if case .config(let body) = entry.content.value, let person = body.person { names[person.id] = person.name }
        }
        return names
    }

    /// A reference as it may stand in an error: short, and without what could act on a terminal.
    static func shown(_ reference: String) -> String {
        String(
            reference.unicodeScalars.prefix(24).map { scalar in
                scalar.properties.isAlphabetic || scalar.properties.numericType != nil
                    || "-/.".unicodeScalars.contains(scalar)
                    ? Character(scalar) : "?"
            })
    }
}

extension PanelRecord.Entry {
    /// The entry with its body as a value.
    var content: Recorded<PanelModel.EntryBody> {
        let value: PanelModel.EntryBody =
            switch body {
            case .present(_, let bytes): BodyCodec.body(kind: header.kindName, bytes: bytes)
            case .erased(let seq): .erased(by: seq)
            }
        return Recorded(seq: header.seq, at: header.at, by: header.by, value: value)
    }
}

/// Counts over the queue.
public struct QueueTotals: Hashable, Sendable {
    /// Cases whose family has not been told.
    public let open: Int
    /// Of these, those whose last lawful day comes before the day that was asked about, or is past.
    public let toTellBefore: Int
    /// Of these, those whose last lawful day is past.
    public let late: Int
    /// Every case.
    public let all: Int
    /// Case officers by name, in order.
    public let officers: [String]
}

extension Desk {
    /// Counts over the queue, with those whose last lawful day comes before a day.
    public func overview(before day: CivilDate) throws(DeskError) -> QueueTotals {
        try asking { index in
            let counts = try index.counts(dueBefore: day)
            let late = try index.counts(dueBefore: today).untoldDueBefore
            let officers = try index.facets(QueueQuery()).officers.keys.compactMap(\.self).sorted()
            let told = counts.byStatus[.told] ?? 0
            return QueueTotals(
                open: counts.all - told, toTellBefore: counts.untoldDueBefore, late: late, all: counts.all,
                officers: officers)
        }
    }
}
