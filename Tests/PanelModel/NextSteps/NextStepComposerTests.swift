import Testing

@testable import PanelModel

@Suite("next steps")
struct NextStepComposerTests {
    private static let decidedOn = "2026-11-26"

    private func composer() throws -> NextStepComposer {
        NextStepComposer(rules: try ShippedPacks.nextSteps(), evidence: try ShippedPacks.evidence())
    }

    private func child(
        need: NeedType? = .speechLanguageAndCommunication, year: String = "4",
        source: RequestSource? = .parentOrYoungPerson,
        gate: Gate = .request, born: String = "2018-01-10"
    ) throws -> CaseDetails {
        var details = CaseDetails(
            reference: "26-0021", forename: "Riley", surname: "Forsythe", dateOfBirth: try ShippedPacks.day(born),
            dateReceived: try ShippedPacks.day("2026-10-19"), gate: gate)
        details.primaryNeed = need
        details.yearGroup = year
        details.source = source
        details.setting = "Temple Wick Juniors"
        details.addressedAs = "Mrs Forsythe"
        return details
    }

    /// Everything missing, everything unset, everything present.
    private func findings() throws -> [[EvidenceItemID: Finding]] {
        let ids = try ShippedPacks.evidence().items.map(\.id)
        return [
            [:], Dictionary(uniqueKeysWithValues: ids.map { ($0, .absent) }),
            Dictionary(uniqueKeysWithValues: ids.map { ($0, .present) }),
        ]
    }

    static let phases: [(year: String, born: String)] = [
        ("N2", "2022-10-01"), ("2", "2020-01-10"), ("6", "2016-01-10"), ("9", "2013-01-10"), ("12", "2010-01-10"),
        ("14", "2007-01-10"),
    ]

    @Test(
        "whatever the case, three to six steps are offered, one of them a way-forward meeting, none twice",
        arguments: NeedType.allCases.map { Optional($0) } + [nil], Gate.allCases)
    func everyCase(need: NeedType?, gate: Gate) throws {
        let composer = try composer()
        let day = try ShippedPacks.day(Self.decidedOn)
        let allFindings = try findings()
        var said: Set<String> = []
        // Gathered and expected once: an expectation for each of 9,000 cases takes longer than the cases.
        var wrong: [String] = []
        let helps: [String?] = [nil, "none", "offered", "open", "declined", "closed"]
        for (year, born) in Self.phases {
            for source in RequestSource.allCases.map({ Optional($0) }) + [nil] {
                for (index, help) in helps.enumerated() {
                    var details = try child(need: need, year: year, source: source, gate: gate, born: born)
                    details.earlyHelp = help
                    details.neurodivergence = ["possible autism", "on the waiting list", nil][index % 3]
                    details.isLookedAfter = index == 4
                    let steps = composer.compose(
                        case: details, findings: allFindings[index % 3], decidedOn: day)
                    let isRight =
                        (3...6).contains(steps.count)
                        && steps.count { $0.ruleID.hasPrefix("way-forward") } == 1
                        && steps.first?.ruleID.hasPrefix("way-forward") == true
                        && Set(steps.map(\.what)).count == steps.count
                        && Set(steps.map(\.ruleID)).count == steps.count
                        && steps.allSatisfy { !$0.due.weekday.isWeekend && $0.due > day }
                    if !isRight {
                        wrong.append("\(year), \(source?.title ?? "-"), \(help ?? "-"): \(steps.map(\.ruleID))")
                    }
                    said.formUnion(steps.map { "\($0.what). \($0.because). \($0.owner)" })
                }
            }
        }
        #expect(wrong == [])
        for words in said {
            #expect(!words.contains("{") && !words.contains("  ") && !words.contains("Optional"), "\(words)")
            #expect(ShippedPacks.unkind(in: words).isEmpty, "\(words)")
            #expect(!NextStepRule.signposts.contains { words.lowercased().contains($0) }, "\(words)")
        }
    }

