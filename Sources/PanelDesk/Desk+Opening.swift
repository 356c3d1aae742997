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
                throw DeskError.badForm(what: "settings.yaml", line: nil, expected: "shared_group: a group of this machine")
            }
            options.sharing = .group(id: group.pointee.gr_gid)
        }
        let folder = RecordFolder(record: workspace.record.path, quarantine: workspace.quarantine.path)
        let access: RecordAccess = readsOnly ? .read : creates ? .create : .write
        return try recording { () throws(RecordError) in
            try JournalFile.open(folder, access: access, options: options)
        }
    }

    /// Opens the index of a workspace, or begins it anew where it does not fit.
    static func openIndex(
        _ file: URL, workspaceID: String, rules: RuleBook
    ) throws(DeskError) -> CaseIndex {
        let groups = EvidenceGroup.allCases
        var groupOfItem: [String: Int] = [:]
        for item in rules.evidence.items {
            guard let place = groups.firstIndex(of: item.group) else { continue }
            groupOfItem[item.id] = place
        }
        var days: [Gate: Int] = [:]
        for gate in Gate.allCases { days[gate] = StatutoryStep.governing(gate)?.days }
        let recipe = IndexRecipe(
            workspaceID: workspaceID, clockDays: days, groups: groupOfItem, groupCount: groups.count)
        return try indexing { try CaseIndex.open(at: file.path, recipe: recipe) }
    }

    /// Reads entries of the record into the index, some thousands at a time.
    func read(
        after start: RecordHead, upTo head: RecordHead, progress: ((Int, Int) -> Void)?
    ) throws {
        var batch: [IndexedEntry] = []
        var last = start
        func flush() throws {
            guard !batch.isEmpty else { return }
            let position = IndexPosition(count: last.count, length: last.length, hash: last.hash.hex)
            _ = try index.apply(batch, position: position)
            batch.removeAll(keepingCapacity: true)
            progress?(last.count, head.count)
        }
        try record.readEntries(after: start, pastDamage: false) { entry in
            batch.append(
                IndexedEntry(
                    seq: entry.header.seq, at: entry.header.at, by: entry.header.by, kind: entry.header.kindName,
                    subject: entry.header.subject, offset: entry.offset, length: entry.length, body: entry.body.bytes))
            last = entry.head
            if batch.count >= 20_000 { try flush() }
            return true
        }
        try flush()
    }
}
