import PanelModel

/// Who a person is for finding doubles: folded forename and surname, and the date of birth.
///
/// "Łukasz Kamiński" and "LUKASZ KAMINSKI" born on one day are one person; "O'Dowd-Yeboah" and "ODowd Yeboah" too.
public struct PersonKey: Hashable, Sendable {
    /// Folded forename and surname.
    public let name: String
    /// The date of birth.
    public let dateOfBirth: CivilDate

    /// The key of the case's child or young person.
    public init(_ details: CaseDetails) {
        let folded = FoldedText.fold(details.forename) + " " + FoldedText.fold(details.surname)
        // A name of symbols only folds to nothing, and would be everybody's.
        name = folded == " " ? details.fullName : folded
        dateOfBirth = details.dateOfBirth
    }
}

/// What the record knows already, as far as an import has to ask.
public struct KnownCases: Sendable {
    /// The case with that reference.
    ///
    /// References are compared without regard to case.
    public let withReference: @Sendable (_ reference: String) -> CaseDetails?
    /// The cases of that person.
    public let ofPerson: @Sendable (_ person: PersonKey) -> [CaseDetails]
    /// The highest number given in a year of two digits: 141 for `26-0141`; 0 where there is none.
    public let highestNumber: @Sendable (_ year: Int) -> Int

    /// Asks the record through three questions.
    public init(
        withReference: @escaping @Sendable (String) -> CaseDetails?,
        ofPerson: @escaping @Sendable (PersonKey) -> [CaseDetails],
        highestNumber: @escaping @Sendable (Int) -> Int
    ) {
        self.withReference = withReference
        self.ofPerson = ofPerson
        self.highestNumber = highestNumber
    }

    /// Knows these cases; looks each up in memory.
    public init(_ cases: some Sequence<CaseDetails>) {
        var references: [String: CaseDetails] = [:]
        var people: [PersonKey: [CaseDetails]] = [:]
        var highest: [Int: Int] = [:]
        for details in cases {
            references[CaseReference.key(details.reference)] = details
            people[PersonKey(details), default: []].append(details)
            if let parts = CaseReference.parts(details.reference) {
                highest[parts.year] = max(highest[parts.year] ?? 0, parts.number)
            }
        }
        let found = (references: references, people: people, highest: highest)
        self.init(
            withReference: { found.references[CaseReference.key($0)] },
            ofPerson: { found.people[$0] ?? [] },
            highestNumber: { found.highest[$0] ?? 0 })
    }

    /// An empty record.
    public static let none = KnownCases([])
}

/// References of the council's own form, such as `26-0141`: year of two digits and a number.
public enum CaseReference {
    /// The reference for comparing: capital letters, no white space.
    public static func key(_ reference: String) -> String {
        if reference.utf8.allSatisfy({ $0 > 0x20 && $0 < 0x61 }) { return reference }
        return String(String.UnicodeScalarView(reference.unicodeScalars.filter { !$0.properties.isWhitespace }))
            .uppercased()
    }

    /// Year and number, or nil for a reference of another form.
    public static func parts(_ reference: String) -> (year: Int, number: Int)? {
        let bytes = Array(reference.utf8)
        guard bytes.count >= 6, bytes.count <= 9, bytes[2] == 0x2D else { return nil }
        var values = [0, 0]
        for (index, byte) in bytes.enumerated() where index != 2 {
            guard (0x30...0x39).contains(byte) else { return nil }
            values[index < 2 ? 0 : 1] = values[index < 2 ? 0 : 1] * 10 + Int(byte - 0x30)
        }
        return (values[0], values[1])
    }

    /// `26-0141` of 26 and 141.
    public static func text(year: Int, number: Int) -> String {
        func padded(_ value: Int, _ width: Int) -> String {
            let digits = String(value)
            return String(repeating: "0", count: max(0, width - digits.count)) + digits
        }
        return padded(year, 2) + "-" + padded(number, 4)
    }
}
