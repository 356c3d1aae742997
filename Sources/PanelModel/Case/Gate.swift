/// The question that a panel has before it for a case.
public enum Gate: String, CaseIterable, Codable, Sendable, Comparable {
    /// Whether to secure an EHC needs assessment (Children and Families Act 2014, s.36).
    case request
    /// Whether to issue a plan after an assessment (s.37).
    case issue
    /// What changes for a child or young person who has a plan: band, placement, provision, personal budget, cease.
    case change

    /// The word on screens and in papers.
    public var title: String {
        switch self {
        case .request: "request"
        case .issue: "issue"
        case .change: "change"
        }
    }

    /// What the gate decides, in a phrase: "whether to assess".
    public var question: String {
        switch self {
        case .request: "whether to assess"
        case .issue: "whether to issue a plan"
        case .change: "what changes in the plan"
        }
    }

    public static func < (left: Gate, right: Gate) -> Bool {
        allCases.firstIndex(of: left) ?? 0 < allCases.firstIndex(of: right) ?? 0
    }
}
