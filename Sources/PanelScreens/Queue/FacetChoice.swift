import PanelModel

/// The lists with which the queue is narrowed to some cases.
enum FacetChoice {
    /// First what to narrow by, with what is set now.
    static func kinds(of state: AppState) -> ChoiceList {
        let query = state.queue.query
        var options = [
            ChoiceOption("Gate", note: query.gate?.title ?? "any") { open(&$0, gates(of: $0)) },
            ChoiceOption("Status", note: query.statuses.first?.title ?? "not told yet") { open(&$0, statuses(of: $0)) },
            ChoiceOption("From", note: query.source?.title ?? "anybody") { open(&$0, sources(of: $0)) },
            ChoiceOption("Need", note: query.need?.code ?? "any") { open(&$0, needs(of: $0)) },
        ]
        if state.queue.overview?.officers.isEmpty == false {
            options.append(
                ChoiceOption("Officer", note: query.caseOfficer ?? "anybody") { open(&$0, officers(of: $0)) })
        }
        if state.queue.hasFacets {
            options.append(
                ChoiceOption("Show all open cases") { state in
                    var all = QueueQuery(text: state.queue.query.text)
                    all.sort = state.queue.query.sort
                    return state.queue.ask(all)
                })
        }
        return ChoiceList(title: "Show only some cases", options: options)
    }

    static func gates(of state: AppState) -> ChoiceList {
        list(
            "Gate", any: "Any gate", values: Gate.allCases, now: state.queue.query.gate, word: { $0.title },
            note: \.question
        ) {
            $0.gate = $1
        }
    }

    static func statuses(of state: AppState) -> ChoiceList {
        list(
            "Status", any: "Every case that the family has not been told about", values: CaseStatus.allCases,
            now: state.queue.query.statuses.first, word: { "Cases \($0.phrase)" }
        ) { $0.statuses = $1.map { [$0] } ?? [] }
    }

    static func sources(of state: AppState) -> ChoiceList {
        list(
            "From", any: "From anybody", values: RequestSource.allCases, now: state.queue.query.source,
            word: { $0.title }
        ) {
            $0.source = $1
        }
    }

    static func needs(of state: AppState) -> ChoiceList {
        list(
            "Need", any: "Any need", values: NeedType.allCases, now: state.queue.query.need, word: { $0.code },
            note: \.title
        ) { $0.need = $1 }
    }

    static func officers(of state: AppState) -> ChoiceList {
        list(
            "Officer", any: "Anybody's cases", values: state.queue.overview?.officers ?? [],
            now: state.queue.query.caseOfficer, word: { $0 }
        ) { $0.caseOfficer = $1 }
    }

    private static func open(_ state: inout AppState, _ list: ChoiceList) -> [Effect] {
        state.overlay = .choice(list)
        return []
    }

    private static func list<Value: Equatable & Sendable>(
        _ title: String, any: String, values: [Value], now: Value?, word: (Value) -> String,
        note: (Value) -> String = { _ in "" }, set: @escaping @Sendable (inout QueueQuery, Value?) -> Void
    ) -> ChoiceList {
        var options = [option(any, "", nil, set)]
        options += values.map { option(word($0), note($0), $0, set) }
        let place = now.flatMap { values.firstIndex(of: $0) }.map { $0 + 1 } ?? 0
        return ChoiceList(title: "Show only some cases: \(title)", options: options, chosen: place)
    }

    private static func option<Value: Sendable>(
        _ title: String, _ note: String, _ value: Value?, _ set: @escaping @Sendable (inout QueueQuery, Value?) -> Void
    ) -> ChoiceOption {
        ChoiceOption(title, note: note) { state in
            var query = state.queue.query
            set(&query, value)
            return state.queue.ask(query)
        }
    }
}
