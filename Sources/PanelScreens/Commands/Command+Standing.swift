extension Command {
    /// Whether it can be done from this screen, as the list of all actions says it: a command of another screen names the way there.
    public func standing(in state: AppState) -> Availability {
        let active = CommandTable.scopes(of: state)
        if active.contains(scope) { return availability(state) }
        switch scope {
        case .queue, .filter: return .no(because: "Go back to the queue first (Esc).")
        case .case, .summary, .evidence, .needs, .views, .decision, .history:
            if state.open == nil { return .no(because: "Open a case first (Enter).") }
            guard let tab = CaseTab.allCases.first(where: { $0.scope == scope }) else { return availability(state) }
            return .no(because: "Turn to \(tab.title) first (\(tab.number)).")
        case .global, .always: return availability(state)
        case .help, .palette, .choice, .reader, .form, .act: return .no(because: "It works only \(scope.place).")
        }
    }
}
