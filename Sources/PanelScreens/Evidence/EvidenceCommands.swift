import Canvas
import PanelModel

/// What can be done on the tab Evidence.
enum EvidenceCommands {
    static let all: [Command] = findings + asking + form + moving

    private static let findings: [Command] = [
        mark(.present, key: "1", synonyms: ["there", "yes", "found"]),
        mark(.partly, key: "2", synonyms: ["some", "half", "in part"]),
        mark(.absent, key: "3", synonyms: ["missing", "not there", "no"]),
        mark(.notApplicable, key: "4", synonyms: ["does not apply", "n/a", "not needed"]),
        command(
            "cycle", "Change the finding", ["toggle", "next finding"], keys: [.character(" ")]
        ) { open, context in
            open.evidence.cycle(draft: &open.draft, context: context)
        },
        command(
            "clear", "Take the finding back: not looked at yet", ["delete", "reset", "blank"],
            keys: [.character("0"), .backspace]
        ) { open, context in
            open.evidence.clear(draft: &open.draft, context: context)
        },
    ]

    private static let asking: [Command] = [
        Command(
            "evidence.ask", "Ask for what is missing, or take the request back", hint: "ask for it",
            synonyms: ["request", "chase", "action", "missing"], keys: [.character("a")], scope: .evidence,
            group: .evidence,
            availability: { state in state.asking }
        ) { state in
            var words = ""
            let effects = state.changeCase { open, context in
                words = open.evidence.ask(draft: &open.draft, context: context)
            }
            state.say(words, tone: .done)
            return effects
        },
        command(
            "document", "Write down the document and its date", hint: "document", ["report", "paper", "date"],
            keys: [.character("d")]
        ) { open, context in
            open.evidence.openForm(at: .document, draft: open.draft, context: context)
        },
        Command(
            "evidence.note", "Write a note on the item", hint: "note", synonyms: ["text", "comment", "remark"],
            keys: [.character("t"), .enter], scope: .evidence, group: .evidence,
            availability: { state in
                guard let context = state.context, let item = state.open?.evidence.item(context: context) else {
                    return .no(because: "There is no item to write of.")
                }
                return context.draft.finding(of: item.id, in: context.file) == nil
                    ? .no(because: "Mark the item first (1 to 4); then it can have a note.") : .yes
            }
        ) { state in
            state.changeCase { open, context in
                open.evidence.openForm(at: .note, draft: open.draft, context: context)
            }
        },
        Command(
            "evidence.undo", "Take the last change back", hint: "undo", synonyms: ["revert", "mistake"],
            keys: [.character("u")], scope: .evidence, group: .evidence,
            availability: { state in
                state.open?.evidence.trail.isEmpty == false ? .yes : .no(because: "There is nothing to take back.")
            }
        ) { state in
            var words: String?
            let effects = state.changeCase { open, context in
                words = open.evidence.undo(draft: &open.draft, context: context)
            }
            if let words { state.say(words, tone: .done) }
            return effects
        },
    ]

    private static let form: [Command] = [
        formKey("next-field", "Go to the next field of the small form", hint: "next field", .tab),
        formKey("field-before", "Go to the field before of the small form", .backTab),
        Command(
            "evidence.leave", "Close the small form, or go back to the queue", hint: "back",
            synonyms: ["close", "done", "cancel"], keys: [.escape], scope: .evidence, group: .evidence,
            worksWhileTyping: true
        ) { state in
            guard state.open?.evidence.form != nil else {
                return CommandTable.command(id: "case.leave")?.perform(&state) ?? []
            }
            var words: String?
            let effects = state.changeCase { open, context in
                words = open.evidence.closeForm(draft: &open.draft, context: context)
            }
            if let words { state.say(words, tone: .done) }
            return effects
        },
    ]

    private static func formKey(_ id: String, _ title: String, hint: String? = nil, _ key: Key) -> Command {
        Command(
            "evidence.\(id)", title, hint: hint, synonyms: ["form", "field"], keys: [key], scope: .evidence,
            group: .evidence,
            worksWhileTyping: true,
            availability: { state in
                state.open?.evidence.form == nil
                    ? .no(because: "There is no form open: d writes down a document, t a note.") : .yes
            }
        ) { state in
            state.changeCase { open, context in open.evidence.type(key, draft: &open.draft, context: context) }
        }
    }

    private static let moving: [Command] = [
        command(
            "turn", "Turn between the groups and the factors of the Code", hint: "by factor",
            ["view", "9.14", "factors"],
            keys: [.character("v")]
        ) { open, context in
            open.evidence.turnArrangement(context: context)
        },
        move("down", "Go to the next item", [.down, .character("j")]) { _ in 1 },
        move("up", "Go to the item before", [.up, .character("k")]) { _ in -1 },
        move("page-down", "Go a page of items down", [.pageDown]) { $0.pageRows },
        move("page-up", "Go a page of items up", [.pageUp]) { -$0.pageRows },
        move("first", "Go to the first item", [.home, .character("g")]) { _ in -1_000_000 },
        move("last", "Go to the last item", [.end, .character("G")]) { _ in 1_000_000 },
    ]

    private static func mark(_ finding: Finding, key: Character, synonyms: [String]) -> Command {
        command(
            finding.rawValue, "Mark the item as \(finding.title)",
            hint: finding == .notApplicable ? nil : finding.title, synonyms,
            keys: [.character(key)]
        ) { open, context in
            open.evidence.set(finding, draft: &open.draft, context: context)
        }
    }

    private static func move(
        _ id: String, _ title: String, _ keys: [Key], by steps: @escaping @Sendable (EvidenceTabState) -> Int
    ) -> Command {
        Command("evidence.\(id)", title, synonyms: ["move"], keys: keys, scope: .evidence, group: .moving) { state in
            state.changeCase { open, context in open.evidence.move(by: steps(open.evidence), context: context) }
        }
    }

    private static func command(
        _ id: String, _ title: String, hint: String? = nil, _ synonyms: [String], keys: [Key],
        change: @escaping @Sendable (inout CaseState, CaseContext) -> Void
    ) -> Command {
        Command("evidence.\(id)", title, hint: hint, synonyms: synonyms, keys: keys, scope: .evidence, group: .evidence)
        { state in
            state.changeCase(change)
        }
    }
}

extension AppState {
    /// Whether the item under the cursor can be asked for.
    fileprivate var asking: Availability {
        guard let context, let open else { return .no(because: "Open a case first.") }
        return open.evidence.asking(context: context)
    }
}
