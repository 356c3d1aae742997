/// What every rule pack says of itself, so that a decision can name the rules that it was made under.
public struct RulePackHeader: Hashable, Sendable {
    /// The pack's name, such as `law-england-2014`.
    public let id: String
    /// The pack's version, such as `2026.1`; recorded with each decision.
    public let version: String
    /// The first day on which the pack applies.
    public let inForceFrom: CivilDate
    /// Where the pack as a whole comes from.
    public let source: String

    /// The id and version, as a record names them.
    public var packVersion: PackVersion { PackVersion(id: id, version: version) }
}

/// The rule packs and settings that can be checked.
public enum RulePackKind: String, CaseIterable, Sendable {
    case law = "law-england-2014"
    case evidence
    case matrix
    case nextSteps = "next-steps"
    case settings

    /// The file that a workspace overrides, such as `evidence.yaml`.
    public var fileName: String { "\(rawValue).yaml" }

    /// The kind of a file, by its name; nil for a file that is none of these.
    public init?(fileName: String) {
        guard let kind = Self.allCases.first(where: { $0.fileName == fileName }) else { return nil }
        self = kind
    }
}
