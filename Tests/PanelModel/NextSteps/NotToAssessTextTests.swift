import Foundation
import Testing

@testable import PanelModel

@Suite("the words of a refusal for the family")
struct NotToAssessTextTests {
    private static let settingsText = """
        authority: {name: Testshire County Council, sen2_code: "999"}
        panel: {name: EHC Panel, standing: decides, quorum: {agencies: [health], minimum: 3, chair_required: true}}
        contacts:
          sendiass: {name: Testshire SENDIASS, phone: 01632 960001}
          mediation-adviser: {name: Fair Talk, phone: 01632 960002}
          disagreement-resolution: {name: Common Ground, phone: 01632 960003}
          tribunal: {name: SEND Tribunal, email: send@example.org}
          council-officer: {name: Amina Begum, phone: 01632 960004}
        """

    private func details(gate: Gate = .request) throws -> CaseDetails {
        var details = CaseDetails(
            reference: "26-0021", forename: "Riley", surname: "Forsythe",
            dateOfBirth: try ShippedPacks.day("2017-01-10"), dateReceived: try ShippedPacks.day("2026-10-19"),
            gate: gate)
        details.primaryNeed = .speechLanguageAndCommunication
        details.setting = "Temple Wick Juniors"
        details.addressedAs = "Mrs Forsythe"
        details.yearGroup = "5"
        return details
    }

    private func text(
        _ details: CaseDetails, findings: [EvidenceItemID: Finding] = [:], asked: EvidenceRequest? = nil,
        settings: String = settingsText, read: [String] = ["letter of 28 October 2026"], regard: String? = "2026-11-26",
        sent: String = "2026-11-26"
    ) throws -> NotToAssessText {
        let evidence = try ShippedPacks.evidence()
        let day = try ShippedPacks.day("2026-11-26")
        let steps = NextStepComposer(rules: try ShippedPacks.nextSteps(), evidence: evidence)
            .compose(case: details, findings: findings, decidedOn: day).map(\.nextStep)
        let facts = NotToAssessFacts(
            details: details, outcome: details.gate == .change ? "cease" : "not-to-assess",
            findings: findings.mapValues { EvidenceFinding(finding: $0, asked: asked) }, steps: steps,
            readFromFamily: read, hadRegardOn: try regard.map(ShippedPacks.day), areasConsidered: AreaOfNeed.allCases,
            decidedOn: day,
            limits: AppealLimits(letter: try ShippedPacks.day(sent), holidays: try ClockFixture.holidays()))
        return NotToAssessText.compose(
            facts, evidence: evidence, settings: try PanelSettings(yaml: settings, file: "settings.yaml"))
    }

    @Test("the four questions are answered", arguments: [Gate.request, .issue])
    func fourQuestions(gate: Gate) throws {
        let text = try text(details(gate: gate), findings: ["provision-map": .absent])
        #expect(text.answers.count == 4)
        #expect(text.answers.allSatisfy { $0.question.hasSuffix("?") && !$0.paragraphs.isEmpty })
        #expect(text.greeting == "Dear Mrs Forsythe")
        #expect(text.answers[0].paragraphs.joined().contains("way-forward meeting"))
        #expect(text.answers[1].paragraphs.joined().contains("It is for Temple Wick Juniors to give"))
        #expect(text.answers[1].paragraphs.joined().contains("It was not for you to send"))
        #expect(text.answers[2].paragraphs.joined().contains("speech, language and communication"))
        #expect(text.answers[3].paragraphs.joined().contains("letter of 28 October 2026"))
    }

    @Test(
        "each gate has its own words",
        arguments: [
            (Gate.request, "decided not to carry out", "not to issue a plan"),
            (.issue, "not to issue a plan", "decided not to carry out"),
        ])
    func gates(gate: Gate, there: String, notThere: String) throws {
        let words = try text(details(gate: gate)).plainText
        #expect(words.contains(there) && !words.contains(notThere))
    }

    @Test(
        "every line of the checklist that is not the decision itself has its paragraph",
        arguments: [
            (Gate.request, "not-to-assess"), (.issue, "not-to-issue"),
        ])
    func checklist(gate: Gate, outcome: String) throws {
        let notice = try #require(ShippedPacks.law().notice(of: outcome, at: gate))
        let elsewhere: Set<String> = ["decision", "reasons", "feedback", "copies"]
        let rights = try text(details(gate: gate)).rights.map(\.item)
        #expect(rights == notice.items.map(\.id).filter { !elsewhere.contains($0) })
    }

    @Test("the days for mediation and appeal run from the letter")
    func days() throws {
        let text = try text(details())
        #expect(text.rights.first { $0.item == "time-limits" }?.words.contains("26 January 2027") == true)
        #expect(text.rights.first { $0.item == "mediation-timescale" }?.words.contains("26 January 2027") == true)
    }

