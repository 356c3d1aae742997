import Canvas
import PanelModel

/// The next state, and what has to be done outside: the one way in which anything changes on the screens.
public func update(_ state: AppState, _ event: Event) -> (AppState, [Effect]) {
    var state = state
    var effects: [Effect]
    switch event {
    case .key(let key):
        state.status = .quiet
        effects = state.press(key)
    case .resize(let size):
        state.size = size
        effects = []
    case .answer(let answer):
        effects = state.receive(answer)
    }
    state.settle()
    effects += state.queueEffects()
    for effect in effects where effect.isRecording {
        if !state.sent.contains(effect) { state.sent.append(effect) }
    }
    return (state, effects)
}

extension AppState {
    /// Does what a key means where the focus is.
    fileprivate mutating func press(_ key: Key) -> [Effect] {
        if case .mouse(let mouse) = key { return point(mouse) }
        if let command = CommandTable.command(for: key, in: self) {
            switch command.availability(self) {
            case .yes: return command.perform(&self)
            case .no(let reason):
                say(reason, tone: .notice)
                return []
            }
        }
        if isTyping { return type(key) }
        if let command = CommandTable.commandElsewhere(for: key, in: self) {
            say(
                "\(KeyName.spoken(key)) does nothing here (\(command.title.lowercasedFirst): \(command.scope.place)).",
                tone: .notice)
        } else if case .paste = key {
            say("There is no text field here to paste into.", tone: .notice)
        } else {
            say("\(KeyName.spoken(key)) does nothing here. ? shows the keys that do.", tone: .notice)
        }
        return []
    }

    /// Gives a key to the text field that has the focus.
    fileprivate mutating func type(_ key: Key) -> [Effect] {
        if var overlay {
            overlay.type(key)
            self.overlay = overlay
            guard case .form(let form) = overlay, open?.file.id == form.subject else { return [] }
            return changeCase { open, _ in open.draft.note = form.draft }
        }
        if open != nil {
            return changeCase { open, context in open.type(key, context: context) }
        }
        return queue.type(key)
    }

    /// Brings everything that depends on the size or on what was loaded back into line.
    fileprivate mutating func settle() {
        queue.settle(rows: Layout(self).queueRows)
        if let region = Layout(self).caseBody, let context { open?.settle(region: region, context: context) }
        overlay?.settle(size: size)
    }

    /// What the queue wants loaded to be shown.
    fileprivate mutating func queueEffects() -> [Effect] {
        let missing = queue.takeMissingRows()
        return missing.isEmpty ? [] : [.loadRows(missing)]
    }
}

extension Effect {
    /// Whether it writes to the record.
    var isRecording: Bool {
        switch self {
        case .recordFindings, .recordProfile, .recordNote, .recordDecision, .recordCorrection, .recordNoticeSent,
            .recordOutcome,
            .amendCase:
            true
        case .loadOrder, .loadRows, .loadOverview, .openCase, .keep, .writeLetter, .dropDraft, .editText, .suspend,
            .quit, .redraw:
            false
        }
    }
}

extension String {
    /// With a small letter at the start: a title in the middle of a sentence.
    var lowercasedFirst: String {
        guard let first else { return self }
        return first.lowercased() + dropFirst()
    }
}
