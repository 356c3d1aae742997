import Testing

@testable import PanelModel

@Suite("the matrix that ships")
struct MatrixRulesTests {
    @Test("four areas, ten to twelve rows, each level described")
    func shape() throws {
        let matrix = try ShippedPacks.matrix()
        #expect(matrix.areas.map(\.area) == AreaOfNeed.allCases)
        #expect((10...12).contains(matrix.subAreas.count))
        for row in matrix.subAreas {
            #expect(row.levels.map(\.level) == [0, 1, 2, 3, 4])
            #expect(!row.source.isEmpty)
            for level in row.levels {
                #expect(level.words.hasSuffix(".") && level.words.count > 40, "\(row.id) \(level.level)")
                #expect(ShippedPacks.unkind(in: level.words).isEmpty, "\(row.id) \(level.level)")
            }
        }
        #expect(Set(matrix.subAreas.flatMap(\.levels).map(\.words)).count == matrix.subAreas.count * 5)
    }

    @Test("bands run to 10, the highest being most support")
    func bands() throws {
        let matrix = try ShippedPacks.matrix()
        #expect(matrix.bands.map(\.number) == Array(0...10))
        #expect(matrix.highestIs == .most)
    }

    @Test(
        "at the request gate it is a profile and suggests nothing",
        arguments: [
            (Gate.request, false), (.issue, true), (.change, true),
        ])
    func gates(gate: Gate, suggests: Bool) throws {
        let matrix = try ShippedPacks.matrix()
        #expect(matrix.suggestsBand(at: gate) == suggests)
        #expect(matrix.standing(at: gate).contains("suggests no band") == !suggests)
    }

    @Test("no band is suggested while a row has no level or one that does not exist")
    func missing() throws {
        let matrix = try ShippedPacks.matrix()
        var levels = Dictionary(uniqueKeysWithValues: matrix.subAreas.map { ($0.id, 2) })
        levels["learning"] = nil
        #expect(matrix.missing(in: levels) == ["learning"])
        #expect(matrix.suggestion(levels: levels) == nil)
        levels["learning"] = 5
        #expect(matrix.suggestion(levels: levels) == nil)
        levels["learning"] = 0
        #expect(matrix.suggestion(levels: levels) != nil)
    }

    @Test("a level more in any row never suggests less", arguments: [0, 1, 2, 3])
    func monotone(level: Int) throws {
        let matrix = try ShippedPacks.matrix()
        let levels = Dictionary(uniqueKeysWithValues: matrix.subAreas.map { ($0.id, level) })
        let before = try #require(matrix.suggestion(levels: levels))
        for row in matrix.subAreas {
            var more = levels
            more[row.id] = level + 1
            let after = try #require(matrix.suggestion(levels: more))
            #expect(after.band.number >= before.band.number && after.score > before.score)
        }
    }

    @Test("the workings add up to the score and name the setting's effect")
    func workings() throws {
        let matrix = try ShippedPacks.matrix()
        var levels = Dictionary(uniqueKeysWithValues: matrix.subAreas.map { ($0.id, 0) })
        levels["talking"] = 3
        levels["learning"] = 3
        levels["feelings"] = 2
        let plain = try #require(matrix.suggestion(levels: levels, setting: .mainstream))
        #expect(plain.score.description == "18.75")
        #expect(plain.band.number == 3)
        #expect(
            plain.workings == [
                "talking and being understood: level 3, 6 × 1 = 6", "learning and remembering: level 3, 6 × 1.5 = 9",
                "feelings and wellbeing: level 2, 3 × 1.25 = 3.75", "Score 18.75: Band 3, which begins at 14",
            ])
        let special = try #require(matrix.suggestion(levels: levels, setting: .specialSchool))
        #expect(special.band.number == 1)
        #expect(special.workings.last?.contains("special school: 2 steps towards less support, Band 1") == true)
    }

    @Test("a setting never moves a band past the ends")
    func clamped() throws {
        let matrix = try ShippedPacks.matrix()
        let levels = Dictionary(uniqueKeysWithValues: matrix.subAreas.map { ($0.id, 0) })
        #expect(matrix.suggestion(levels: levels, setting: .specialSchool)?.band.number == 0)
    }

    @Test(
        "from a score above the last band an exceptional amount may be asked for", arguments: [(3, false), (4, true)])
    func exceptional(level: Int, expected: Bool) throws {
        let matrix = try ShippedPacks.matrix()
        let levels = Dictionary(uniqueKeysWithValues: matrix.subAreas.map { ($0.id, level) })
        let suggestion = try #require(matrix.suggestion(levels: levels))
        #expect(suggestion.band.number == 10)
        #expect(suggestion.isExceptional == expected)
    }
}
