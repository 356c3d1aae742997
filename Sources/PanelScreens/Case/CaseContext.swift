import PanelModel

/// What a tab may know besides its own state.
public struct CaseContext: Sendable {
    /// The case as the record has it.
    public var file: CaseFile
    /// The unfinished work on it.
    public var draft: CaseDraft
    /// Rules, settings and the day.
    public var house: House
    /// Whether names are initials and free text is hidden.
    public var isPrivate: Bool
    /// Whether the tab has the focus: only then may it place the cursor.
    public var hasFocus: Bool

    /// What is known of a case.
    public init(file: CaseFile, draft: CaseDraft, house: House, isPrivate: Bool = false, hasFocus: Bool = true) {
        self.file = file
        self.draft = draft
        self.house = house
        self.isPrivate = isPrivate
        self.hasFocus = hasFocus
    }

    /// The case's details.
    public var details: CaseDetails { file.details }

    /// The name that the child or young person is called; initials while the screen is shared.
    public var calledName: String { isPrivate ? details.initials : details.calledName }

    /// The name that is used and the surname; initials while the screen is shared.
    public var name: String { shown(isPrivate: isPrivate) }

    /// The name, or initials.
    func shown(isPrivate: Bool) -> String {
        let name =
            isPrivate
            ? details.initials
            : [details.knownAs ?? details.forename, details.surname].filter { !$0.isEmpty }.joined(separator: " ")
        return name.isEmpty ? "(no name)" : name
    }

    /// Words that somebody wrote; a standing phrase while the screen is shared.
    public func written(_ words: String) -> String {
        isPrivate && !words.isEmpty ? CaseContext.hidden : words
    }

    /// What stands in the place of free text while the screen is shared.
    public static let hidden = "(hidden: Ctrl-P shows it)"

    /// The clock of the case at its gate.
    ///
    /// What the panel decided settles which limit governs at the issue gate.
    public var clock: StatutoryClock {
        switch file.decisionAtGate?.standing.outcomeKind {
        case .yes: details.clock(agreed: true)
        case .no: details.clock(agreed: false)
        case .deferral, nil: details.clock()
        }
    }
}
