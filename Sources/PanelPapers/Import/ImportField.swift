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

    /// The fact's place in `allCases`, from 0.
    var place: Int {
        switch self {
        case .reference: 0
        case .upn: 1
        case .forename: 2
        case .surname: 3
        case .fullName: 4
        case .knownAs: 5
        case .dateOfBirth: 6
        case .sex: 7
        case .setting: 8
        case .settingURN: 9
        case .yearGroup: 10
        case .source: 11
        case .dateReceived: 12
        case .primaryNeed: 13
        case .secondaryNeed: 14
        case .gate: 15
        case .caseOfficer: 16
        case .parents: 17
        case .addressedAs: 18
        case .homeLanguage: 19
        case .interpreter: 20
        case .preferredContact: 21
        case .lookedAfter: 22
        case .socialCare: 23
        case .earlyHelp: 24
        case .neurodivergence: 25
        case .notes: 26
        }
    }

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
