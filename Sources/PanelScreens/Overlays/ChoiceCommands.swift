import Canvas

/// What can be done in a list of choices.
enum ChoiceCommands {
    static let all: [Command] =
        [
            Command(
                "choice.take", "Choose this", hint: "choose", synonyms: ["select", "yes", "ok"],
                keys: [.enter, .character(" ")],
                scope: .choice, group: .moving
            ) { state in
                guard case .choice(let list)? = state.overlay, list.options.indices.contains(list.chosen) else {
                    return []
                }
                return take(list.options[list.chosen], &state)
            },
            Command(
                "choice.leave", "Go back without choosing", hint: "back", synonyms: ["cancel", "no", "close"],
                keys: [.escape, .character("q")], scope: .choice, group: .moving
            ) { state in
                guard case .choice(let list)? = state.overlay else { return [] }
                state.overlay = nil
                return list.onLeave?(&state) ?? []
            },
            move("choice.down", "Go to the next choice", [.down, .character("j"), .tab]) { _ in 1 },
            move("choice.up", "Go to the choice before", [.up, .character("k"), .backTab]) { _ in -1 },
            move("choice.page-down", "Go a page of choices down", [.pageDown]) { $0.scroll.page },
            move("choice.page-up", "Go a page of choices up", [.pageUp]) { -$0.scroll.page },
            move("choice.first", "Go to the first choice", [.home, .character("g")]) { -$0.options.count },
            move("choice.last", "Go to the last choice", [.end, .character("G")]) { $0.options.count },
        ] + (1...9).map(number)

    static func take(_ option: ChoiceOption, _ state: inout AppState) -> [Effect] {
        state.overlay = nil
        return option.perform(&state)
    }

    private static func move(
        _ id: String, _ title: String, _ keys: [Key], by steps: @escaping @Sendable (ChoiceList) -> Int
    ) -> Command {
        Command(id, title, synonyms: ["move"], keys: keys, scope: .choice, group: .moving) { state in
            guard case .choice(var list)? = state.overlay else { return [] }
            list.scroll.move(by: steps(list))
            state.overlay = .choice(list)
            return []
        }
    }

    private static func number(_ number: Int) -> Command {
        Command(
            "choice.number-\(number)", "Take choice \(number)", synonyms: ["number"],
            keys: [.character(Character(String(number)))], scope: .choice, group: .moving,
            availability: { state in
                guard case .choice(let list)? = state.overlay, number <= list.options.count else {
                    return .no(because: "There is no choice \(number).")
                }
                return .yes
            }
        ) { state in
            guard case .choice(let list)? = state.overlay, number <= list.options.count else { return [] }
            return take(list.options[number - 1], &state)
        }
    }
}
