import Testing

@testable import PanelModel

@Suite("matrices of other shapes")
struct CombiningRuleTests {
    private static let head = "id: m\nversion: '1'\nin_force_from: 2026-09-01\nsource: test\n"

    private static func matrix(
        _ combining: String, direction: String = "most", settings: String = "", bands: String, rows: String
    ) throws
        -> MatrixRules
    {
        try MatrixRules(
            yaml: head
                + "combining: {\(combining)}\nhighest_is: \(direction)\nbands: [\(bands)]\nsettings: [\(settings)]\nareas:\n"
                + "  - area: cognition-and-learning\n    sub_areas:\n" + rows, file: "m.yaml")
    }

    private static func row(_ id: String, extra: String = "", points: [String]? = nil, levels: Int = 5) -> String {
        let cells = (0..<levels).map { level in
            "{level: \(level), words: w\(points.map { ", points: \($0[level])" } ?? "")}"
        }
        return "      - {id: \(id), title: \(id), source: s\(extra), levels: [\(cells.joined(separator: ", "))]}\n"
    }

    private static let bands = "{band: 1, from: 0}, {band: 2, from: 2}, {band: 3, from: 4, pounds_per_year: 4500}"

    @Test(
        "weighted sum: each level times the row's weight",
        arguments: [(0, 0, "0", 1), (1, 1, "1.75", 1), (2, 1, "2.5", 2), (2, 3, "4.5", 3)])
    func weightedSum(first: Int, second: Int, score: String, band: Int) throws {
        let matrix = try Self.matrix(
            "rule: weighted-sum", bands: Self.bands,
            rows: Self.row("a", extra: ", weight: 0.75") + Self.row("b", extra: ", weight: 1"))
        let suggestion = try #require(matrix.suggestion(levels: ["a": first, "b": second]))
        #expect(suggestion.score.description == score)
        #expect(suggestion.band.number == band)
    }

    @Test("highest: the strongest need alone", arguments: [(0, 0, 1), (1, 3, 2), (4, 0, 3)])
    func highest(first: Int, second: Int, band: Int) throws {
        let matrix = try Self.matrix("rule: highest", bands: Self.bands, rows: Self.row("a") + Self.row("b"))
        #expect(matrix.suggestion(levels: ["a": first, "b": second])?.band.number == band)
    }

    @Test(
        "highest plus complexity: further rows at a level add, up to a limit",
        arguments: [(3, 0, 0, "3", 2), (3, 3, 0, "4", 3), (3, 3, 3, "4.5", 3), (2, 2, 2, "2", 2)])
    func complexity(first: Int, second: Int, third: Int, score: String, band: Int) throws {
        let matrix = try Self.matrix(
            "rule: highest-plus-complexity, from_level: 3, adds: 1, at_most: 1.5", bands: Self.bands,
            rows: Self.row("a") + Self.row("b") + Self.row("c"))
        let suggestion = try #require(matrix.suggestion(levels: ["a": first, "b": second, "c": third]))
        #expect(suggestion.score.description == score)
        #expect(suggestion.band.number == band)
    }

    @Test(
        "points with multipliers: the cell's points times the row's multiplier",
        arguments: [(0, 0, "0", 1), (1, 0, "2", 2), (1, 1, "10", 3)])
    func multipliers(first: Int, second: Int, score: String, band: Int) throws {
        let matrix = try Self.matrix(
            "rule: points-with-multipliers", bands: Self.bands,
            rows: Self.row("a", extra: ", weight: 1", points: ["0", "2", "5"], levels: 3)
                + Self.row("b", extra: ", weight: 4", points: ["0", "2", "9"], levels: 3))
        let suggestion = try #require(matrix.suggestion(levels: ["a": first, "b": second]))
        #expect(suggestion.score.description == score)
        #expect(suggestion.band.number == band)
    }

    @Test("single axis: one list of bands, where 1 is most support", arguments: [(0, 6), (3, 3), (5, 1)])
    func singleAxis(level: Int, band: Int) throws {
        let matrix = try Self.matrix(
            "rule: single-axis", direction: "least",
            bands: (0...5).map { "{band: \(6 - $0), from: \($0)}" }.joined(separator: ", "),
            rows: Self.row("support", levels: 6))
        #expect(matrix.suggestion(levels: ["support": level])?.band.number == band)
    }

    @Test(
        "a setting moves the band by whole steps and stops at the first and last",
        arguments: [
            (SettingKind.specialSchool, 4, 3), (.specialSchool, 2, 3), (.specialSchool, 0, 3), (.earlyYears, 4, 2),
            (.earlyYears, 0, 1), (.mainstream, 2, 2),
        ])
    func settings(setting: SettingKind, level: Int, band: Int) throws {
        let matrix = try Self.matrix(
            "rule: highest",
            settings: "{setting: special-school, steps: 2, because: b, source: s}, "
                + "{setting: early-years, steps: -1, because: b, source: s}",
            bands: Self.bands, rows: Self.row("a"))
        #expect(matrix.suggestion(levels: ["a": level], setting: setting)?.band.number == band)
    }

    @Test("the amount of a band is carried along")
    func amount() throws {
        let matrix = try Self.matrix("rule: highest", bands: Self.bands, rows: Self.row("a"))
        #expect(matrix.suggestion(levels: ["a": 4])?.band.poundsPerYear == 4500)
        #expect(matrix.suggestion(levels: ["a": 0])?.band.poundsPerYear == nil)
    }

    @Test(
        "a matrix that cannot work is refused",
        arguments: [
            ("rule: single-axis", "most", "{band: 1, from: 0}", "two", "one sub-area"),
            ("rule: highest", "least", "{band: 1, from: 0}, {band: 2, from: 2}", "one", "a number below 1"),
            ("rule: highest", "most", "{band: 2, from: 0}, {band: 1, from: 2}", "one", "a number above 2"),
            ("rule: highest, adds: 1", "most", "{band: 1, from: 0}", "one", "no \"adds\""),
            ("rule: weighted-sum", "most", "{band: 1, from: 0}", "one", "a value for \"weight\""),
            ("rule: points-with-multipliers", "most", "{band: 1, from: 0}", "weighted", "a value for \"points\""),
            ("rule: highest-plus-complexity", "most", "{band: 1, from: 0}", "one", "a value for \"from_level\""),
        ])
    func refused(combining: String, direction: String, bands: String, rows: String, expected: String) {
        #expect {
            _ = try Self.matrix(
                combining, direction: direction, bands: bands,
                rows: Self.row("a", extra: rows == "weighted" ? ", weight: 1" : "")
                    + (rows == "two" ? Self.row("b") : ""))
        } throws: { error in
            (error as? RulePackError)?.expected.contains(expected) == true
        }
    }

    @Test(
        "points are exact to the hundredth",
        arguments: [("1.5", 150), ("0.1", 10), ("12", 1200), ("3.25", 325)])
    func points(text: String, hundredths: Int) {
        #expect(MatrixPoints(text)?.hundredths == hundredths)
        #expect(MatrixPoints(text)?.description == text)
    }

    @Test("other writings of numbers are no points", arguments: ["", "1.", ".5", "-1", "1.234", "1e3", "one", "1,5"])
    func noPoints(text: String) {
        #expect(MatrixPoints(text) == nil)
    }
}
