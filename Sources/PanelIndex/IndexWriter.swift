import Foundation
import GRDB
import PanelModel

/// Takes entries into the tables, within one transaction.
///
/// States of cases are kept between transactions while much is taken in, so that a case is read back once at most.
final class IndexWriter {
    private let db: Database
    private let recipe: IndexRecipe
    private let memory: WriterMemory
    private(set) var applied = AppliedEntries()
    private var statements: [UInt: FastStatement] = [:]

    init(_ db: Database, recipe: IndexRecipe, memory: WriterMemory) {
        self.db = db
        self.recipe = recipe
        self.memory = memory
    }

    /// Takes in entries in the order of the record.
    ///
    /// Entries up to `last` are here already and are left out.
    func apply(_ entries: [IndexedEntry], after last: Int?) throws {
        var last = last
        for entry in entries {
            if let last {
                guard entry.seq > last else { continue }
                guard entry.seq == last + 1 else { throw IndexError.gap(after: last, given: entry.seq) }
            }
            try apply(entry)
            last = entry.seq
            applied.count += 1
        }
        try writeChangedStates()
    }

    private func apply(_ entry: IndexedEntry) throws {
        let kind = EntryKind(rawValue: entry.kind)
        var facts = EntryFacts.nothing
        if let body = entry.body {
            do {
                facts = try EntryFacts(kind: kind, body: body)
            } catch {
                applied.unreadable.append(entry.seq)
            }
        }
        guard let subject = entry.subject else {
            return try writePlace(of: entry, kind: kind, subject: nil)
        }
        var state = try memory.take(subject) ?? readState(of: subject)
        try writePlace(of: entry, kind: kind, subject: state.id)
        try fold(facts, of: entry, into: &state)
        memory.put(state, of: subject)
    }

    private func fold(_ facts: EntryFacts, of entry: IndexedEntry, into state: inout CaseState) throws {
        if state.gate == nil {
            guard case .opened(let details) = facts else { return }
            state.lastSeq = entry.seq
            return try write(details, of: &state, isNew: true)
        }
        state.lastSeq = max(state.lastSeq, entry.seq)
        state.isChanged = true
        switch facts {
        case .opened, .nothing: break
        case .amended(let details): try write(details, of: &state, isNew: false)
        case .evidence(let findings, let cleared):
            try fold(findings, cleared: cleared, of: entry, into: &state)
        case .decision(let decision):
            state.decisions.append(
                CaseState.Decided(seq: entry.seq, gate: decision.gate, isDeferral: decision.kind == .deferral))
            if decision.gate == state.gate, let lastDay = decision.lastDay { state.due = lastDay }
            try run(
                Self.insertDecision, state.id, entry.seq, entry.seq, Code.of(decision.gate), Code.of(decision.kind),
                decision.outcome, decision.title, Code.of(decision.decidedOn))
            try writeSteps(decision.steps, of: entry.seq, decision: entry.seq, case: state.id, done: [:])
        case .correction(let corrected, let decision):
            try fold(decision, correcting: corrected, of: entry, into: &state)
        case .told(let decision, let day):
            state.told[decision] = min(day, state.told[decision] ?? day)
            try run(Self.insertTold, state.id, decision, Code.of(state.told[decision]))
        case .stepDone(let holder, let step, let day):
            try run(Self.finishStep, Code.of(day), state.id, holder, step)
        }
    }

    private func fold(
        _ findings: [FindingFacts], cleared: [String], of entry: IndexedEntry, into state: inout CaseState
    ) throws {
        let day = entry.at.civilDate
        for found in findings {
            let item = try word(found.item)
            state.set(found.finding, of: item)
            if state.askedItems.remove(item) != nil {
                // What has come in was asked for with success; what is asked for anew, or not at all, is not.
                let hasCome = found.ask == nil && found.finding == .present
                if hasCome {
                    try run(Self.finishAsk, Code.of(day), state.id, item)
                } else {
                    try run(Self.withdrawAsk, state.id, item)
                }
            }
        }
        for (place, found) in findings.filter({ $0.ask != nil }).enumerated() {
            guard let ask = found.ask else { continue }
            let item = try word(found.item)
            state.askedItems.insert(item)
            try run(
                Self.insertStep, state.id, entry.seq, place, nil, item, ask.from, ask.what, Code.of(ask.by), nil)
        }
        for name in cleared {
            let item = try word(name)
            state.clear(item)
            if state.askedItems.remove(item) != nil { try run(Self.withdrawAsk, state.id, item) }
        }
    }

    private func fold(
        _ decision: DecisionFacts, correcting corrected: Int, of entry: IndexedEntry, into state: inout CaseState
    ) throws {
        guard let place = state.decisions.firstIndex(where: { $0.seq == corrected }) else { return }
        state.decisions[place].gate = decision.gate
        state.decisions[place].isDeferral = decision.kind == .deferral
        if decision.gate == state.gate, let lastDay = decision.lastDay { state.due = lastDay }
        try run(
            Self.correctDecision, entry.seq, Code.of(decision.gate), Code.of(decision.kind), decision.outcome,
            decision.title, Code.of(decision.decidedOn), state.id, corrected)
        // A step that was done and stands in the correction word for word stays done.
        var done: [String: Int32] = [:]
        let rows = try Row.fetchCursor(
            db.cachedStatement(sql: Self.doneSteps.description), arguments: [state.id, corrected])
        while let row = try rows.next() { done[try row.value(0)] = try row.value(1) }
        try run(Self.removeSteps, state.id, corrected)
        try writeSteps(decision.steps, of: entry.seq, decision: corrected, case: state.id, done: done)
    }

