import Canvas
import PanelModel

/// The state of the tab Needs.
public struct NeedsTabState: Sendable {
    /// The tab as a case is opened.
    public init(context: CaseContext) {}

    /// Whether a text field has the focus.
    public var takesText: Bool { false }

    /// Gives a key to the text field that has the focus.
    mutating func type(_ key: Key, draft: inout CaseDraft, context: CaseContext) {}

    /// Puts a text that was edited outside into the field that it came from.
    mutating func put(_ text: String, in field: String, draft: inout CaseDraft, context: CaseContext) {}

    /// A click or a turn of the wheel in the tab's region.
    mutating func point(_ mouse: Mouse, region: Region, draft: inout CaseDraft, context: CaseContext) {}

    /// Takes note of the room that it has, so that the focus is in sight.
    mutating func settle(region: Region, context: CaseContext) {}

    /// Takes in a case that changed in the record.
    mutating func refresh(context: CaseContext) {}

    /// Draws the tab; places the cursor where `context.hasFocus`.
    func draw(on screen: inout Screen, in region: Region, context: CaseContext) {
        guard context.hasFocus else { return }
        screen.cursor = Position(row: region.row, column: region.column)
    }
}
