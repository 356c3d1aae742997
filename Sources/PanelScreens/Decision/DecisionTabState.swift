import Canvas
import PanelModel

/// The state of the tab Decision: the form of a decision that is being written, or the decision that stands.
///
/// What is written lives in the case's draft, which is kept on disk at every change; here are the focus, the editors with
/// their cursors, and what can be put back.
public struct DecisionTabState: Sendable {
    /// The field with the focus.
    var focus: DecisionField
    /// Whether a text was left with Esc: letters are commands until Enter goes on writing.
    var isResting = false
    /// The editors of the texts that had the focus, with their cursors and what they can undo.
    var editors: [DecisionField: TextEditor] = [:]
    /// The first row in sight.
    var top = 0
    /// Columns and rows that the tab has.
    var room = Size(columns: 80, rows: 19)
    /// Next steps as they were before one was taken away or moved, newest last.
    var stepsBefore: [[NextStep]] = []
    /// What the reasons check says of the words on the limbs and of the reasons, in the order of the form.
    var notes: [ReasonsNote] = []
    /// The texts that were checked, so that a key pays only for the text that it changes.
    var checked: [FlaggedPassage.Place: Checked] = [:]
    /// Whether the case was put off just now: what was recorded is shown until the person decides anew, so that a key
    /// meant for the next case does not answer the test of this one.
    var restsOnPutOff = false
    /// Whether the form began with a draft that was found.
    var hasFoundDraft: Bool

    /// The tab as a case is opened.
    public init(context: CaseContext) {
        hasFoundDraft = context.draft.decision != nil
        let rules = context.house.rules.law.rules(at: context.details.gate)
        focus =
            context.draft.decision?.revises?.kind == .correction
            ? .correctionWhy : rules?.limbs.first.map { .limb($0.id) } ?? .outcome
    }

    /// What the tab shows.
    enum Shown: Equatable, Sendable {
        case form
        /// The decision that stands at the gate.
        case recorded(StandingDecision)
        /// A draft that was begun at another gate.
        case otherGate(Gate)
    }

    /// What the tab shows now.
    func shown(_ draft: CaseDraft, context: CaseContext) -> Shown {
        if let answer = draft.decision, answer.gate != context.details.gate { return .otherGate(answer.gate) }
        if draft.decision == nil, let standing = DecisionTabState.finalDecision(context) { return .recorded(standing) }
        if draft.decision == nil, restsOnPutOff, let standing = context.file.decisionAtGate {
            return .recorded(standing)
        }
        return .form
    }

    /// The decision that answers the gate; a case that was put off still waits for one.
    static func finalDecision(_ context: CaseContext) -> StandingDecision? {
        guard let standing = context.file.decisionAtGate, standing.standing.outcomeKind != .deferral else { return nil }
        return standing
    }

    /// The decision in the making; an empty one before anything is said.
    func answer(_ draft: CaseDraft, context: CaseContext) -> DecisionDraft {
        draft.decision ?? DecisionTabState.empty(context)
    }

    /// The decision before anything is said.
    static func empty(_ context: CaseContext) -> DecisionDraft {
        var answer = DecisionDraft(gate: context.details.gate, decidedBy: context.house.chair ?? "")
        if context.house.rules.matrix.suggestsBand(at: answer.gate) {
            answer.band = context.draft.needs(in: context).band
        }
        return answer
    }

    /// Changes the decision in the making.
    ///
    /// Nothing said is no draft.
    mutating func change(
        _ draft: inout CaseDraft, context: CaseContext, _ change: (inout DecisionDraft) -> Void
    ) {
        var answer = answer(draft, context: context)
        change(&answer)
        draft.decision = answer
        draft.carryBand(in: context)
        if draft.decision == DecisionTabState.empty(context) { draft.decision = nil }
    }

    // MARK: - Fields

    /// The fields in reading order.
    func fields(_ draft: CaseDraft, context: CaseContext) -> [DecisionField] {
        let answer = answer(draft, context: context)
        guard let rules = context.house.rules.law.rules(at: answer.gate) else { return [.outcome] }
        var fields: [DecisionField] = answer.revises?.kind == .correction ? [.correctionWhy] : []
        for limb in rules.limbs {
            fields += [.limb(limb.id), .limbWords(limb.id)] + flagFields(at: .limbWords(limb.id), answer: answer)
        }
        let age = context.details.age(on: context.house.today)
        fields += rules.considerations(age: age).map { .consideration($0.id) }
        fields.append(.outcome)
        if hasBand(answer, context: context) {
            fields.append(.band)
            if answer.band?.isDeparture == true { fields.append(.overrideReason) }
        }
        fields += [.reasons] + flagFields(at: .reasons, answer: answer)
        for number in answer.nextSteps.indices { fields += NextStepField.allCases.map { .step(number, $0) } }
        fields.append(.addStep)
        for number in answer.comments.indices { fields += [.commentAgency(number), .commentWords(number)] }
        fields.append(.addComment)
        for number in (answer.departures ?? []).indices {
            fields += DepartureField.allCases.map { .departure(number, $0) }
        }
        fields += [.addDeparture, .views]
        if answer.viewsHadRegardOn != nil { fields.append(.viewsOn) }
        return fields + [.decidedBy]
    }

