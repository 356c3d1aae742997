import PanelModel
import PanelPapers
import PanelRecord

extension Desk {
    /// Works out what an import of a table of requests would do.
    ///
    /// Nothing is recorded.
    /// - Parameters:
    ///   - bytes: the whole file.
    ///   - label: what to call the file in messages.
    /// - Throws: `notATable` when it cannot be read as a table of requests at all.
    public func planImport(_ bytes: [UInt8], label: String) throws(DeskError) -> PlannedImport {
        try planImport(bytes, label: label, today: today)
    }

    /// Works out an import as it would have been on another day; the sample week is planned on its own day.
    func planImport(_ bytes: [UInt8], label: String, today: CivilDate) throws(DeskError) -> PlannedImport {
        let aliases = try importAliases()
        do {
            let known = KnownCases(try allDetails())
            let plan = try ImportPlanner.plan(
                bytes: bytes, fileLabel: label, today: today, known: known, aliases: aliases)
            return PlannedImport(plan: plan, bytes: bytes, head: record.head)
        } catch let failure as ImportFailure {
            throw DeskError.notATable(failure.message)
        } catch let error as DeskError {
            throw error
        } catch {
            throw DeskError.notATable("it cannot be read")
        }
    }

    /// Records the rows of a plan that come in, all of them or none, in one batch with one sync.
    /// - Throws: `nothingToImport` when no row comes in; `recordMovedOn` when something was recorded since the plan was
    ///   made, because a case of the file may have come in meanwhile.
    public func recordImport(_ planned: PlannedImport) throws(DeskError) -> Receipt {
        let plan = planned.plan
        guard !plan.accepted.isEmpty else { throw DeskError.nothingToImport }
        try catchUp()
        guard record.head == planned.head else { throw DeskError.recordMovedOn }
        try introduceMyself()
        var entries: [EntryDraft] = []
        entries.reserveCapacity(plan.accepted.count)
        for row in plan.accepted {
            let warnings = row.warnings.map(\.message)
            let body = CaseBody(details: row.details, warnings: warnings.isEmpty ? nil : warnings)
            entries.append(draft(.caseOpened(body), subject: SubjectID.random()))
        }
        let hash = try Desk.recording { () throws(RecordError) in try Digest.sha256(of: planned.bytes) }
        let closing = ImportBody(
            refused: plan.refused.count, alreadyHere: plan.alreadyHere.count + plan.changed.count, fileHash: hash.hex)
        let receipt = try Desk.recording { () throws(RecordError) in
            try record.append(batch: entries, closing: draft(.importBatch(closing), subject: nil), expecting: [])
        }
        // It is recorded, whatever becomes of the index.
        try? catchUp()
        return Receipt(receipt)
    }

    /// The details of every case in the record, as they now stand.
    private func allDetails() throws(DeskError) -> [CaseDetails] {
        try catchUp()
        var details: [String: CaseDetails] = [:]
        let kinds: Set<EntryKind> = [.caseOpened, .caseAmended]
        do {
            try record.readEntries(after: .empty, pastDamage: true) { entry in
                guard let subject = entry.header.subject, let kind = entry.header.kind, kinds.contains(kind) else {
                    return true
                }
                switch entry.content.value {
                case .caseOpened(let body), .caseAmended(let body): details[subject] = body.details
                default: break
                }
                return true
            }
        } catch let error as RecordError {
            throw DeskError.record(error)
        } catch {
            throw DeskError.indexFailed("\(type(of: error))")
        }
        return Array(details.values)
    }

    /// The titles and words that an import understands: those that ship, and the council's own over them.
    private func importAliases() throws(DeskError) -> ImportAliases {
        let name = "rules/import-columns.yaml"
        func read(_ text: String) throws(DeskError) -> ImportAliases {
            do {
                return try ImportAliases(yaml: text)
            } catch {
                throw DeskError.badForm(
                    what: "\(name): \(error.message)", line: nil, expected: "a table of column titles")
            }
        }
        let shipped = try read(try RuleLibrary.source(of: name, in: nil))
        guard let bytes = try PrivateFiles.read(workspace.override(of: name), limit: 4 << 20) else { return shipped }
        return shipped.extended(by: try read(String(decoding: bytes, as: UTF8.self)))
    }
}

/// An import worked out and not recorded yet.
public struct PlannedImport: Sendable {
    var plan: ImportPlan
    let bytes: [UInt8]
    /// The record that the plan was made against.
    let head: RecordHead

    /// How many cases would come in.
    public var count: Int { plan.accepted.count }

    /// Whether there were rows and every one of them is refused.
    public var isRefusedWhole: Bool { plan.rowsRead > 0 && plan.refused.count == plan.rowsRead }

    /// What would come in and what would not, by line, column and reason.
    public var lines: [String] { ImportReport.lines(of: plan) }

    /// The same as JSON; its keys are stable.
    public var json: [UInt8] { Answers.json(ImportAnswer(plan)) }
}
