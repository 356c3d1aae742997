/// What a writer remembers from one transaction to the next while much is taken in.
///
/// Holds nothing that is not in the tables once a transaction is over, so it can be dropped at any time.
final class WriterMemory {
    /// States kept before all are dropped: a bound on memory, some 60 MB, that only a rebuild comes near to.
    private static let mostStates = 200_000

    /// Numbers of settings, officers and evidence items.
    var words: [String: Int32] = [:]
    private var states: [String: CaseState] = [:]
    private var changed: [String] = []

    /// Numbers of the cases that the current transaction has changed.
    private(set) var changedIDs: Set<Int32> = []

    /// Hands over the state of a case that is remembered; it is to be put back.
    func take(_ subject: String) -> CaseState? {
        guard let place = states.index(forKey: subject) else { return nil }
        // The slot is emptied so that arrays inside are not copied when the caller changes them.
        let id = states.values[place].id
        var state = CaseState(id: id, lastSeq: 0)
        swap(&state, &states.values[place])
        return state
    }

    /// Remembers the state of a case.
    func put(_ state: CaseState, of subject: String) {
        var state = state
        if state.isChanged { changed.append(subject) }
        if state.isChanged || state.isNew { changedIDs.insert(state.id) }
        state.isChanged = false
        state.isNew = false
        states[subject] = state
    }

    /// Calls `write` once for each case whose state the tables do not show yet.
    func forEachChanged(_ write: (CaseState) throws -> Void) throws {
        for subject in Set(changed) {
            guard let state = states[subject] else { continue }
            try write(state)
        }
        changed = []
    }

    /// Begins the next transaction.
    func beginTransaction() {
        changedIDs = []
        if states.count > Self.mostStates { states = [:] }
    }

    /// Forgets everything: after a transaction that failed, or when another program has written.
    func forget() {
        words = [:]
        states = [:]
        changed = []
        changedIDs = []
    }
}
