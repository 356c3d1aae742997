import Foundation
import PanelModel

@testable import PanelDesk

/// A workspace and a cache of its own for one test; gone afterwards.
final class DeskFixture {
    let workspace: Workspace
    let root: URL
    var environment: [String: String]

    /// A begun workspace with these rows of requests in it.
    /// - Parameter now: what the rehearsal clock says.
    init(now: String = "2026-11-26T09:30", rows: [String] = [], begins: Bool = true) throws {
        root = URL(fileURLWithPath: DeskFixture.base + "ehc-desk-\(UUID().uuidString)", isDirectory: true)
        workspace = Workspace(folder: root.appendingPathComponent("panel", isDirectory: true))
        environment = [
            "HOME": root.path, "XDG_CACHE_HOME": root.path + "/cache", "EHCPANEL_NOW": now,
            "EHCPANEL_USER": "Sam Minute",
        ]
        try FileManager.default.createDirectory(at: root, withIntermediateDirectories: true)
        guard begins else { return }
        try Desk.begin(workspace, authority: "Testshire", environment: environment)
        if !rows.isEmpty { _ = try bringIn(rows) }
    }

    deinit {
        try? FileManager.default.removeItem(at: root)
    }

    /// In memory where the machine offers it.
    private static var base: String {
        FileManager.default.isWritableFile(atPath: "/dev/shm/") ? "/dev/shm/" : NSTemporaryDirectory()
    }

    func desk(readsOnly: Bool = false) throws -> Desk {
        try Desk(workspace, environment: environment, readsOnly: readsOnly)
    }

    /// A desk of another person, or at another time, on the same workspace.
    func desk(user: String, now: String? = nil) throws -> Desk {
        var other = environment
        other["EHCPANEL_USER"] = user
        if let now { other["EHCPANEL_NOW"] = now }
        return try Desk(workspace, environment: other)
    }

    func bringIn(_ rows: [String]) throws -> Receipt {
        let desk = try desk()
        return try desk.recordImport(try desk.planImport(DeskFixture.table(rows), label: "the file"))
    }

    static let titles =
        "Reference,Forename,Surname,Known as,Date of birth,Setting,Source,Date received,Primary need,Type"
    static let riley = "26-0021,Riley,Forsythe,,12/01/2017,Temple Wick Juniors,Parent,19/10/2026,SLCN,EHCNA request"
    static let freya = "25-0311,Freya,Lindqvist,,14/04/2015,Temple Wick Juniors,Parent,14/08/2026,ASD,Issue decision"
    static let poppy = "24-0176,Poppy,Ashdown,,25/06/2016,Crooked Elm,School,15/09/2026,PD,Change of provision"

    static func table(_ rows: [String]) -> [UInt8] {
        Array(([titles] + rows).joined(separator: "\n").utf8)
    }

    /// The council's autumn of 136 rows that ships with the tests of the import.
    static func autumn() throws -> [UInt8] {
        let tests = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
            .deletingLastPathComponent()
        return [UInt8](
            try Data(contentsOf: tests.appendingPathComponent("PanelPapers/Fixtures/requests-autumn-2026.csv")))
    }

    var journal: URL { workspace.record.appendingPathComponent("journal.jsonl") }

    func journalText() throws -> String {
        String(decoding: try Data(contentsOf: journal), as: UTF8.self)
    }

    /// Puts the council's own version of a file in the workspace.
    func write(_ text: String, to name: String) throws {
        let file = workspace.override(of: name)
        try FileManager.default.createDirectory(at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
        try Data(text.utf8).write(to: file)
    }
}

extension DecisionDraft {
    /// A "no" at the request gate that wants for nothing.
    static func notToAssess(on day: CivilDate) -> DecisionDraft {
        var draft = DecisionDraft(gate: .request, decidedBy: "Dr Chair")
        draft.limbs = [
            "has-or-may-have-sen": LimbAnswer(isMet: true, words: "The school report shows delay."),
            "plan-may-be-necessary": LimbAnswer(isMet: false, words: "Help at SEN support is beginning to work."),
        ]
        draft.outcome = "not-to-assess"
        draft.reasons = "The help that began in September is working."
        draft.nextSteps = [NextStep(what: "Meet the SENCO", owner: "the SENCO", due: day.adding(days: 14))]
        draft.viewsHadRegardOn = day
        return draft
    }

    /// A "yes" at the request gate that wants for nothing.
    static func assess() -> DecisionDraft {
        var draft = DecisionDraft(gate: .request, decidedBy: "Dr Chair")
        draft.limbs = [
            "has-or-may-have-sen": LimbAnswer(isMet: true, words: "Delay of two years."),
            "plan-may-be-necessary": LimbAnswer(isMet: true, words: "Two plans have not been enough."),
        ]
        draft.outcome = "assess"
        draft.reasons = "Progress has stopped in spite of two plans."
        return draft
    }
}

extension Desk {
    /// The draft of a case as a screen that has just opened it would hold it.
    func draft(_ reference: String, _ decision: DecisionDraft? = nil) throws -> CaseDraft {
        let file = try caseFile(reference: reference)
        var draft = CaseDraft(id: file.id, seen: file.lastSeq)
        draft.decision = decision
        return draft
    }
}

/// The error that an act of the desk ends in; nil when it ends well.
func refusal(_ act: () throws -> some Any) -> DeskError? {
    do {
        _ = try act()
        return nil
    } catch {
        return error as? DeskError
    }
}
