import Canvas

/// Where the parts of the screen are.
///
/// The one place that knows, for drawing, clicks and page keys alike.
struct Layout {
    /// Rows of the frame; in a full-width case the head is the case's own.
    let frame: Frame
    /// The queue; nil while a case has the whole width.
    let queue: Region?
    /// The case with its head and tabs; nil while none is open.
    let caseRegion: Region?

    /// From this width on, queue and case stand side by side.
    static let wide = 120
    /// The width of the queue beside a case.
    static let besideCase = 45

    init(_ state: AppState) {
        let size = state.size
        guard state.open != nil else {
            frame = Frame(size)
            queue = frame.body
            caseRegion = nil
            return
        }
        if size.columns >= Layout.wide, size.rows >= 12 {
            frame = Frame(size)
            var left = frame.body
            left.columns = Layout.besideCase
            queue = left
            caseRegion = frame.body.dropping(left: Layout.besideCase + 2)
        } else {
            frame = Frame(size, hasRule: false)
            queue = nil
            let top = frame.head ?? 0
            caseRegion = Region(
                row: top, column: 0, rows: frame.body.row + frame.body.rows - top, columns: size.columns)
        }
    }

    /// Whether the queue stands beside a case.
    var isSplit: Bool { queue != nil && caseRegion != nil }

    // MARK: - Parts of the queue

    /// The line with the counts.
    var queueCounts: Int? { queue.flatMap { $0.rows >= 5 ? $0.row : nil } }

    /// The line with the names of the columns.
    var queueHeader: Int? {
        guard let queue, queue.rows >= 3 else { return nil }
        return queue.row + (queue.rows >= 10 ? 2 : queue.rows >= 5 ? 1 : 0)
    }

    /// The lines about the chosen case.
    var queueDetail: Region? {
        guard let queue, !isSplit, queue.rows >= 12 else { return nil }
        let rows = queue.rows >= 18 ? 4 : 2
        return Region(row: queue.row + queue.rows - rows, column: 0, rows: rows, columns: queue.columns)
    }

    /// The rows of cases.
    var queueList: Region? {
        guard let queue else { return nil }
        let top = queueHeader.map { $0 + 1 } ?? queue.row
        let bottom = queueDetail.map { $0.row - 1 } ?? queue.row + queue.rows
        return Region(row: top, column: queue.column, rows: max(0, bottom - top), columns: queue.columns)
    }

    /// How many cases are in sight; nil while a case hides the queue.
    var queueRows: Int? { queueList?.rows }

    // MARK: - Parts of a case

    /// The line that names the case.
    var caseHead: Int? { caseRegion.flatMap { $0.rows >= 3 ? $0.row : nil } }

    /// The line of tabs.
    var caseTabs: Int? { caseRegion.flatMap { $0.rows >= 5 ? $0.row + 1 : nil } }

    /// The rule below the tabs.
    var caseRule: Int? { caseRegion.flatMap { $0.rows >= 8 ? $0.row + 2 : nil } }

    /// The tab's own region.
    var caseBody: Region? {
        guard let caseRegion else { return nil }
        let top = [caseHead, caseTabs, caseRule].compactMap(\.self).count
        return caseRegion.dropping(top: top)
    }
}
