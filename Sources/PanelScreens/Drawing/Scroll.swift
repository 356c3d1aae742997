/// Which part of a long list is in sight, and which line is chosen.
struct Scroll: Hashable, Sendable {
    private(set) var chosen = 0
    private(set) var top = 0
    private var height = 1
    private var count = 0

    /// A list that is at its start.
    init(chosen: Int = 0) {
        self.chosen = chosen
        self.count = chosen + 1
    }

    /// Whether the last line is in sight.
    var isAtEnd: Bool { top + height >= count }

    /// How far a page key moves.
    var page: Int { max(1, height - 1) }

    /// Chooses the line so many on, as far as there are any.
    mutating func move(by steps: Int) { choose(chosen + steps) }

    /// Chooses a line, or the nearest that there is.
    mutating func choose(_ place: Int) { chosen = min(max(0, place), max(0, count - 1)) }

    /// Brings the chosen line into sight of so many rows.
    mutating func settle(count: Int, rows: Int) {
        self.count = count
        height = max(1, rows)
        choose(chosen)
        if chosen < top { top = chosen }
        if chosen >= top + height { top = chosen - height + 1 }
        top = max(0, min(top, count - height))
    }

    /// Scrolls text without a chosen line: moves what is in sight.
    mutating func scroll(by steps: Int) {
        top = max(0, min(top + steps, count - height))
        chosen = min(max(chosen, top), max(top, top + height - 1))
    }

    /// Takes note of the room for text without a chosen line.
    mutating func fit(count: Int, rows: Int) {
        self.count = count
        height = max(1, rows)
        top = max(0, min(top, count - height))
        chosen = top
    }
}
