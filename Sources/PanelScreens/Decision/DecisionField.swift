import PanelModel

/// A field of the decision's form, where the focus can be.
enum DecisionField: Hashable, Sendable {
    /// The yes or no of a limb, by its id.
    case limb(String)
    /// The words behind a limb.
    case limbWords(String)
    case outcome
    case band
    case overrideReason
    case reasons
    /// One field of the next step at that place, from 0.
    case step(Int, NextStepField)
    case addStep
    /// Which agency the comment at that place is from, and whether it is a concern.
    case commentAgency(Int)
    case commentWords(Int)
    case addComment
    /// Whether the family's views and evidence were had regard to.
    case views
    case decidedBy

    /// How a field takes what a person does.
    enum Kind: Hashable, Sendable {
        /// Left, right and space choose.
        case choice
        /// Enter and space do something.
        case button
        /// A text of one line.
        case line
        /// A text that grows to a few lines; Enter goes on to the next field.
        case growing
        /// A text of as many lines as it takes; Enter makes a new one.
        case paragraphs
    }

    /// How the field takes what a person does.
    var kind: Kind {
        switch self {
        case .limb, .outcome, .band, .commentAgency, .views: .choice
        case .addStep, .addComment: .button
        case .step(_, .owner), .step(_, .due), .decidedBy: .line
        case .limbWords, .overrideReason, .step(_, .what), .commentWords: .growing
        case .reasons: .paragraphs
        }
    }

    /// Whether it is a text.
    var isText: Bool {
        switch kind {
        case .choice, .button: false
        case .line, .growing, .paragraphs: true
        }
    }

    /// The field in which a problem is mended.
    init(_ part: DecisionPart) {
        switch part {
        case .outcome: self = .outcome
        case .limb(let id): self = .limb(id)
        case .limbWords(let id): self = .limbWords(id)
        case .reasons: self = .reasons
        case .nextSteps: self = .addStep
        case .nextStep(let number, let field): self = .step(number, field)
        case .band: self = .band
        case .overrideReason: self = .overrideReason
        case .decidedBy: self = .decidedBy
        }
    }
}

extension DecisionDraft {
    /// The text of a field; nil for a field that is none, and for one that the draft does not have.
    func text(of field: DecisionField) -> String? {
        switch field {
        case .limbWords(let id): limbs[id]?.words ?? ""
        case .overrideReason: band?.overrideReason ?? ""
        case .reasons: reasons
        case .step(let number, let part):
            if nextSteps.indices.contains(number) {
                switch part {
                case .what: nextSteps[number].what
                case .owner: nextSteps[number].owner
                case .due: nextSteps[number].due?.typedForm ?? ""
                }
            } else {
                nil
            }
        case .commentWords(let number): comments.indices.contains(number) ? comments[number].words : nil
        case .decidedBy: decidedBy
        case .limb, .outcome, .band, .addStep, .commentAgency, .addComment, .views: nil
        }
    }

    /// Puts a text into a field.
    ///
    /// A due day that cannot be read is no day.
    mutating func set(_ text: String, in field: DecisionField, today: CivilDate) {
        switch field {
        case .limbWords(let id): limbs[id, default: LimbAnswer()].words = text
        case .reasons: reasons = text
        case .step(let number, let part):
            guard nextSteps.indices.contains(number) else { return }
            switch part {
            case .what: nextSteps[number].what = text
            case .owner: nextSteps[number].owner = text
            case .due: nextSteps[number].due = CivilDate(typed: text, today: today, sense: .future)
            }
        case .commentWords(let number):
            if comments.indices.contains(number) { comments[number].words = text }
        case .decidedBy: decidedBy = text
        // The band belongs to the needs profile: see CaseDraft.explainBand.
        case .limb, .outcome, .band, .overrideReason, .addStep, .commentAgency, .addComment, .views: break
        }
        for (id, answer) in limbs where answer == LimbAnswer() { limbs[id] = nil }
    }
}
