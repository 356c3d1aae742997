import Canvas
import PanelModel

/// The state of the tab Needs and band: where the cursor is, which level is read, and what can be taken back.
///
/// Levels and band live in the case's draft. At the request gate there is a profile only, no band.
public struct NeedsTabState: Sendable {
    /// A row that the cursor can be on.
    enum Place: Hashable, Sendable {
        /// A row of the matrix, from 0.
        case row(Int)
        case setting
        case band
        case reason
    }

    /// The row under the cursor.
    var place = Place.row(0)
    /// The level whose descriptor is read without being set; nil for the one that is set.
    var reading: Int?
    /// The first row in sight.
    var top = 0
    /// How far a page key moves.
    var pageRows = 10
    /// Why the band differs, while it is written.
    var reason: TextEditor?
    /// The draft's profile before each change, newest last.
    var trail: [Change] = []

    /// What the draft held before a change, and where.
    struct Change: Equatable, Sendable {
        let place: Place
        let before: ProfileBody?
    }

    /// The tab as a case is opened.
    public init(context: CaseContext) {}

    /// Whether a text field has the focus.
    public var takesText: Bool { reason != nil }

    // MARK: - Moving

    /// The rows in order.
    func places(context: CaseContext) -> [Place] {
        let matrix = context.house.rules.matrix
        let rows = matrix.subAreas.indices.map { Place.row($0) }
        guard matrix.suggestsBand(at: context.details.gate) else { return rows }
        let award = context.draft.needs(in: context).band
        let hasReason = award?.isDeparture == true || award?.overrideReason != nil
        return rows + (matrix.settingAdjustments.isEmpty ? [] : [.setting]) + [.band] + (hasReason ? [.reason] : [])
    }

    /// The row of the matrix under the cursor; nil below the matrix.
    func subArea(context: CaseContext) -> SubArea? {
        guard case .row(let number) = place else { return nil }
        let rows = context.house.rules.matrix.subAreas
        return rows.indices.contains(number) ? rows[number] : nil
    }

    /// Moves the cursor so many rows on, as far as there are any.
    mutating func move(by steps: Int, context: CaseContext) {
        let places = places(context: context)
        guard !places.isEmpty else { return }
        let now = places.firstIndex(of: place) ?? places.count - 1
        place = places[min(max(0, now + steps), places.count - 1)]
        if steps != 0 { reading = nil }
    }

    // MARK: - The room that it has

    /// Takes note of the room that it has, so that the focus is in sight.
    mutating func settle(region: Region, context: CaseContext) {
        move(by: 0, context: context)
        let parts = NeedsParts(region)
        pageRows = max(1, parts.list.rows - 2)
        let page = page(width: parts.list.columns, context: context)
        top = page.top(from: top, height: parts.list.rows, focus: place)
        reason?.resize(to: Size(columns: max(1, parts.list.columns - NeedsParts.fieldColumn), rows: 1))
    }

    /// A click or a turn of the wheel in the tab's region.
    mutating func point(_ mouse: Mouse, region: Region, draft: inout CaseDraft, context: CaseContext) {
        let parts = NeedsParts(region)
        switch mouse.action {
        case .wheelUp: move(by: -3, context: context)
        case .wheelDown: move(by: 3, context: context)
        case .click:
            let page = page(width: parts.list.columns, context: context)
            guard let found = page.place(at: mouse.position, in: parts.list, from: top) else { return }
            closeReason()
            place = found
            reading = nil
        case .secondaryClick: break
        }
    }

    /// Takes in a case that changed in the record: earlier changes are recorded now and no longer taken back with `u`.
    mutating func refresh(context: CaseContext) {
        trail = []
        move(by: 0, context: context)
    }
}
