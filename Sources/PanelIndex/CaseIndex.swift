import Foundation
import GRDB
import PanelModel

/// The index of one workspace: a database made from the record, and what a list asks of it.
///
/// Deleting it loses nothing. Used from one thread. Several programs may have one file open: one writes at a time, the
/// others wait for it a little and then get ``IndexError/busy``; what another program wrote is noticed at the next
/// question. Opening waits too, and then gives an index in memory: whoever opened it fills it from the record as any
/// fresh index.
public final class CaseIndex {
    /// How long another program may hold the file before `busy` is the answer, in seconds.
    public static let patience = 2.0

    /// Where the rows came from when the index was opened or begun again.
    public private(set) var origin: IndexOrigin
    /// Whether the index is in memory and ends with the program.
    public let isInMemory: Bool

    let recipe: IndexRecipe
    private let queue: DatabaseQueue
    private let memory = WriterMemory()
    private var roster: Roster?
    private var orders: [QueueSort: [Int32]] = [:]
    /// SQLite's counter of other programs' writes, as of when the roster was read.
    private var seenVersion = 0

    /// Opens the index at a path, or in memory when there is none; its folder is made when it is missing.
    ///
    /// A file that does not fit (another recipe, version or workspace), or is damaged, is thrown away and begun anew;
    /// where the file cannot be written or another program does not let go of it, the index is in memory. `origin` says
    /// which. Throws only when SQLite cannot even open one in memory.
    public init(at path: String?, recipe: IndexRecipe) throws(IndexError) {
        self.recipe = recipe
        let opened = try IndexFile.open(path, recipe: recipe)
        queue = opened.queue
        origin = opened.origin
        isInMemory = opened.isInMemory
    }

    /// How much of the record the index covers; nil while it is empty.
    public func position() throws(IndexError) -> IndexPosition? {
        try read { db in try IndexFile.position(db) }
    }

    /// Takes in the next entries of the record, all or none.
    ///
    /// Entries that it has already are left out, so that a batch which another program has taken in meanwhile does no
    /// harm. Throws ``IndexError/gap(after:given:)`` when an entry between was left out.
    @discardableResult
    public func apply(_ entries: [IndexedEntry], upTo position: IndexPosition) throws(IndexError) -> AppliedEntries {
        let isRemembered = isFilling
        let applied = try write { db in
            if !isRemembered { memory.forget() }
            memory.beginTransaction()
            let writer = IndexWriter(db, recipe: recipe, memory: memory)
            let covered = try IndexFile.position(db)?.count ?? 0
            try writer.apply(entries, after: try Int.fetchOne(db, sql: "SELECT max(seq) FROM entries"))
            if position.count >= covered { try IndexFile.set(position, db) }
            return writer.applied
        }
        if isRemembered { roster = nil } else { try refreshRoster() }
        return applied
    }

    /// Takes in a great many entries: a rebuild, or an import.
    ///
    /// `next` gives batch after batch and nil at the end; each batch is one transaction, so a fill that was broken off
    /// goes on from the index's position. Batches of some 20,000 entries do best. `expected` entries, if known, decide
    /// whether it pays to make the secondary indexes anew afterwards. `progress` gets the number of entries taken in.
    @discardableResult
    public func fill(
        expecting expected: Int? = nil, progress: (Int) -> Void = { _ in }, next: () throws -> IndexBatch?
    ) throws -> AppliedEntries {
        let held = try read { db in try Int.fetchOne(db, sql: "SELECT max(rowid) FROM entries") ?? 0 }
        let isGreat = expected.map { $0 >= 2_000 && $0 >= held / 8 } ?? true
        memory.forget()
        forgetRoster()
        isFilling = true
        defer {
            isFilling = false
            memory.forget()
            forgetRoster()
        }
        if isGreat { try write { db in try IndexSchema.dropIndexes(db) } }
        var all = AppliedEntries()
        while let batch = try next() {
            let applied = try apply(batch.entries, upTo: batch.position)
            all.count += applied.count
            all.unreadable += applied.unreadable
            progress(all.count)
        }
        try write { db in try IndexSchema.createIndexes(db) }
        try read { db in try db.execute(sql: "PRAGMA wal_checkpoint(PASSIVE)") }
        return all
    }

    /// Empties the index, for example after an erasure has changed the record's own lines.
    ///
    /// Nothing of what it held stays in its file: SQLite writes zeros over it.
    public func startAgain() throws(IndexError) {
        try write { db in try IndexFile.remake(db, recipe: recipe) }
        try read { db in try db.execute(sql: "PRAGMA wal_checkpoint(TRUNCATE)") }
        memory.forget()
        forgetRoster()
        origin = .fresh(.asked)
    }

    private var isFilling = false

    /// Throws away the file of an index that turned out to be damaged, so that it can be opened anew.
    public static func discard(at path: String) {
        IndexFile.remove(path)
    }

    /// Asks the database something.
    func read<Answer>(_ ask: (Database) throws -> Answer) throws(IndexError) -> Answer {
        do {
            return try queue.unsafeRead(ask)
        } catch {
            throw IndexError(error)
        }
    }

    private func write<Answer>(_ change: (Database) throws -> Answer) throws(IndexError) -> Answer {
        do {
            var answer: Answer?
            try queue.inTransaction(.immediate) { db in
                answer = try change(db)
                return .commit
            }
            guard let answer else { throw IndexError.damaged }
            return answer
        } catch {
            memory.forget()
            throw IndexError(error)
        }
    }

    // MARK: Roster

    /// Reads all cases into memory, so that the next question about all of them is answered at once.
    ///
    /// Takes some 50 ms for 150,000 cases. Called without need it does nothing; not called, the first such question
    /// does it.
    public func warmUp() throws(IndexError) {
        _ = try allCases()
        _ = try order(.headroom)
    }

    /// Whether all cases are in memory.
    var isWarm: Bool { roster != nil }

    /// All cases, as they are now.
    func allCases() throws(IndexError) -> Roster {
        try dropRosterIfOld()
        if let roster { return roster }
        let read = try read { db in try Roster(db) }
        roster = read
        return read
    }

    /// All numbers of cases in an order.
    func order(_ sort: QueueSort) throws(IndexError) -> [Int32] {
        let roster = try allCases()
        if let order = orders[sort] { return order }
        let byReference: [Int32] =
            switch sort {
            case .received, .setting: try order(.reference)
            case .headroom, .reference, .surname: []
            }
        let order = try read { db in try RosterOrder.order(sort, of: roster, byReference: byReference, db) }
        orders[sort] = order
        return order
    }

    private func forgetRoster() {
        roster = nil
        orders = [:]
    }

    /// Another program may have written since.
    private func dropRosterIfOld() throws(IndexError) {
        let version = try read { db in
            try Int.fetchOne(db.cachedStatement(sql: "PRAGMA data_version")) ?? 0
        }
        if version != seenVersion { forgetRoster() }
        seenVersion = version
    }

    private func refreshRoster() throws(IndexError) {
        let changed = memory.changedIDs
        guard var roster, changed.count <= 50 else { return forgetRoster() }
        self.roster = nil
        let headroom = orders[.headroom]
        orders = [:]
        try read { db in try roster.refresh(changed, db) }
        if let headroom {
            // One case is the rule, and a set's hashing would then be most of the work.
            let few = changed.count <= 4 ? Array(changed) : []
            var order = headroom.filter { few.isEmpty ? !changed.contains($0) : !few.contains($0) }
            try read { db in try RosterOrder.insert(changed, intoHeadroom: &order, db) }
            orders[.headroom] = order
        }
        self.roster = roster
    }
}
