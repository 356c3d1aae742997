/// A workspace's settings: whose panel it is, how it decides, and the contacts for notices.
public struct PanelSettings: Hashable, Sendable {
    /// The council.
    public let authority: Authority
    /// The panel and how it decides.
    public let panel: Panel
    /// The contacts for notices.
    public let contacts: Contacts
    /// The group of this machine that shares the workspace; nil where one person keeps it.
    public let sharedGroup: String?

    /// The council.
    public struct Authority: Hashable, Sendable {
        /// The council’s name, as letters say it.
        public let name: String
        /// The council's three-digit code in the SEN2 return; nil until it is filled in.
        public let sen2Code: String?
    }

    /// The panel and its way of deciding.
    public struct Panel: Hashable, Sendable {
        /// The panel’s name, as minutes say it.
        public let name: String
        /// Whether its word is the decision.
        public let standing: Standing
        /// Who must be there.
        public let quorum: Quorum
    }

    /// Whether the panel's word is the decision.
    public enum Standing: String, CaseIterable, Hashable, Sendable {
        case decides
        /// The panel advises an officer, who decides.
        case advises
    }

    /// Who must be there for the panel to sit.
    public struct Quorum: Hashable, Sendable {
        /// Agencies of which at least one member must be present.
        public let agencies: [Agency]
        /// The least number of members present.
        public let minimum: Int
        /// Whether the chair must be there.
        public let chairRequired: Bool
    }

    /// Loads settings; throws their first problem.
    public init(yaml text: String, file: String) throws(RulePackError) {
        let (value, problems) = PanelSettings.read(text, file: file)
        guard let value else { throw problems.first ?? .unreadable(file) }
        self = value
    }

    init(authority: Authority, panel: Panel, contacts: Contacts, sharedGroup: String?) {
        self.authority = authority
        self.panel = panel
        self.contacts = contacts
        self.sharedGroup = sharedGroup
    }
}
