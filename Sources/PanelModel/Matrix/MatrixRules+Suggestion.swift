extension MatrixRules {
    /// The band that the levels suggest, with its workings; nil while a row has no level or one that does not exist.
    ///
    /// For the issue and change gates only: see `suggestsBand(at:)`. Levels of rows that the matrix does not have are
    /// passed over. The setting moves the band by whole steps and never past the first or last band.
    public func suggestion(levels: [SubAreaID: Int], setting: SettingKind? = nil) -> BandSuggestion? {
        guard missing(in: levels).isEmpty, !bands.isEmpty else { return nil }
        var workings: [String] = []
        let score = score(levels, &workings)
        let place = bands.lastIndex { $0.from <= score } ?? 0
        workings.append("Score \(score): \(bands[place].title), which begins at \(bands[place].from)")
        var moved = place
        if let setting, let adjustment = settingAdjustments.first(where: { $0.setting == setting }) {
            moved = min(max(place + adjustment.steps, 0), bands.count - 1)
            let way = adjustment.steps >= 0 ? "more" : "less"
            let count = abs(adjustment.steps)
            workings.append(
                "\(setting.title): \(count) \(count == 1 ? "step" : "steps") towards \(way) support, "
                    + "\(bands[moved].title). \(adjustment.because)")
        }
        let isExceptional = exceptionalFrom.map { score >= $0 } ?? false
        if isExceptional, let exceptionalFrom {
            workings.append("Score \(exceptionalFrom) or more: an amount above the last band may be asked for")
        }
        return BandSuggestion(band: bands[moved], score: score, workings: workings, isExceptional: isExceptional)
    }

    private func score(_ levels: [SubAreaID: Int], _ workings: inout [String]) -> MatrixPoints {
        let rows = subAreas.compactMap { row in levels[row.id].map { (row: row, level: $0) } }
        switch combining {
        case .weightedSum, .pointsWithMultipliers:
            var sum = MatrixPoints.zero
            for (row, level) in rows {
                let worth = points(of: row, level: level)
                guard worth > .zero else { continue }
                let product = worth * row.weight
                sum = sum + product
                workings.append("\(row.title): level \(level), \(worth) × \(row.weight) = \(product)")
            }
            return sum
        case .singleAxis:
            guard let (row, level) = rows.first else { return .zero }
            workings.append("\(row.title): level \(level)")
            return points(of: row, level: level)
        case .highest:
            return highest(rows, &workings)
        case .highestPlusComplexity(let fromLevel, let adds, let atMost):
            let top = highest(rows, &workings)
            let further = max(rows.count { $0.level >= fromLevel } - 1, 0)
            let more = min(MatrixPoints(further) * adds, atMost)
            if further > 0 {
                workings.append(
                    "\(further) more at level \(fromLevel) or above: \(adds) each, at most \(atMost), adds \(more)")
            }
            return top + more
        }
    }

    private func highest(_ rows: [(row: SubArea, level: Int)], _ workings: inout [String]) -> MatrixPoints {
        let scored = rows.map { (row: $0.row, level: $0.level, points: points(of: $0.row, level: $0.level)) }
        // The first of equals, so that the workings are the same each time.
        guard let most = scored.map(\.points).max(), let top = scored.first(where: { $0.points == most }) else {
            return .zero
        }
        workings.append("Highest: \(top.row.title), level \(top.level), \(most)")
        return most
    }

    private func points(of row: SubArea, level: Int) -> MatrixPoints {
        if let points = row.level(level)?.points { return points }
        return levelPoints.indices.contains(level) ? levelPoints[level] : MatrixPoints(level)
    }
}
