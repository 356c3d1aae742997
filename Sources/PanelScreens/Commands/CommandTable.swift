import Canvas

/// Every command, from one list for each scope.
///
/// Keys, key line, help, palette and the manual page are made from it.
public enum CommandTable {
    /// All commands, in the order in which they are listed.
    public static let all: [Command] =
        QueueCommands.all + FilterCommands.all + EvidenceCommands.all + NeedsCommands.all + ViewsCommands.all
        + AfterwardsCommands.all + DecisionCommands.all + SummaryCommands.all + AmendingCommands.all
        + HistoryCommands.all + CaseCommands.all
        + HelpCommands.all
        + PaletteCommands.all + ChoiceCommands.all + ReaderCommands.all + FormCommands.all + ActCommands.all
        + GlobalCommands.all

    /// The command with that id.
    public static func command(id: String) -> Command? { all.first { $0.id == id } }

    /// Commands of one scope, in order.
    public static func commands(in scope: CommandScope) -> [Command] { byScope[scope] ?? [] }

    private static let byScope: [CommandScope: [Command]] = Dictionary(grouping: all) { $0.scope }

    /// The scopes that hear keys now, the narrowest first.
    public static func scopes(of state: AppState) -> [CommandScope] {
        if let overlay = state.overlay { return [overlay.scope, .always] }
        if let open = state.open { return [open.tab.scope, .case, .always, .global] }
        if state.queue.filter != nil { return [.filter, .always, .global] }
        return [.queue, .always, .global]
    }

    /// The command that a key means now; nil while a text field takes the key.
    public static func command(for key: Key, in state: AppState) -> Command? {
        let isTyping = state.isTyping
        for scope in scopes(of: state) {
            for command in commands(in: scope) where command.keys.contains(key) {
                if !isTyping || command.worksWhileTyping || key.isFunction { return command }
            }
        }
        return nil
    }

    /// A command that the key means on another screen, for saying why it does nothing here.
    static func commandElsewhere(for key: Key, in state: AppState) -> Command? {
        let active = scopes(of: state)
        return all.first { !active.contains($0.scope) && !$0.scope.isOverlay && $0.keys.contains(key) }
    }

    /// The commands that can be found from here: those of this screen first, then everything else that is not over it.
    static func listed(for state: AppState) -> [Command] {
        var scopes = scopes(of: state)
        scopes += [.queue, .case, .evidence, .needs, .views, .decision, .summary, .history].filter {
            !scopes.contains($0)
        }
        return scopes.flatMap { commands(in: $0) }
    }
}

extension Key {
    /// Whether it is one of F1 to F12, which no text field uses.
    var isFunction: Bool {
        if case .function = self { true } else { false }
    }
}
