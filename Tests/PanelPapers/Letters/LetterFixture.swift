import Foundation
import PanelModel
import Testing

@testable import PanelPapers

/// What the tests of letters share: shipped rules and templates, a fictional council, and one case with its record.
enum LetterFixture {
    static let root = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "../../..").standardized

    static func asset(_ path: String) throws -> String {
        try String(contentsOf: root.appending(path: "Assets/\(path)"), encoding: .utf8)
    }

    static func day(_ iso: String) throws -> CivilDate { try #require(CivilDate(iso: iso)) }

    static func rules() throws -> RuleBook { try loadedRules.get() }

    private static let loadedRules = Result {
        RuleBook(
            law: try LawRules(yaml: asset("rules/law-england-2014.yaml"), file: "law"),
            evidence: try EvidenceRules(yaml: asset("rules/evidence.yaml"), file: "evidence"),
            matrix: try MatrixRules(yaml: asset("rules/matrix.yaml"), file: "matrix"),
            nextSteps: try NextStepRules(yaml: asset("rules/next-steps.yaml"), file: "next-steps"),
            holidays: try BankHolidays(yaml: asset("reference/bank-holidays.yaml")))
    }

    static func settings(leavingOut kind: ContactKind? = nil) throws -> PanelSettings {
        let contacts = [
            "sendiass: {name: Testshire SENDIASS, phone: 01632 960 201}",
            "mediation-adviser: {name: Common Ground Mediation, phone: 01632 960 202}",
            "disagreement-resolution: {name: Even Keel, phone: 01632 960 203}",
            "tribunal: {name: First-tier Tribunal (SEND), phone: 01632 960 204, email: send@tribunal.invalid}",
            "council-officer: {name: \"Aisha Begum, EHC team\", phone: 01632 960 205, email: a.begum@testshire.invalid}",
        ].filter { line in kind.map { !line.hasPrefix($0.rawValue) } ?? true }
        let text = """
            authority: {name: Testshire County Council, sen2_code: "999"}
            panel: {name: EHC Panel, standing: decides, quorum: {agencies: [health], minimum: 3, chair_required: true}}
            contacts:
              \(contacts.joined(separator: "\n  "))
            """
        return try PanelSettings(yaml: text, file: "settings.yaml")
    }

    /// The templates that ship, with some of them changed as a council might.
    static func templates(changing: [String: String] = [:]) throws -> LetterTemplates {
        LetterTemplates(shipped: try shipped(), workspace: changing)
    }

    static func shipped() throws -> [String: String] {
        Dictionary(
            uniqueKeysWithValues: try LetterTemplates.names.map { ($0, try asset(LetterTemplates.file($0))) })
    }

    /// Riley, Year 5, as the sample week has them.
    static func riley(gate: Gate = .request) throws -> CaseDetails {
        var details = CaseDetails(
            reference: "26-0021", forename: "Riley", surname: "Forsythe", dateOfBirth: try day("2017-01-12"),
            dateReceived: try day("2026-10-19"), gate: gate)
        details.primaryNeed = .speechLanguageAndCommunication
        details.setting = "Temple Wick Juniors"
        details.yearGroup = "5"
        details.parents = ["Mrs Stacey Forsythe"]
        details.addressedAs = "Mrs Forsythe"
        details.homeLanguage = "English"
        details.preferredContact = "text to 07700 900 123"
        return details
    }

    /// A case with its record: what was found, what was said, and one decision with steps composed by the rules.
    static func file(
        _ details: CaseDetails, outcome: String, reasons: String = plainReasons, comments: [AgencyComment] = [],
        regard: String? = "2026-11-26", steps: [NextStep]? = nil, band: BandAward? = nil
    ) throws -> CaseFile {
        let rules = try rules()
        let decided = try day("2026-11-26")
        let rule = try #require(rules.law.rules(at: details.gate)?.outcome(outcome))
        let findings: [String: EvidenceFinding] = [
            "attainment-now": EvidenceFinding(
                finding: .present, document: "school report", documentDate: try day("2026-11-03")),
            "needs-described": EvidenceFinding(finding: .present),
            "provision-map": EvidenceFinding(
                finding: .absent,
                asked: EvidenceRequest(from: "Temple Wick Juniors", what: "provision map", by: try day("2026-11-27"))),
            "impact-of-help": EvidenceFinding(finding: .partly),
            "family-views": EvidenceFinding(finding: .present, document: "letter", documentDate: try day("2026-10-28")),
        ]
        let composed = NextStepComposer(rules: rules.nextSteps, evidence: rules.evidence).compose(
            case: details, findings: findings.mapValues(\.finding), decidedOn: decided,
            people: [.caseOfficer: "Aisha Begum, EHC team"])
        let limbs = (rules.law.rules(at: details.gate)?.limbs ?? []).map { limb in
            LimbFinding(
                limb: limb.id, question: limb.asked(of: details.calledName), citation: limb.citation,
                isMet: rule.limbsExpected[limb.id] ?? (rule.kind != .no || limb.id == "has-or-may-have-sen"),
                words: "The school’s report of 3 November shows this.")
        }
        let decision = Decision(
            gate: details.gate, law: rules.law.header.packVersion, outcome: rule.id, outcomeTitle: rule.title,
            outcomeKind: rule.kind, limbs: rule.kind == .deferral ? [] : limbs, reasons: reasons, band: band,
            comments: comments, nextSteps: steps ?? composed.map(\.nextStep),
            notice: rules.notice(for: details, outcome: rule, on: decided),
            viewsHadRegardOn: try regard.map(day), decidedBy: "Jo Castellan", decidedOn: decided)
        let entries: [EntryBody] = [
            .caseOpened(CaseBody(details: details)),
            .evidence(EvidenceBody(pack: rules.evidence.header.packVersion, findings: findings)),
            .note(
                NoteBody(
                    topic: .views, from: "Mrs Forsythe", means: "telephone call", on: try day("2026-11-10"),
                    text: "Riley comes home tired.")),
            .decision(decision),
        ]
        return try #require(file(entries))
    }

    static func file(_ entries: [EntryBody]) -> CaseFile? {
        let recorded = entries.enumerated().map { place, body in
            Recorded(seq: place + 1, at: Moment(milliseconds: 0), by: "u-1", value: body)
        }
        guard let first = recorded.first, var file = CaseFile(id: "s-1", opening: first) else { return nil }
        for entry in recorded.dropFirst() { file.apply(entry) }
        return file
    }

    static func letter(
        _ file: CaseFile, to: NoticeRecipient = .family, on day: String = "2026-11-26",
        settings: PanelSettings? = nil, templates: LetterTemplates? = nil
    ) throws -> Letter {
        try Letter.compose(
            file: file, decision: try #require(file.decisions.last), to: to,
            settings: try settings ?? self.settings(), rules: try rules(),
            templates: try templates ?? self.templates(), on: try self.day(day))
    }

    /// The problems for which a letter is refused; none where it is written.
    static func problems(
        _ file: CaseFile, to: NoticeRecipient = .family, settings: PanelSettings? = nil,
        templates: LetterTemplates? = nil
    ) throws -> [LetterProblem] {
        do {
            _ = try letter(file, to: to, settings: settings, templates: templates)
            return []
        } catch let refused as LetterRefused {
            return refused.problems
        }
    }

    static let plainReasons = """
        Riley finds it hard to follow what is said in class. The school’s report says that small-group work began in \
        September. It does not yet say what has changed for Riley.

        We think that this help can be given, and its effect seen, without a plan. We do not know this for certain. We \
        will look again when the school has written down what it gives.
        """

    /// Every outcome of the law pack with its gate.
    static func outcomes() throws -> [(gate: Gate, outcome: OutcomeRule)] {
        try rules().law.gates.flatMap { gate in gate.outcomes.map { (gate.gate, $0) } }
    }
}
