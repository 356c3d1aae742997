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

    /// The empty form for a case, with the questions in it and what is in the draft already.
    public static func template(for file: CaseFile, draft: DecisionDraft, rules: GateRules, steps: [NextStep]) -> String
    {
        let name = file.details.calledName
        var lines = [
            "# The decision of the panel, to be filled in and recorded with: ehcpanel decide FILE",
            "# Lines that begin with # are notes. Words of more than one line go below a | and are indented.",
            "reference: \(quoted(file.details.reference))",
            "# The last entry of this case when the form was printed. If the case moves on, the form is refused.",
            "seen: \(file.lastSeq)",
            "gate: \(file.details.gate.rawValue)",
            "", "# \(rules.test)", "limbs:",
        ]
        for limb in rules.limbs {
            let answer = draft.limbs[limb.id]
            lines += [
                "  \(limb.id):",
                "    # \(oneLine(limb.asked(of: name))) \(limb.citation)",
                "    # yes or no",
                "    met: \(answer?.isMet.map { $0 ? "yes" : "no" } ?? "")",
                "    # what shows it",
                "    words: \(quoted(answer?.words ?? ""))",
            ]
        }
        lines += [
            "", "# One of: \(rules.outcomes.map(\.id).joined(separator: ", "))", "outcome: \(draft.outcome ?? "")", "",
        ]
        lines += ["# The reasons, as the family will read them."] + block("reasons", draft.reasons)
        lines += ["", "# Offered actions: what, who does it, by when. A “no” needs at least one.", "next_steps:"]
        for step in draft.nextSteps.isEmpty ? steps : draft.nextSteps {
            lines += [
                "  - what: \(quoted(step.what))", "    owner: \(quoted(step.owner))", "    due: \(step.due?.iso ?? "")",
            ]
            if let rule = step.rule { lines.append("    rule: \(quoted(rule))") }
        }
        lines += [
            "",
            "# What agencies said. agency: \(Agency.allCases.map(\.rawValue).joined(separator: ", ")); dissent: yes or no",
            "# - {agency: health, words: \"...\", dissent: no}", draft.comments.isEmpty ? "comments: []" : "comments:",
        ]
        for comment in draft.comments {
            lines += [
                "  - agency: \(comment.agency.rawValue)", "    words: \(quoted(comment.words))",
                "    dissent: \(comment.isDissent ? "yes" : "no")",
            ]
        }
        if !draft.keptFlags.isEmpty {
            lines += ["", "# Phrases of the reasons that the check flagged and the panel kept, and why.", "kept_flags:"]
        }
        for flag in draft.keptFlags {
            lines += [
                "  - rule: \(quoted(flag.rule))", "    text: \(quoted(flag.text))", "    why: \(quoted(flag.why))",
            ]
        }
        lines += [
            "", "# The day on which the panel had regard to the family's views and evidence, such as 2026-11-26.",
            "views_had_regard_on: \(draft.viewsHadRegardOn?.iso ?? "")",
        ]
        if file.details.gate != .request {
            lines += [
                "", "# The band: suggested by the matrix, awarded by the panel, and why where they differ.", "band:",
            ]
            lines += [
                "  suggested: \(quoted(draft.band?.suggested ?? ""))", "  awarded: \(quoted(draft.band?.awarded ?? ""))",
                "  override_reason: \(quoted(draft.band?.overrideReason ?? ""))",
            ]
        }
        lines += ["", "# The chair, or the officer who decides.", "decided_by: \(quoted(draft.decidedBy))", ""]
        return lines.joined(separator: "\n")
    }

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
            "band", "decided_by", "kept_flags",
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

/// Texts of any kind on their way into the form, so that reading it gives back what was put in.
extension DecisionForm {
    /// A text for a note of the form: on one line, and without what YAML refuses even there.
    private static func oneLine(_ text: String) -> String {
        var out = ""
        for scalar in text.unicodeScalars {
            let shown: Unicode.Scalar = scalar.properties.isWhitespace ? " " : mustEscape(scalar) ? "\u{FFFD}" : scalar
            out.unicodeScalars.append(shown)
        }
        return out
    }

    /// A field of several lines: plain below a `|` where that keeps every sign, else quoted.
    private static func block(_ key: String, _ text: String) -> [String] {
        guard !text.isEmpty else { return ["\(key): |", ""] }
        let isPlain = text.unicodeScalars.allSatisfy { $0 == "\n" || !mustEscape($0) }
        guard isPlain, text.last != "\n" else { return ["\(key): \(quoted(text))"] }
        return ["\(key): |2-"] + text.split(separator: "\n", omittingEmptySubsequences: false).map { "  \($0)" }
    }

    /// Whether a sign cannot stand in YAML as it is, would be taken for a line break, or turns the letters round.
    private static func mustEscape(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar.value {
        case 0..<0x20, 0x7F...0x9F, 0x061C, 0x200E, 0x200F, 0x2028...0x202E, 0x2066...0x2069, 0xFEFF, 0xFFFE, 0xFFFF: true
        default: false
        }
    }

    /// A text as a double-quoted YAML scalar on one line.
    private static func quoted(_ text: String) -> String {
        guard !text.isEmpty else { return "" }
        var out = "\""
        for scalar in text.unicodeScalars {
            switch scalar {
            case "\"": out += "\\\""
            case "\\": out += "\\\\"
            case "\n": out += "\\n"
            case "\t": out += "\\t"
            default:
                if mustEscape(scalar) {
                    let digits = String(scalar.value, radix: 16)
                    out += "\\u" + String(repeating: "0", count: 4 - digits.count) + digits
                } else {
                    out.unicodeScalars.append(scalar)
                }
            }
        }
        return out + "\""
    }
}
