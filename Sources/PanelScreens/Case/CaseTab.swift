/// The tabs of a case, in the order shown.
///
/// Each has the number of its place; on a tab that uses numbers for something else, `[` and `]` turn the tabs instead. A tab that is added later goes to the end, so that a number once learnt stays.
public enum CaseTab: Int, CaseIterable, Hashable, Sendable {
    case summary = 1
    case evidence, needs, views, decision, history

    /// The key that turns to it.
    public var number: Int { rawValue }

    /// The word on the tab.
    public var title: String {
        switch self {
        case .summary: "Summary"
        case .evidence: "Evidence"
        case .needs: "Needs and band"
        case .views: "Views"
        case .decision: "Decision"
        case .history: "History"
        }
    }

    /// The commands that work on it.
    public var scope: CommandScope {
        switch self {
        case .summary: .summary
        case .evidence: .evidence
        case .needs: .needs
        case .views: .views
        case .decision: .decision
        case .history: .history
        }
    }
}