    /// Whether the form has a band: at the gates where the matrix suggests one, unless the answer is a "no" or put off.
    func hasBand(_ answer: DecisionDraft, context: CaseContext) -> Bool {
        guard context.house.rules.matrix.suggestsBand(at: answer.gate) else { return false }
        let rules = context.house.rules.law.rules(at: answer.gate)
        switch answer.outcome.flatMap({ rules?.outcome($0) })?.kind {
        case .yes: return true
        case .no, .deferral, nil: return false
        }
    }

    /// Whether a text field has the focus.
    public var takesText: Bool { isWriting }

    /// Whether letters go into a text.
    var isWriting = false
    /// Whether there is no form, because a decision stands or the draft is of another gate.
    var isHidden = false

    /// Puts the focus on a field.
    mutating func go(to field: DecisionField, draft: CaseDraft, context: CaseContext) {
        leaveField(draft: draft, context: context)
        focus = field
        isResting = false
        settleWriting(draft, context: context)
    }

    /// Goes so many fields on; after the last comes the first.
    mutating func move(by steps: Int, draft: CaseDraft, context: CaseContext) {
        let fields = stops(draft, context: context)
        guard !fields.isEmpty else { return }
        let now = fields.firstIndex(of: focus) ?? 0
        let next = (now + steps) % fields.count
        go(to: fields[next < 0 ? next + fields.count : next], draft: draft, context: context)
    }

    /// Sees to it that the focus is on a field that there is, and that a text in focus has its editor.
    mutating func settleWriting(_ draft: CaseDraft, context: CaseContext) {
        isHidden = shown(draft, context: context) != .form
        guard !isHidden else {
            isWriting = false
            return
        }
        let fields = fields(draft, context: context)
        if !fields.contains(focus) { focus = DecisionTabState.nearest(to: focus, in: fields) }
        isWriting = focus.isText && !isResting
        guard focus.isText else { return }
        _ = editor(of: focus, draft, context: context)
    }

    /// Where the focus goes when its field has gone.
    private static func nearest(to field: DecisionField, in fields: [DecisionField]) -> DecisionField {
        switch field {
        case .step(let number, let part) where number > 0 && fields.contains(.step(number - 1, part)):
            .step(number - 1, part)
        case .step: .addStep
        case .commentWords, .commentAgency: .addComment
        case .departure: .addDeparture
        case .band, .overrideReason: .outcome
        case .flagWhy(let id) where fields.contains(.flag(id)): .flag(id)
        case .flag(let id), .flagWhy(let id): DecisionField(id.place)
        case .viewsOn: .views
        case .correctionWhy, .limb, .limbWords, .consideration, .outcome, .reasons, .addStep, .addComment,
            .addDeparture, .views, .decidedBy:
            fields.first ?? .outcome
        }
    }

    /// The editor of a field, made from the draft where there is none, or where the draft was changed elsewhere.
    mutating func editor(of field: DecisionField, _ draft: CaseDraft, context: CaseContext) -> TextEditor {
        let text = answer(draft, context: context).text(of: field) ?? ""
        if let editor = editors[field], editor.text == text || isUnreadDay(editor.text, in: field, context: context) {
            return editor
        }
        var editor = TextEditor(
            text, lines: field.kind == .line ? .one : .many, limit: field.kind == .line ? 400 : 200_000)
        editor.resize(to: frame(of: field))
        editors[field] = editor
        return editor
    }

    /// Whether what is typed as a day is none, or is written in another way than we write it.
    private func isUnreadDay(_ text: String, in field: DecisionField, context: CaseContext) -> Bool {
        if field == .viewsOn { return focus == field }
        guard case .step(_, .due) = field else { return false }
        return focus == field
            || (text.trimmed != nil && CivilDate(typed: text, today: context.house.today, sense: .future) == nil)
    }

    private mutating func leaveField(draft: CaseDraft, context: CaseContext) {
        // A day that was read is shown as we write it from now on.
        if focus == .viewsOn { editors[.viewsOn] = nil }
        guard case .step(_, .due) = focus, let typed = editors[focus]?.text else { return }
        if CivilDate(typed: typed, today: context.house.today, sense: .future) != nil { editors[focus] = nil }
    }

    /// Forgets the editors of steps and comments: their places have changed.
    mutating func forgetPlaces() {
        editors = editors.filter { field, _ in
            switch field {
            case .step, .commentAgency, .commentWords, .departure: false
            case .correctionWhy, .limb, .limbWords, .flag, .flagWhy, .consideration, .outcome, .band, .overrideReason,
                .reasons, .addStep, .addComment, .addDeparture, .views, .viewsOn, .decidedBy:
                true
            }
        }
    }
}
