/// A service that sits on the panel or advises it.
public enum Agency: String, CaseIterable, Codable, Sendable, CodingKeyRepresentable {
    case education
    case health
    case socialCare = "social-care"
    case educationalPsychology = "educational-psychology"
    case earlyHelp = "early-help"
    case school
    case other

    /// The word on screens and in minutes.
    public var title: String {
        switch self {
        case .education: "education"
        case .health: "health"
        case .socialCare: "social care"
        case .educationalPsychology: "educational psychology"
        case .earlyHelp: "Early Help"
        case .school: "school"
        case .other: "other"
        }
    }
}
