import PanelModel

extension LetterComposer {
    /// The words of the letters that are no refusal: assess, issue, change and put off.
    var other: [String: [String]] {
        var parts: [String: [String]] = ["next-steps": stepLines]
        parts["decision"] = [decisionWords]
        switch kind {
        case .assess: parts["what-happens"] = whatHappens
        case .issue:
            parts["draft"] = [
                "We will send you a draft of the plan. You then have at least 15 days to tell us what you think of it, and"
                    + " to ask for a meeting."
                    + (planBy.map { " The law gives us until \($0) to send the final plan." } ?? "")
            ]
            parts["preference"] = [
                "When you have the draft, you can ask for a school, college or nursery of your choice to be named in the plan."
            ]
        case .change: parts["proposed-changes"] = proposedChanges
        case .putOff: parts["clock-runs-on"] = clockRunsOn
        case .notToAssess, .notToIssue, .noChange, .cease, .copy: break
        }
        return parts
    }

    /// The words of a copy: the same reasons, the reader's own steps, and nothing of the family's own.
    var copy: [String: [String]] {
        var parts: [String: [String]] = [:]
        parts["decision"] = [
            decisionWords + (standing.outcomeKind == .deferral ? "" : " The family has its own letter.")
        ]
        let own = standing.nextSteps.filter { StepReader.isFor(to, $0, of: details, rules: rules) }
        parts["next-steps"] =
            own.isEmpty
            ? ["None of the steps offered with this decision is for you to take."]
            : ["We ask you to take these steps. The family is told of them too."]
                + own.map { "• \(line($0, withOwner: false))" }
        let holders: [EvidenceHolder] =
            switch to {
            case .family: []
            case .setting: [.setting]
            case .health: [.health]
            case .socialCare: [.socialCare, .earlyHelp]
            }
        let facts = NotToAssessFacts(file: file, decision: decision, rules: rules, sentOn: day)
        let gaps = rules.evidence.items(for: facts.details, on: facts.decidedOn).filter { item in
            guard holders.contains(item.heldBy) else { return false }
            switch facts.findings[item.id]?.finding {
            case .absent, .partly: return true
            case .present, .notApplicable, nil: return false
            }
        }
        if !gaps.isEmpty {
            parts["papers-to-send"] =
                ["The panel did not have these from you, or not all of them:"]
                + gaps.map { item in
                    let by = facts.findings[item.id]?.asked.map { ". Asked for by \($0.by.long)" } ?? ""
                    return "• \(item.title)\(by)"
                }
        }
        if standing.outcomeKind == .deferral { parts["clock-runs-on"] = clockRunsOn }
        // How to reach the family, its language and its advice service are the family's own.
        for id in ["language", "information-and-advice", "another-format", "copies"] { parts[id] = [] }
        return parts
    }

    private var planBy: String? {
        rules.law.clock(.twentyWeeks)?.lastDay(received: details.dateReceived).long
    }

    private var stepLines: [String] {
        guard !standing.nextSteps.isEmpty else { return [] }
        return ["This is what will be done, by whom and by when."]
            + standing.nextSteps.map { "• \(line($0, withOwner: true))" }
    }

    private func line(_ step: NextStep, withOwner: Bool) -> String {
        let what = LetterText.flat(step.what)
        let whole = what.last.map { ".!?".contains($0) } == true ? what : what + "."
        let owner = withOwner ? " Who does it: \(step.owner)." : ""
        return whole + owner + (step.due.map { " By \($0.long)." } ?? "")
    }

