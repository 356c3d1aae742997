extension MatrixRules {
    /// Reads a matrix and finds everything that is wrong in it; the value is nil when something is.
    static func read(_ text: String, file: String) -> (value: MatrixRules?, problems: [RulePackError]) {
        let reader = PackReader(text, file: file)
        guard let root = reader.root else { return reader.result(nil) }
        root.allow(
            "id", "version", "in_force_from", "source", "combining", "level_points", "highest_is", "bands",
            "settings", "exceptional_from", "areas")
        let header = root.header()
        let combining = root.map("combining").map(CombiningRule.init(map:)) ?? .weightedSum
        let read = root.maps("areas").map { map in
            (map: map, area: MatrixArea.read(map, combining: combining))
        }
        let areas = read.map { MatrixArea(area: $0.area.area, subAreas: $0.area.rows.map(\.row)) }
        PackMap.refuseDuplicates(read.flatMap { $0.area.rows }.map { ($0.map, $0.row.id) }, what: "sub-area")
        var seenAreas: Set<AreaOfNeed> = []
        for (map, entry) in read where !seenAreas.insert(entry.area).inserted {
            map.refuse("area", expected: "each area once", found: "\"\(entry.area.rawValue)\" again")
        }
        let levelPoints = root.list("level_points").map { MatrixPoints(node: $0, reader: reader) }
        let highestIs = root.choice("highest_is", else: BandNumbering.most)
        let bands = root.maps("bands").map { (map: $0, band: Band(map: $0)) }
        let adjustments = root.optionalMaps("settings").map { (map: $0, rule: SettingAdjustment(map: $0)) }
        let exceptionalFrom = root.has("exceptional_from") ? root.points("exceptional_from") : nil
        checkRows(root, areas: areas, combining: combining, levelPoints: levelPoints)
        checkBands(bands, highestIs: highestIs)
        var settings: Set<SettingKind> = []
        for (map, rule) in adjustments where !settings.insert(rule.setting).inserted {
            map.refuse("setting", expected: "each kind of setting once", found: "\"\(rule.setting.rawValue)\" again")
        }
        if let exceptionalFrom, let last = bands.last?.band, exceptionalFrom <= last.from {
            root.refuse(
                "exceptional_from", expected: "a score above \(last.from), where the last band begins",
                found: "\(exceptionalFrom)")
        }
        return reader.result(
            MatrixRules(
                header: header, areas: areas, combining: combining, levelPoints: levelPoints, bands: bands.map(\.band),
                highestIs: highestIs, settingAdjustments: adjustments.map(\.rule), exceptionalFrom: exceptionalFrom))
    }

    private static func checkRows(
        _ root: PackMap, areas: [MatrixArea], combining: CombiningRule, levelPoints: [MatrixPoints]
    ) {
        let rows = areas.flatMap(\.subAreas)
        if case .singleAxis = combining, rows.count != 1 {
            root.refuse("areas", expected: "one sub-area for the rule single-axis", found: "\(rows.count)")
        }
        guard !levelPoints.isEmpty else { return }
        if zip(levelPoints, levelPoints.dropFirst()).contains(where: { $0 >= $1 }) {
            root.refuse("level_points", expected: "points that rise with each level", found: "a fall or a repeat")
        }
        let highest = rows.flatMap(\.levels).map(\.level).max() ?? 0
        if levelPoints.count != highest + 1 {
            root.refuse(
                "level_points", expected: "\(highest + 1) points, for levels 0 to \(highest)",
                found: "\(levelPoints.count)")
        }
    }

    private static func checkBands(_ bands: [(map: PackMap, band: Band)], highestIs: BandNumbering) {
        if let first = bands.first, first.band.from != .zero {
            first.map.refuse(
                "from", expected: "0 for the first band, so that every score has a band", found: "\(first.band.from)")
        }
        for (before, after) in zip(bands, bands.dropFirst()) {
            if before.band.from >= after.band.from {
                after.map.refuse(
                    "from", expected: "cut-offs that rise: more than \(before.band.from)", found: "\(after.band.from)")
            }
            switch highestIs {
            case .most where before.band.number >= after.band.number:
                after.map.refuse(
                    "band", expected: "a number above \(before.band.number), as the highest is most support",
                    found: "\(after.band.number)")
            case .least where before.band.number <= after.band.number:
                after.map.refuse(
                    "band", expected: "a number below \(before.band.number), as the highest is least support",
                    found: "\(after.band.number)")
            case .most, .least: break
            }
        }
    }
}

