/// Where a command works.
///
/// Of two active scopes with the same key the narrower one has it.
public enum CommandScope: String, CaseIterable, Sendable {
    /// Everywhere but in lists and forms that lie over the screen.
    case global
    /// Everywhere, also over the screen and while typing.
    case always
    case queue
    /// The filter line of the queue.
    case filter
    /// Any tab of a case.
    case `case`
    case summary, evidence, needs, views, decision, history
    /// Over the screen: the list of keys.
    case help
    /// Over the screen: the list of all actions.
    case palette
    /// Over the screen: a list to choose from, or a question.
    case choice
    /// Over the screen: something to read, and perhaps to agree to.
    case reader
    /// Over the screen: a form such as a note.
    case form
    /// Over the screen: a form that records one act.
    case act

    /// Where it is, after "works": `in the queue`.
    public var place: String {
        switch self {
        case .global, .always: "everywhere"
        case .queue: "in the queue"
        case .filter: "in the filter"
        case .case: "in a case"
        case .summary: "in the summary"
        case .evidence: "in Evidence"
        case .needs: "in Needs and band"
        case .views: "in Views"
        case .decision: "in Decision"
        case .history: "in History"
        case .help: "in help"
        case .palette: "in the list of actions"
        case .choice: "in a list of choices"
        case .reader: "on a page to read"
        case .form, .act: "in a form"
        }
    }

    /// Whether it lies over the screen.
    var isOverlay: Bool {
        switch self {
        case .help, .palette, .choice, .reader, .form, .act: true
        case .global, .always, .queue, .filter, .case, .summary, .evidence, .needs, .views, .decision, .history: false
        }
    }
}
