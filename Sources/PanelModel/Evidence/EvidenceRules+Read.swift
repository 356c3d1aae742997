extension EvidenceRules {
    /// Reads an evidence pack and finds everything that is wrong in it; the value is nil when something is.
    static func read(_ text: String, file: String) -> (value: EvidenceRules?, problems: [RulePackError]) {
        let reader = PackReader(text, file: file)
        guard let root = reader.root else { return reader.result(nil) }
        root.allow("id", "version", "in_force_from", "source", "days_to_ask", "factors", "items")
        let header = root.header()
        // 35 days leave a week of the six for the panel to read what came.
        let daysToAsk = root.integer("days_to_ask", in: 1...35)
        let factors = root.maps("factors").map { (map: $0, factor: Factor(map: $0)) }
        let items = root.maps("items").map { (map: $0, item: EvidenceItem(map: $0)) }
        PackMap.refuseDuplicates(factors.map { ($0.map, $0.factor.id) }, what: "factor")
        PackMap.refuseDuplicates(items.map { ($0.map, $0.item.id) }, what: "item")
        let factorIDs = factors.map(\.factor.id)
        for (map, item) in items {
            for factor in item.informs where !factorIDs.contains(factor) {
                map.refuse(
                    "informs", expected: "factors of this pack: \(factorIDs.joined(separator: ", "))",
                    found: "\"\(factor)\"")
            }
        }
        for group in EvidenceGroup.allCases where !items.contains(where: { $0.item.group == group }) {
            root.refuse("items", expected: "at least one item of the group \"\(group.rawValue)\"", found: "none")
        }
        let order = EvidenceGroup.allCases
        let sorted = order.flatMap { group in items.map(\.item).filter { $0.group == group } }
        return reader.result(
            EvidenceRules(header: header, factors: factors.map(\.factor), items: sorted, daysToAsk: daysToAsk))
    }
}

extension Factor {
    init(map: PackMap) {
        map.allow("id", "title", "words", "paragraph", "source")
        id = map.identifier()
        title = map.text("title")
        words = map.text("words")
        paragraph = map.text("paragraph")
        source = map.text("source")
    }
}

extension EvidenceItem {
    init(map: PackMap) {
        map.allow(
            "id", "group", "title", "detail", "informs", "held_by", "ask_for", "not_familys", "gates", "phases",
            "days_to_ask", "source")
        id = map.identifier()
        group = map.choice("group", else: .assess)
        title = map.text("title")
        detail = map.text("detail")
        informs = map.texts("informs")
        heldBy = map.choice("held_by", else: .setting)
        askFor = map.text("ask_for")
        notFamilys = map.flag("not_familys")
        gates = map.has("gates") ? map.choices("gates", of: Gate.self) : Gate.allCases
        phases = map.has("phases") ? map.choices("phases", of: AgePhase.self) : AgePhase.allCases
        daysToAsk = map.has("days_to_ask") ? map.integer("days_to_ask", in: 1...35) : nil
        source = map.text("source")
        if title.count > EvidenceItem.titleLimit {
            map.refuse(
                "title", expected: "a title of at most \(EvidenceItem.titleLimit) characters",
                found: "\(title.count) characters")
        }
        if informs.isEmpty { map.refuse("informs", expected: "at least one factor", found: "none") }
        let familyHolds = heldBy == .family || heldBy == .youngPerson
        if familyHolds == notFamilys {
            map.refuse(
                "not_familys", expected: "\(!familyHolds) where \"\(heldBy.rawValue)\" holds the item",
                found: "\(notFamilys)")
        }
    }
}
