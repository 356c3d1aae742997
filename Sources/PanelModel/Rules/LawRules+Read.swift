extension LawRules {
    /// Reads a law pack and finds everything that is wrong in it; the value is nil when something is.
    static func read(_ text: String, file: String) -> (value: LawRules?, problems: [RulePackError]) {
        let reader = PackReader(text, file: file)
        guard let root = reader.root else { return reader.result(nil) }
        root.allow("id", "version", "in_force_from", "source", "gates", "clocks", "exceptions", "notices")
        let header = root.header()
        let gates = root.maps("gates").map { (map: $0, rules: GateRules(map: $0)) }
        let clocks = root.maps("clocks").map { (map: $0, rule: ClockRule(map: $0)) }
        let exceptions = root.maps("exceptions").map { (map: $0, rule: ExceptionRule(map: $0)) }
        let notices = root.maps("notices").map { (map: $0, rule: NoticeRule(map: $0)) }
        for gate in Gate.allCases where !gates.contains(where: { $0.rules.gate == gate }) {
            root.refuse("gates", expected: "the gate \"\(gate.rawValue)\"", found: "none")
        }
        var seenGates: Set<Gate> = []
        for (map, rules) in gates where !seenGates.insert(rules.gate).inserted {
            map.refuse("gate", expected: "each gate once", found: "\"\(rules.gate.rawValue)\" again")
        }
        refuseBorrowedQuestions(gates)
        for clock in ClockID.allCases where !clocks.contains(where: { $0.rule.id == clock }) {
            root.refuse("clocks", expected: "the clock \"\(clock.rawValue)\"", found: "none")
        }
        PackMap.refuseDuplicates(clocks.map { ($0.map, $0.rule.id.rawValue) }, what: "clock")
        PackMap.refuseDuplicates(exceptions.map { ($0.map, $0.rule.id) }, what: "exception")
        PackMap.refuseDuplicates(notices.map { ($0.map, $0.rule.id) }, what: "notice")
        for (map, notice) in notices {
            let known = gates.first { $0.rules.gate == notice.gate }?.rules.outcomes.map(\.id) ?? []
            for outcome in notice.outcomes where !known.contains(outcome) {
                map.refuse(
                    "outcomes", expected: "outcomes of the gate \"\(notice.gate.rawValue)\"", found: "\"\(outcome)\"")
            }
        }
        return reader.result(
            LawRules(
                header: header, gates: gates.map(\.rules).sorted { $0.gate < $1.gate }, clocks: clocks.map(\.rule),
                exceptions: exceptions.map(\.rule), notices: notices.map(\.rule)))
    }
}

extension LawRules {
    /// Refuses a limb that stands at two gates: s.36 asks what may be necessary and s.37 what is, never the other way.
    private static func refuseBorrowedQuestions(_ gates: [(map: PackMap, rules: GateRules)]) {
        for (map, rules) in gates {
            let others = gates.map(\.rules).filter { $0.gate != rules.gate }.flatMap(\.limbs)
            for limb in rules.limbs
            where others.contains(where: { $0.citation == limb.citation || $0.question == limb.question }) {
                map.refuse(
                    "limbs", expected: "limbs that no other gate asks", found: "\"\(limb.id)\", \(limb.citation)")
            }
        }
    }
}

extension GateRules {
    init(map: PackMap) {
        map.allow("gate", "test", "limbs", "considerations", "outcomes", "deferral_words", "source")
        gate = map.choice("gate", else: .request)
        test = map.text("test")
        let limbs = map.maps("limbs").map { (map: $0, rule: Limb(map: $0)) }
        let outcomes = map.maps("outcomes").map { (map: $0, rule: OutcomeRule(map: $0)) }
        PackMap.refuseDuplicates(limbs.map { ($0.map, $0.rule.id) }, what: "limb")
        PackMap.refuseDuplicates(outcomes.map { ($0.map, $0.rule.id) }, what: "outcome")
        for (map, outcome) in outcomes {
            for limb in outcome.limbsExpected.keys.sorted() where !limbs.contains(where: { $0.rule.id == limb }) {
                map.refuse("limbs_expected", expected: "limbs of this gate", found: "\"\(limb)\"")
            }
            if outcome.kind == .no, !outcome.needs.contains(.reasons) {
                map.refuse("needs", expected: "\"reasons\" for a refusal (s.36(5))", found: "none")
            }
        }
        self.limbs = limbs.map(\.rule)
        self.outcomes = outcomes.map(\.rule)
        considerations = map.optionalMaps("considerations").map(Consideration.init(map:))
        deferralWords = map.text("deferral_words")
        source = map.text("source")
    }
}

