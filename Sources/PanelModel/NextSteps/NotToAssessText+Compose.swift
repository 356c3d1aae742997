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
    private var setting: String { details.setting ?? "the school or setting" }
    /// `Riley` or, in a letter to the young person, `you`.
    private var child: String { family.isYoungPerson ? "you" : details.calledName }
    /// `Riley’s` or `your`.
    private var childs: String { family.isYoungPerson ? "your" : "\(details.calledName)’s" }

    var greeting: String {
        family.addressed == "the family" ? "Dear family of \(details.calledName)" : "Dear \(family.addressed)"
    }

    var decision: String {
        let day = facts.decidedOn.long
        switch details.gate {
        case .request:
            return "On \(day) we decided not to carry out an education, health and care needs assessment for \(child)."
                + " This letter says why, what happens now, and what you can do if you do not agree."
        case .issue:
            return "We have finished \(childs) education, health and care needs assessment. On \(day) we decided that"
                + " a plan is not needed now. This letter says why, what happens now, and what you can do if you do"
                + " not agree."
        case .change:
            return "On \(day) we made a decision about \(childs) education, health and care plan. This letter says"
                + " why, what happens now, and what you can do if you do not agree."
        }
    }

    var provision: FamilyAnswer {
        var paragraphs = ["This is what will be done, by whom and by when."]
        paragraphs += facts.steps.map { step in
            let day = step.due.map { " By \($0.long)." } ?? ""
            return "• \(sentence(step.what)) Who does it: \(step.owner).\(day)"
        }
        let need = family.isYoungPerson ? "you need" : "\(details.calledName) needs"
        paragraphs.append(sentence("\(setting) is still expected to do its best to give the help that \(need)"))
        paragraphs.append("This decision takes no help away.")
        return FamilyAnswer(question: "What will be provided now?", paragraphs: paragraphs)
    }

    var missing: FamilyAnswer {
        let gaps = StepFacts(details: details, findings: facts.findings, evidence: evidence, on: facts.decidedOn).gaps
        guard !gaps.isEmpty else {
            return FamilyAnswer(
                question: "What information was missing, and who will get it?",
                paragraphs: ["Nothing that we looked for was missing."])
        }
        let theirs = gaps.filter(\.notFamilys)
        let own = gaps.filter { !$0.notFamilys }
        var paragraphs: [String] = []
        if !theirs.isEmpty {
            paragraphs.append("Some information was not there. It was not for you to send. We will ask for it.")
            paragraphs += theirs.map { "• \(capitalised($0.title)). We will ask \(holder($0))." }
        }
        if !own.isEmpty {
            let fromChild = own.contains { $0.heldBy == .youngPerson } && !family.isYoungPerson
            let whom = fromChild ? "you and from \(details.calledName)" : "you"
            paragraphs.append("We would also like to hear more from \(whom), in any way that suits you.")
        }
        return FamilyAnswer(question: "What information was missing, and who will get it?", paragraphs: paragraphs)
    }

    var needs: FamilyAnswer {
        var needs = [details.primaryNeed, details.secondaryNeed].compactMap { $0?.title }
        if needs.isEmpty, let written = details.needAsWritten { needs.append(written) }
        var paragraphs: [String] = []
        if !needs.isEmpty { paragraphs.append("We looked at \(childs) needs with \(FamilyWords.list(needs)).") }
        let areas = AreaOfNeed.allCases.filter { facts.areasConsidered.contains($0) }
        if !areas.isEmpty {
            paragraphs.append("We \(needs.isEmpty ? "" : "also ")thought about these things:")
            paragraphs += areas.map { "• \(plainWords($0))." }
        }
        paragraphs.append("If there is a need that we did not see, please tell us. We want to know.")
        return FamilyAnswer(question: "Which needs did the panel think about?", paragraphs: paragraphs)
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
        let read =
            facts.readFromFamily.isEmpty
            ? "We have no papers from you on our list. If you sent something, tell us. We will find it and read it."
            : "Yes. Before it decided, the panel read \(FamilyWords.list(facts.readFromFamily))."
        return FamilyAnswer(question: "Did the panel read what you sent?", paragraphs: [read])
    }

    var whatWouldChange: String {
        let again =
            switch details.gate {
            case .request: "You can ask for an assessment again at any time; you do not have to wait six months."
            case .issue: "You can also ask us to look again when things change."
            case .change: "You can also ask for an early review of the plan."
            }
        return "If something new comes to light, tell us, or tell \(setting). We will look at it again."
            + " It may change the answer. \(again)"
    }

    var rights: [NoticeParagraph] {
        let lastDay = facts.sentOn.adding(months: 2).long
        let words: [(item: String, words: String)] = [
            (
                "right-of-appeal",
                "You have the right to appeal to the First-tier Tribunal (Special Educational Needs and Disability). It"
                    + " is independent of the council. \(contact(.tribunal))"
            ),
            (
                "time-limits",
                "Send your appeal within two months of the date of this letter. That is by \(lastDay). If you have a"
                    + " mediation certificate, you also have one month from its date. You may use the later day."
            ),
            (
                "mediation-right",
                "You have the right to mediation. You and we meet with a mediator, who is independent of the council,"
                    + " and try to agree. It is free. You do not have to take part."
            ),
            (
                "mediation-certificate",
                "You need a mediation certificate before you appeal. You can have one even if you do not want mediation."
            ),
            ("mediation-adviser", "The mediation adviser gives you the certificate. \(contact(.mediationAdviser))"),
            (
                "mediation-timescale",
                "Speak to the mediation adviser within two months of the date of this letter. That is by \(lastDay)."
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
                "You can have free and private advice about special educational needs. \(contact(.sendiass))"
            ),
        ]
        return words.map { NoticeParagraph(item: $0.item, words: $0.words) }
    }

    private func contact(_ kind: ContactKind) -> String {
        settings.contacts[kind] == nil ? line(kind) : "You can reach them here: \(line(kind))"
    }

    private func line(_ kind: ContactKind) -> String {
        settings.contacts[kind].map { "\($0.line)." } ?? "[Missing: how to reach the \(kind.title).]"
    }

    private func holder(_ item: EvidenceItem) -> String {
        switch item.heldBy {
        case .setting: setting
        case .authority: "our own team"
        case .family, .youngPerson, .health, .socialCare, .earlyHelp, .educationalPsychology, .specialistTeachers:
            item.heldBy.title
        }
    }

    private func sentence(_ text: String) -> String {
        guard let last = text.last else { return "" }
        let whole = ".!?".contains(last) ? text : text + "."
        return capitalised(whole)
    }

    private func capitalised(_ text: String) -> String {
        text.prefix(1).uppercased() + text.dropFirst()
    }
}