    @Test("a missing contact is named as missing, and the letter is not ready", arguments: ContactKind.allCases)
    func missingContact(kind: ContactKind) throws {
        let lines = Self.settingsText.split(separator: "\n").filter { !$0.contains("\(kind.rawValue):") }
        let text = try text(details(), settings: lines.joined(separator: "\n"))
        #expect(text.missingContacts == [kind])
        #expect(!text.isComplete)
        #expect(text.plainText.contains("[Missing: how to reach the \(kind.title).]"))
        #expect(try self.text(details()).isComplete)
    }

    @Test(
        "nothing is said to have been read unless the record says that the panel had regard to it",
        arguments: [
            (true, true, "before the decision, we looked at what we have from you", "on our list"),
            (true, false, "before the decision, we thought about your views", "on our list"),
            (false, true, "This is what we have from you on our list", "before the decision"),
            (false, false, "We have no papers from you on our list", "before the decision"),
        ])
    func read(hadRegard: Bool, hasPapers: Bool, there: String, notThere: String) throws {
        let answer = try text(
            details(), read: hasPapers ? ["letter of 28 October 2026"] : [], regard: hadRegard ? "2026-11-26" : nil
        ).answers[3].paragraphs.joined(separator: " ")
        #expect(answer.contains(there) && !answer.contains(notThere))
        #expect(answer.contains("letter of 28 October 2026") == hasPapers)
    }

    @Test("who was asked and by when is told only where the record has it")
    func asked() throws {
        let findings: [EvidenceItemID: Finding] = ["provision-map": .absent]
        let silent = try text(details(), findings: findings).answers[1].paragraphs.joined()
        #expect(!silent.contains("We have asked") && !silent.lowercased().contains("we will ask"))
        let request = EvidenceRequest(from: "Ms Hale", what: "provision map", by: try ShippedPacks.day("2026-12-04"))
        let told = try text(details(), findings: findings, asked: request).answers[1].paragraphs.joined()
        #expect(told.contains("We have asked Ms Hale for it, by 4 December 2026."))
    }

    @Test("a check that is not filled in is not told as one that found nothing missing")
    func unchecked() throws {
        #expect(try text(details()).answers[1].paragraphs.joined().contains("This letter cannot tell you that."))
        let full = try text(details(), findings: ["provision-map": .present]).answers[1].paragraphs.joined()
        #expect(full.contains("Nothing is marked as missing"))
    }

    @Test("the rules for August are told in the letter, and mediation keeps its own day")
    func august() throws {
        let rights = try text(details(), sent: "2027-06-14").rights
        #expect(rights.first { $0.item == "time-limits" }?.words.contains("until 1 September 2027") == true)
        #expect(rights.first { $0.item == "mediation-timescale" }?.words.contains("14 August 2027") == true)
    }

    @Test("a plan that is to end is not said to take no help away")
    func cease() throws {
        let words = try text(details(gate: .change)).plainText
        #expect(!words.contains("takes no help away") && words.contains("until the appeal is over"))
    }

    @Test("what the family may add is asked for without blame")
    func familysOwn() throws {
        let answer = try text(details(), findings: ["family-views": .absent]).answers[1].paragraphs.joined(
            separator: " ")
        #expect(answer.contains("We would also like to hear more from you"))
        #expect(!answer.contains("was not there"))
    }

    @Test(
        "a family that has said nothing of its name is not called by a role",
        arguments: [
            ([], "Dear family of Riley"), (["Stacey Forsythe"], "Dear Stacey Forsythe"),
            (["Stacey Forsythe", "Łukasz Wrona"], "Dear Stacey Forsythe and Łukasz Wrona"),
        ])
    func names(parents: [String], greeting: String) throws {
        var details = try details()
        details.addressedAs = nil
        details.parents = parents
        #expect(try text(details).greeting == greeting)
    }

    @Test("a young person who asked is written to as you")
    func youngPerson() throws {
        var details = try details()
        details.askedByYoungPerson = true
        details.yearGroup = "12"
        let text = try text(details)
        #expect(text.greeting == "Dear Riley")
        #expect(text.decision.contains("assessment for you."))
        #expect(!text.rights.map(\.words).joined().contains("Riley"))
    }

    @Test("it never says Mum, Dad or should contact, and is free of deficit words", arguments: NeedType.allCases)
    func kind(need: NeedType) throws {
        var details = try details()
        details.primaryNeed = need
        let absent = Dictionary(uniqueKeysWithValues: try ShippedPacks.evidence().items.map { ($0.id, Finding.absent) })
        let words = try text(details, findings: absent).plainText
        #expect(ShippedPacks.unkind(in: words).isEmpty)
        #expect(!words.contains("{"))
    }

    @Test("it reads at age twelve", arguments: [Gate.request, .issue])
    func readingAge(gate: Gate) throws {
        let text = try text(details(gate: gate), findings: ["provision-map": .absent, "child-views": .absent])
        #expect((ReadingAge(of: text.plainText).years ?? 99) <= 12)
    }
}
