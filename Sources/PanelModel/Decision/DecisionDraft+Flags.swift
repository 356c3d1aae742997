/// What the reasons check flags in one text of a decision.
public struct FlaggedPassage: Hashable, Sendable {
    /// Where a passage can stand.
    public enum Place: Hashable, Sendable {
        /// The words behind a limb, by its id.
        case limbWords(String)
        case reasons
    }

    public let place: Place
    public let flag: ReasonFlag

    /// A flag at a place.
    public init(place: Place, flag: ReasonFlag) {
        self.place = place
        self.flag = flag
    }
}

extension ReasonsContext {
    /// What the reasons check has to know of a case.
    public init(_ details: CaseDetails, gate: Gate) {
        self.init(gate: gate)
        let called = (details.addressedAs ?? "").lowercased().split { !$0.isLetter }
        sayMumOrDad = called.contains { ["mum", "mom", "mam", "mummy", "dad", "daddy"].contains($0) }
        ownReference = details.reference
        let names = [
            details.forename, details.surname, details.fullName, details.knownAs, details.setting, details.caseOfficer,
            details.addressedAs,
        ]
        ownNames = names.compactMap(\.self).filter { !$0.isEmpty } + details.parents
    }
}

extension RuleBook {
    /// What the reasons check flags in one text.
    ///
    /// It never blocks.
    public func flags(in text: String, gate: Gate, of details: CaseDetails) -> [ReasonFlag] {
        guard !text.isBlank, let checker = reasons.checker else { return [] }
        return checker.check(text, context: ReasonsContext(details, gate: gate))
    }

    /// What the reasons check flags in a decision in the making: the words on the limbs, then the reasons.
    public func flags(in draft: DecisionDraft, of details: CaseDetails) -> [FlaggedPassage] {
        let limbs = law.rules(at: draft.gate)?.limbs ?? []
        let texts: [(FlaggedPassage.Place, String)] =
            limbs.map { (.limbWords($0.id), draft.limbs[$0.id]?.words ?? "") } + [(.reasons, draft.reasons)]
        return texts.flatMap { place, text in
            flags(in: text, gate: draft.gate, of: details).map { FlaggedPassage(place: place, flag: $0) }
        }
    }

    /// The draft as it is recorded: every passage that is still flagged is kept, with why where somebody said why.
    ///
    /// What was flagged once and is no longer in the text is not recorded.
    public func keepingFlags(_ draft: DecisionDraft, of details: CaseDetails) -> DecisionDraft {
        var kept: [KeptFlag] = []
        for passage in flags(in: draft, of: details) {
            let flag = passage.flag
            guard !kept.contains(where: { $0.isOf(flag) }) else { continue }
            let said = draft.keptFlags.first { $0.isOf(flag) }
            kept.append(KeptFlag(rule: flag.rule, text: flag.text, why: said?.why.trimmedBlanks ?? ""))
        }
        var draft = draft
        draft.keptFlags = kept
        return draft
    }
}

extension KeptFlag {
    /// Whether it keeps what this flag found.
    public func isOf(_ flag: ReasonFlag) -> Bool { rule == flag.rule && text == flag.text }
}
