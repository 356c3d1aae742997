import PanelModel
import Yams

/// Why a form cannot be read: the line where there is one, and what was expected.
///
/// It holds nothing of what was written.
public struct FormFault: Error, Hashable, Sendable {
    public let line: Int?
    public let expected: String
}

/// A decision as a form to fill in with any editor: what `decide --template` prints and `decide FILE` reads.
public struct DecisionForm: Sendable {
    public let reference: String
    /// The last entry of the case that its writer had seen.
    public let seen: Int
    public let draft: DecisionDraft

    /// Reads a filled-in form.
    /// - Parameter matrix: the matrix under which a band is awarded.
    public init(yaml text: String, matrix: PackVersion) throws(FormFault) {
        let root: Node?
        do {
            root = try Yams.compose(yaml: text)
        } catch {
            throw FormFault(line: FormReader.line(of: error), expected: "a form as `decide --template` prints it")
        }
        let form = try FormReader(root, line: 1)
        try form.allow([
            "reference", "seen", "gate", "limbs", "outcome", "reasons", "next_steps", "comments", "views_had_regard_on",
            "band", "decided_by", "considerations", "departures", "kept_flags",
        ])
        reference = try form.required("reference", "the reference of the case")
        guard let seen = Int(try form.required("seen", "the number of the last entry seen")) else {
            throw form.fault("seen", "the number of the last entry seen")
        }
        self.seen = seen
        guard let gate = Gate(rawValue: try form.required("gate", "request, issue or change")) else {
            throw form.fault("gate", "request, issue or change")
        }
        var draft = DecisionDraft(gate: gate)
        if let limbs = try form.map("limbs") {
            for (id, node) in limbs.entries {
                let limb = try FormReader(node, line: limbs.line(of: id))
                try limb.allow(["met", "words"])
                draft.limbs[id] = DecisionDraft.LimbAnswer(
                    isMet: try limb.yesOrNo("met"), words: try limb.text("words") ?? "")
            }
        }
        draft.outcome = try form.text("outcome")
        draft.reasons = try form.text("reasons") ?? ""
        draft.nextSteps = try DecisionForm.steps(form)
        draft.hasComposedSteps = true
        draft.comments = try DecisionForm.comments(form)
        draft.viewsHadRegardOn = try form.date("views_had_regard_on")
        draft.considerations = try DecisionForm.considerations(form)
        draft.departures = try DecisionForm.departures(form)
        draft.keptFlags = try DecisionForm.keptFlags(form)
        if let band = try form.map("band") {
            try band.allow(["suggested", "awarded", "override_reason"])
            let suggested = try band.text("suggested")
            let reason = try band.text("override_reason")
            if let awarded = try band.text("awarded") {
                draft.band = BandAward(matrix: matrix, suggested: suggested, awarded: awarded, overrideReason: reason)
            }
        }
        draft.decidedBy = try form.text("decided_by") ?? ""
        self.draft = draft
    }

    private static func steps(_ form: FormReader) throws(FormFault) -> [NextStep] {
        var steps: [NextStep] = []
        for node in try form.list("next_steps") {
            let step = try FormReader(node, line: node.mark?.line)
            try step.allow(["what", "owner", "due", "rule"])
            steps.append(
                NextStep(
                    what: try step.text("what") ?? "", owner: try step.text("owner") ?? "", due: try step.date("due"),
                    rule: try step.text("rule")))
        }
        return steps
    }

    private static func considerations(_ form: FormReader) throws(FormFault) -> [String: String]? {
        guard let answers = try form.map("considerations") else { return nil }
        var words: [String: String] = [:]
        for (id, _) in answers.entries { words[id] = try answers.text(id) }
        return words.isEmpty ? nil : words
    }

    private static func departures(_ form: FormReader) throws(FormFault) -> [CriterionDeparture]? {
        var departures: [CriterionDeparture] = []
        for node in try form.list("departures") {
            let departure = try FormReader(node, line: node.mark?.line)
            try departure.allow(["criterion", "why"])
            departures.append(
                CriterionDeparture(
                    criterion: try departure.required("criterion", "the criterion"),
                    why: try departure.required("why", "why the panel departed from it")))
        }
        return departures.isEmpty ? nil : departures
    }

    private static func comments(_ form: FormReader) throws(FormFault) -> [AgencyComment] {
        var comments: [AgencyComment] = []
        for node in try form.list("comments") {
            let comment = try FormReader(node, line: node.mark?.line)
            try comment.allow(["agency", "words", "dissent"])
            guard let agency = Agency(rawValue: try comment.text("agency") ?? "") else {
                throw comment.fault("agency", Agency.allCases.map(\.rawValue).joined(separator: ", "))
            }
            let words = try comment.required("words", "what the agency said")
            comments.append(
                AgencyComment(agency: agency, words: words, isDissent: try comment.yesOrNo("dissent") ?? false))
        }
        return comments
    }

    private static func keptFlags(_ form: FormReader) throws(FormFault) -> [KeptFlag] {
        var flags: [KeptFlag] = []
        for node in try form.list("kept_flags") {
            let flag = try FormReader(node, line: node.mark?.line)
            try flag.allow(["rule", "text", "why"])
            let rule = try flag.required("rule", "the rule that flagged it")
            flags.append(KeptFlag(rule: rule, text: try flag.text("text") ?? "", why: try flag.text("why") ?? ""))
        }
        return flags
    }
}