    @Test(
        "Early Help is offered only where it is not there, not offered and not declined",
        arguments: [
            (nil, "early-help-offer"), ("none", "early-help-offer"), ("closed in May", "early-help-offer"),
            ("offered", "early-help-follow-up"), ("open", "early-help-joins"), ("declined", "early-help-open-door"),
        ] as [(String?, String)])
    func earlyHelp(words: String?, rule: String) throws {
        var details = try child()
        details.earlyHelp = words
        let steps = try composer().compose(case: details, findings: [:], decidedOn: ShippedPacks.day(Self.decidedOn))
        #expect(steps.map(\.ruleID).filter { $0.hasPrefix("early-help") } == [rule])
        if rule != "early-help-offer" { #expect(!steps.contains { $0.what.contains("Offer") }) }
    }

    @Test("who declined Early Help is respected, not pressed")
    func declined() throws {
        var details = try child()
        details.earlyHelp = "declined"
        let steps = try composer().compose(case: details, findings: [:], decidedOn: ShippedPacks.day(Self.decidedOn))
        let step = try #require(steps.first { $0.ruleID == "early-help-open-door" })
        #expect(step.because.contains("their choice"))
    }

    @Test("a social worker who is there already joins in, instead of an offer of Early Help")
    func socialCare() throws {
        var details = try child()
        details.socialCare = "child in need"
        let steps = try composer().compose(case: details, findings: [:], decidedOn: ShippedPacks.day(Self.decidedOn))
        #expect(steps.contains { $0.ruleID == "social-worker-joins" })
        #expect(!steps.contains { $0.ruleID.hasPrefix("early-help") })
    }

    @Test(
        "a missing school report becomes an action, never a refusal",
        arguments: [
            ("provision-map", "gap-provision"), ("impact-of-help", "gap-impact"), ("attainment-now", "gap-learning"),
            ("medical-letters", "gap-health"), ("child-views", "gather-views-child"),
            ("family-views", "gather-views-family"),
        ])
    func missing(item: String, rule: String) throws {
        let day = try ShippedPacks.day(Self.decidedOn)
        for finding in [Finding.absent, .partly] {
            let steps = try composer().compose(case: child(), findings: [item: finding], decidedOn: day)
            #expect(steps.contains { $0.ruleID == rule })
        }
        for finding in [Finding.present, .notApplicable] {
            let steps = try composer().compose(case: child(), findings: [item: finding], decidedOn: day)
            #expect(!steps.contains { $0.ruleID == rule })
        }
    }

    @Test("a missing item is named in the step, and belongs to whoever holds it")
    func named() throws {
        let steps = try composer().compose(
            case: child(), findings: ["provision-map": .absent], decidedOn: ShippedPacks.day(Self.decidedOn))
        let step = try #require(steps.first { $0.ruleID == "gap-provision" })
        #expect(step.what.hasSuffix("starting with: provision map"))
        #expect(step.owner == "SENCO, Temple Wick Juniors")
        #expect(step.because.contains("not for Mrs Forsythe to supply"))
    }

    @Test(
        "each need has its own advice",
        arguments: [
            (NeedType.hearingImpairment, "hearing-teacher"), (.visionImpairment, "vision-teacher"),
            (.multiSensoryImpairment, "multi-sensory-teacher"), (.physicalDisability, "physical-advice"),
            (.speechLanguageAndCommunication, "speech-programme"), (.autisticSpectrumDisorder, "autism-advice"),
            (.specificLearningDifficulty, "literacy-advice"),
            (.socialEmotionalAndMentalHealth, "emotional-consultation"),
            (.downSyndrome, "down-syndrome-advice"), (.moderateLearningDifficulty, "learning-consultation"),
            (.severeLearningDifficulty, "learning-consultation"),
            (.profoundAndMultipleLearningDifficulty, "learning-consultation"), (.other, "outreach-visit"),
        ])
    func needs(need: NeedType, rule: String) throws {
        let steps = try composer().compose(
            case: child(need: need), findings: [:], decidedOn: ShippedPacks.day(Self.decidedOn))
        #expect(steps.contains { $0.ruleID == rule })
    }

    @Test("the primary need goes before the secondary, and the secondary before advice for anybody")
    func primaryFirst() throws {
        let day = try ShippedPacks.day(Self.decidedOn)
        var details = try child(need: .speechLanguageAndCommunication)
        details.secondaryNeed = .hearingImpairment
        #expect(
            try composer().compose(case: details, findings: [:], decidedOn: day).contains {
                $0.ruleID == "speech-programme"
            })
        details.primaryNeed = .other
        #expect(
            try composer().compose(case: details, findings: [:], decidedOn: day).contains {
                $0.ruleID == "hearing-teacher"
            })
    }

    @Test(
        "while an assessment for autism or ADHD is awaited, help does not wait",
        arguments: [
            ("possible autism, on the waiting list since May", "neurodivergence-support-now"),
            ("possible ADHD", "neurodivergence-referral"), ("autism diagnosed 2024", nil), ("none", nil),
        ] as [(String, String?)])
    func neurodivergence(words: String, rule: String?) throws {
        var details = try child()
        details.neurodivergence = words
        let steps = try composer().compose(case: details, findings: [:], decidedOn: ShippedPacks.day(Self.decidedOn))
        #expect(steps.map(\.ruleID).first { $0.hasPrefix("neurodivergence") } == rule)
    }

    @Test(
        "a move ahead is planned",
        arguments: [
            ("N2", "2022-10-01", "move-to-reception"), ("6", "2016-01-10", "move-of-school"),
            ("11", "2011-01-10", "move-to-college"),
        ])
    func transfer(year: String, born: String, rule: String) throws {
        let details = try child(year: year, born: born)
        let steps = try composer().compose(case: details, findings: [:], decidedOn: ShippedPacks.day(Self.decidedOn))
        #expect(steps.contains { $0.ruleID == rule })
    }

    @Test("every rule of the pack is offered to somebody")
    func everyRule() throws {
        let composer = try composer()
        let day = try ShippedPacks.day(Self.decidedOn)
        var unseen = Set(composer.rules.steps.map(\.id))
        var cases: [(CaseDetails, [EvidenceItemID: Finding])] = []
        for need in NeedType.allCases {
            for (year, born) in Self.phases + [("11", "2011-01-10"), ("N1", "2023-10-01")] {
                for gate in Gate.allCases {
                    for source in RequestSource.allCases {
                        var details = try child(need: need, year: year, source: source, gate: gate, born: born)
                        cases.append((details, [:]))
                        details.earlyHelp = ["open", "offered", "declined", "none", "closed"][source.rawValue - 1]
                        details.neurodivergence = ["waiting", "possible", "none", "none", "none"][source.rawValue - 1]
                        details.isLookedAfter = source == .other
                        cases.append((details, [:]))
                    }
                }
            }
        }
        for item in try ShippedPacks.evidence().items {
            for gate in Gate.allCases { cases.append((try child(gate: gate), [item.id: .absent])) }
        }
        var atHome = try child(gate: .request)
        atHome.setting = "Educated at home"
        cases.append((atHome, [:]))
        for (details, findings) in cases {
            for step in composer.compose(case: details, findings: findings, decidedOn: day) {
                unseen.remove(step.ruleID)
            }
        }
        #expect(unseen.isEmpty)
    }

    @Test(
        "nobody at a setting is named where the child attends none",
        arguments: ["Educated at home", "Elective home education", "EHE", "home educated", nil] as [String?])
    func noSetting(words: String?) throws {
        var details = try child(gate: .request)
        details.setting = words
        let steps = try composer().compose(
            case: details, findings: ["provision-map": .absent], decidedOn: try ShippedPacks.day(Self.decidedOn))
        #expect(steps.count >= 3)
        for step in steps {
            #expect(!step.what.contains("setting") && !step.what.lowercased().contains("educated at home"))
            #expect(!step.owner.contains("SENCO") && !step.what.contains("staff"))
        }
    }

    @Test("every item that the pack names is in the evidence pack")
    func itemsExist() throws {
        #expect(try ShippedPacks.nextSteps().itemsUnknown(to: ShippedPacks.evidence()) == [])
    }

    @Test("an item that the evidence pack does not have is told")
    func itemUnknown() throws {
        let text = try ShippedPacks.text(.nextSteps).replacing(
            "missing: [child-views]", with: "missing: [childs-views]")
        let rules = try NextStepRules(yaml: text, file: "next-steps.yaml")
        #expect(rules.itemsUnknown(to: try ShippedPacks.evidence()) == ["childs-views"])
    }

    @Test("a step is due on a working day, bank holidays passed over")
    func workingDays() throws {
        let decided = try ShippedPacks.day("2026-12-11")
        let steps = try composer().compose(case: child(), findings: [:], decidedOn: decided) {
            !$0.weekday.isWeekend && !["2026-12-25", "2026-12-28"].contains($0.iso)
        }
        #expect(steps.first?.due.iso == "2026-12-29")
    }

    @Test("people are named where they are known")
    func owners() throws {
        var details = try child()
        details.caseOfficer = "A. Begum"
        let day = try ShippedPacks.day(Self.decidedOn)
        let composer = try composer()
        #expect(
            composer.compose(case: details, findings: [:], decidedOn: day).first?.owner == "A. Begum, EHC case officer")
        let named = composer.compose(
            case: details, findings: [:], decidedOn: day, people: [.caseOfficer: "Siân Okafor"])
        #expect(named.first?.owner == "Siân Okafor")
    }

    @Test("the same facts give the same steps")
    func deterministic() throws {
        let day = try ShippedPacks.day(Self.decidedOn)
        let all = try findings()[1]
        let first = try composer().compose(case: child(), findings: all, decidedOn: day)
        #expect(try composer().compose(case: child(), findings: all, decidedOn: day) == first)
        #expect(first.map(\.nextStep.rule) == first.map { Optional($0.ruleID) })
    }
}
