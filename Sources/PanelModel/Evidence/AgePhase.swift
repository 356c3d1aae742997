/// The stage of education that a child or young person has reached.
public enum AgePhase: String, CaseIterable, Codable, Hashable, Sendable {
    /// Up to the end of Reception: the early years foundation stage.
    case earlyYears = "early-years"
    /// Years 1 to 6.
    case primary
    /// Years 7 to 11.
    case secondary
    /// Year 12 and above, up to the eighteenth birthday.
    case post16 = "post-16"
    /// From the eighteenth birthday (Children and Families Act 2014, s.36(10)).
    case over18 = "over-18"

    /// The words on screens.
    public var title: String {
        switch self {
        case .earlyYears: "early years"
        case .primary: "primary"
        case .secondary: "secondary"
        case .post16: "post-16"
        case .over18: "over 18"
        }
    }
}

/// A move to the next phase of education that lies ahead (SEND Regulations 2014, reg 2(1), "transfer between phases").
public enum PhaseTransfer: String, CaseIterable, Codable, Hashable, Sendable {
    case intoReception = "into-reception"
    case infantsToJuniors = "infants-to-juniors"
    case primaryToSecondary = "primary-to-secondary"
    case secondaryToPost16 = "secondary-to-post-16"

    /// The words after "the move", such as `from primary to secondary school`.
    public var title: String {
        switch self {
        case .intoReception: "into Reception"
        case .infantsToJuniors: "from infant to junior school"
        case .primaryToSecondary: "from primary to secondary school"
        case .secondaryToPost16: "from school to college or sixth form"
        }
    }
}

extension CaseDetails {
    /// The national curriculum year on a day: Reception is 0, nursery −1 and −2.
    ///
    /// As the school writes it, or, where that is not known or not understood, from the date of birth: age on 31 August
    /// before the school year, less 4.
    public func curriculumYear(on day: CivilDate) -> Int {
        yearGroup.flatMap(CaseDetails.curriculumYear(written:)) ?? curriculumYearByBirth(on: day)
    }

    /// The phase on a day.
    ///
    /// The eighteenth birthday counts before the year group.
    public func agePhase(on day: CivilDate) -> AgePhase {
        if age(on: day) >= 18 { return .over18 }
        let year = curriculumYear(on: day)
        if year <= 0 { return .earlyYears }
        if year <= 6 { return .primary }
        return year <= 11 ? .secondary : .post16
    }

    /// The move ahead, in this school year or the next: from nursery (the year before Reception), from an infant school
    /// (Year 2), from Years 5 and 6, from Years 10 and 11; nil otherwise.
    public func phaseTransferAhead(on day: CivilDate) -> PhaseTransfer? {
        switch curriculumYear(on: day) {
        case -1: .intoReception
        case 2: setting?.lowercased().contains("infant") == true ? .infantsToJuniors : nil
        case 5, 6: .primaryToSecondary
        case 10, 11: .secondaryToPost16
        default: nil
        }
    }

    /// Reads `R`, `N2`, `5`, `Year 5`, `Y5`; nil for other words.
    static func curriculumYear(written text: String) -> Int? {
        var word = text.lowercased().filter { !$0.isWhitespace }
        switch word {
        case "r", "reception", "yr", "0": return 0
        case "n2", "e2", "nursery2": return -1
        case "n1", "e1", "nursery1": return -2
        case "nursery": return -1
        default: break
        }
        for prefix in ["year", "yr", "y"] where word.hasPrefix(prefix) {
            word.removeFirst(prefix.count)
            break
        }
        guard let year = Int(word), (1...20).contains(year) else { return nil }
        return year
    }

    private func curriculumYearByBirth(on day: CivilDate) -> Int {
        let startsIn = day.month >= 9 ? day.year : day.year - 1
        let birth = dateOfBirth.components
        let ageBefore = startsIn - birth.year - (birth.month >= 9 ? 1 : 0)
        return ageBefore - 4
    }
}
