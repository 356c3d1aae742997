/// What was found for one item of the graduated-response check.
///
/// It informs the discussion; nothing is computed from it.
public enum Finding: String, CaseIterable, Codable, Sendable {
    case present
    case partly
    case absent
    case notApplicable = "not-applicable"

    /// The mark on screens; its word is always within reach.
    public var mark: Character {
        switch self {
        case .present: "●"
        case .partly: "◐"
        case .absent: "○"
        case .notApplicable: "·"
        }
    }

    /// The word on screens and in papers.
    public var title: String {
        switch self {
        case .present: "present"
        case .partly: "partly"
        case .absent: "absent"
        case .notApplicable: "not applicable"
        }
    }
}
