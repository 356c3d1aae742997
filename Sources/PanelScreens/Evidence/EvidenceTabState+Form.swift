import Canvas
import PanelModel

extension EvidenceTabState {
    /// Opens the small form for the item under the cursor.
    mutating func openForm(at field: EvidenceForm.Field, draft: CaseDraft, context: CaseContext) {
        guard let item = item(context: context) else { return }
        beforeForm = draft.finding(of: item.id, in: context.file)
        form = EvidenceForm(item: item.id, finding: beforeForm, focus: field)
    }

    /// Gives a key to the small form.
    ///
    /// Tab and Enter go on, Esc and the last Enter close it; what was typed stays.
    mutating func type(_ key: Key, draft: inout CaseDraft, context: CaseContext) {
        guard var form else { return }
        switch key {
        case .escape:
            _ = closeForm(draft: &draft, context: context)
            return
        case .tab, .down: _ = form.move(by: 1)
        case .backTab, .up: _ = form.move(by: -1)
        case .enter:
            // A date that cannot be read keeps the form open: the words beside it say what is expected.
            if form.focus == .date, form.hasUnreadDate(on: context.house.today) { break }
            guard form.move(by: 1) else {
                _ = closeForm(draft: &draft, context: context)
                return
            }
        case .character, .paste, .backspace, .delete, .left, .right, .wordLeft, .wordRight, .home, .end, .pageUp,
            .pageDown, .control, .function, .mouse:
            guard form[form.focus].apply(key) else { return }
            put(form, in: &draft, context: context)
        }
        self.form = form
    }

    /// Closes the small form.
    ///
    /// Returns what it leaves, in words; nil when nothing changed.
    mutating func closeForm(draft: inout CaseDraft, context: CaseContext) -> String? {
        guard let form else { return nil }
        self.form = nil
        let now = draft.finding(of: form.item, in: context.file)
        guard now != beforeForm else { return nil }
        trail.append(Change(item: form.item, before: beforeForm))
        return "Kept."
    }

    /// Puts a text that was edited outside into the field that it came from: the note.
    mutating func put(_ text: String, in field: String, draft: inout CaseDraft, context: CaseContext) {
        guard var form, field == "note" else { return }
        form.note.replaceAll(with: text.split(whereSeparator: \.isNewline).joined(separator: " "))
        put(form, in: &draft, context: context)
        self.form = form
    }

    /// Writes the form into the draft: at each key, so that nothing typed is lost.
    ///
    /// A document shows that something is there, so an item that nobody had marked is then marked present.
    private func put(_ form: EvidenceForm, in draft: inout CaseDraft, context: CaseContext) {
        let document = form.document.text.trimmed
        let note = form.note.text.trimmed
        let day = form.day(on: context.house.today)
        let found = draft.finding(of: form.item, in: context.file)
        guard found != nil || document != nil || note != nil || day != nil else { return }
        var finding = found ?? EvidenceFinding(finding: .present)
        finding.document = document
        finding.note = note
        if day != nil || form.date.text.trimmed == nil { finding.documentDate = day }
        if beforeForm == nil, document == nil, note == nil, finding.documentDate == nil {
            return draft.set(nil, for: form.item, in: context.file)
        }
        draft.set(finding, for: form.item, in: context.file)
    }
}

extension String {
    /// Without white space at both ends; nil when nothing is left.
    var trimmed: String? {
        guard let first = firstIndex(where: { !$0.isWhitespace }), let last = lastIndex(where: { !$0.isWhitespace })
        else { return nil }
        return String(self[first...last])
    }
}
