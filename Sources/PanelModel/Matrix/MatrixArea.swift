/// One of the broad areas of need in the matrix, with its sub-areas.
public struct MatrixArea: Hashable, Sendable {
    /// The broad area.
    public let area: AreaOfNeed
    /// Its rows, in the order of the screen.
    public let subAreas: [SubArea]
}

/// One row of the matrix.
public struct SubArea: Hashable, Sendable, Identifiable {
    /// Stable id, which records keep.
    public let id: SubAreaID
    /// The row’s heading.
    public let title: String
    /// What the row counts for: the weight of a weighted sum, or the multiplier of its points.
    public let weight: MatrixPoints
    /// In order from the lowest level.
    public let levels: [LevelDescriptor]
    /// Where the row comes from.
    public let source: String

    /// The descriptor of a level; nil where the row has no such level.
    public func level(_ level: Int) -> LevelDescriptor? {
        levels.first { $0.level == level }
    }
}

/// What one level of one row looks like in a child's day.
public struct LevelDescriptor: Hashable, Sendable {
    /// The level, from 0.
    public let level: Int
    /// The descriptor.
    public let words: String
    /// Points of this cell alone, where the matrix gives points cell by cell.
    public let points: MatrixPoints?
}

/// How levels become a score.
public enum CombiningRule: Hashable, Sendable {
    /// Each level's points times the row's weight, added up.
    case weightedSum
    /// The points of the highest level.
    case highest
    /// The points of the highest level, and more for each further row at or above a level, up to a limit.
    case highestPlusComplexity(fromLevel: Int, adds: MatrixPoints, atMost: MatrixPoints)
    /// The points of each cell times the row's multiplier, added up.
    case pointsWithMultipliers
    /// One row only, whose level is the band's place.
    case singleAxis
}

/// The names of the combining rules in a pack.
enum CombiningName: String, CaseIterable {
    case weightedSum = "weighted-sum"
    case highest
    case highestPlusComplexity = "highest-plus-complexity"
    case pointsWithMultipliers = "points-with-multipliers"
    case singleAxis = "single-axis"
}

/// Which band number means most support.
public enum BandNumbering: String, CaseIterable, Hashable, Sendable {
    /// The highest number is most support.
    case most
    /// The highest number is least support: band 1 is most.
    case least
}

/// One band.
public struct Band: Hashable, Sendable {
    /// The band’s number.
    public let number: Int
    /// The band’s name, such as `Band 4`.
    public let title: String
    /// The score at which the band begins.
    public let from: MatrixPoints
    /// Top-up for a year in whole pounds; nil where the council does not publish it.
    public let poundsPerYear: Int?
}

/// The kinds of setting that can change a band.
public enum SettingKind: String, CaseIterable, Codable, Hashable, Sendable {
    case earlyYears = "early-years"
    case mainstream
    case resourceBase = "resource-base"
    case specialSchool = "special-school"
    case alternativeProvision = "alternative-provision"
    case post16 = "post-16"
    case independent
    case otherThanAtSchool = "other-than-at-school"

    /// The words on screens.
    public var title: String {
        switch self {
        case .earlyYears: "nursery or early years setting"
        case .mainstream: "mainstream school"
        case .resourceBase: "resource base in a mainstream school"
        case .specialSchool: "special school"
        case .alternativeProvision: "alternative provision"
        case .post16: "college or sixth form"
        case .independent: "independent setting"
        case .otherThanAtSchool: "education otherwise than at school"
        }
    }
}

/// What a kind of setting changes, and why.
public struct SettingAdjustment: Hashable, Sendable {
    /// The kind of setting.
    public let setting: SettingKind
    /// Bands towards more support (positive) or less (negative).
    public let steps: Int
    /// Why the setting changes the band.
    public let because: String
    /// Where the rule comes from.
    public let source: String
}

/// The band that the levels suggest, and how it came about.
public struct BandSuggestion: Hashable, Sendable {
    /// The band suggested.
    public let band: Band
    /// The score behind it.
    public let score: MatrixPoints
    /// Each step of the reckoning in a line, for the panel to read.
    public let workings: [String]
    /// Whether an amount above the last band may be asked for.
    public let isExceptional: Bool
}
