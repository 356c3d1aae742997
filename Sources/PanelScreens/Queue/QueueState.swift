import Canvas
import PanelModel

/// The list of cases: which ones, which is chosen, and the rows that are in sight.
///
/// Holds only the ids of a query's cases and the rows near the part shown, so that 150,000 cases cost a number each.
public struct QueueState: Sendable {
    /// What is asked for.
    public internal(set) var query = QueueQuery()
    /// The ids of the cases found, in order; nil until they are known.
    public private(set) var order: [Int]?
    /// Rows that were loaded, by id.
    public private(set) var rows: [Int: QueueRow] = [:]
    /// The place of the chosen case in the order.
    public private(set) var index = 0
    /// The place of the first case in sight.
    public private(set) var top = 0
    /// Counts over all open cases.
    public internal(set) var overview: QueueOverview?
    /// The filter while it is being typed.
    public internal(set) var filter: TextEditor?

    /// The case that a person chose last.
    ///
    /// It stays chosen across filters and sorts, and comes back when a filter goes.
    private var anchor: Int?
    /// How many rows are in sight.
    private var height = 1
    /// Rows asked for and not come yet.
    private var asked: Set<Int> = []
    /// The tab to open the chosen case on as soon as its row is there.
    private(set) var opensOnceLoaded: CaseTab?
    /// Whether something was recorded since the order was made, and the order is held until the case is left.
    private var isOrderHeld = false

    /// An empty list that nothing was loaded for yet.
    public init() {}

    /// How many cases there are.
    public var count: Int { order?.count ?? 0 }

    /// The chosen case's row; nil while there is none or it is not loaded.
    public var chosen: QueueRow? { row(at: index) }

    /// The row at a place in the order.
    public func row(at place: Int) -> QueueRow? {
        guard let order, order.indices.contains(place) else { return nil }
        return rows[order[place]]
    }

    /// Whether anything narrows the list.
    public var isFiltered: Bool { !query.text.isEmpty || hasFacets }

    /// Whether anything but words narrows the list.
    public var hasFacets: Bool {
        query.gate != nil || !query.statuses.isEmpty || query.source != nil || query.need != nil
            || query.setting != nil || query.caseOfficer != nil
    }

    // MARK: - Choosing

    /// Chooses the case so many places on, as far as there are any.
    ///
    /// False when there was nowhere to go.
    @discardableResult
    mutating func move(by steps: Int) -> Bool {
        choose(index + steps)
    }

    /// Chooses a case by its place, or the nearest that there is.
    @discardableResult
    mutating func choose(_ place: Int) -> Bool {
        guard let order, !order.isEmpty else { return false }
        let target = min(max(0, place), order.count - 1)
        let hasMoved = target != index
        index = target
        anchor = order[target]
        return hasMoved
    }

    /// How far a page key moves.
    var page: Int { max(1, height - 1) }

    /// Opens the chosen case, now or as soon as its row is there.
    mutating func openChosen(on tab: CaseTab) -> [Effect] {
        choose(index)
        guard let chosen else {
            opensOnceLoaded = order?.isEmpty == false ? tab : nil
            return []
        }
        return [.openCase(subject: chosen.subject, tab: tab)]
    }

    // MARK: - Asking and answers

    /// Asks for other cases or another order.
    mutating func ask(_ query: QueueQuery) -> [Effect] {
        guard query != self.query else { return [] }
        self.query = query
        return [.loadOrder(query)]
    }

    /// Takes in what a query found.
    ///
    /// An answer to an older question is passed over.
    mutating func receive(order: [Int], of query: QueueQuery) {
        guard query == self.query else { return }
        isOrderHeld = false
        self.order = order
        rows = [:]
        asked = []
        index = anchor.flatMap { order.firstIndex(of: $0) } ?? 0
        if anchor == nil { anchor = order.first }
    }

    /// Takes in rows, and says which case to open if one waited for its row.
    mutating func receive(rows new: [QueueRow]) -> [Effect] {
        for row in new { rows[row.id] = row }
        guard let tab = opensOnceLoaded, let chosen else { return [] }
        opensOnceLoaded = nil
        return [.openCase(subject: chosen.subject, tab: tab)]
    }

    /// The effects that bring the list up to date after something was recorded about the chosen case.
    ///
    /// While a case is open the order is held, so that the next case is the one that stood next; `release` lets it go.
    mutating func refresh(before day: CivilDate, holdsOrder: Bool) -> [Effect] {
        guard holdsOrder, let anchor else { return [.loadOverview(before: day), .loadOrder(query)] }
        isOrderHeld = true
        return [.loadOverview(before: day), .loadRows([anchor])]
    }

    /// Orders the list anew where its order was held.
    mutating func release() -> [Effect] {
        guard isOrderHeld else { return [] }
        isOrderHeld = false
        return [.loadOrder(query)]
    }

    // MARK: - What is in sight

    /// Keeps the chosen case in sight of so many rows.
    ///
    /// While the queue is hidden there is no number, and it keeps the one that it had.
    mutating func settle(rows count: Int?) {
        if let count { height = max(1, count) }
        if index < top { top = index }
        if index >= top + height { top = index - height + 1 }
        top = max(0, min(top, self.count - height))
    }

    /// The rows in sight that are not loaded and not asked for yet; they count as asked for now.
    ///
    /// Rows far away are let go.
    mutating func takeMissingRows() -> [Int] {
        guard let order, !order.isEmpty else { return [] }
        let seen = order[min(top, order.count)..<min(order.count, top + height)]
        let missing = seen.filter { rows[$0] == nil && !asked.contains($0) }
        guard !missing.isEmpty else { return [] }
        if rows.count > 8 * height + 200 {
            rows = rows.filter { seen.contains($0.key) }
            asked.formIntersection(seen)
        }
        asked.formUnion(missing)
        return Array(missing)
    }

    // MARK: - The filter

    /// Gives a key to the filter that is being typed.
    mutating func type(_ key: Key) -> [Effect] {
        guard var editor = filter else { return [] }
        _ = editor.apply(key)
        filter = editor
        var query = self.query
        query.text = editor.text
        return ask(query)
    }
}
