public import PanelModel

/// What an index is made with besides the record.
///
/// An index made with another recipe is thrown away and made anew.
public struct IndexRecipe: Hashable, Sendable {
    /// The version of the index's tables; counted up whenever they or what is written into them change.
    public static let schemaVersion = 1

    /// The workspace that the index belongs to.
    public let workspaceID: String
    /// Days after the day of receipt by which the family must be told, by gate; no entry where no clock of the law runs.
    public let clockDays: [Gate: Int]
    /// The group, from 0, that each evidence item belongs to.
    public let groups: [String: Int]
    /// How many groups the evidence check has.
    public let groupCount: Int
    /// The evidence items in the order of their ids; the tables number them from 1 in this order.
    let items: [String]
    private let groupOfItem: [Int?]

    /// A recipe.
    ///
    /// Groups below 0 or from `groupCount` on are not counted.
    public init(workspaceID: String, clockDays: [Gate: Int], groups: [String: Int], groupCount: Int) {
        self.workspaceID = workspaceID
        self.clockDays = clockDays
        self.groups = groups
        self.groupCount = groupCount
        items = groups.keys.sorted()
        groupOfItem = items.map { item in groups[item].flatMap { 0..<groupCount ~= $0 ? $0 : nil } }
    }

    /// The group of the item with a number of the tables; nil for items of older evidence lists.
    func group(ofItem number: Int32) -> Int? {
        let place = Int(number) - 1
        return groupOfItem.indices.contains(place) ? groupOfItem[place] : nil
    }

    /// What was found, group by group.
    func checks(of findings: [ItemFinding]) -> [GroupCheck] {
        var checks = emptyChecks
        for found in findings {
            if let group = group(ofItem: found.item) { checks[group].count(found.finding) }
        }
        return checks
    }

    private var emptyChecks: [GroupCheck] {
        Array(repeating: GroupCheck(), count: max(0, groupCount))
    }

    /// The last lawful day to tell the family, or nil where no clock runs.
    func due(gate: Gate, received: CivilDate) -> CivilDate? {
        clockDays[gate].map { received.adding(days: $0) }
    }

    /// The same text for the same rules, to be kept in the index and compared.
    var fingerprint: String {
        let days = Gate.allCases.map { gate in "\(gate.rawValue)=\(clockDays[gate].map(String.init) ?? "")" }
        let items = groups.sorted { $0.key < $1.key }.map { "\($0.key)=\($0.value)" }
        return (days + ["groups=\(groupCount)"] + items).joined(separator: "\n")
    }
}

/// Where the rows of an opened index came from.
public enum IndexOrigin: Hashable, Sendable {
    /// An index was there and fits; only what the record has beyond its position is missing.
    case found
    /// The index is empty, for this reason: everything is to be taken in from the record.
    case fresh(FreshReason)

    /// Why an index had to be begun anew.
    public enum FreshReason: Hashable, Sendable {
        /// There was none, or memory was asked for.
        case absent
        /// It was made by another version of the program.
        case anotherVersion
        /// It belongs to another workspace.
        case anotherWorkspace
        /// The lawful days or the evidence list have changed.
        case anotherRecipe
        /// It is not a database, or a damaged one.
        case damaged
        /// The cache folder cannot be written; the index is in memory until the program ends.
        case notWritable
        /// Another program holds it and did not let go; the index is in memory until the program ends.
        case busy
        /// ``CaseIndex/startAgain()`` was called.
        case asked
    }
}
