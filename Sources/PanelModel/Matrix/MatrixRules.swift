/// The stable id of a sub-area of the matrix, such as `speech-and-language`; records keep it for good.
public typealias SubAreaID = String

/// The banding matrix: levels of need in each area, and the band that they suggest.
///
/// It guides; the panel decides.
///
/// Data, because every council has its own: areas, descriptors, weights, how levels combine, cut-offs, what the setting
/// changes, amounts, and which end of the numbering means most support.
public struct MatrixRules: Hashable, Sendable {
    /// The pack’s id, version and date.
    public let header: RulePackHeader
    /// The areas of need, in the order of the screen.
    public let areas: [MatrixArea]
    /// How levels become a score.
    public let combining: CombiningRule
    /// Points that a level is worth, in the order of the levels from 0; a level's own points where the pack gives none.
    public let levelPoints: [MatrixPoints]
    /// The bands, the least support first, with the score at which each begins.
    public let bands: [Band]
    /// Which end of the numbering means most support.
    public let highestIs: BandNumbering
    /// What a kind of setting changes in the band.
    public let settingAdjustments: [SettingAdjustment]
    /// The score from which an amount above the last band may be asked for; nil where there is none.
    public let exceptionalFrom: MatrixPoints?

    /// Every sub-area in order.
    public var subAreas: [SubArea] { areas.flatMap(\.subAreas) }

    /// The sub-area with this id; nil for an id of another pack.
    public func subArea(_ id: SubAreaID) -> SubArea? {
        subAreas.first { $0.id == id }
    }

    /// The sub-areas that have no level yet, or one that the matrix does not have.
    public func missing(in levels: [SubAreaID: Int]) -> [SubAreaID] {
        subAreas.filter { area in levels[area.id].map { area.level($0) == nil } ?? true }.map(\.id)
    }

    /// Whether levels suggest a band at this gate.
    ///
    /// At the request gate they are a needs profile and suggest nothing: the test there is s.36(8) and no proxy for it
    /// (SEND Code of Practice 2015, 9.16).
    public func suggestsBand(at gate: Gate) -> Bool {
        switch gate {
        case .request: false
        case .issue, .change: true
        }
    }

    /// What the profile is at a gate, in a line for the head of the screen.
    public func standing(at gate: Gate) -> String {
        suggestsBand(at: gate)
            ? "The levels suggest a band. The panel may award another and says why."
            : "A needs profile only. It suggests no band and no outcome."
    }

    /// The band with this number.
    public func band(_ number: Int) -> Band? {
        bands.first { $0.number == number }
    }

    /// Loads a pack; throws its first problem.
    ///
    /// `file` is the label that the problem names.
    public init(yaml text: String, file: String) throws(RulePackError) {
        let (value, problems) = MatrixRules.read(text, file: file)
        guard let value else { throw problems.first ?? .unreadable(file) }
        self = value
    }

    init(
        header: RulePackHeader, areas: [MatrixArea], combining: CombiningRule, levelPoints: [MatrixPoints],
        bands: [Band], highestIs: BandNumbering, settingAdjustments: [SettingAdjustment],
        exceptionalFrom: MatrixPoints?
    ) {
        self.header = header
        self.areas = areas
        self.combining = combining
        self.levelPoints = levelPoints
        self.bands = bands
        self.highestIs = highestIs
        self.settingAdjustments = settingAdjustments
        self.exceptionalFrom = exceptionalFrom
    }
}
