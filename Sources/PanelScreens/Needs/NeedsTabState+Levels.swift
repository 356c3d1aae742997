import Canvas
import PanelModel

extension NeedsTabState {
    /// Sets the level of the row under the cursor and goes on to the next.
    ///
    /// Returns why not, in words, where the row has no such level.
    mutating func set(level: Int, draft: inout CaseDraft, context: CaseContext) -> String? {
        guard let subArea = subArea(context: context) else { return "Levels are set in the rows of the matrix." }
        guard subArea.level(level) != nil else {
            let levels = subArea.levels.map { "\($0.level)" }.joined(separator: ", ")
            return "There is no level \(level) here: \(levels)."
        }
        change(&draft, context: context) { $0.agreed[subArea.id] = level }
        move(by: 1, context: context)
        return nil
    }

    /// Sets the level whose descriptor is read.
    mutating func setReading(draft: inout CaseDraft, context: CaseContext) -> String? {
        guard let level = shownLevel(draft: draft, context: context) else { return nil }
        return set(level: level, draft: &draft, context: context)
    }

    /// Takes the level of the row, or the awarded band, back.
    mutating func clear(draft: inout CaseDraft, context: CaseContext) {
        switch place {
        case .row:
            guard let subArea = subArea(context: context) else { return }
            change(&draft, context: context) { $0.agreed[subArea.id] = nil }
        case .setting: change(&draft, context: context) { $0.setting = nil }
        case .band, .reason: change(&draft, context: context) { $0.band = nil }
        }
        reading = nil
    }

    /// The level whose descriptor shows: the one that is read, else the one that is set, else the lowest.
    func shownLevel(draft: CaseDraft, context: CaseContext) -> Int? {
        guard let subArea = subArea(context: context) else { return nil }
        return reading ?? draft.needs(in: context).agreed[subArea.id] ?? subArea.levels.first?.level
    }

    /// Left and right: reads another level, changes the setting, or awards another band.
    mutating func step(by steps: Int, draft: inout CaseDraft, context: CaseContext) {
        switch place {
        case .row:
            guard let subArea = subArea(context: context) else { return }
            let levels = subArea.levels.map(\.level)
            let now = shownLevel(draft: draft, context: context).flatMap { levels.firstIndex(of: $0) } ?? 0
            reading = levels[min(max(0, now + steps), levels.count - 1)]
        case .setting:
            let kinds: [SettingKind?] = [nil] + SettingKind.allCases
            let now = draft.needs(in: context).setting.flatMap(SettingKind.init(rawValue:))
            let place = kinds.firstIndex(of: now) ?? 0
            let next = kinds[min(max(0, place + steps), kinds.count - 1)]
            change(&draft, context: context) { $0.setting = next?.rawValue }
        case .band: awardBand(steps: steps, draft: &draft, context: context)
        case .reason: break
        }
    }

    /// Awards the suggested band, or one step more or less than the one awarded.
    mutating func awardBand(steps: Int, draft: inout CaseDraft, context: CaseContext) {
        let before = draft.profile
        draft.award(steps: steps, in: context)
        if draft.profile != before { trail.append(Change(place: place, before: before)) }
    }

    /// Takes the last change back, and goes to its row.
    ///
    /// Returns what was done, in words.
    mutating func undo(draft: inout CaseDraft, context: CaseContext) -> String? {
        guard let change = trail.popLast() else { return nil }
        draft.profile = change.before
        draft.carryBand(in: context)
        place = change.place
        reading = nil
        return "Taken back."
    }

    private mutating func change(
        _ draft: inout CaseDraft, context: CaseContext, _ change: (inout ProfileBody) -> Void
    ) {
        let before = draft.profile
        draft.changeNeeds(in: context, change)
        if draft.profile != before { trail.append(Change(place: place, before: before)) }
    }

    // MARK: - Why the band differs

    /// Begins to write why the band differs from the suggested one.
    mutating func openReason(draft: CaseDraft, context: CaseContext) {
        trail.append(Change(place: .reason, before: draft.profile))
        reason = TextEditor(draft.needs(in: context).band?.overrideReason ?? "", lines: .one, limit: 4000)
    }

    /// Ends writing; what was typed stays.
    mutating func closeReason() {
        reason = nil
    }

    /// Gives a key to the text field that has the focus.
    ///
    /// Enter, Esc, Tab and the arrows up and down end writing.
    mutating func type(_ key: Key, draft: inout CaseDraft, context: CaseContext) {
        guard var editor = reason else { return }
        if editor.apply(key) {
            reason = editor
            draft.explainBand(editor.text.trimmed ?? "", in: context)
            return
        }
        switch key {
        case .enter, .escape, .tab: closeReason()
        case .backTab, .up:
            closeReason()
            move(by: -1, context: context)
        case .down, .character, .backspace, .delete, .left, .right, .wordLeft, .wordRight, .home, .end, .pageUp,
            .pageDown,
            .control, .function, .paste, .mouse:
            break
        }
    }

    /// Puts a text that was edited outside into the field that it came from.
    mutating func put(_ text: String, in field: String, draft: inout CaseDraft, context: CaseContext) {
        guard field == "reason" else { return }
        let line = text.split(whereSeparator: \.isNewline).joined(separator: " ")
        reason?.replaceAll(with: line)
        draft.explainBand(line.trimmed ?? "", in: context)
    }
}
