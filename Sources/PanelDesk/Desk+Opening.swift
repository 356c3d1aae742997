import Foundation
import PanelIndex
import PanelModel
import PanelRecord

extension Desk {
    /// Opens the record of a workspace; for reading only where the caller or the disk wants it so.
    static func openRecord(
        _ workspace: Workspace, settings: PanelSettings, holder: Identity, clock: DeskClock, readsOnly: Bool,
        creates: Bool = false
    ) throws(DeskError) -> JournalFile {
        var options = JournalOptions(recorder: holder.id, recorderName: holder.name) { clock.now }
        options.rehearsal = clock.isRehearsal
        if let name = settings.sharedGroup {
            guard let group = getgrnam(name) else {
                throw DeskError.badForm(
                    what: "settings.yaml", line: nil, expected: "shared_group: a group of this machine")
            }
            options.sharing = .group(id: group.pointee.gr_gid)
        }
        let folder = RecordFolder(record: workspace.record.path, quarantine: workspace.quarantine.path)
        let access: RecordAccess = readsOnly ? .read : creates ? .create : .write
        return try recording { () throws(RecordError) in
            try JournalFile.open(folder, access: access, options: options)
        }
    }

    /// What the index of a workspace is made with besides the record.
    static func recipe(workspaceID: String, rules: RuleBook) -> IndexRecipe {
        let groups = EvidenceGroup.allCases
        var groupOfItem: [String: Int] = [:]
        for item in rules.evidence.items {
            guard let place = groups.firstIndex(of: item.group) else { continue }
            groupOfItem[item.id] = place
        }
        var days: [Gate: Int] = [:]
        for gate in Gate.allCases { days[gate] = StatutoryStep.governing(gate)?.days }
        return IndexRecipe(workspaceID: workspaceID, clockDays: days, groups: groupOfItem, groupCount: groups.count)
    }

    /// Opens the index at a path, or begins it anew where it does not fit; in memory without a path.
    static func openIndex(_ path: String?, recipe: IndexRecipe) throws(DeskError) -> CaseIndex {
        do {
            return try CaseIndex(at: path, recipe: recipe)
        } catch {
            throw DeskError.indexFailed("\(error)")
        }
    }

    /// Reads entries of the record into the index: a few at once, a great many in batches of some thousands.
    func fillIndex(
        after position: IndexPosition?, upTo head: RecordHead, progress: ((Int, Int) -> Void)?
    ) throws {
        var last = RecordHead.empty
        if let position {
            guard let hash = Digest(hex: position.hash) else { return try index.startAgain() }
            last = RecordHead(count: position.count, length: position.length, hash: hash)
        }
        var sawErasure = false
        func next(_ limit: Int) throws -> IndexBatch? {
            var entries: [IndexedEntry] = []
            try record.readEntries(after: last, pastDamage: false) { entry in
                if entry.header.kind == .erasure { sawErasure = true }
                entries.append(IndexedEntry(entry))
                last = entry.head
                return entries.count < limit
            }
            guard !entries.isEmpty else { return nil }
            return IndexBatch(
                entries: entries,
                position: IndexPosition(count: last.count, length: last.length, hash: last.hash.hex))
        }
        let missing = head.count - last.count
        if missing < 2_000 {
            guard let batch = try next(missing) else { return }
            try index.apply(batch.entries, upTo: batch.position)
        } else {
            let before = last.count
            try index.fill(
                expecting: missing, progress: { progress?(before + $0, head.count) }, next: { try next(20_000) })
        }
        // An erasure moves the lines that follow it: the places that the index knew before are no longer true.
        if sawErasure, position != nil {
            try index.startAgain()
            try fillIndex(after: nil, upTo: head, progress: progress)
        }
    }
}

extension IndexedEntry {
    fileprivate init(_ entry: Entry) {
        self.init(
            seq: entry.header.seq, at: entry.header.at, by: entry.header.by, kind: entry.header.kindName,
            subject: entry.header.subject, offset: entry.offset, length: entry.length, body: entry.body.bytes)
    }
}
