import Canvas
import PanelModel

extension DecisionTabState {
    /// Draws the tab; places the cursor where `context.hasFocus`.
    func draw(on screen: inout Screen, in region: Region, context: CaseContext) {
        switch shown(context.draft, context: context) {
        case .form:
            page(width: region.columns, draft: context.draft, context: context)
                .draw(on: &screen, in: region, from: top, hasFocus: context.hasFocus)
        case .recorded, .otherGate:
            let lines = passages(context: context).lines(width: max(1, region.columns - 2))
            let inner = Region(
                row: region.row, column: region.column + 1, rows: region.rows, columns: region.columns - 1)
            screen.put(lines, from: top, in: inner)
            if context.hasFocus { screen.cursor = Position(row: region.row, column: region.column + 1) }
        }
    }

    /// What the tab shows where it shows no form.
    func passages(context: CaseContext) -> [Passage] {
        switch shown(context.draft, context: context) {
        case .form: []
        case .recorded(let standing): DecisionPassages.recorded(standing, context: context)
        case .otherGate(let gate):
            [
                .heading("A draft of another gate"),
                Passage(
                    "This draft answers the \(gate.title) gate; the case is now at the \(context.details.gate.title) gate."
                        + " It is kept until you throw it away."),
                .gap, Passage("Ctrl-T throws it away and begins anew."),
            ]
        }
    }

    /// How many lines there are where there is no form.
    func pageCount(context: CaseContext) -> Int {
        passages(context: context).lines(width: max(1, room.columns - 2)).count
    }

    // MARK: - The form

    /// The form as rows.
    func page(width: Int, draft: CaseDraft, context: CaseContext) -> FormPage<DecisionField> {
        let answer = answer(draft, context: context)
        var form = DecisionFormPage(state: self, answer: answer, draft: draft, context: context, width: width)
        form.addNotices()
        form.addLimbs()
        form.addOutcome()
        form.addBand()
        form.addReasons()
        form.addSteps()
        form.addComments()
        form.addDepartures()
        form.addLast()
        return form.page
    }
}

/// The decision's form while its rows are put together.
struct DecisionFormPage {
    let state: DecisionTabState
    let answer: DecisionDraft
    let draft: CaseDraft
    let context: CaseContext
    let geometry: DecisionGeometry
    var page: FormPage<DecisionField>

    typealias Span = FormPage<DecisionField>.Span

    init(state: DecisionTabState, answer: DecisionDraft, draft: CaseDraft, context: CaseContext, width: Int) {
        self.state = state
        self.answer = answer
        self.draft = draft
        self.context = context
        geometry = DecisionGeometry(width: width)
        page = FormPage(width: width)
    }

    var rules: GateRules? { context.house.rules.law.rules(at: answer.gate) }
    var chosen: OutcomeRule? { answer.outcome.flatMap { rules?.outcome($0) } }
    func isFocus(_ field: DecisionField) -> Bool { state.focus == field }

    /// The mark before the row with the focus.
    func mark(_ fields: DecisionField...) -> [Span] {
        fields.contains(state.focus) ? [Span(column: 0, text: "▸", style: .accent, width: 1)] : []
    }

    // MARK: - Parts

    /// What somebody should know before they go on.
    mutating func addNotices() {
        if let revises = answer.revises {
            addRevision(revises)
        } else if let standing = context.file.decisionAtGate {
            let decision = standing.standing
            let words =
                decision.outcomeKind == .deferral
                ? "Put off on \(decision.decidedOn.dayAndMonth) (entry \(standing.original.seq))."
                : "Decided already: \(decision.outcomeTitle), entry \(standing.original.seq). It can be corrected, not made twice. Ctrl-T throws this draft away."
            page.paragraph(words, indent: 1, style: .warning)
            page.gap()
        } else if state.hasFoundDraft {
            page.paragraph(
                "This draft was begun earlier and is as you left it. Nothing of it is recorded.", indent: 1,
                style: .quiet)
            page.gap()
        }
    }

