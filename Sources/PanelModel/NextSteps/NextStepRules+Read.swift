extension NextStepRules {
    /// Reads a next-steps pack and finds everything that is wrong in it; the value is nil when something is.
    static func read(_ text: String, file: String) -> (value: NextStepRules?, problems: [RulePackError]) {
        let reader = PackReader(text, file: file)
        guard let root = reader.root else { return reader.result(nil) }
        root.allow("id", "version", "in_force_from", "source", "at_most", "steps")
        let header = root.header()
        let atMost = root.integer("at_most", in: 3...12)
        let steps = root.maps("steps").map { (map: $0, step: NextStepRule(map: $0)) }
        PackMap.refuseDuplicates(steps.map { ($0.map, $0.step.id) }, what: "step")
        let meetings = steps.filter { $0.step.topic == NextStepRules.wayForwardTopic && $0.step.isAlways }
        if meetings.isEmpty {
            root.refuse(
                "steps", expected: "a step on the topic \"\(NextStepRules.wayForwardTopic)\" that is always offered",
                found: "none")
        }
        return reader.result(NextStepRules(header: header, steps: steps.map(\.step), atMost: atMost))
    }

    /// The topic of the meeting that every case is offered.
    public static let wayForwardTopic = "way-forward-meeting"

    /// The keys that may stand in braces in a step.
    static let templateKeys = ["name", "family", "setting", "transfer", "item"]
}

extension NextStepRule {
    init(map: PackMap) {
        map.allow("id", "topic", "what", "owner", "days", "because", "when", "always", "source")
        id = map.identifier()
        topic = map.identifier("topic")
        what = map.template("what", keys: NextStepRules.templateKeys)
        owner = map.choice("owner", else: .caseOfficer)
        daysUntilDue = map.integer("days", in: 1...200)
        because = map.template("because", keys: NextStepRules.templateKeys)
        when = map.has("when") ? map.map("when").map(StepCondition.init(map:)) ?? .anybody : .anybody
        isAlways = map.flag("always", else: false)
        source = map.text("source")
        let words = what + " " + because
        let bytes = Array(words.lowercased().utf8)
        for signpost in NextStepRule.signposts where NextStepRule.contains(bytes, Array(signpost.utf8)) {
            map.refuse(
                "what", expected: "something that somebody does for the child, not a signpost", found: "\"\(signpost)\""
            )
        }
        let keys = PackTemplate.keys(in: words)
        if keys.contains("transfer"), when.transfers.isEmpty {
            map.refuse(
                "what", expected: "{transfer} only where \"transfers\" is named under \"when\"", found: "{transfer}")
        }
        if keys.contains("item"), when.missing.isEmpty {
            map.refuse("what", expected: "{item} only where \"missing\" is named under \"when\"", found: "{item}")
        }
    }

    /// Whether bytes stand in others.
    ///
    /// String's own search took 6 ms of the program's start over this pack.
    private static func contains(_ bytes: [UInt8], _ sought: [UInt8]) -> Bool {
        guard let first = sought.first, bytes.count >= sought.count else { return false }
        return (0...(bytes.count - sought.count)).contains { start in
            bytes[start] == first && bytes[start..<(start + sought.count)].elementsEqual(sought)
        }
    }

    /// Words that send a family from door to door instead of offering something.
    static let signposts = [
        "should contact", "contact your", "please contact", "may wish to contact", "advised to", "is signposted",
        "are signposted", "signpost", "see the local offer", "visit the website", "your gp", "get in touch with",
    ]
}

extension StepCondition {
    /// The condition that holds for everybody.
    static let anybody = StepCondition(
        gates: [], areas: [], needs: [], phases: [], sources: [], missing: [], earlyHelp: [], socialCare: [],
        neurodivergence: [], transfers: [], lookedAfter: nil, hasSetting: nil)

    init(map: PackMap) {
        map.allow(
            "gates", "areas", "needs", "phases", "sources", "missing", "early_help", "social_care", "neurodivergence",
            "transfers", "looked_after", "has_setting")
        gates = map.choices("gates", of: Gate.self)
        areas = map.choices("areas", of: AreaOfNeed.self)
        needs = map.choices("needs", of: NeedType.self)
        phases = map.choices("phases", of: AgePhase.self)
        sources = map.choices("sources", of: SourceName.self).map(\.source)
        missing = map.texts("missing")
        earlyHelp = map.choices("early_help", of: Involvement.self)
        socialCare = map.choices("social_care", of: Involvement.self)
        neurodivergence = map.choices("neurodivergence", of: NeurodivergenceStatus.self)
        transfers = map.choices("transfers", of: PhaseTransfer.self)
        lookedAfter = map.has("looked_after") ? map.flag("looked_after") : nil
        hasSetting = map.has("has_setting") ? map.flag("has_setting") : nil
    }
}

/// The words for a request's source in a pack; the record keeps the SEN2 codes.
enum SourceName: String, CaseIterable {
    case parent, school, health
    case socialCare = "social-care"
    case other

    var source: RequestSource {
        switch self {
        case .parent: .parentOrYoungPerson
        case .school: .school
        case .health: .health
        case .socialCare: .socialCare
        case .other: .other
        }
    }
}
