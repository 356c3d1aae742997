import Canvas
import PanelModel

extension DecisionTabState {
    /// Gives a key to the text field that has the focus.
    ///
    /// Tab and Esc are commands and do not come here.
    mutating func type(_ key: Key, draft: inout CaseDraft, context: CaseContext) {
        guard focus.isText else { return }
        var editor = editor(of: focus, draft, context: context)
        editor.resize(to: frame(of: focus))
        let layout = editor.layout(width: editor.frame.columns, height: editor.frame.rows)
        let line = layout.hidden + layout.cursor.row
        switch (key, focus.kind) {
        case (.enter, .growing), (.enter, .line), (.down, .line):
            return move(by: 1, draft: draft, context: context)
        case (.up, .line):
            return move(by: -1, draft: draft, context: context)
        case (.up, _) where line == 0:
            return move(by: -1, draft: draft, context: context)
        case (.down, _) where line == layout.total - 1:
            return move(by: 1, draft: draft, context: context)
        case (.pageUp, _): editor.move(.lines(-max(1, room.rows - 2)))
        case (.pageDown, _): editor.move(.lines(max(1, room.rows - 2)))
        case (.paste(let text), .growing): editor.insert(DecisionTabState.oneLine(text))
        default:
            guard editor.apply(key) else { return }
        }
        editors[focus] = editor
        write(editor.text, draft: &draft, context: context)
    }

    /// Puts a text that was edited outside into the field that it came from.
    mutating func put(_ text: String, in field: String, draft: inout CaseDraft, context: CaseContext) {
        guard field == DecisionTabState.reasonsName else { return }
        go(to: .reasons, draft: draft, context: context)
        var editor = editor(of: .reasons, draft, context: context)
        // An editor ends a file with a line end that is not part of the reasons.
        var text = Substring(text)
        while text.last?.isNewline == true { text.removeLast() }
        editor.replaceAll(with: String(text))
        editors[.reasons] = editor
        write(editor.text, draft: &draft, context: context)
    }

    /// The name of the reasons for an editor outside.
    static let reasonsName = "reasons"

    private mutating func write(_ text: String, draft: inout CaseDraft, context: CaseContext) {
        let field = focus
        guard answer(draft, context: context).text(of: field) != text else { return }
        switch field {
        case .overrideReason: draft.explainBand(text, in: context)
        case .correctionWhy, .limb, .limbWords, .flag, .flagWhy, .consideration, .outcome, .band, .reasons, .step,
            .addStep, .commentAgency, .commentWords, .addComment, .departure, .addDeparture, .views, .viewsOn,
            .decidedBy:
            change(&draft, context: context) { $0.set(text, in: field, today: context.house.today) }
        }
    }

    private static func oneLine(_ text: String) -> String {
        text.split(whereSeparator: \.isNewline).joined(separator: " ")
    }

    // MARK: - The room that it has

    /// Columns before a text.
    static let indent = 3

    /// The cells that the text of a field has.
    func frame(of field: DecisionField) -> Size {
        let geometry = DecisionGeometry(width: room.columns)
        let width = geometry.width(of: field)
        switch field.kind {
        case .choice, .button, .line: return Size(columns: width, rows: 1)
        case .growing: return Size(columns: width, rows: 3)
        // As many rows as it takes: the form scrolls, not the field.
        case .paragraphs: return Size(columns: width, rows: 100_000)
        }
    }

    /// Takes note of the room that it has, so that the focus is in sight.
    mutating func settle(region: Region, context: CaseContext) {
        room = Size(columns: region.columns, rows: region.rows)
        recheck(context.draft, context: context)
        settleWriting(context.draft, context: context)
        for (field, var editor) in editors {
            let frame = frame(of: field)
            if editor.frame != frame {
                editor.resize(to: frame)
                editors[field] = editor
            }
        }
        switch shown(context.draft, context: context) {
        case .form:
            top = page(width: region.columns, draft: context.draft, context: context)
                .top(from: top, height: region.rows, focus: focus)
        case .recorded, .otherGate: top = min(top, max(0, pageCount(context: context) - region.rows))
        }
    }

    /// A click or a turn of the wheel in the tab's region.
    mutating func point(_ mouse: Mouse, region: Region, draft: inout CaseDraft, context: CaseContext) {
        guard shown(draft, context: context) == .form else {
            switch mouse.action {
            case .wheelUp: top = max(0, top - 3)
            case .wheelDown: top += 3
            case .click, .secondaryClick: break
            }
            return
        }
        switch mouse.action {
        case .wheelUp: move(by: -1, draft: draft, context: context)
        case .wheelDown: move(by: 1, draft: draft, context: context)
        case .click:
            let page = page(width: region.columns, draft: draft, context: context)
            guard let found = page.place(at: mouse.position, in: region, from: top) else { return }
            let isAgain = found == focus
            go(to: found, draft: draft, context: context)
            if isAgain || found.kind == .button { press(draft: &draft, context: context) }
        case .secondaryClick: break
        }
    }

    /// Takes in a case that changed in the record.
    mutating func refresh(context: CaseContext) {
        // Names and the family's wishes may have changed, and the check knows them.
        checked = [:]
        // What was written is recorded: the form, or what stands in its place, begins at its top.
        if context.draft.decision == nil, !editors.isEmpty || DecisionTabState.finalDecision(context) != nil {
            let rests = restsOnPutOff
            self = DecisionTabState(context: context)
            restsOnPutOff = rests
        }
        settleWriting(context.draft, context: context)
    }
}
