import Canvas
import PanelModel

/// What can be done on the tab Needs and band.
enum NeedsCommands {
    static let all: [Command] =
        (0...9).map(level) + [
            step(
                "right", "Read the next level; on the band, award more support", hint: "read levels",
                [.right, .character("l")], by: 1),
            step("left", "Read the level before; on the band, award less support", [.left, .character("h")], by: -1),
            Command(
                "needs.take", "Set the level that is read, award the suggested band, or write why it differs",
                hint: "set",
                synonyms: ["choose", "agree", "award", "why"], keys: [.enter, .character(" ")], scope: .needs,
                group: .needs,
                perform: take),
            Command(
                "needs.clear", "Take the level or the band back", synonyms: ["delete", "reset", "blank"],
                keys: [.backspace, .delete], scope: .needs, group: .needs
            ) { state in
                state.changeCase { open, context in open.needs.clear(draft: &open.draft, context: context) }
            },
            Command(
                "needs.undo", "Take the last change back", hint: "undo", synonyms: ["revert", "mistake"],
                keys: [.character("u")], scope: .needs, group: .needs,
                availability: { state in
                    state.open?.needs.trail.isEmpty == false ? .yes : .no(because: "There is nothing to take back.")
                }
            ) { state in
                var words: String?
                let effects = state.changeCase { open, context in
                    words = open.needs.undo(draft: &open.draft, context: context)
                }
                if let words { state.say(words, tone: .done) }
                return effects
            },
            Command(
                "needs.leave", "End writing, or go back to the queue", hint: "back", synonyms: ["close", "done"],
                keys: [.escape],
                scope: .needs, group: .needs, worksWhileTyping: true
            ) { state in
                guard state.open?.needs.reason != nil else {
                    return CommandTable.command(id: "case.leave")?.perform(&state) ?? []
                }
                return state.changeCase { open, _ in open.needs.closeReason() }
            },
            move("down", "Go to the next row", [.down, .character("j")]) { _ in 1 },
            move("up", "Go to the row before", [.up, .character("k")]) { _ in -1 },
            move("page-down", "Go a page of rows down", [.pageDown]) { $0.pageRows },
            move("page-up", "Go a page of rows up", [.pageUp]) { -$0.pageRows },
            move("first", "Go to the first row", [.home, .character("g")]) { _ in -1_000_000 },
            move("last", "Go to the last row", [.end, .character("G")]) { _ in 1_000_000 },
        ]

    private static func level(_ level: Int) -> Command {
        Command(
            "needs.level-\(level)", "Set level \(level)", hint: level == 0 ? "to 4 set level" : nil,
            synonyms: ["score", "rate"], keys: [.character(Character(String(level)))], scope: .needs, group: .needs
        ) { state in
            // A digit that is no level anywhere in the matrix is still the number of a tab.
            if !state.house.rules.matrix.subAreas.contains(where: { $0.level(level) != nil }),
                let tab = CaseTab(rawValue: level)
            {
                return state.turn(to: tab)
            }
            var words: String?
            let effects = state.changeCase { open, context in
                words = open.needs.set(level: level, draft: &open.draft, context: context)
            }
            if let words { state.say(words, tone: .notice) }
            return effects
        }
    }

    private static let take: @Sendable (inout AppState) -> [Effect] = { state in
        var words: String?
        let effects = state.changeCase { open, context in
            switch open.needs.place {
            case .row: words = open.needs.setReading(draft: &open.draft, context: context)
            case .setting: open.needs.step(by: 1, draft: &open.draft, context: context)
            case .band: open.needs.awardBand(steps: 0, draft: &open.draft, context: context)
            case .reason: open.needs.openReason(draft: open.draft, context: context)
            }
        }
        if let words { state.say(words, tone: .notice) }
        return effects
    }

    private static func step(_ id: String, _ title: String, hint: String? = nil, _ keys: [Key], by steps: Int)
        -> Command
    {
        Command(
            "needs.\(id)", title, hint: hint, synonyms: ["descriptor", "band"], keys: keys, scope: .needs, group: .needs
        ) { state in
            state.changeCase { open, context in open.needs.step(by: steps, draft: &open.draft, context: context) }
        }
    }

    private static func move(
        _ id: String, _ title: String, _ keys: [Key], by steps: @escaping @Sendable (NeedsTabState) -> Int
    ) -> Command {
        Command("needs.\(id)", title, synonyms: ["move"], keys: keys, scope: .needs, group: .moving) { state in
            state.changeCase { open, context in open.needs.move(by: steps(open.needs), context: context) }
        }
    }
}
