import Canvas
import PanelModel

@testable import PanelScreens

/// Runs the screens without a terminal and without a desk: keys go in, effects are noted and answered from the sample.
struct Rehearsal {
    private(set) var state: AppState
    /// Every effect, in order.
    private(set) var effects: [Effect] = []
    /// Cases by subject id.
    private(set) var files: [String: CaseFile] = [:]
    /// Drafts on disk by subject id.
    var drafts: [String: CaseDraft] = [:]
    /// Row ids of the cases that exist.
    var ids: [Int]
    /// What every recording is refused with; nil lets it through.
    var refusal: String?
    /// What was recorded by somebody else meanwhile.
    var movedOn: [String] = []
    private var seq = 142

    init(
        columns: Int = 80, rows: Int = 24, capabilities: Capabilities = Capabilities(), house: House? = nil,
        ids: [Int] = Array(1...Sample.details.count)
    ) throws {
        self.ids = ids
        let (state, effects) = AppState.start(
            size: Size(columns: columns, rows: rows), capabilities: capabilities, house: try house ?? Sample.house())
        self.state = state
        for id in ids { files["s-\(id)"] = Sample.file(id) }
        carryOut(effects)
    }

    /// Presses the keys of a script.
    mutating func press(_ script: String) throws {
        for key in try Key.parse(script: script) { take(.key(key)) }
    }

    mutating func resize(_ columns: Int, _ rows: Int) {
        take(.resize(Size(columns: columns, rows: rows)))
    }

    mutating func take(_ event: Event) {
        let (next, effects) = update(state, event)
        state = next
        carryOut(effects)
    }

    /// The screen as it is now.
    var screen: Screen { view(state) }

    /// The reference of the chosen case.
    var chosen: String? { state.queue.chosen?.reference }

    /// Puts a case in the place of the one of that id, as if others had recorded something.
    mutating func put(_ file: CaseFile) { files[file.id] = file }

    /// Forgets the effects so far.
    mutating func forget() { effects = [] }

    private mutating func carryOut(_ effects: [Effect]) {
        for effect in effects {
            self.effects.append(effect)
            for answer in answers(to: effect) { take(.answer(answer)) }
        }
    }

