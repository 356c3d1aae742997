import Canvas
import PanelModel

extension EvidenceTabState {
    /// Sets what is found for the item under the cursor, and moves on to the next: a whole list is walked with one
    /// key an item.
    ///
    /// Document and note stay; a request stays only where something is still to come.
    mutating func set(_ finding: Finding, draft: inout CaseDraft, context: CaseContext) {
        mark(finding, draft: &draft, context: context)
        move(by: 1, context: context)
    }

    /// Goes through present, partly, absent and not applicable; the cursor stays.
    mutating func cycle(draft: inout CaseDraft, context: CaseContext) {
        guard let item = item(context: context) else { return }
        let all = Finding.allCases
        let now = draft.finding(of: item.id, in: context.file)?.finding
        let place = now.flatMap { all.firstIndex(of: $0) }.map { ($0 + 1) % all.count } ?? 0
        mark(all[place], draft: &draft, context: context)
    }

    /// Takes the finding back: the item counts as not looked at yet.
    mutating func clear(draft: inout CaseDraft, context: CaseContext) {
        guard let item = item(context: context) else { return }
        change(item.id, to: nil, draft: &draft, context: context)
    }

    private mutating func mark(_ finding: Finding, draft: inout CaseDraft, context: CaseContext) {
        guard let item = item(context: context) else { return }
        var new = draft.finding(of: item.id, in: context.file) ?? EvidenceFinding(finding: finding)
        new.finding = finding
        switch finding {
        case .present, .notApplicable: new.asked = nil
        case .partly, .absent: break
        }
        change(item.id, to: new, draft: &draft, context: context)
    }

    // MARK: - Asking

    /// Whether the item under the cursor can be asked for, and why not.
    func asking(context: CaseContext) -> Availability {
        guard let item = item(context: context) else { return .no(because: "There is nothing to ask for.") }
        switch context.draft.finding(of: item.id, in: context.file)?.finding {
        case .absent, .partly, nil: return .yes
        case .present: return .no(because: "It is there. Mark it partly (2) or absent (3) to ask for it.")
        case .notApplicable: return .no(because: "It does not apply. Mark it partly (2) or absent (3) to ask for it.")
        }
    }

    /// Asks for the item under the cursor, inside the six weeks; or takes the request back where there is one.
    ///
    /// Returns what was done, in words.
    mutating func ask(draft: inout CaseDraft, context: CaseContext) -> String {
        guard let item = item(context: context) else { return "" }
        // One key for the commonest thing: an item that nobody has looked at is marked absent and asked for at once.
        let found = draft.finding(of: item.id, in: context.file)
        var finding = found ?? EvidenceFinding(finding: .absent)
        guard finding.asked == nil else {
            finding.asked = nil
            change(item.id, to: finding, draft: &draft, context: context)
            return "No longer asked for: \(item.title)."
        }
        let holidays = context.house.rules.holidays
        let by = context.house.rules.evidence.askBy(
            item, asked: context.house.today, lastDay: context.clock.lastLawfulDay,
            isWorkingDay: holidays.isWorkingDay(_:))
        let request = EvidenceRequest(
            from: EvidenceTabState.holder(of: item, details: context.details), what: item.askFor, by: by)
        finding.asked = request
        change(item.id, to: finding, draft: &draft, context: context)
        let from = EvidenceTabState.asked(request, of: item, context: context)
        if found == nil { move(by: 1, context: context) }
        return "\(found == nil ? "Absent, and asked" : "Asked") for by \(by.dayAndMonth): \(item.title), from \(from)"
    }

    /// Who is asked, in words that can be shown: no name of the family while the screen is shared.
    static func asked(_ request: EvidenceRequest, of item: EvidenceItem, context: CaseContext) -> String {
        switch item.heldBy {
        case .family, .youngPerson: context.isPrivate ? item.heldBy.title : request.from
        case .setting, .health, .socialCare, .earlyHelp, .educationalPsychology, .specialistTeachers, .authority:
            request.from
        }
    }

    /// Who is asked, by name where the case has one.
    static func holder(of item: EvidenceItem, details: CaseDetails) -> String {
        switch item.heldBy {
        case .setting: details.setting.map { "\($0), SENCO" } ?? "the school or setting"
        case .family: details.addressedAs ?? "the family"
        case .youngPerson: details.calledName
        case .authority: details.caseOfficer ?? "the EHC team"
        case .health, .socialCare, .earlyHelp, .educationalPsychology, .specialistTeachers: item.heldBy.title
        }
    }

    // MARK: - Taking back

    /// Takes the last change back, and goes to its item.
    ///
    /// Returns what was done, in words; nil when there was nothing.
    mutating func undo(draft: inout CaseDraft, context: CaseContext) -> String? {
        guard let change = trail.popLast() else { return nil }
        draft.set(change.before, for: change.item, in: context.file)
        let items = list(context: context).items
        // Of an item that stands under several factors the nearest is meant.
        let places = items.indices.filter { items[$0].id == change.item }
        if let place = places.min(by: { abs($0 - cursor) < abs($1 - cursor) }) { cursor = place }
        let title = context.house.rules.evidence.item(change.item)?.title ?? change.item
        return "Taken back: \(title)."
    }

    mutating func change(
        _ item: EvidenceItemID, to finding: EvidenceFinding?, draft: inout CaseDraft, context: CaseContext
    ) {
        let before = draft.finding(of: item, in: context.file)
        guard finding != before else { return }
        trail.append(Change(item: item, before: before))
        draft.set(finding, for: item, in: context.file)
    }
}
