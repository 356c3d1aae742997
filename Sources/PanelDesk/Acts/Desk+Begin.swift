import Foundation
import PanelModel
import PanelPapers
import PanelRecord

extension Desk {
    /// Begins a workspace in a folder: settings to fill in, and a record whose first entry names it.
    /// - Parameter authority: the council's name.
    /// - Throws: `alreadyBegun` when a record is there; nothing is changed then.
    public static func begin(
        _ workspace: Workspace, authority: String, environment: [String: String]
    ) throws(DeskError) {
        guard !authority.allSatisfy(\.isWhitespace) else {
            throw DeskError.badForm(what: "--authority", line: nil, expected: "the council's name")
        }
        // YAML has no place for these, and the settings would be written and never read again.
        guard !authority.unicodeScalars.contains(where: { $0.properties.generalCategory == .control }) else {
            throw DeskError.badForm(what: "--authority", line: nil, expected: "a name without control characters")
        }
        let settings = PanelSettings.template(authority: authority)
        try begin(workspace, settings: settings, authority: authority, environment: environment)
    }

    /// Begins a workspace with settings that are already filled in.
    static func begin(
        _ workspace: Workspace, settings: String, authority: String, environment: [String: String]
    ) throws(DeskError) {
        guard !FileManager.default.fileExists(atPath: workspace.record.path) else {
            throw DeskError.alreadyBegun(workspace.folder.path)
        }
        let clock = try DeskClock(environment: environment)
        try PrivateFiles.makeFolder(workspace.folder)
        if !FileManager.default.fileExists(atPath: workspace.settings.path) {
            try PrivateFiles.replace(workspace.settings, with: Array(settings.utf8), isSynced: true)
        }
        let (read, _) = try RuleLibrary.load(workspace)
        let id = "w-" + SubjectID.random().dropFirst(2)
        let identity = Identity.signedIn(environment: environment, workspaceID: id)
        let record = try openRecord(
            workspace, settings: read, holder: identity, clock: clock, readsOnly: false, creates: true)
        let person = ConfigBody.Person(id: identity.id, name: identity.name)
        let body = ConfigBody(workspace: id, authority: authority, person: person)
        let draft = EntryDraft(
            at: clock.now, by: identity.id, kind: .config, rehearsal: clock.isRehearsal, body: BodyCodec.bytes(of: body)
        )
        _ = try recording { () throws(RecordError) in try record.append(draft, expecting: []) }
    }

    /// Begins a workspace with a fictional council's week, for trying out: settings, cases, and some evidence.
    ///
    /// The week is moved by whole weeks to the present one, so that its clocks always look as they would at a panel.
    public static func beginDemo(_ workspace: Workspace, environment: [String: String]) throws(DeskError) {
        guard let settings = ShippedFiles.text("sample/settings.yaml"),
            let requests = ShippedFiles.bytes("sample/requests.csv"),
            let findings = ShippedFiles.bytes("sample/findings.csv")
        else { throw DeskError.noSuchFile("sample/requests.csv") }
        try begin(workspace, settings: settings, authority: "Testshire County Council", environment: environment)
        let desk = try Desk(workspace, environment: environment)
        let week = SampleWeek(today: desk.today)
        var planned = try desk.planImport(requests, label: "the sample week", today: week.original)
        for place in planned.plan.accepted.indices {
            let received = planned.plan.accepted[place].details.dateReceived
            planned.plan.accepted[place].details.dateReceived = week.moved(received)
        }
        _ = try desk.recordImport(planned)
        try desk.recordSample(findings, in: week)
    }

    /// Records the findings of the sample, a case at a time.
    private func recordSample(_ table: [UInt8], in week: SampleWeek) throws(DeskError) {
        for (reference, findings) in try week.findings(in: table, rules: rules.evidence) {
            let file = try caseFile(subject: try subject(ofReference: reference))
            var draft = CaseDraft(id: file.id, seen: file.lastSeq)
            for (item, found, isAsked) in findings {
                var finding = found
                if isAsked { finding.asked = try request(forItem: item.id, of: file.details) }
                draft.findings[item.id] = finding
            }
            _ = try recordFindings(draft)
        }
    }

    /// The id that the record's first entry gives the workspace.
    static func workspaceID(of record: any RecordStore) throws(DeskError) -> String {
        var found: String?
        do {
            try record.readEntries(after: .empty, pastDamage: true) { entry in
                if case .config(let body) = entry.content.value { found = body.workspace }
                return found == nil && entry.header.seq < 2
            }
        } catch let error as RecordError {
            throw DeskError.record(error)
        } catch {
            throw DeskError.indexFailed("\(type(of: error))")
        }
        // The first entry may be damaged; the workspace can still be looked at, with an index of its own.
        guard let found, found.hasPrefix("w-"), SubjectID.isWellFormed("s-" + found.dropFirst(2)) else {
            return "unnamed"
        }
        return found
    }
}
