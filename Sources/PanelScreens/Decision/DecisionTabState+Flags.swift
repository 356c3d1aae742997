import PanelModel

extension DecisionTabState {
    /// A text with what the reasons check says of it, so that a text is checked again only when it has changed.
    struct Checked: Sendable {
        let text: String
        let notes: [ReasonsNote]
    }

    /// Checks the texts that have changed since they were last checked.
    mutating func recheck(_ draft: CaseDraft, context: CaseContext) {
        let answer = answer(draft, context: context)
        guard shown(draft, context: context) == .form, let rules = context.house.rules.law.rules(at: answer.gate) else {
            notes = []
            return
        }
        let places: [FlaggedPassage.Place] = rules.limbs.map { .limbWords($0.id) } + [.reasons]
        for place in places {
            let text = answer.text(of: DecisionField(place)) ?? ""
            if checked[place]?.text == text { continue }
            let flags = context.house.rules.flags(in: text, gate: answer.gate, of: context.details)
            var notes: [ReasonsNote] = []
            for flag in flags {
                let note = ReasonsNote(FlaggedPassage(place: place, flag: flag))
                if !notes.contains(where: { $0.id == note.id }) { notes.append(note) }
            }
            checked[place] = Checked(text: text, notes: notes)
        }
        notes = places.flatMap { checked[$0]?.notes ?? [] }
    }

    /// The flagged passage with the focus, or whose reason for keeping it is being written.
    var chosenFlag: FlagID? {
        switch focus {
        case .flag(let id), .flagWhy(let id): id
        case .correctionWhy, .limb, .limbWords, .consideration, .outcome, .band, .overrideReason, .reasons, .step,
            .addStep, .commentAgency, .commentWords, .addComment, .departure, .addDeparture, .views, .viewsOn,
            .decidedBy:
            nil
        }
    }

    /// The fields below a text: what is flagged in it, and why it is kept.
    func flagFields(at place: FlaggedPassage.Place, answer: DecisionDraft) -> [DecisionField] {
        notes.filter { $0.id.place == place }.flatMap { note -> [DecisionField] in
            answer.kept(note.id) == nil ? [.flag(note.id)] : [.flag(note.id), .flagWhy(note.id)]
        }
    }

    /// The fields at which Tab and the arrows stop: what is flagged is passed over, so that a hand that knows the form
    /// finds it the same whatever the check says; from a flag, its neighbours are reached too.
    func stops(_ draft: CaseDraft, context: CaseContext) -> [DecisionField] {
        let fields = fields(draft, context: context)
        guard chosenFlag == nil else { return fields }
        return fields.filter { field in
            switch field {
            case .flag, .flagWhy: false
            case .correctionWhy, .limb, .limbWords, .consideration, .outcome, .band, .overrideReason, .reasons, .step,
                .addStep, .commentAgency, .commentWords, .addComment, .departure, .addDeparture, .views, .viewsOn,
                .decidedBy:
                true
            }
        }
    }

    /// Goes to the next passage that is flagged; after the last comes the first.
    mutating func goToNextFlag(draft: CaseDraft, context: CaseContext) {
        guard !notes.isEmpty else { return }
        let next: Int
        if let now = chosenFlag.flatMap({ id in notes.firstIndex { $0.id == id } }) {
            next = (now + 1) % notes.count
        } else {
            let answer = answer(draft, context: context)
            let standing = notes.indices.filter { answer.kept(notes[$0].id) == nil }
            // What is flagged in the text that is being written comes first.
            let here = standing.first { DecisionField(notes[$0].id.place) == focus }
            next = here ?? standing.first ?? 0
        }
        go(to: .flag(notes[next].id), draft: draft, context: context)
    }

    /// Keeps the passage with the focus and goes on to why, or takes that back.
    ///
    /// Returns what was done, in words; nil where the focus is on no flag.
    mutating func keepFlag(draft: inout CaseDraft, context: CaseContext) -> String? {
        guard case .flag(let id) = focus else { return nil }
        let isKept = answer(draft, context: context).kept(id) != nil
        change(&draft, context: context) { answer in
            answer.keptFlags.removeAll { id.isKept(by: $0) }
            if !isKept { answer.keptFlags.append(KeptFlag(rule: id.rule, text: id.text, why: "")) }
        }
        editors[.flagWhy(id)] = nil
        go(to: isKept ? .flag(id) : .flagWhy(id), draft: draft, context: context)
        return isKept ? "No longer kept." : "Kept. Say why, or leave it empty."
    }
}

extension DecisionField {
    /// The field of a text that the reasons check reads.
    init(_ place: FlaggedPassage.Place) {
        switch place {
        case .limbWords(let id): self = .limbWords(id)
        case .reasons: self = .reasons
        }
    }
}
