import Canvas

/// One thing that a person can do: the only place where its words, keys and effect are said.
public struct Command: Identifiable, Sendable {
    /// Stable, such as `queue.sort`.
    public let id: String
    /// What it does, as an order: `Sort the queue`.
    public let title: String
    /// The few letters for the key line, such as `sort`; nil leaves it off the key line.
    public let hint: String?
    /// Other words that a person may look for.
    public let synonyms: [String]
    /// The keys that do it, the one to show first.
    public let keys: [Key]
    /// Where it works.
    public let scope: CommandScope
    /// The heading that it stands under in help.
    public let group: CommandGroup
    /// Whether its keys work while a text field has the focus.
    ///
    /// Never for a key that types a character.
    public let worksWhileTyping: Bool
    /// Whether it can be done now, and why not.
    public let availability: @Sendable (AppState) -> Availability
    /// Does it: changes the state and says what has to be done outside.
    public let perform: @Sendable (inout AppState) -> [Effect]

    /// A command.
    ///
    /// Always possible unless told otherwise.
    public init(
        _ id: String, _ title: String, hint: String? = nil, synonyms: [String], keys: [Key], scope: CommandScope,
        group: CommandGroup, worksWhileTyping: Bool = false,
        availability: @escaping @Sendable (AppState) -> Availability = { _ in .yes },
        perform: @escaping @Sendable (inout AppState) -> [Effect]
    ) {
        self.id = id
        self.title = title
        self.hint = hint
        self.synonyms = synonyms
        self.keys = keys
        self.scope = scope
        self.group = group
        self.worksWhileTyping = worksWhileTyping
        self.availability = availability
        self.perform = perform
    }
}

/// Whether something can be done.
public enum Availability: Hashable, Sendable {
    case yes
    /// It cannot, for this reason, in a sentence.
    case no(because: String)

    /// Whether it can.
    public var isYes: Bool { self == .yes }
}

/// The heading under which help lists a command.
public enum CommandGroup: String, CaseIterable, Sendable {
    case moving, cases, filtering, evidence, needs, views, decision, record, text, program

    /// The heading.
    public var title: String {
        switch self {
        case .moving: "Moving about"
        case .cases: "Cases"
        case .filtering: "Finding cases"
        case .evidence: "Evidence"
        case .needs: "Needs and band"
        case .views: "Views"
        case .decision: "Decision"
        case .record: "The record"
        case .text: "Writing"
        case .program: "The program"
        }
    }
}