    /// What was decided and when, in a sentence or two.
    private var decisionWords: String {
        let day = standing.decidedOn.long
        let plan = "education, health and care plan"
        switch (standing.gate, standing.outcomeKind) {
        case (.request, .yes):
            return "On \(day) we decided to carry out an education, health and care needs assessment for \(child)."
        case (.request, .no):
            return "On \(day) we decided not to carry out an education, health and care needs assessment for \(child)."
        case (.request, .deferral):
            return "On \(day) we put off our decision on whether to assess \(childs) needs. Nothing is decided yet."
        case (.issue, .yes):
            return
                "We have finished \(childs) education, health and care needs assessment. On \(day) we decided to issue"
                + " a plan."
        case (.issue, .no):
            return "We have finished \(childs) education, health and care needs assessment. On \(day) we decided not to"
                + " issue a plan."
        case (.issue, .deferral):
            return "On \(day) we put off our decision on whether to issue a plan for \(child). Nothing is decided yet."
        case (.change, .deferral):
            return "On \(day) we put off our decision about \(childs) \(plan). The plan goes on as it is for now."
        case (.change, .yes), (.change, .no):
            switch standing.outcome {
            case "amend-band": return "On \(day) we decided to change the band of \(childs) \(plan)."
            case "change-placement":
                return "On \(day) we decided to change the placement in \(childs) \(plan)."
            case "change-provision":
                return "On \(day) we decided to change the special help that \(childs) \(plan) sets out."
            case "personal-budget": return "On \(day) we agreed to a personal budget for \(childs) \(plan)."
            case "no-change":
                return "On \(day) we decided not to change \(childs) \(plan). The plan goes on as it is."
            case "cease":
                return
                    "On \(day) we decided to bring \(childs) \(plan) to an end. It does not end before the time to appeal is"
                    + " over, or while an appeal goes on."
            default: return "On \(day) we decided this about \(childs) \(plan): \(standing.outcomeTitle)."
            }
        }
    }

    /// Whom the law has us ask for advice (SEND Regulations 2014, reg 6(1)), and by when (regs 8(1), 10(1) and 13(2)).
    private var whatHappens: [String] {
        var lines = ["We will now ask these for advice:", "• you"]
        lines.append("• \(details.attendedSetting ?? "somebody who knows how \(details.calledName) learns")")
        if [details.primaryNeed, details.secondaryNeed].contains(where: { need in
            [.hearingImpairment, .visionImpairment, .multiSensoryImpairment].contains(need)
        }) {
            lines.append("• a teacher who is trained for hearing or sight needs")
        }
        lines += ["• an educational psychologist", "• a health professional", "• social care"]
        lines.append("• anybody else that you ask us to, if it is reasonable")
        lines.append("Each has six weeks to answer, from the day that we ask.")
        if let no = rules.law.clock(.sixteenWeeks)?.lastDay(received: details.dateReceived).long {
            lines.append("If we then decide that there will be no plan, the law gives us until \(no) to tell you.")
        }
        if let planBy {
            lines.append("If there is to be a plan, the law gives us until \(planBy) to send the final one.")
        }
        return lines
    }

    private var proposedChanges: [String] {
        let plan =
            "If the words of the plan have to change, we will send you the changes that we propose. You then have at least 15"
            + " days to tell us what you think, and to ask for a meeting. When we send the changed plan, we will tell you of"
            + " your right to appeal."
        guard standing.outcome == "amend-band" else { return [plan] }
        return [
            "This decision changes the band. It does not change the words of the plan. The help that is written in the"
                + " plan must still be given."
        ]
    }

    private var clockRunsOn: [String] {
        let family = to == .family ? "you" : "the family"
        guard let last = lastDay else {
            return ["Putting it off stops no time limit. The time limits for reviewing a plan run on."]
        }
        guard day <= last else {
            return [
                "Putting it off does not stop the clock. The law gave us until \(last.long) to tell \(family). That day has"
                    + " passed. We are sorry."
            ]
        }
        return [
            "Putting it off does not stop the clock. The law gives us until \(last.long) to tell \(family) our decision."
        ]
    }
}

/// Which of the offered steps are for somebody outside the family to take.
enum StepReader {
    /// Whether a step is the reader's own: by the rule that proposed it, or by the owner's words where a person wrote it.
    static func isFor(_ reader: NoticeRecipient, _ step: NextStep, of details: CaseDetails, rules: RuleBook) -> Bool {
        let owner = step.owner.lowercased()
        let has = { (words: [String]) in words.contains { owner.contains($0) } }
        let role = step.rule.flatMap { rules.nextSteps.step($0)?.owner }
        switch reader {
        case .family: return true
        case .setting:
            if role == .senco { return true }
            if let setting = details.attendedSetting?.lowercased(), owner.contains(setting) { return true }
            return !has(["virtual school"])
                && has(["senco", "school", "nursery", "college", "headteacher", "head teacher", "class teacher"])
        case .health: return role == .health || has(["health", "therap", "nurse", "clinic", "doctor"])
        case .socialCare: return role == .socialWorker || role == .earlyHelp || has(["social", "early help"])
        }
    }
}
