/// Somebody whom a notice must name (SEND Regulations 2014, regs 5(3), 10(3) and 32).
public enum ContactKind: String, CaseIterable, Hashable, Sendable {
    /// The service for information, advice and support on special educational needs.
    case sendiass
    case mediationAdviser = "mediation-adviser"
    case disagreementResolution = "disagreement-resolution"
    case tribunal
    /// The person at the council (reg 32(f)).
    case councilOfficer = "council-officer"

    /// The words for a list, such as `mediation adviser`.
    public var title: String {
        switch self {
        case .sendiass: "information and advice service (SENDIASS)"
        case .mediationAdviser: "mediation adviser"
        case .disagreementResolution: "disagreement resolution service"
        case .tribunal: "First-tier Tribunal (SEND)"
        case .councilOfficer: "officer at the council"
        }
    }
}

/// How to reach somebody.
///
/// A name alone is not enough: at least one way to reach them is there.
public struct Contact: Hashable, Sendable {
    /// What they are called.
    public let name: String
    /// The phone number, as written.
    public let phone: String?
    /// The email address.
    public let email: String?
    /// The web page.
    public let web: String?
    /// The postal address, line by line.
    public let address: [String]

    /// A contact with the ways that are known.
    public init(
        name: String, phone: String? = nil, email: String? = nil, web: String? = nil, address: [String] = []
    ) {
        self.name = name
        self.phone = phone
        self.email = email
        self.web = web
        self.address = address
    }

    /// Whether there is any way to reach them.
    public var isReachable: Bool {
        [phone, email, web].contains { $0?.isEmpty == false } || !address.isEmpty
    }

    /// The contact on one line: name, phone, email, web, address.
    public var line: String {
        ([name, phone, email, web].compactMap { $0 } + address).filter { !$0.isEmpty }.joined(separator: ", ")
    }
}

/// The contacts that notices name, as the council's settings have them.
public struct Contacts: Hashable, Sendable {
    private let known: [ContactKind: Contact]

    /// The contacts that are known.
    public init(_ known: [ContactKind: Contact]) {
        self.known = known
    }

    /// The contact, or nil where the settings do not have it or it names no way to reach them.
    public subscript(kind: ContactKind) -> Contact? {
        guard let contact = known[kind], contact.isReachable else { return nil }
        return contact
    }

    /// The contacts that a notice needs and the settings do not have.
    public var missing: [ContactKind] {
        ContactKind.allCases.filter { self[$0] == nil }
    }
}