    private func writeSteps(
        _ steps: [DecisionFacts.Step], of entry: Int, decision: Int, case id: Int32, done: [String: Int32]
    ) throws {
        for (place, step) in steps.enumerated() {
            try run(
                Self.insertStep, id, entry, place, decision, nil, step.owner, step.what, Code.of(step.due),
                done[step.what])
        }
    }

    private func writePlace(of entry: IndexedEntry, kind: EntryKind?, subject: Int32?) throws {
        try run(Self.insertEntry, entry.seq, subject, kind.map(Code.of), entry.offset, entry.length)
    }

    private func write(_ details: CaseFacts, of state: inout CaseState, isNew: Bool) throws {
        guard let reference = details.reference, let forename = details.forename, let surname = details.surname,
            let born = details.dateOfBirth, let received = details.dateReceived, let gate = details.gate
        else { return }
        state.gate = gate
        state.due = recipe.due(gate: gate, received: details.movedInOn ?? received)
        state.isNew = isNew
        let setting = try details.setting.map(word) ?? 0
        let officer = try details.officer.map(word) ?? 0
        var search: [UInt8] = []
        for text in [
            reference, forename, surname, details.knownAs, details.sourceAsWritten, details.needAsWritten,
        ] {
            if let text { SearchFold.append(text, to: &search) }
        }
        let status = state.status
        try run(
            Self.putQueue, state.id, Code.of(status), Code.of(gate), Code.turn(of: status), Code.of(state.due),
            Code.of(received), Code.of(details.need), Code.of(details.source), setting, officer,
            SearchFold.referenceKey(reference),
            SearchFold.key(surname, forename), search)
        let shown: [(any BoundValue)?] = [
            reference, forename, surname, details.knownAs, Code.of(born),
            details.yearGroup, details.sourceAsWritten, details.needAsWritten, details.isLookedAfter, state.lastSeq,
            state.id,
        ]
        try run(isNew ? Self.insertCase : Self.amendCase, shown)
    }

    private func writeChangedStates() throws {
        try memory.forEachChanged { state in
            guard let gate = state.gate else { return }
            let status = state.status
            let decision = state.decisionAtGate?.seq
            try run(
                Self.moveInQueue, Code.of(status), Code.of(gate), Code.turn(of: status), Code.of(state.due), state.id)
            try run(
                Self.updateCase, ItemFinding.encoded(state.findings), decision,
                decision.flatMap { state.told[$0] }.map { Code.of($0) }, state.lastSeq, state.id)
        }
    }

    /// The state of a case that is in the tables, or of a subject that is new to them.
    private func readState(of subject: String) throws -> CaseState {
        guard let id = try Int32.fetchOne(db.cachedStatement(sql: Self.findSubject.description), arguments: [subject])
        else {
            try run(Self.insertSubject, subject)
            return CaseState(id: Int32(truncatingIfNeeded: db.lastInsertedRowID), lastSeq: 0)
        }
        var state = CaseState(id: id, lastSeq: 0)
        guard let row = try Row.fetchOne(db.cachedStatement(sql: Self.readCase.description), arguments: [id]) else {
            return state
        }
        state.gate = try Code.gate(row.value(0))
        state.due = try Code.day(row.value(1))
        state.lastSeq = try row.value(2)
        state.findings = try row.withUnsafeData(atIndex: 3) { $0.map { ItemFinding.decoded($0) } ?? [] }
        let decisions = try Row.fetchCursor(db.cachedStatement(sql: Self.readDecisions.description), arguments: [id])
        while let row = try decisions.next() {
            guard let gate = try Code.gate(row.value(1)), let kind = try Code.outcomeKind(row.value(2)) else {
                throw IndexError.damaged
            }
            state.decisions.append(CaseState.Decided(seq: try row.value(0), gate: gate, isDeferral: kind == .deferral))
        }
        let told = try Row.fetchCursor(db.cachedStatement(sql: Self.readTold.description), arguments: [id])
        while let row = try told.next() { state.told[try row.value(0)] = try Code.day(row.value(1)) }
        state.askedItems = try Set(
            Int32.fetchAll(db.cachedStatement(sql: Self.readAskedItems.description), arguments: [id]))
        return state
    }

    private func word(_ text: String) throws -> Int32 {
        if let id = memory.words[text] { return id }
        if let id = try Int32.fetchOne(db.cachedStatement(sql: Self.findWord.description), arguments: [text]) {
            memory.words[text] = id
            return id
        }
        try run(Self.insertWord, text)
        let id = Int32(truncatingIfNeeded: db.lastInsertedRowID)
        memory.words[text] = id
        return id
    }

    private func run(_ sql: StaticString, _ values: (any BoundValue)?...) throws {
        try run(sql, values)
    }

    private func run(_ sql: StaticString, _ values: [(any BoundValue)?]) throws {
        // The address of a literal is a quick name for it: hashing the words of a statement costs as much as running it.
        let name = UInt(bitPattern: sql.utf8Start)
        let statement: FastStatement
        if let known = statements[name] {
            statement = known
        } else {
            statement = try FastStatement(db, sql: sql.description)
            statements[name] = statement
        }
        try statement.run(values)
    }
}
