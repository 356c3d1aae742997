import Canvas
import PanelModel

/// The state of the tab Evidence: where the cursor is, the small form, and what can be taken back.
///
/// Findings live in the case's draft, never here. Nothing is counted into a score and nothing leads to an outcome.
public struct EvidenceTabState: Sendable {
    /// How the items are put together.
    var arrangement = EvidenceList.Arrangement.groups
    /// The item under the cursor, counted in the order of the list.
    var cursor = 0
    /// The first row of the list in sight.
    var top = 0
    /// How far a page key moves.
    var pageRows = 10
    /// The small form, while it is open.
    var form: EvidenceForm?
    /// What was found before each change, newest last.
    var trail: [Change] = []
    /// What was found before the form was opened.
    var beforeForm: EvidenceFinding?

    /// A change that can be taken back.
    struct Change: Equatable, Sendable {
        let item: EvidenceItemID
        let before: EvidenceFinding?
    }

    /// The tab as a case is opened.
    public init(context: CaseContext) {}

    /// Whether a text field has the focus.
    public var takesText: Bool { form != nil }

    /// The list as it now is.
    func list(context: CaseContext) -> EvidenceList {
        let rules = context.house.rules.evidence
        return EvidenceList(
            items: rules.items(for: context.details, on: context.house.today), by: arrangement, of: rules)
    }

    /// The item under the cursor; nil where the pack has none for this case.
    func item(context: CaseContext) -> EvidenceItem? {
        let items = list(context: context).items
        return items.indices.contains(cursor) ? items[cursor] : items.last
    }

    // MARK: - Moving

    /// Moves the cursor so many items on, as far as there are any.
    mutating func move(by steps: Int, context: CaseContext) {
        cursor = min(max(0, cursor + steps), max(0, list(context: context).items.count - 1))
    }

    /// Turns between the groups of the check and the factors of the Code; the item under the cursor stays.
    mutating func turnArrangement(context: CaseContext) {
        let item = item(context: context)
        switch arrangement {
        case .groups: arrangement = .factors
        case .factors: arrangement = .groups
        }
        cursor = list(context: context).items.firstIndex { $0.id == item?.id } ?? 0
    }

    // MARK: - The room that it has

    /// Takes note of the room that it has, so that the focus is in sight.
    mutating func settle(region: Region, context: CaseContext) {
        move(by: 0, context: context)
        let parts = EvidenceParts(region, hasForm: form != nil)
        pageRows = max(1, parts.list.rows - 2)
        let page = listPage(width: parts.list.columns, draft: context.draft, context: context)
        top = page.top(from: top, height: parts.list.rows, focus: cursor)
        if var form {
            let width = max(1, parts.footer.columns - EvidenceParts.fieldColumn)
            for field in EvidenceForm.Field.allCases { form[field].resize(to: Size(columns: width, rows: 1)) }
            self.form = form
        }
    }

    /// A click or a turn of the wheel in the tab's region.
    mutating func point(_ mouse: Mouse, region: Region, draft: inout CaseDraft, context: CaseContext) {
        let parts = EvidenceParts(region, hasForm: form != nil)
        switch mouse.action {
        case .wheelUp: move(by: -3, context: context)
        case .wheelDown: move(by: 3, context: context)
        case .click:
            let page = listPage(width: parts.list.columns, draft: draft, context: context)
            guard let place = page.place(at: mouse.position, in: parts.list, from: top) else { return }
            if form != nil { _ = closeForm(draft: &draft, context: context) }
            if place == cursor {
                cycle(draft: &draft, context: context)
            } else {
                cursor = place
            }
        case .secondaryClick: break
        }
    }

    /// Takes in a case that changed in the record: earlier changes are recorded now and no longer taken back with `u`.
    mutating func refresh(context: CaseContext) {
        trail = []
        move(by: 0, context: context)
    }
}