extension CombiningRule {
    init(map: PackMap) {
        map.allow("rule", "from_level", "adds", "at_most")
        switch map.choice("rule", else: CombiningName.weightedSum) {
        case .weightedSum: self = .weightedSum
        case .highest: self = .highest
        case .highestPlusComplexity:
            self = .highestPlusComplexity(
                fromLevel: map.integer("from_level", in: 1...20), adds: map.points("adds"),
                atMost: map.points("at_most"))
            return
        case .pointsWithMultipliers: self = .pointsWithMultipliers
        case .singleAxis: self = .singleAxis
        }
        for key in ["from_level", "adds", "at_most"] where map.has(key) {
            map.refuse(key, expected: "no \"\(key)\" unless the rule is highest-plus-complexity", found: "one")
        }
    }
}

extension MatrixArea {
    /// The area and its rows, each with the map that it came from.
    static func read(
        _ map: PackMap, combining: CombiningRule
    ) -> (area: AreaOfNeed, rows: [(map: PackMap, row: SubArea)]) {
        map.allow("area", "sub_areas")
        let area = map.choice("area", else: AreaOfNeed.communicationAndInteraction)
        return (area, map.maps("sub_areas").map { ($0, SubArea(map: $0, combining: combining)) })
    }
}

extension SubArea {
    init(map: PackMap, combining: CombiningRule) {
        map.allow("id", "title", "weight", "levels", "source")
        id = map.identifier()
        title = map.text("title")
        let isWeighted =
            switch combining {
            case .weightedSum, .pointsWithMultipliers: true
            case .highest, .highestPlusComplexity, .singleAxis: map.has("weight")
            }
        weight = isWeighted ? map.points("weight") : MatrixPoints(1)
        if isWeighted, map.has("weight"), weight == .zero {
            map.refuse("weight", expected: "a weight above 0", found: "0")
        }
        let levels = map.maps("levels").map { (map: $0, level: LevelDescriptor(map: $0, combining: combining)) }
        for (expected, entry) in levels.enumerated() where entry.level.level != expected {
            entry.map.refuse(
                "level", expected: "level \(expected), levels being listed from 0", found: "\(entry.level.level)")
        }
        for (before, after) in zip(levels, levels.dropFirst()) {
            guard let low = before.level.points, let high = after.level.points, low >= high else { continue }
            after.map.refuse("points", expected: "points that rise: more than \(low)", found: "\(high)")
        }
        if levels.count == 1 { map.refuse("levels", expected: "at least two levels", found: "1") }
        self.levels = levels.map(\.level)
        source = map.text("source")
    }
}

extension LevelDescriptor {
    init(map: PackMap, combining: CombiningRule) {
        map.allow("level", "words", "points")
        level = map.integer("level", in: 0...20)
        words = map.text("words")
        switch combining {
        case .pointsWithMultipliers: points = map.points("points")
        case .weightedSum, .highest, .highestPlusComplexity, .singleAxis:
            points = nil
            if map.has("points") {
                map.refuse(
                    "points", expected: "no points here unless the rule is points-with-multipliers", found: "some")
            }
        }
    }
}

extension Band {
    init(map: PackMap) {
        map.allow("band", "title", "from", "pounds_per_year")
        number = map.integer("band", in: 0...100)
        title = map.optionalText("title") ?? "Band \(number)"
        from = map.points("from")
        poundsPerYear = map.has("pounds_per_year") ? map.integer("pounds_per_year", in: 0...1_000_000) : nil
    }
}

extension SettingAdjustment {
    init(map: PackMap) {
        map.allow("setting", "steps", "because", "source")
        setting = map.choice("setting", else: .mainstream)
        steps = map.integer("steps", in: -20...20)
        because = map.text("because")
        source = map.text("source")
    }
}
