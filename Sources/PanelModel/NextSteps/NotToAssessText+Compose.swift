extension NotToAssessText {
    /// Composes the words for the family.
    ///
    /// The panel's own reasons stand beside these; they are not made here.
    ///
    /// Missing contacts are listed, never papered over: the paragraph says that the contact is not there yet.
    public static func compose(
        _ facts: NotToAssessFacts, evidence: EvidenceRules, settings: PanelSettings
    ) -> NotToAssessText {
        let composer = FamilyTextComposer(facts: facts, evidence: evidence, settings: settings)
        return NotToAssessText(
            greeting: composer.greeting, decision: composer.decision,
            answers: [composer.provision, composer.missing, composer.needs, composer.readPapers],
            whatWouldChange: composer.whatWouldChange, rights: composer.rights,
            missingContacts: settings.contacts.missing)
    }
}

/// The sentences of `NotToAssessText`: short, in the second person, the child by name.
private struct FamilyTextComposer {
    let facts: NotToAssessFacts
    let evidence: EvidenceRules
    let settings: PanelSettings

    private var family: FamilyWords { FamilyWords(facts.details) }
    private var details: CaseDetails { facts.details }
    /// `Riley` or, in a letter to the young person, `you`.
    private var child: String { family.isYoungPerson ? "you" : details.calledName }
    /// `Riley’s` or `your`.
    private var childs: String { family.isYoungPerson ? "your" : "\(details.calledName)’s" }

    var greeting: String { details.familyGreeting }

    var decision: String {
        let day = facts.decidedOn.long
        let rest = " This letter says why, what happens now, and what you can do if you do not agree."
        switch details.gate {
        case .request:
            return "On \(day) we decided not to carry out an education, health and care needs assessment for \(child)."
                + rest
        case .issue:
            return "We have finished \(childs) education, health and care needs assessment. On \(day) we decided not to"
                + " issue a plan." + rest
        case .change where facts.outcome == "cease":
            return "On \(day) we decided to bring \(childs) education, health and care plan to an end. It does not end"
                + " yet." + rest
        case .change:
            return
                "On \(day) we decided not to change \(childs) education, health and care plan. The plan goes on as it"
                + " is." + rest
        }
    }

    var provision: FamilyAnswer {
        var paragraphs: [String] = []
        if facts.steps.isEmpty {
            paragraphs.append("No steps were written down with this decision.")
        } else {
            paragraphs.append("This is what will be done, by whom and by when.")
            paragraphs += facts.steps.map { step in
                let day = step.due.map { " By \($0.long)." } ?? ""
                return "• \(sentence(step.what)) Who does it: \(step.owner).\(day)"
            }
        }
        switch details.gate {
        case .request, .issue:
            if let setting = details.setting {
                let need = family.isYoungPerson ? "you need" : "\(details.calledName) needs"
                paragraphs.append(
                    sentence("\(setting) is still expected to do its best to give the help that \(need)"))
            }
            paragraphs.append("This decision takes no help away.")
        case .change where facts.outcome == "cease":
            paragraphs.append("Until the plan ends, the help that is written in it must still be given.")
        case .change:
            paragraphs.append("The help that is written in the plan must still be given.")
        }
        return FamilyAnswer(question: "What will be provided now?", paragraphs: paragraphs)
    }

    var missing: FamilyAnswer {
        let question = "What information was missing, and who will get it?"
        guard !facts.findings.isEmpty else {
            return FamilyAnswer(
                question: question,
                paragraphs: ["This letter cannot tell you that. Please ask us."])
        }
        let gaps = StepFacts(
            details: details, findings: facts.findings.mapValues(\.finding), evidence: evidence, on: facts.decidedOn
        ).gaps
        guard !gaps.isEmpty else {
            return FamilyAnswer(question: question, paragraphs: ["Nothing is marked as missing on our list of papers."])
        }
        let theirs = gaps.filter(\.notFamilys)
        let own = gaps.filter { !$0.notFamilys }
        var paragraphs: [String] = []
        if !theirs.isEmpty {
            paragraphs.append("Some information was not there, or not all of it. It was not for you to send.")
            paragraphs += theirs.map { "• \(capitalised($0.title)). \(whoGets($0))" }
        }
        if !own.isEmpty {
            let fromChild = own.contains { $0.heldBy == .youngPerson } && !family.isYoungPerson
            let whom = fromChild ? "you and from \(details.calledName)" : "you"
            paragraphs.append("We would also like to hear more from \(whom), in any way that suits you.")
        }
        return FamilyAnswer(question: question, paragraphs: paragraphs)
    }

