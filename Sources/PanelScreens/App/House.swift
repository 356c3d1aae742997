import PanelModel

/// What every screen knows of the place that it works in: whose panel it is, its rules, the day, and who is who.
public struct House: Hashable, Sendable {
    /// The council, the panel and its contacts.
    public var settings: PanelSettings
    /// The rules in force.
    public var rules: RuleBook
    /// The day in England.
    public var today: CivilDate
    /// The day of the panel's next meeting, where it is known.
    public var panelDay: CivilDate?
    /// Why nothing can be recorded, in words for the status line; nil where recording is possible.
    public var readOnlyReason: String?
    /// The person who records, by name.
    public var recorder: String
    /// Who decided last, offered as the name of who decides next.
    public var chair: String?
    /// Names of people by the staff id that their entries carry.
    public var people: [String: String]

    /// A place to work in.
    public init(
        settings: PanelSettings, rules: RuleBook, today: CivilDate, panelDay: CivilDate? = nil,
        readOnlyReason: String? = nil, recorder: String, chair: String? = nil, people: [String: String] = [:]
    ) {
        self.settings = settings
        self.rules = rules
        self.today = today
        self.panelDay = panelDay
        self.readOnlyReason = readOnlyReason
        self.recorder = recorder
        self.chair = chair
        self.people = people
    }

    /// The first day on which a letter decided at the next panel could go: the panel's day, or a week from today where the
    /// day is not known, because the panel meets weekly.
    public var nextPanel: CivilDate { panelDay ?? today.adding(days: 7) }

    /// The name of a person by staff id; the id itself where nobody is known by it.
    public func name(of staff: String) -> String { people[staff] ?? staff }
}
