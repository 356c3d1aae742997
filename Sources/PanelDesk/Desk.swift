import Foundation
import PanelIndex
import PanelModel
import PanelRecord

/// The use cases of the panel room over one open workspace: what screens and commands do, they do here.
///
/// Every act is checked against the rules, recorded and synced, and only then shown. Used from one thread.
public final class Desk {
    public let workspace: Workspace
    public let settings: PanelSettings
    public let rules: RuleBook
    public let drafts: DraftStore
    public let clock: DeskClock
    public let identity: Identity
    /// What opening the workspace found, in plain words; empty when there is nothing to tell.
    public private(set) var openingNotes: [String]
    /// The workspace's random id.
    public let workspaceID: String

    let record: any RecordStore
    /// Where the index lies, and what it is made with.
    private let indexFile: URL
    private let recipe: IndexRecipe
    private(set) var index: CaseIndex

    /// Opens a workspace, brings the index up to the record, and says what it found.
    /// - Parameters:
    ///   - environment: the process's environment: cache folder, user, rehearsal clock.
    ///   - readsOnly: whether nothing may be written, not even a recovery.
    ///   - progress: called with entries done and in all while a long catch-up runs.
    public init(
        _ workspace: Workspace, environment: [String: String], readsOnly: Bool = false,
        progress: ((Int, Int) -> Void)? = nil
    ) throws(DeskError) {
        guard workspace.isBegun || FileManager.default.fileExists(atPath: workspace.record.path) else {
            throw DeskError.noWorkspace(workspace.folder.path)
        }
        let clock = try DeskClock(environment: environment)
        let (settings, rules) = try RuleLibrary.load(workspace)
        let holder = Identity.signedIn(environment: environment, workspaceID: "")
        let journal = try Desk.openRecord(
            workspace, settings: settings, holder: holder, clock: clock, readsOnly: readsOnly)
        let workspaceID = try Desk.workspaceID(of: journal)
        self.workspace = workspace
        self.settings = settings
        self.rules = rules
        self.clock = clock
        let identity = Identity.signedIn(environment: environment, workspaceID: workspaceID)
        self.drafts = DraftStore(workspace: workspace, owner: identity)
        self.identity = identity
        self.record = journal
        self.workspaceID = workspaceID
        self.openingNotes = OpeningWords.notes(of: journal.opening, workspace: workspace)
        self.indexFile = Workspace.index(ofWorkspace: workspaceID, environment: environment)
        self.recipe = Desk.recipe(workspaceID: workspaceID, rules: rules)
        self.index = try Desk.openIndex(indexFile.path, recipe: recipe)
        try catchUp(progress: progress)
    }

    /// The day in England.
    public var today: CivilDate { clock.now.civilDate }

    /// Why nothing can be recorded; nil when it can.
    public var readOnlyReason: String? {
        guard case .readOnly(let reason) = record.state else { return nil }
        return reason.words
    }

    /// How far the record goes.
    public var head: RecordHead { record.head }

    /// Reads what the record holds beyond the index into the index: entries of others, or all of them after the index
    /// was thrown away.
    ///
    /// Where the index itself is at fault it is made anew; the record is never at risk by it.
    func catchUp(progress: ((Int, Int) -> Void)? = nil) throws(DeskError) {
        try asking { _ in try bringUp(progress: progress) }
    }

    /// Asks the index something.
    ///
    /// Where it turns out damaged or cannot be written, it is thrown away, made anew from the record, in memory if need
    /// be, and asked again.
    func asking<Answer>(_ ask: (CaseIndex) throws -> Answer) throws(DeskError) -> Answer {
        do {
            do {
                return try ask(index)
            } catch let fault as IndexError {
                try reopenIndex(after: fault)
                try bringUp(progress: nil)
                return try ask(index)
            }
        } catch let error as RecordError {
            throw DeskError.record(error)
        } catch let error as DeskError {
            throw error
        } catch {
            throw DeskError.indexFailed("\(error)")
        }
    }

    private func bringUp(progress: ((Int, Int) -> Void)?) throws {
        let head = try record.refresh()
        var position = try index.position()
        if let covered = position, !isPart(covered, of: head) {
            try index.startAgain()
            position = nil
        }
        guard (position?.count ?? 0) < head.count else { return }
        try fillIndex(after: position, upTo: head, progress: progress)
    }

    private func reopenIndex(after fault: IndexError) throws(DeskError) {
        switch fault {
        case .busy, .notWritable:
            index = try Desk.openIndex(nil, recipe: recipe)
        case .damaged, .gap, .database:
            CaseIndex.discard(at: indexFile.path)
            index = try Desk.openIndex(indexFile.path, recipe: recipe)
        }
    }

    /// Whether an index that covers so much can belong to this record.
    ///
    /// The same number of entries with another hash, or more of them than there are, is another record, an older copy,
    /// or one whose lines an erasure has moved.
    private func isPart(_ position: IndexPosition, of head: RecordHead) -> Bool {
        if position.count == head.count { return position.hash == head.hash.hex && position.length == head.length }
        return position.count < head.count && position.length < head.length
    }
}