    /// Who was asked and by when, where the record has it; otherwise only who holds it.
    private func whoGets(_ item: EvidenceItem) -> String {
        if let asked = facts.findings[item.id]?.asked {
            return "We have asked \(asked.from) for it, by \(asked.by.long)."
        }
        switch item.heldBy {
        case .setting: return "It is for \(details.setting ?? item.heldBy.title) to give."
        case .authority: return "It is for us to give."
        case .family, .youngPerson, .health, .socialCare, .earlyHelp, .educationalPsychology, .specialistTeachers:
            return "It is for \(item.heldBy.title) to give."
        }
    }

    var needs: FamilyAnswer {
        var needs = [details.primaryNeed, details.secondaryNeed].compactMap { $0?.title }
        if needs.isEmpty, let written = details.needAsWritten { needs.append(written) }
        var paragraphs: [String] = []
        if !needs.isEmpty { paragraphs.append("Our record names \(childs) needs as \(FamilyWords.list(needs)).") }
        switch NeurodivergenceStatus(words: details.neurodivergence) {
        case .possible, .waiting:
            paragraphs.append(
                "It also says that autism or ADHD is possible, and that the answer is not known yet. No diagnosis is needed"
                    + " for our decision.")
        case .unknown, .none, .assessed: break
        }
        let areas = AreaOfNeed.allCases.filter { facts.areasConsidered.contains($0) }
        if !areas.isEmpty {
            paragraphs.append("In \(childs) needs profile, levels were set down for these things:")
            paragraphs += areas.map { "• \(plainWords($0))." }
        }
        let papers = evidence.items.filter { item in
            guard item.informs.contains("nature-of-needs") || item.informs.contains("development-and-health"),
                item.notFamilys
            else { return false }
            switch facts.findings[item.id]?.finding {
            case .present, .partly: return true
            case .absent, .notApplicable, nil: return false
            }
        }
        if !papers.isEmpty {
            paragraphs.append("We had papers on these things:")
            paragraphs += papers.map { "• \(capitalised($0.title))." }
        }
        paragraphs.append("If there is a need that we did not see, please tell us. We want to know.")
        return FamilyAnswer(question: "Which needs did we look at?", paragraphs: paragraphs)
    }

    private func plainWords(_ area: AreaOfNeed) -> String {
        switch area {
        case .communicationAndInteraction: "Talking and getting on with others"
        case .cognitionAndLearning: "Learning"
        case .socialEmotionalAndMentalHealth: "Feelings and wellbeing"
        case .sensoryAndPhysical: "Hearing, sight, movement and the senses"
        }
    }

    var readPapers: FamilyAnswer {
        let papers = facts.readFromFamily.map { "• \($0)" }
        let ask = "If you sent something else, tell us. We will find it and read it."
        var paragraphs: [String]
        switch (facts.hadRegardOn, papers.isEmpty) {
        case (let day?, false):
            paragraphs =
                ["Yes. On \(day.long), before the decision, we looked at what we have from you:"] + papers + [ask]
        case (let day?, true):
            paragraphs = ["On \(day.long), before the decision, we thought about your views.", ask]
        case (nil, false): paragraphs = ["This is what we have from you on our list:"] + papers + [ask]
        case (nil, true):
            paragraphs = [
                "We have no papers from you on our list. If you sent something, tell us. We will find it and read it."
            ]
        }
        return FamilyAnswer(question: "Did we read what you sent?", paragraphs: paragraphs)
    }