    private mutating func answers(to effect: Effect) -> [Answer] {
        switch effect {
        case .loadOrder(let query): return [.order(query, found(query))]
        case .loadRows(let ids): return [.rows(ids.map(Sample.row))]
        case .loadOverview(let day):
            let last = ids.compactMap { Sample.row($0).lastDay }
            return [
                .overview(
                    QueueOverview(
                        open: ids.count, toTellBeforeNextPanel: last.filter { $0 < day.adding(days: 7) }.count,
                        late: last.filter { $0 < Sample.today }.count, all: ids.count,
                        officers: ["A. Begum", "T. Okafor"]))
            ]
        case .openCase(let subject, let tab):
            guard let file = files[subject] else { return [.refused("This case is not in the record.")] }
            return [.opened(file, drafts[subject], tab)]
        case .keep(let draft, _):
            drafts[draft.id] = draft.isEmpty ? nil : draft
            return [.kept(subject: draft.id, at: "09:48")]
        case .dropDraft(let subject):
            drafts[subject] = nil
            return []
        case .recordNote(let body, let subject, _):
            return record(.note(body), .note, subject)
        case .recordFindings(let draft):
            return record(
                .evidence(EvidenceBody(pack: PackVersion(id: "evidence", version: "1"), findings: draft.findings)),
                .findings,
                draft.id)
        case .recordProfile(let draft):
            guard let profile = draft.profile else { return [] }
            return record(.profile(profile), .profile, draft.id)
        case .recordDecision(let draft):
            guard let decision = draft.decision,
                let details = files[draft.id]?.details,
                let outcome = decision.outcome.flatMap({ state.house.rules.law.rules(at: decision.gate)?.outcome($0) }),
                let recorded = decision.decision(
                    about: details.calledName, law: state.house.rules.law,
                    notice: state.house.rules.notice(for: details, outcome: outcome, on: Sample.today), on: Sample.today
                )
            else { return [.refused("The decision is not complete.")] }
            return record(.decision(recorded), .decision, draft.id)
        case .recordCorrection(let draft):
            guard let decision = draft.decision, let standing = files[draft.id].flatMap({ decision.corrected(in: $0) }),
                let revises = decision.revises, let details = files[draft.id]?.details,
                let outcome = decision.outcome.flatMap({ state.house.rules.law.rules(at: decision.gate)?.outcome($0) }),
                let recorded = decision.decision(
                    about: details.calledName, law: state.house.rules.law,
                    notice: state.house.rules.notice(for: details, outcome: outcome, on: standing.standing.decidedOn),
                    on: standing.standing.decidedOn)
            else { return [.refused("The correction is not complete.")] }
            return record(
                .correction(CorrectionBody(corrects: revises.decision, why: revises.why, decision: recorded)),
                .correction, draft.id)
        case .recordNoticeSent(let to, let day, let channel, let subject):
            guard let decision = files[subject]?.decisionAtGate?.original.seq else { return [.refused("No decision.")] }
            return record(
                .noticeSent(NoticeSentBody(decision: decision, to: to.rawValue, on: day, channel: channel)), .notice,
                subject)
        case .recordOutcome(let body, let subject): return record(.outcome(body), .outcome, subject)
        case .amendCase(let details, let why, let subject, _):
            return record(.caseAmended(CaseBody(details: details, why: why)), .amendment, subject)
        case .writeLetter(let reference, let to, let kind):
            return [
                .letter(
                    WrittenLetter(
                        to: to, path: "/exports/2026-11-26/\(reference)-\(to.rawValue).\(kind.rawValue)",
                        remarks: ["“therapist’s note”: say what is in it."], readingAge: "12"))
            ]
        case .editText, .suspend, .quit, .redraw: return []
        }
    }

    private mutating func record(_ body: EntryBody, _ part: RecordedReceipt.Part, _ subject: String) -> [Answer] {
        if let refusal { return [.refused(refusal)] }
        guard var file = files[subject] else { return [.refused("This case is not in the record.")] }
        if !movedOn.isEmpty {
            let changes = movedOn
            movedOn = []
            return [.movedOn(file, changes)]
        }
        seq += 1
        file.apply(Recorded(seq: seq, at: Sample.moment("2026-11-26T10:22:00Z"), by: "u-1", value: body))
        files[subject] = file
        return [.recorded(RecordedReceipt(part: part, seq: seq, headGroups: "43f5 0016"), file)]
    }

    private func found(_ query: QueueQuery) -> [Int] {
        let words = query.text.lowercased().split(separator: " ")
        let rows = ids.map(Sample.row).filter { row in
            let text = "\(row.reference) \(row.name) \(row.setting ?? "") \(row.primaryNeed?.code ?? "")".lowercased()
                .split(separator: " ")
            return words.allSatisfy { word in text.contains { $0.hasPrefix(word) } }
                && (query.gate.map { $0 == row.gate } ?? true) && (query.source.map { $0 == row.source } ?? true)
                && (query.need.map { $0 == row.primaryNeed } ?? true)
                && (query.caseOfficer.map { $0 == row.caseOfficer } ?? true)
                && (query.statuses.isEmpty || query.statuses.contains(row.status))
        }
        return rows.sorted { left, right in
            switch query.sort {
            case .headroom:
                (left.lastDay?.dayNumber ?? .max, left.reference) < (right.lastDay?.dayNumber ?? .max, right.reference)
            case .reference: left.reference < right.reference
            case .surname: (left.surname, left.reference) < (right.surname, right.reference)
            case .received: (left.dateReceived, left.reference) < (right.dateReceived, right.reference)
            case .setting: (left.setting ?? "~", left.reference) < (right.setting ?? "~", right.reference)
            }
        }.map(\.id)
    }
}