    /// The test, limb by limb.
    mutating func addLimbs() {
        guard let rules else { return }
        for limb in rules.limbs {
            let citation = limb.citation
            page.paragraph(limb.asked(of: context.calledName), indent: 1, style: .bold, keeping: citation.count + 3)
            addCitation(citation)
            addLimbAnswer(limb)
            addFlags(at: .limbWords(limb.id))
            page.gap()
        }
        for consideration in rules.considerations(age: context.details.age(on: context.house.today)) {
            page.paragraph(
                "To be considered: \(consideration.asked(of: context.calledName)) It decides nothing by itself.",
                indent: 1,
                style: .quiet, keeping: consideration.citation.count + 3)
            addCitation(consideration.citation)
            addText(.consideration(consideration.id), at: DecisionGeometry.indent, hint: "what the panel said of it")
            page.gap()
        }
    }

    /// Puts the statute at the right edge of the last row.
    private mutating func addCitation(_ citation: String) {
        page.append(Span(column: page.width - citation.count - 1, text: citation, style: .quiet))
    }

    private mutating func addLimbAnswer(_ limb: Limb) {
        let field = DecisionField.limb(limb.id)
        let words = DecisionField.limbWords(limb.id)
        let isMet = answer.limbs[limb.id]?.isMet
        let choices = [Option("yes", isChosen: isMet == true), Option("no", isChosen: isMet == false)]
        let first = mark(field, words) + options(choices, at: DecisionGeometry.indent, field: field)
        guard geometry.isWide else {
            page.add(
                mark(field) + options(choices, at: DecisionGeometry.indent, field: field), place: field,
                cursor: cursor(of: choices, in: field, at: DecisionGeometry.indent))
            addText(words, at: geometry.limbWords, hint: "what shows it")
            return
        }
        let rows = textRows(words, at: geometry.limbWords, hint: "what shows it")
        for (number, row) in rows.enumerated() {
            page.add(
                (number == 0 ? first : []) + row.spans, place: number == 0 ? field : words,
                cursor: number == 0 && isFocus(field)
                    ? cursor(of: choices, in: field, at: DecisionGeometry.indent) : row.cursor)
        }
    }

    /// The outcomes, and what the chosen one means for the clock and the letter.
    mutating func addOutcome() {
        guard let rules else { return }
        let choices = rules.outcomes.map { Option($0.title, isChosen: $0.id == answer.outcome) }
        page.add([Span(column: 1, text: "Outcome", style: .bold)])
        addOptions(choices, field: .outcome)
        if let chosen {
            let day = context.house.today
            if chosen.kind == .deferral {
                let last = context.clock.lastLawfulDay.map { " The family must be told by \($0.short)." } ?? ""
                page.paragraph(
                    rules.deferralWords + last, indent: DecisionGeometry.indent, style: .warning, place: .outcome)
            } else if let notice = context.house.rules.notice(for: context.details, outcome: chosen, on: day) {
                page.paragraph(
                    DecisionPassages.letter(notice), indent: DecisionGeometry.indent, style: .quiet, place: .outcome)
                if let advice = notice.advice {
                    page.paragraph(advice, indent: DecisionGeometry.indent, style: .warning, place: .outcome)
                }
            }
        }
        page.gap()
    }

    /// The band, at the gates that have one.
    mutating func addBand() {
        guard state.hasBand(answer, context: context) else { return }
        let suggestion =
            draft.suggestion(in: context).map { "the matrix suggests \($0.band.title)" }
            ?? "the levels suggest none yet"
        let band = answer.band?.awarded ?? "not yet"
        page.add(
            mark(.band) + [
                Span(column: DecisionGeometry.indent, text: "Band", style: .bold),
                Span(column: DecisionGeometry.answer, text: "‹ \(band) ›", style: isFocus(.band) ? .reverse : .plain),
                Span(column: DecisionGeometry.answer + columnWidth(of: band) + 6, text: suggestion, style: .quiet),
            ], place: .band, cursor: isFocus(.band) ? DecisionGeometry.answer : nil)
        if answer.band?.isDeparture == true {
            addLabelled("Why it differs", .overrideReason, hint: "why this child needs another band")
        }
        page.gap()
    }

    /// The reasons, as the family will read them.
    mutating func addReasons() {
        let words = answer.reasons.split(whereSeparator: \.isWhitespace).count
        page.add([Span(column: 1, text: "Reasons", style: .bold)])
        if words > 0 {
            let count = words == 1 ? "1 word" : "\(words) words"
            page.append(Span(column: page.width - count.count - 1, text: count, style: .quiet))
        }
        addText(.reasons, at: DecisionGeometry.indent, hint: "why, in words that the family can read")
        addFlags(at: .reasons)
        page.gap()
    }

