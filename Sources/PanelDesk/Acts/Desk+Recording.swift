import PanelIndex
import PanelModel
import PanelPapers
import PanelRecord

extension Desk {
    /// Records one entry about a case, after making sure that the case is still as the person saw it.
    /// - Parameters:
    ///   - subject: the case's subject id.
    ///   - seen: the last entry of the case that the person had seen; nil where that does not matter (a note).
    /// - Returns: the receipt, and the last entry of the case before this one.
    /// - Throws: `caseMovedOn` with what is new, in words; nothing is recorded then.
    func record(
        _ content: PanelModel.EntryBody, about subject: String, seen: Int?
    ) throws(DeskError) -> (receipt: Receipt, before: Int) {
        while true {
            try catchUp()
            let file = try caseFile(subject: subject)
            if let seen, file.lastSeq != seen {
                let new = file.history.filter { $0.seq > seen }.map { HistoryWords.kind($0.value) }
                throw DeskError.caseMovedOn(reference: file.details.reference, changes: new)
            }
            do {
                return (try append(content, subject: subject), file.lastSeq)
            } catch DeskError.record(.caseMovedOn) {
                // Somebody recorded between the look and the lock: look again.
                continue
            }
        }
    }

    /// Records one entry and brings the index up to it.
    ///
    /// Its person is introduced to the record first where need be.
    func append(_ content: PanelModel.EntryBody, subject: String?) throws(DeskError) -> Receipt {
        try introduceMyself()
        let expectations = subject.map { [Expectation(subject: $0, unchangedSince: record.head)] } ?? []
        let receipt = try Desk.recording { () throws(RecordError) in
            try record.append(draft(content, subject: subject), expecting: expectations)
        }
        // It is recorded, whatever becomes of the index: a fault there must not read as "not recorded".
        try? catchUp()
        return Receipt(receipt)
    }

    /// The entry that a body becomes.
    func draft(_ content: PanelModel.EntryBody, subject: String?) -> EntryDraft {
        guard let kind = BodyCodec.kind(of: content), let bytes = BodyCodec.bytes(of: content) else {
            preconditionFailure("erased and unknown bodies are never recorded")
        }
        return EntryDraft(
            at: clock.now, by: identity.id, kind: kind, subject: subject, rehearsal: clock.isRehearsal, body: bytes)
    }

    /// Records who stands behind this staff id, once.
    func introduceMyself() throws(DeskError) {
        guard try people()[identity.id] != identity.name else { return }
        let person = ConfigBody(person: ConfigBody.Person(id: identity.id, name: identity.name))
        _ = try Desk.recording { () throws(RecordError) in
            try record.append(draft(.config(person), subject: nil), expecting: [])
        }
        try catchUp()
    }

    /// Runs something of the record and turns its error into the desk's.
    static func recording<Value>(_ act: () throws(RecordError) -> Value) throws(DeskError) -> Value {
        do {
            return try act()
        } catch {
            throw DeskError.record(error)
        }
    }
}
