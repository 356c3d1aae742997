import Foundation
import PanelIndex
import PanelModel

/// A small record in memory: makes entries as PanelRecord hands them over, and folds the same entries as a `CaseFile`.
struct RecordFixture {
    private(set) var entries: [IndexedEntry] = []
    private(set) var bodies: [EntryBody] = []

    static let recipe = IndexRecipe(
        workspaceID: "w-1", clockDays: [.request: 42, .issue: 112],
        groups: ["attainment": 0, "progress": 0, "provision": 1, "family-views": 2], groupCount: 3)

    /// Where the record stands after its last entry.
    var position: IndexPosition {
        IndexPosition(count: entries.count, length: entries.count * 100, hash: "hash-\(entries.count)")
    }

    /// The sequence number that the next entry gets.
    var next: Int { entries.count + 1 }

    /// Adds an entry and returns its sequence number.
    @discardableResult
    mutating func add(_ body: EntryBody, of subject: String?) throws -> Int {
        let seq = next
        let json = JSONEncoder()
        let (kind, data): (String, Data?) =
            switch body {
            case .importBatch(let body): ("import", try json.encode(body))
            case .caseOpened(let body): ("case.opened", try json.encode(body))
            case .caseAmended(let body): ("case.amended", try json.encode(body))
            case .evidence(let body): ("evidence", try json.encode(body))
            case .profile(let body): ("profile", try json.encode(body))
            case .note(let body): ("note", try json.encode(body))
            case .decision(let body): ("decision", try json.encode(body))
            case .correction(let body): ("correction", try json.encode(body))
            case .noticeSent(let body): ("notice.sent", try json.encode(body))
            case .stepDone(let body): ("step.done", try json.encode(body))
            case .outcome(let body): ("outcome", try json.encode(body))
            case .config(let body): ("config", try json.encode(body))
            case .erased: ("decision", nil)
            case .other(let kind): (kind, Data("{}".utf8))
            }
        add(kind: kind, json: data.map { Array($0) }, of: subject)
        bodies[bodies.count - 1] = body
        return seq
    }

    /// Adds an entry with a body as it stands.
    mutating func add(kind: String, json: [UInt8]?, of subject: String?) {
        let seq = next
        entries.append(
            IndexedEntry(
                seq: seq, at: Self.moment(of: seq), by: "u-1", kind: kind, subject: subject, offset: seq * 100,
                length: 90 + seq % 10, body: json))
        bodies.append(.other(kind: kind))
    }

    /// The entries of one case, folded by the model.
    func caseFile(_ subject: String) -> CaseFile? {
        var file: CaseFile?
        for (entry, body) in zip(entries, bodies) where entry.subject == subject {
            let recorded = Recorded(seq: entry.seq, at: entry.at, by: entry.by, value: body)
            if file == nil { file = CaseFile(id: subject, opening: recorded) } else { file?.apply(recorded) }
        }
        return file
    }

    /// An index in memory that holds the whole record.
    func index() throws -> CaseIndex {
        let index = try CaseIndex(at: nil, recipe: Self.recipe)
        try index.apply(entries, upTo: position)
        return index
    }

    static func moment(of seq: Int) -> Moment { Moment(milliseconds: 1_790_000_000_000 + Int64(seq) * 60_000) }
}

/// The day that is written like this.
func day(_ iso: String) -> CivilDate {
    guard let day = CivilDate(iso: iso) else { preconditionFailure("not a day: \(iso)") }
    return day
}

/// A case with what a test does not care about filled in.
func details(
    _ reference: String, _ forename: String = "Riley", _ surname: String = "Forsythe", received: String = "2026-10-19",
    gate: Gate = .request, with change: (inout CaseDetails) -> Void = { _ in }
) -> CaseDetails {
    var details = CaseDetails(
        reference: reference, forename: forename, surname: surname, dateOfBirth: day("2017-01-30"),
        dateReceived: day(received), gate: gate)
    change(&details)
    return details
}

/// A decision with what a test does not care about filled in.
func decision(
    _ kind: OutcomeKind = .no, gate: Gate = .request, on: String = "2026-11-26", title: String = "Not to assess",
    steps: [NextStep] = []
) -> Decision {
    Decision(
        gate: gate, law: PackVersion(id: "law-england-2014", version: "1"), outcome: "outcome-\(kind.rawValue)",
        outcomeTitle: title, outcomeKind: kind, limbs: [], reasons: "Because \"so\"\nand \\ so.", nextSteps: steps,
        decidedBy: "Chair", decidedOn: day(on))
}

/// Findings of an evidence entry.
func evidence(_ findings: [String: EvidenceFinding], cleared: [String]? = nil) -> EntryBody {
    .evidence(
        EvidenceBody(pack: PackVersion(id: "evidence", version: "1"), findings: findings, cleared: cleared))
}