    /// The next steps.
    mutating func addSteps() {
        let count = answer.nextSteps.count
        page.add([
            Span(column: 1, text: "Next steps", style: .bold),
            Span(column: DecisionGeometry.answer, text: count == 0 ? "none" : "\(count) offered", style: .quiet),
        ])
        for (number, step) in answer.nextSteps.enumerated() { add(step, number: number) }
        addButton("add a step", .addStep)
        page.gap()
    }

    private mutating func add(_ step: NextStep, number: Int) {
        let what = DecisionField.step(number, .what)
        let owner = DecisionField.step(number, .owner)
        let due = DecisionField.step(number, .due)
        let label = Span(column: DecisionGeometry.indent, text: "\(number + 1)", style: .quiet)
        addText(what, at: DecisionGeometry.step, hint: "what is done", before: mark(what) + [label])
        let ownerRow = textRows(owner, at: DecisionGeometry.step, hint: "who does it")[0]
        let dueRow = dueSpans(step, number: number)
        if geometry.isWide {
            page.add(
                mark(owner, due) + ownerRow.spans + dueRow.spans, place: owner,
                cursor: isFocus(due) ? dueRow.cursor : ownerRow.cursor)
        } else {
            page.add(mark(owner) + ownerRow.spans, place: owner, cursor: ownerRow.cursor)
            page.add(mark(due) + dueRow.spans, place: due, cursor: dueRow.cursor)
        }
    }

    private func dueSpans(_ step: NextStep, number: Int) -> (spans: [Span], cursor: Int?) {
        let field = DecisionField.step(number, .due)
        let column = geometry.due
        guard isFocus(field) || state.editors[field] != nil else {
            let words = step.due.map { "by \($0.dayAndMonth)" } ?? "by when"
            return ([Span(column: column, text: words, style: step.due == nil ? .quiet : .plain, place: field)], nil)
        }
        let row = textRows(field, at: column + 3, hint: "10 Dec or +14")[0]
        let typed = state.editors[field]?.text.trimmed != nil
        let read = step.due.map { "= \($0.dayAndMonth)" } ?? (typed ? "10 Dec or +14" : "")
        let after = Span(column: column + 3 + 14, text: read, style: step.due == nil ? .warning : .quiet, place: field)
        return (
            [Span(column: column, text: "by", style: .quiet, width: 3, place: field)] + row.spans
                + (geometry.isWide ? [after] : []), row.cursor
        )
    }

    /// What agencies said.
    mutating func addComments() {
        page.add([Span(column: 1, text: "What agencies said", style: .bold)])
        for (number, comment) in answer.comments.enumerated() {
            let field = DecisionField.commentAgency(number)
            let words = "‹ \(comment.agency.title) ›"
            let concern = Option("a concern", isChosen: comment.isDissent)
            page.add(
                mark(field) + [
                    Span(column: DecisionGeometry.indent, text: words, style: isFocus(field) ? .reverse : .plain),
                    Span(column: DecisionGeometry.indent + columnWidth(of: words) + 3, text: concern.text(isBox: true)),
                ], place: field, cursor: isFocus(field) ? DecisionGeometry.indent : nil)
            addText(
                .commentWords(number), at: DecisionGeometry.step, hint: "what they said",
                before: mark(.commentWords(number)))
        }
        addButton("add a comment", .addComment)
        page.gap()
    }

    /// Criteria that were considered and departed from, with why (SEND Code of Practice 2015, 9.16).
    mutating func addDepartures() {
        page.add([Span(column: 1, text: "Criteria departed from", style: .bold)])
        for number in (answer.departures ?? []).indices {
            let criterion = DecisionField.departure(number, .criterion)
            let why = DecisionField.departure(number, .why)
            addText(criterion, at: DecisionGeometry.indent, hint: "which local criterion", before: mark(criterion))
            addText(why, at: DecisionGeometry.step, hint: "why it was departed from", before: mark(why))
        }
        addButton("add a criterion", .addDeparture)
        page.gap()
    }

    /// The family's views, and who decides.
    mutating func addLast() {
        let day = answer.viewsHadRegardOn
        let words = "the family’s views and evidence were had regard to"
        addOptions([Option(words, isChosen: day != nil)], field: .views, isBox: true)
        if day != nil { addLabelled("On", .viewsOn, hint: "the day, such as 26 Nov") }
        addLabelled("Decided by", .decidedBy, hint: "the chair or the officer, by name")
    }
}
