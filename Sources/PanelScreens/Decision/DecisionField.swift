import PanelModel

/// A field of the decision's form, where the focus can be.
enum DecisionField: Hashable, Sendable {
    /// What was wrong with the decision that is corrected.
    case correctionWhy
    /// The yes or no of a limb, by its id.
    case limb(String)
    /// The words behind a limb.
    case limbWords(String)
    /// A passage that the reasons check flagged.
    case flag(FlagID)
    /// Why a flagged passage is kept.
    case flagWhy(FlagID)
    /// What was said on a question that the law has considered, by its id.
    case consideration(String)
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
    /// One field of the departure from a criterion at that place, from 0.
    case departure(Int, DepartureField)
    case addDeparture
    /// Whether the family's views and evidence were had regard to.
    case views
    /// The day on which they were had regard to.
    case viewsOn
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
        case .addStep, .addComment, .addDeparture, .flag: .button
        case .step(_, .owner), .step(_, .due), .viewsOn, .decidedBy, .departure(_, .criterion), .flagWhy: .line
        case .correctionWhy, .limbWords, .consideration, .overrideReason, .step(_, .what), .commentWords,
            .departure(_, .why):
            .growing
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
        case .departure(let number, let field): self = .departure(number, field)
        case .decidedBy: self = .decidedBy
        case .correctionWhy: self = .correctionWhy
        }
    }
}

extension DecisionDraft {
    /// The text of a field; nil for a field that is none, and for one that the draft does not have.
    func text(of field: DecisionField) -> String? {
        switch field {
        case .correctionWhy: revises?.why
        case .limbWords(let id): limbs[id]?.words ?? ""
        case .flagWhy(let id): kept(id)?.why
        case .consideration(let id): considerations?[id] ?? ""
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
        case .departure(let number, let part):
            if let departures, departures.indices.contains(number) {
                switch part {
                case .criterion: departures[number].criterion
                case .why: departures[number].why
                }
            } else {
                nil
            }
        case .viewsOn: viewsHadRegardOn?.typedForm
        case .decidedBy: decidedBy
        case .limb, .flag, .outcome, .band, .addStep, .commentAgency, .addComment, .addDeparture, .views: nil
        }
    }

    /// Puts a text into a field.
    ///
    /// A due day that cannot be read is no day.
    mutating func set(_ text: String, in field: DecisionField, today: CivilDate) {
        switch field {
        case .correctionWhy: revises?.why = text
        case .limbWords(let id): limbs[id, default: LimbAnswer()].words = text
        case .flagWhy(let id):
            if let place = keptFlags.firstIndex(where: { id.isKept(by: $0) }) { keptFlags[place].why = text }
        case .consideration(let id):
            var said = considerations ?? [:]
            said[id] = text.isEmpty ? nil : text
            considerations = said.isEmpty ? nil : said
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
        case .departure(let number, let part):
            guard departures?.indices.contains(number) == true else { return }
            switch part {
            case .criterion: departures?[number].criterion = text
            case .why: departures?[number].why = text
            }
        case .viewsOn:
            // A day that cannot be read, or has not come yet, leaves the one that stands.
            if let day = CivilDate(typed: text, today: today, sense: .past), day <= today { viewsHadRegardOn = day }
        case .decidedBy: decidedBy = text
        // The band belongs to the needs profile: see CaseDraft.explainBand.
        case .limb, .flag, .outcome, .band, .overrideReason, .addStep, .commentAgency, .addComment, .addDeparture,
            .views:
            break
        }
        for (id, answer) in limbs where answer == LimbAnswer() { limbs[id] = nil }
    }
}