extension Limb {
    init(map: PackMap) {
        map.allow("id", "question", "statute", "citation", "source")
        id = map.identifier()
        question = map.template("question", keys: ["name"])
        statute = map.text("statute")
        citation = map.text("citation")
        source = map.text("source")
        if !question.isEmpty, !question.hasSuffix("?") {
            map.refuse("question", expected: "a question that ends with \"?\"", found: "\"\(question.suffix(20))\"")
        }
    }
}

extension Consideration {
    init(map: PackMap) {
        map.allow("id", "question", "statute", "citation", "only_when", "source")
        id = map.identifier()
        question = map.template("question", keys: ["name"])
        statute = map.text("statute")
        citation = map.text("citation")
        onlyWhen = map.optionalChoice("only_when", of: AgeCondition.self)
        source = map.text("source")
    }
}

extension OutcomeRule {
    init(map: PackMap) {
        map.allow("id", "title", "kind", "limbs_expected", "needs", "sen2_code", "tells", "source")
        id = map.identifier()
        title = map.text("title")
        kind = map.choice("kind", else: .deferral)
        var expected: [String: Bool] = [:]
        if map.has("limbs_expected"), let limbs = map.map("limbs_expected") {
            for limb in limbs.keys { expected[limb] = limbs.flag(limb) }
        }
        limbsExpected = expected
        needs = map.choices("needs", of: OutcomeNeed.self)
        sen2Code = map.optionalChoice("sen2_code", of: SEN2OutcomeCode.self)
        tells = map.choices("tells", of: NoticeRecipient.self)
        source = map.text("source")
    }
}

extension ClockRule {
    init(map: PackMap) {
        map.allow("id", "title", "days", "warn_days_earlier", "citation", "source")
        id = map.choice("id", else: .sixWeeks)
        title = map.text("title")
        days = map.integer("days", in: 1...400)
        warnDaysEarlier = map.integer("warn_days_earlier", in: 0...30)
        citation = map.text("citation")
        source = map.text("source")
    }
}

extension ExceptionRule {
    init(map: PackMap) {
        map.allow("id", "clock", "limb", "title", "words", "citation", "source")
        id = map.identifier()
        clock = map.choice("clock", else: .sixWeeks)
        limb = map.text("limb")
        title = map.text("title")
        words = map.text("words")
        citation = map.text("citation")
        source = map.text("source")
        if !["a", "b", "c", "d"].contains(limb), !limb.isEmpty {
            map.refuse("limb", expected: "one of a, b, c, d", found: "\"\(limb)\"")
        }
    }
}

extension NoticeRule {
    init(map: PackMap) {
        map.allow("id", "gate", "outcomes", "items", "source")
        id = map.identifier()
        gate = map.choice("gate", else: .request)
        outcomes = map.texts("outcomes")
        let items = map.maps("items").map { (map: $0, item: NoticeItem(map: $0)) }
        PackMap.refuseDuplicates(items.map { ($0.map, $0.item.id) }, what: "item")
        self.items = items.map(\.item)
        source = map.text("source")
        if outcomes.isEmpty { map.refuse("outcomes", expected: "at least one outcome", found: "none") }
    }
}

extension NoticeItem {
    init(map: PackMap) {
        map.allow("id", "words", "citation", "contact", "source")
        id = map.identifier()
        words = map.text("words")
        citation = map.text("citation")
        contact = map.optionalChoice("contact", of: ContactKind.self)
        source = map.text("source")
    }
}

extension PackMap {
    /// Text in which only these keys may stand in braces.
    func template(_ key: String, keys: [String]) -> String {
        let text = text(key)
        for found in PackTemplate.keys(in: text) where !keys.contains(found) {
            let allowed = keys.map { "{\($0)}" }.joined(separator: ", ")
            refuse(key, expected: "only \(allowed) in braces", found: "{\(found)}")
        }
        return text
    }
}
