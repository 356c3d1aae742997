/// A fact of a case that a column of a table can hold.
///
/// Raw values are the names in the alias table.
public enum ImportField: String, CaseIterable, Hashable, Sendable {
    case reference
    case upn
    case forename
    case surname
    /// `Surname, Forename` or `Forename Surname` in one cell.
    case fullName = "full-name"
    case knownAs = "known-as"
    case dateOfBirth = "date-of-birth"
    case sex
    case setting
    case settingURN = "setting-urn"
    case yearGroup = "year-group"
    case source
    case dateReceived = "date-received"
    case primaryNeed = "primary-need"
    case secondaryNeed = "secondary-need"
    case gate
    case caseOfficer = "case-officer"
    case parents
    case addressedAs = "addressed-as"
    case homeLanguage = "home-language"
    case interpreter
    case preferredContact = "preferred-contact"
    case lookedAfter = "looked-after"
    case socialCare = "social-care"
    case earlyHelp = "early-help"
    case neurodivergence
    case notes

    /// The fact in words, for messages.
    public var title: String {
        switch self {
        case .reference: "reference"
        case .upn: "UPN"
        case .forename: "forename"
        case .surname: "surname"
        case .fullName: "name"
        case .knownAs: "known as"
        case .dateOfBirth: "date of birth"
        case .sex: "sex"
        case .setting: "setting"
        case .settingURN: "setting's URN"
        case .yearGroup: "year group"
        case .source: "source of the request"
        case .dateReceived: "date received"
        case .primaryNeed: "primary need"
        case .secondaryNeed: "secondary need"
        case .gate: "type of decision"
        case .caseOfficer: "case officer"
        case .parents: "parents and carers"
        case .addressedAs: "how the family is addressed"
        case .homeLanguage: "home language"
        case .interpreter: "interpreter"
        case .preferredContact: "preferred contact"
        case .lookedAfter: "looked after"
        case .socialCare: "social care"
        case .earlyHelp: "Early Help"
        case .neurodivergence: "autism or ADHD"
        case .notes: "notes"
        }
    }
}
