import Canvas

/// A command as a list shows it, with whether it can be done now.
struct ListedCommand: Sendable {
    let command: Command
    let standing: Availability

    static func all(of state: AppState) -> [ListedCommand] {
        var beneath = state
        beneath.overlay = nil
        return CommandTable.listed(for: beneath).map { ListedCommand(command: $0, standing: $0.standing(in: beneath)) }
    }
}

extension AppState {
    /// Runs a command from a list: the list goes away; where the command cannot be done, the list stays and the reason shows.
    mutating func run(_ listed: ListedCommand) -> [Effect] {
        switch listed.standing {
        case .yes:
            overlay = nil
            return listed.command.perform(&self)
        case .no(let reason):
            say(reason, tone: .notice)
            return []
        }
    }
}

/// The keys of this screen; each entry can be run.
public struct HelpState: Sendable {
    /// A line of help.
    enum Line: Sendable {
        case heading(String)
        case entry(ListedCommand)
    }

    let lines: [Line]
    var scroll = Scroll()

    /// Help for a screen: its own commands by group, then those that work everywhere.
    public init(_ state: AppState) {
        var beneath = state
        beneath.overlay = nil
        let scopes = CommandTable.scopes(of: beneath)
        let here = ListedCommand.all(of: beneath).filter {
            scopes.contains($0.command.scope) && !$0.command.keys.isEmpty
        }
        var lines: [Line] = []
        var groups: [CommandGroup] = []
        for entry in here where !groups.contains(entry.command.group) { groups.append(entry.command.group) }
        // Moving about comes last but one: it is what a person knows already.
        groups =
            groups.filter { $0 != .moving && $0 != .program } + groups.filter { $0 == .moving }
            + groups.filter { $0 == .program }
        for group in groups {
            lines.append(.heading(group.title))
            lines += here.filter { $0.command.group == group }.map { .entry($0) }
        }
        self.lines = lines
        scroll = Scroll(chosen: 1)
    }

    /// The chosen entry.
    var chosen: ListedCommand? {
        guard lines.indices.contains(scroll.chosen), case .entry(let entry) = lines[scroll.chosen] else { return nil }
        return entry
    }

    /// Moves over headings to the next entry.
    mutating func move(by steps: Int) {
        scroll.move(by: steps)
        if chosen == nil { scroll.move(by: steps >= 0 ? 1 : -1) }
        if chosen == nil { scroll.move(by: 1) }
    }

    mutating func settle(size: Size) {
        scroll.settle(count: lines.count, rows: Frame(size).body.rows)
    }
}

/// Every action, found by a few letters.
public struct PaletteState: Sendable {
    let commands: [ListedCommand]
    private(set) var editor = TextEditor("", lines: .one, limit: 100)
    private(set) var found: [ListedCommand]
    var scroll = Scroll()

    /// The list for a screen.
    public init(_ state: AppState) {
        commands = ListedCommand.all(of: state)
        found = commands
    }

    /// The chosen action.
    var chosen: ListedCommand? { found.indices.contains(scroll.chosen) ? found[scroll.chosen] : nil }

    mutating func type(_ key: Key) {
        let before = editor.text
        _ = editor.apply(key)
        guard editor.text != before else { return }
        found = Fuzzy.sorted(commands, by: editor.text) { listed in
            [listed.command.title] + listed.command.synonyms + listed.command.keys.map { KeyName.spoken($0) }
        }
        scroll = Scroll()
    }

    mutating func settle(size: Size) {
        scroll.settle(count: found.count, rows: max(1, Frame(size).body.rows - 2))
    }
}
