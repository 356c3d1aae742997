import Canvas

/// A list whose items take several lines each: a heading and the words below it.
struct BlockList {
    /// An item's lines; the first is its heading.
    struct Block {
        var heading: String
        var lines: [PassageLine]
    }

    let blocks: [Block]

    /// How many rows each item takes with the empty line below it.
    private func height(_ place: Int) -> Int { blocks[place].lines.count + 2 }

    /// The first row of the list in sight, so that the chosen item is whole where it fits, as near to `top` as can be.
    func top(showing chosen: Int, rows: Int, from top: Int) -> Int {
        guard blocks.indices.contains(chosen) else { return 0 }
        let first = (0..<chosen).reduce(0) { $0 + height($1) }
        let last = first + height(chosen) - 2
        var top = max(top, last - rows + 1)
        top = min(top, first)
        return max(0, top)
    }

    /// The item on a row of the list, counted from its start.
    func place(at row: Int) -> Int? {
        var start = 0
        for place in blocks.indices {
            if row < start + height(place) { return row >= start ? place : nil }
            start += height(place)
        }
        return nil
    }

    /// Draws the items from a row of the list on; the chosen one's heading is marked and has the cursor.
    func draw(on screen: inout Screen, in region: Region, chosen: Int, top: Int, hasFocus: Bool) {
        var row = -top
        for (place, block) in blocks.enumerated() {
            if row >= region.rows { return }
            if row >= 0 {
                let isChosen = place == chosen
                let line = Region(row: region.row + row, column: region.column, rows: 1, columns: region.columns)
                screen.put(isChosen ? "▸" : " ", row: line.row, column: line.column, width: 2, style: .accent)
                screen.put(
                    block.heading, row: line.row, column: line.column + 2, width: max(0, line.columns - 2), style: .bold
                )
                if isChosen, hasFocus {
                    screen.emphasise(line, with: .reverse)
                    screen.cursor = Position(row: line.row, column: line.column + min(2, max(0, line.columns - 1)))
                }
            }
            for (number, line) in block.lines.enumerated() {
                let target = row + 1 + number
                guard target >= 0, target < region.rows else { continue }
                screen.put(
                    line.text, row: region.row + target, column: region.column + 4 + line.column,
                    width: max(0, region.columns - 4 - line.column), style: line.style)
            }
            row += height(place)
        }
    }
}
