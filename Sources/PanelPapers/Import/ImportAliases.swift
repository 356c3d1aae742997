import PanelModel

/// Whoever a source word means, finer than the codes of the SEN2 return: a young person who asks in their own right
/// shares the parent's code but gets the letters.
public enum SourceWord: String, CaseIterable, Hashable, Sendable {
    case parent
    case youngPerson = "young-person"
    case school
    case health
    case socialCare = "social-care"
    case other

    /// The code of the SEN2 return.
    public var source: RequestSource {
        switch self {
        case .parent, .youngPerson: .parentOrYoungPerson
        case .school: .school
        case .health: .health
        case .socialCare: .socialCare
        case .other: .other
        }
    }
}

/// The column titles and words that an import understands, all folded by `FoldedText.fold`: rules/import-columns.yaml.
public struct ImportAliases: Hashable, Sendable {
    /// The file's version.
    public var version = 0
    /// Folded titles.
    public var columns: [String: ImportField] = [:]
    /// Folded words for who asked.
    public var sources: [String: SourceWord] = [:]
    /// Folded words for the question before the panel.
    public var gates: [String: Gate] = [:]
    /// Folded words for the type of need.
    public var needs: [String: NeedType] = [:]
    /// Folded words for yes and no.
    public var answers: [String: Bool] = [:]

    /// These aliases with another file's laid over them: a title or word that `other` knows means what it says there.
    public func extended(by other: ImportAliases) -> ImportAliases {
        var both = self
        both.version = other.version
        both.columns.merge(other.columns) { $1 }
        both.sources.merge(other.sources) { $1 }
        both.gates.merge(other.gates) { $1 }
        both.needs.merge(other.needs) { $1 }
        both.answers.merge(other.answers) { $1 }
        return both
    }

    /// The need that the words mean: the whole cell, or the one need that its parts name, as in `ASD - Autism` and
    /// `Autism (ASD)`.
    ///
    /// Nil for no need or several.
    func need(_ text: String) -> NeedType? {
        if let whole = needs[FoldedText.fold(text)] { return whole }
        let parts = text.split { "()[]:–—".contains($0) }.flatMap { $0.split(separator: " - ") }
        guard parts.count > 1 else { return nil }
        let found = Set(parts.compactMap { needs[FoldedText.fold(String($0))] })
        return found.count == 1 ? found.first : nil
    }

    /// What an answer says: the whole cell, or its first word where more follows, as in `Yes – BSL`.
    func answer(_ text: String) -> (says: Bool, isWhole: Bool)? {
        if let whole = answers[FoldedText.fold(text)] { return (whole, true) }
        guard let first = text.split(whereSeparator: { " ,;:-–—(/".contains($0) }).first,
            let says = answers[FoldedText.fold(String(first))]
        else { return nil }
        return (says, false)
    }
}
