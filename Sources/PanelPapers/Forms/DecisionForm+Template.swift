import PanelModel

extension DecisionForm {
    /// The form for a case, with the questions in it and what is in the draft already.
    /// - Parameters:
    ///   - steps: next steps to begin with where the draft has none.
    ///   - day: the day on which ages are told.
    public static func template(
        for file: CaseFile, draft: DecisionDraft, rules: GateRules, steps: [NextStep], on day: CivilDate
    ) -> String {
        let name = file.details.calledName
        var lines = [
            "# The decision of the panel, to be filled in and recorded with: ehcpanel decide FILE",
            "# Lines that begin with # are notes. Words of more than one line go below a | and are indented.",
            "reference: \(quoted(file.details.reference))",
            "# The last entry of this case when the form was printed. If the case moves on, the form is refused.",
            "seen: \(file.lastSeq)",
            "gate: \(draft.gate.rawValue)",
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
        let considerations = rules.considerations(age: file.details.age(on: day))
        if !considerations.isEmpty {
            lines += [
                "", "# Questions that have to be considered; they decide nothing by themselves.", "considerations:",
            ]
        }
        for consideration in considerations {
            lines += [
                "  # \(oneLine(consideration.asked(of: name))) \(consideration.citation)",
                "  \(consideration.id): \(quoted(draft.considerations?[consideration.id] ?? ""))",
            ]
        }
        lines += [
            "", "# One of: \(rules.outcomes.map(\.id).joined(separator: ", "))", "outcome: \(draft.outcome ?? "")",
        ]
        lines += ["", "# The reasons, as the family will read them."] + block("reasons", draft.reasons)
        lines += ["", "# Offered actions: what, who does it, by when. A “no” needs at least one.", "next_steps:"]
        for step in draft.nextSteps.isEmpty ? steps : draft.nextSteps {
            lines += [
                "  - what: \(quoted(step.what))", "    owner: \(quoted(step.owner))", "    due: \(step.due?.iso ?? "")",
            ]
            if let rule = step.rule { lines.append("    rule: \(quoted(rule))") }
        }
        lines += commentLines(draft) + departureLines(draft) + flagLines(draft)
        lines += [
            "", "# The day on which the panel had regard to the family's views and evidence, such as 2026-11-26.",
            "views_had_regard_on: \(draft.viewsHadRegardOn?.iso ?? "")",
        ]
        if draft.gate != .request {
            lines += [
                "", "# The band: suggested by the matrix, awarded by the panel, and why where they differ.", "band:",
                "  suggested: \(quoted(draft.band?.suggested ?? ""))",
                "  awarded: \(quoted(draft.band?.awarded ?? ""))",
                "  override_reason: \(quoted(draft.band?.overrideReason ?? ""))",
            ]
        }
        lines += ["", "# The chair, or the officer who decides.", "decided_by: \(quoted(draft.decidedBy))", ""]
        return lines.joined(separator: "\n")
    }

    private static func commentLines(_ draft: DecisionDraft) -> [String] {
        let agencies = Agency.allCases.map(\.rawValue).joined(separator: ", ")
        var lines = [
            "", "# What agencies said. agency: \(agencies); dissent: yes or no",
            "# - {agency: health, words: \"...\", dissent: no}", "comments:",
        ]
        for comment in draft.comments {
            lines += [
                "  - agency: \(comment.agency.rawValue)", "    words: \(quoted(comment.words))",
                "    dissent: \(comment.isDissent ? "yes" : "no")",
            ]
        }
        return lines
    }

    private static func departureLines(_ draft: DecisionDraft) -> [String] {
        var lines = [
            "", "# Local criteria that were considered and departed from, with why (Code 9.16).",
            "# - {criterion: \"...\", why: \"...\"}", "departures:",
        ]
        for departure in draft.departures ?? [] {
            lines += ["  - criterion: \(quoted(departure.criterion))", "    why: \(quoted(departure.why))"]
        }
        return lines
    }

    /// Only where there are any: nobody writes these by hand.
    private static func flagLines(_ draft: DecisionDraft) -> [String] {
        guard !draft.keptFlags.isEmpty else { return [] }
        var lines = ["", "# Phrases of the reasons that the check flagged and the panel kept, and why.", "kept_flags:"]
        for flag in draft.keptFlags {
            lines += [
                "  - rule: \(quoted(flag.rule))", "    text: \(quoted(flag.text))", "    why: \(quoted(flag.why))",
            ]
        }
        return lines
    }

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
        case 0..<0x20, 0x7F...0x9F, 0x061C, 0x200E, 0x200F, 0x2028...0x202E, 0x2066...0x2069: true
        case 0xFEFF, 0xFFFE, 0xFFFF: true
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
