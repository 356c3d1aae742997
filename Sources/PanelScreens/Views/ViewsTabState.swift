import Canvas
import PanelModel

/// The tab Views: what the child or young person and the family said, when and how.
public struct ViewsTabState: Sendable {
    var scroll = Scroll()
    private var top = 0

    /// The tab at its start.
    public init() {}

    /// Notes of views and consultations, oldest first.
    static func notes(of context: CaseContext) -> [Recorded<NoteBody>] {
        context.file.notes.filter { $0.value.topic != .general }
    }

    /// The chosen note.
    func chosen(in context: CaseContext) -> Recorded<NoteBody>? {
        let notes = Self.notes(of: context)
        return notes.indices.contains(scroll.chosen) ? notes[scroll.chosen] : nil
    }

    private static func list(_ context: CaseContext, width: Int) -> BlockList {
        BlockList(
            blocks: notes(of: context).map { note in
                let lines = [Passage(context.written(note.value.text))].lines(width: max(1, width - 6))
                return BlockList.Block(
                    heading: NoteWords.heading(note, context: context), lines: Array(lines.prefix(4)))
            })
    }

    mutating func settle(region: Region, context: CaseContext) {
        let list = Self.list(context, width: region.columns)
        scroll.settle(count: list.blocks.count, rows: max(1, region.rows / 3))
        top = list.top(showing: scroll.chosen, rows: region.rows, from: top)
    }

    mutating func point(_ mouse: Mouse, region: Region, context: CaseContext) {
        switch mouse.action {
        case .wheelUp: scroll.move(by: -1)
        case .wheelDown: scroll.move(by: 1)
        case .click:
            let list = Self.list(context, width: region.columns)
            if let place = list.place(at: mouse.position.row - region.row + top) { scroll.choose(place) }
        case .secondaryClick: break
        }
    }

    /// Draws the tab.
    func draw(on screen: inout Screen, in region: Region, context: CaseContext) {
        guard !Self.notes(of: context).isEmpty else { return drawNothing(on: &screen, in: region, context: context) }
        Self.list(context, width: region.columns).draw(
            on: &screen, in: region, chosen: scroll.chosen, top: top, hasFocus: context.hasFocus)
    }

    private func drawNothing(on screen: inout Screen, in region: Region, context: CaseContext) {
        let passages = [
            Passage("Nothing is recorded yet of what \(context.calledName) and the family say."), .gap,
            Passage("a adds views; c records that they were consulted.", style: .quiet),
            Passage(
                "The panel has regard to their views and evidence before it decides (s.36(8)); a phone call counts.",
                style: .quiet),
        ]
        let inner = region.dropping(left: 1)
        screen.put(passages.lines(width: max(1, inner.columns - 1)), from: 0, in: inner)
        if context.hasFocus { screen.cursor = Position(row: inner.row, column: inner.column) }
    }
}

/// Notes as the screens say them.
enum NoteWords {
    /// `Mrs Forsythe, by letter, 28 October 2026`.
    static func heading(_ note: Recorded<NoteBody>, context: CaseContext) -> String {
        let body = note.value
        let from = context.isPrivate ? nil : body.from
        let day = (body.on ?? note.at.civilDate).short
        switch body.topic {
        case .general: return "note, \(day)"
        case .views: return [from ?? "the family", body.means, day].compactMap(\.self).joined(separator: " · ")
        case .consultation:
            return ["consulted: \(from ?? "the family")", body.means, day].compactMap(\.self).joined(separator: " · ")
        }
    }
}
