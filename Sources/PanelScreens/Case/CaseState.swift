import Canvas
import PanelModel

/// One open case: the record's view of it, the unfinished work, and the state of each tab.
public struct CaseState: Sendable {
    /// The case as the record has it.
    public var file: CaseFile
    /// Findings, profile and decision that are not recorded yet.
    public var draft: CaseDraft
    /// The time of day at which the draft was last put on disk.
    public var keptAt: String?
    /// The tab that shows.
    public var tab: CaseTab
    /// A note that was begun and left; put back when the note is opened again.
    public var unsentNote: NoteForm?
    /// A form of one act that was begun and left, or that the record has not taken yet.
    public var unsentAct: ActForm?

    var summary: SummaryTabState
    /// State of the tab Evidence.
    public var evidence: EvidenceTabState
    /// State of the tab Needs and band.
    public var needs: NeedsTabState
    var views: ViewsTabState
    /// State of the tab Decision.
    public var decision: DecisionTabState
    var history: HistoryTabState

    /// Opens a case on a tab, with the unfinished work that was kept for it.
    public init(file: CaseFile, draft: CaseDraft?, tab: CaseTab, house: House) {
        self.file = file
        self.draft = draft ?? CaseDraft(id: file.id, seen: file.lastSeq)
        self.tab = tab
        let context = CaseContext(file: file, draft: self.draft, house: house)
        self.summary = SummaryTabState()
        self.evidence = EvidenceTabState(context: context)
        self.needs = NeedsTabState(context: context)
        self.views = ViewsTabState()
        self.decision = DecisionTabState(context: context)
        self.history = HistoryTabState()
        self.unsentNote = self.draft.note.map { NoteForm($0, context: context) }
    }

    /// Whether the tab's text field has the focus.
    public var takesText: Bool {
        switch tab {
        case .summary, .views, .history: false
        case .evidence: evidence.takesText
        case .needs: needs.takesText
        case .decision: decision.takesText
        }
    }

    /// Gives a key to the tab's text field.
    mutating func type(_ key: Key, context: CaseContext) {
        switch tab {
        case .summary, .views, .history: break
        case .evidence: evidence.type(key, draft: &draft, context: context)
        case .needs: needs.type(key, draft: &draft, context: context)
        case .decision: decision.type(key, draft: &draft, context: context)
        }
    }

    /// Gives a text that was edited outside back to the field that it came from.
    mutating func put(_ text: String, in field: String, of tab: CaseTab, context: CaseContext) {
        switch tab {
        case .summary, .views, .history: break
        case .evidence: evidence.put(text, in: field, draft: &draft, context: context)
        case .needs: needs.put(text, in: field, draft: &draft, context: context)
        case .decision: decision.put(text, in: field, draft: &draft, context: context)
        }
    }

    /// Brings the tab in line with the room that it has.
    mutating func settle(region: Region, context: CaseContext) {
        switch tab {
        case .summary: summary.settle(region: region, context: context)
        case .evidence: evidence.settle(region: region, context: context)
        case .needs: needs.settle(region: region, context: context)
        case .views: views.settle(region: region, context: context)
        case .decision: decision.settle(region: region, context: context)
        case .history: history.settle(region: region, context: context)
        }
    }

    /// A click on the tab's own part of the screen.
    mutating func click(_ mouse: Mouse, region: Region, context: CaseContext) {
        switch tab {
        case .summary: summary.point(mouse)
        case .evidence: evidence.point(mouse, region: region, draft: &draft, context: context)
        case .needs: needs.point(mouse, region: region, draft: &draft, context: context)
        case .views: views.point(mouse, region: region, context: context)
        case .decision: decision.point(mouse, region: region, draft: &draft, context: context)
        case .history: history.point(mouse, region: region, context: context)
        }
    }

    /// Draws the tab.
    func draw(on screen: inout Screen, in region: Region, context: CaseContext) {
        switch tab {
        case .summary: summary.draw(on: &screen, in: region, context: context)
        case .evidence: evidence.draw(on: &screen, in: region, context: context)
        case .needs: needs.draw(on: &screen, in: region, context: context)
        case .views: views.draw(on: &screen, in: region, context: context)
        case .decision: decision.draw(on: &screen, in: region, context: context)
        case .history: history.draw(on: &screen, in: region, context: context)
        }
    }

    /// Takes in the case as it now stands in the record.
    mutating func refresh(with file: CaseFile, house: House) {
        self.file = file
        let context = CaseContext(file: file, draft: draft, house: house)
        evidence.refresh(context: context)
        needs.refresh(context: context)
        decision.refresh(context: context)
    }

    /// What is done when the tab or the case is left: findings and profile are recorded, a decision is kept as a draft.
    public var effectsOnLeaving: [Effect] {
        switch tab {
        case .summary, .views, .history: []
        case .evidence:
            draft.findings.isEmpty && draft.cleared.isEmpty
                ? [] : [.keep(draft, isSynced: true), .recordFindings(draft)]
        case .needs: draft.profile == nil ? [] : [.keep(draft, isSynced: true), .recordProfile(draft)]
        case .decision: draft.decision == nil ? [] : [.keep(draft, isSynced: true)]
        }
    }
}
