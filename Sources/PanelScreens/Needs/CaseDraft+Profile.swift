import PanelModel

extension CaseDraft {
    /// The needs profile as it now stands: what was just set, else what the record holds, else an empty one.
    func needs(in context: CaseContext) -> ProfileBody {
        profile ?? context.file.profile
            ?? ProfileBody(matrix: context.house.rules.matrix.header.packVersion, agreed: [:])
    }

    /// The band that the levels suggest; nil where the gate suggests none or a level is still to come.
    func suggestion(in context: CaseContext) -> BandSuggestion? {
        let matrix = context.house.rules.matrix
        guard matrix.suggestsBand(at: context.details.gate) else { return nil }
        let needs = needs(in: context)
        return matrix.suggestion(levels: needs.agreed, setting: needs.setting.flatMap(SettingKind.init(rawValue:)))
    }

    /// Changes the needs profile.
    ///
    /// The suggested band follows the levels, in the profile and in a decision that is being written; what then
    /// equals the record is no change any more.
    mutating func changeNeeds(in context: CaseContext, _ change: (inout ProfileBody) -> Void) {
        var body = needs(in: context)
        change(&body)
        body.matrix = context.house.rules.matrix.header.packVersion
        profile = body
        if body.band != nil {
            let suggested = suggestion(in: context)?.band.title
            profile?.band?.suggested = suggested
        }
        carryBand(in: context)
        let isEmpty =
            body.agreed.isEmpty && body.scores == nil && body.setting == nil && body.band == nil && body.note == nil
        if profile == context.file.profile || (context.file.profile == nil && isEmpty) { profile = nil }
    }

    /// Puts the awarded band into a decision that is being written: only an agreement carries one.
    mutating func carryBand(in context: CaseContext) {
        guard var answer = decision else { return }
        let rules = context.house.rules.law.rules(at: answer.gate)
        let hasBands = context.house.rules.matrix.suggestsBand(at: answer.gate)
        let chosen = answer.outcome.flatMap { rules?.outcome($0) }
        switch chosen?.kind {
        // A correction keeps the band of its decision where the profile, which may have been recorded apart, has none.
        case .yes, nil: answer.band = hasBands ? needs(in: context).band ?? correctedBand(in: context) : nil
        case .no, .deferral: answer.band = nil
        }
        decision = answer
    }

    private func correctedBand(in context: CaseContext) -> BandAward? {
        decision?.corrected(in: context.file)?.standing.band
    }

    /// Awards the band so many steps from the one awarded so far, towards more support or less.
    ///
    /// The first step awards the suggested band, or the lowest where none is suggested.
    mutating func award(steps: Int, in context: CaseContext) {
        let matrix = context.house.rules.matrix
        let suggested = suggestion(in: context)?.band.title
        let bands = matrix.bands
        let now = needs(in: context).band
        let place: Int?
        if let now {
            place = bands.firstIndex { $0.title == now.awarded }.map { min(max(0, $0 + steps), bands.count - 1) }
        } else {
            place = bands.firstIndex { $0.title == suggested }
        }
        guard let band = bands.isEmpty ? nil : bands[place ?? 0] else { return }
        changeNeeds(in: context) { body in
            body.band = BandAward(
                matrix: matrix.header.packVersion, suggested: suggested, awarded: band.title,
                overrideReason: now?.overrideReason)
        }
    }

    /// Takes the awarded band back.
    mutating func takeBandBack(in context: CaseContext) {
        changeNeeds(in: context) { $0.band = nil }
    }

    /// Says why the awarded band differs from the suggested one.
    mutating func explainBand(_ words: String, in context: CaseContext) {
        guard needs(in: context).band != nil else { return }
        changeNeeds(in: context) { $0.band?.overrideReason = words.isEmpty ? nil : words }
    }
}

extension BandAward {
    /// Whether the panel departed from a suggestion, so that it has to say why.
    var isDeparture: Bool { suggested.map { $0 != awarded } ?? false }
}
