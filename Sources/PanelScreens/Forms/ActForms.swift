import Canvas
import PanelModel

/// The forms that record one act, made for a case.
enum ActForms {
    /// That a letter was sent.
    static func noticeSent(_ decision: Decision, context: CaseContext) -> ActForm {
        let outcome = context.house.rules.law.rules(at: decision.gate)?.outcome(decision.outcome)
        let told = outcome?.tells ?? []
        let recipients = NoticeRecipient.allCases.filter { $0 == .family || told.contains($0) }
        return ActForm(
            .noticeSent(recipients), title: "Letter sent",
            detail: ["\(decision.outcomeTitle), decided \(decision.decidedOn.short)"],
            fields: [
                .choice("to", "To", recipients.map(\.title)),
                .line("on", "Sent on", example: "such as 26 Nov", text: context.house.today.dayAndMonth),
                .line("how", "How", example: "first-class post, e-mail, by hand, portal"),
            ], context: context)
    }

    /// What became of a decision.
    static func outcome(_ standing: StandingDecision, context: CaseContext) -> ActForm {
        ActForm(
            .outcome(standing.original.seq), title: "What became of the decision",
            detail: [
                "\(standing.standing.outcomeTitle), entry \(standing.original.seq). The decision and its day stay as they are."
            ],
            fields: [
                .choice("challenge", "What", OutcomeBody.Challenge.allCases.map(\.rawValue)),
                .words("result", "Result", example: "what was agreed or ordered"),
                .choice("overturned", "Overturned", ["no", "yes"]),
                .line("on", "On", example: "such as 26 Nov", text: context.house.today.dayAndMonth),
                .words("failed", "What failed", example: "the reason, in the decision’s own words"),
            ], context: context)
    }

    /// The details that are most often put right.
    static func details(_ context: CaseContext) -> ActForm {
        let details = context.details
        let needs = NeedType.allCases.map { "\($0.title) (\($0.code))" }
        func place(_ need: NeedType?) -> Int {
            need.flatMap { NeedType.allCases.firstIndex(of: $0) }.map { $0 + 1 } ?? 0
        }
        let source = details.source.flatMap { RequestSource.allCases.firstIndex(of: $0) }.map { $0 + 1 } ?? 0
        let written = [
            details.needAsWritten.map { "The need was written as “\($0)”." },
            details.sourceAsWritten.map { "Who asked was written as “\($0)”." },
        ].compactMap(\.self)
        return ActForm(
            .details, title: "Put details right", detail: written,
            fields: [
                .choice("need", "Main need", ["not chosen yet"] + needs, chosen: place(details.primaryNeed)),
                .choice("second", "Second need", ["none"] + needs, chosen: place(details.secondaryNeed)),
                .choice(
                    "source", "Asked by", ["not chosen yet"] + RequestSource.allCases.map(\.meaning), chosen: source),
                .line("officer", "Case officer", example: "nobody yet", text: details.caseOfficer ?? ""),
                .line("called", "To be called", example: "what the family wishes", text: details.addressedAs ?? ""),
                .line(
                    "early-help", "Early Help", example: "none, offered, open since …", text: details.earlyHelp ?? ""),
                .line("social-care", "Social care", example: "none, child in need, …", text: details.socialCare ?? ""),
                .words("why", "Why", example: "kept with the change"),
            ], context: context)
    }

    /// The gate that a case goes on to; nil where its answer leads to none.
    static func gateAfter(_ context: CaseContext) -> Gate? {
        guard let standing = DecisionTabState.finalDecision(context), standing.standing.outcomeKind == .yes else {
            return nil
        }
        switch context.details.gate {
        case .request: return .issue
        case .issue: return .change
        case .change: return nil
        }
    }

    /// The move to the next gate.
    static func nextGate(_ gate: Gate, context: CaseContext) -> ActForm {
        let standing = DecisionTabState.finalDecision(context)
        let why = standing.map {
            "\($0.standing.outcomeTitle), entry \($0.original.seq), \($0.standing.decidedOn.short)"
        }
        let clock =
            gate == .issue
            ? "The clock goes on from the day received, \(context.details.clockStart.day.short)."
            : "No clock of the request runs there."
        return ActForm(
            .nextGate(gate), title: "Move to the \(gate.title) gate: \(gate.question)",
            detail: ["The case goes from \(context.details.gate.title) to \(gate.title). \(clock)"],
            fields: [.words("why", "Why", example: "kept with the change", text: why ?? "")], context: context)
    }

    /// An exception that excuses lateness on one step.
    static func exception(_ context: CaseContext) -> ActForm {
        let regulations = ExceptionRegulation.of(context.details.gate)
        return ActForm(
            .exception, title: "Record an exception",
            detail: ["An exception excuses lateness on one step. It stops no clock and moves no day."],
            fields: [
                .choice("regulation", "Regulation", regulations.map { "reg \($0.rawValue): the \($0.step.title)" }),
                .choice("limb", "Limb", ExceptionLimb.allCases.map { "(\($0.rawValue)) \($0.ground)" }),
                .line("from", "First day", example: "such as 22 Jul"),
                .line("to", "Last day", example: "such as 2 Sept; empty while it lasts"),
                .line("asked", "Advice asked on", example: "for a closure: limbs (a) and (b)"),
                .words("note", "What happened", example: "in your words"),
            ], context: context)
    }

    /// That the child or young person moved in from another authority.
    static func movedIn(_ context: CaseContext) -> ActForm {
        ActForm(
            .movedIn, title: "Moved in from another authority",
            detail: ["The clock then runs from the day on which this authority became responsible; it decides afresh."],
            fields: [
                .line(
                    "on", "Responsible since", example: "such as 2 Nov",
                    text: context.details.movedInOn?.typedForm ?? ""),
                .words("why", "Why", example: "from which authority, and how it was known"),
            ], context: context)
    }
}
