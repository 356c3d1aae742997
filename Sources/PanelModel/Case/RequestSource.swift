/// Who asked for the assessment.
///
/// Raw values are the codes of the SEN2 return (item RequestSource, mandatory from 2026).
public enum RequestSource: Int, CaseIterable, Codable, Sendable {
    case parentOrYoungPerson = 1
    case school = 2
    case health = 3
    case socialCare = 4
    case other = 5

    /// The word on screens.
    public var title: String {
        switch self {
        case .parentOrYoungPerson: "parent"
        case .school: "school"
        case .health: "health"
        case .socialCare: "social care"
        case .other: "other"
        }
    }

    /// The SEN2 code's own meaning.
    public var meaning: String {
        switch self {
        case .parentOrYoungPerson: "Young person or parent"
        case .school: "School or other education setting"
        case .health: "Health care professionals"
        case .socialCare: "Social care professionals"
        case .other: "Other"
        }
    }
}