    var whatWouldChange: String {
        let again =
            switch details.gate {
            case .request: "You can ask for an assessment again at any time; you do not have to wait six months."
            case .issue: "You can also ask us to look again when things change."
            case .change: "You can also ask for an early review of the plan."
            }
        let whom = details.setting.map { "tell us, or tell \($0)" } ?? "tell us"
        return "If something new comes to light, \(whom). We will look at it again. It may change the answer. \(again)"
    }

    var rights: [NoticeParagraph] {
        var words: [(item: String, words: String)] = [
            (
                "right-of-appeal",
                "You have the right to appeal to the First-tier Tribunal (Special Educational Needs and Disability). It"
                    + " is independent of the council. \(contact(.tribunal))"
            ),
            ("time-limits", timeLimits),
        ]
        switch details.gate {
        case .request, .issue: break
        case .change where facts.outcome == "cease":
            words.append(
                (
                    "plan-goes-on",
                    "The plan goes on for now. It cannot end before the time to appeal is over. That is on"
                        + " \(facts.limits.appealBy.long) at the earliest. If you appeal, it goes on until the appeal is over."
                )
            )
        case .change: words.append(("plan-goes-on", "The plan goes on as it is. It does not end."))
        }
        words += [
            (
                "mediation-right",
                "You have the right to mediation. You and we meet with a mediator, who is independent of the council,"
                    + " and try to agree. It is free. You do not have to take part."
            ),
            ("mediation-certificate", certificate),
            ("mediation-adviser", "The mediation adviser gives you the certificate. \(contact(.mediationAdviser))"),
            (
                "mediation-timescale",
                "Speak to the mediation adviser within two months of the date of this letter. That is by"
                    + " \(facts.limits.contactMediationBy.long)."
            ),
            (
                "mediation-tell-us",
                "If you want mediation, tell us so. Say what you do not agree with, and whether there is health help"
                    + " that you want for \(family.isYoungPerson ? "yourself" : details.calledName)."
            ),
            ("council-officer", "The person to speak to at the council: \(line(.councilOfficer))"),
            (
                "disagreement-resolution",
                "There is also a free service that helps people to settle disagreements. You keep your right to appeal."
                    + " \(contact(.disagreementResolution))"
            ),
            (
                "information-and-advice",
                "You can have free advice about special educational needs, from a service that takes no side."
                    + " \(contact(.sendiass))"
            ),
        ]
        return words.map { NoticeParagraph(item: $0.item, words: $0.words) }
    }

    /// Two months from the letter, as the tribunal's rules leave them, or a month from the certificate.
    private var timeLimits: String {
        let limit = facts.limits.fromLetter
        let day =
            switch limit.extendedBy {
            case .august:
                "Two months would end in August. So you have until \(limit.lastDay.long)."
            case .christmas:
                "Two months would end over Christmas. So you have until \(limit.lastDay.long)."
            case .notAWorkingDay:
                "Two months would end on a day off. So you have until \(limit.lastDay.long)."
            case nil: "That is by \(limit.lastDay.long)."
            }
        return "The Tribunal must have your appeal within two months of the date of this letter. \(day) If you have a"
            + " mediation certificate, you also have one month from its date. You may use the later day."
    }

    private var certificate: String {
        let need =
            "You need a mediation certificate before you appeal. You can have one even if you do not want mediation."
        switch details.gate {
        case .request, .issue: return need
        case .change where facts.outcome == "cease": return need
        case .change: return need + " You do not need one to appeal only about which school or college the plan names."
        }
    }

    private func contact(_ kind: ContactKind) -> String {
        settings.contacts[kind] == nil ? line(kind) : "You can reach them here: \(line(kind))"
    }

    private func line(_ kind: ContactKind) -> String {
        settings.contacts[kind].map { "\($0.line)." } ?? "[Missing: how to reach the \(kind.title).]"
    }

    private func sentence(_ text: String) -> String {
        let text = text.split(whereSeparator: \.isNewline).joined(separator: " ").trimmedBlanks
        guard let last = text.last else { return "" }
        let whole = ".!?".contains(last) ? text : text + "."
        return capitalised(whole)
    }

    private func capitalised(_ text: String) -> String {
        text.prefix(1).uppercased() + text.dropFirst()
    }
}
