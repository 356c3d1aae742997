extension NotToAssessText {
    /// Composes the words for the family. The panel's own reasons stand beside these; they are not made here.
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
        var paragraphs = ["These are the things that will be done. Each has a name and a date."]
        paragraphs += facts.steps.map { step in
            let day = step.due.map { " By \($0.long)." } ?? ""
            return "• \(sentence(step.what)) Who does it: \(step.owner).\(day)"
        }
        paragraphs.append(
            "\(sentence("\(setting) must go on giving \(child) the help that \(child) \(family.isYoungPerson ? "need" : "needs")"))"
                + " This decision takes no help away.")
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
            paragraphs += theirs.map { "• \(capitalised($0.title)): we will ask \(holder($0))." }
        }
        if !own.isEmpty {
            paragraphs.append("We would also like to hear more from you, in any way that suits you:")
            paragraphs += own.map { "• \($0.title)." }
        }
        return FamilyAnswer(question: "What information was missing, and who will get it?", paragraphs: paragraphs)
    }

    var needs: FamilyAnswer {
        var needs = [details.primaryNeed, details.secondaryNeed].compactMap { $0?.title }
        if needs.isEmpty, let written = details.needAsWritten { needs.append(written) }
        for need in facts.otherNeedsConsidered where !needs.contains(need) { needs.append(need) }
        var paragraphs: [String] = []
        if !needs.isEmpty { paragraphs.append("We looked at \(childs) needs with \(FamilyWords.list(needs)).") }
        paragraphs.append(
            "We looked at learning, talking and understanding, feelings and friendships, and the body and senses, and"
                + " at health and care too.")
        return FamilyAnswer(question: "Which needs did the panel think about?", paragraphs: paragraphs)
    }

    var readPapers: FamilyAnswer {
        let read =
            facts.readFromFamily.isEmpty
            ? "You told us what you think when you asked. The panel read it before it decided."
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
        let wish =
            "If you would like mediation, tell us what you do not agree with, and say if there is health help that you want \(child) to have."
        return [
            NoticeParagraph(
                item: "right-of-appeal",
                words: "You have the right to appeal to the First-tier Tribunal (Special Educational Needs and"
                    + " Disability). It is independent of the council. \(contact(.tribunal))"),
            NoticeParagraph(
                item: "time-limits",
                words:
                    "Send your appeal within two months of the date of this letter, which is by \(lastDay), or within one"
                    + " month of the date on your mediation certificate. You may use whichever day is later."),
            NoticeParagraph(
                item: "mediation-right",
                words: "You have the right to mediation. A mediator, who is independent of the council, meets you and"
                    + " us to try to agree. It is free. You do not have to take part."),
            NoticeParagraph(
                item: "mediation-certificate",
                words: "Before you appeal you need a mediation certificate. The mediation adviser gives it to you, also"
                    + " if you decide against mediation. \(contact(.mediationAdviser))"),
            NoticeParagraph(
                item: "mediation-timescale",
                words: "Speak to the mediation adviser within two months of the date of this letter, by \(lastDay)."),
            NoticeParagraph(
                item: "mediation-tell-us", words: "\(wish) \(contact(.councilOfficer))"),
            NoticeParagraph(
                item: "disagreement-resolution",
                words: "There is also a service that helps people to settle disagreements. It is free and independent,"
                    + " and you keep your right to appeal. \(contact(.disagreementResolution))"),
            NoticeParagraph(
                item: "information-and-advice",
                words: "You can have free and private advice about special educational needs. \(contact(.sendiass))"),
        ]
    }

    private func contact(_ kind: ContactKind) -> String {
        guard let contact = settings.contacts[kind] else { return "[Missing: how to reach the \(kind.title).]" }
        return "You can reach them here: \(contact.line)."
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
