/// A grid of styled cells and the place of the cursor: what a view returns and a terminal shows.
///
/// Drawing never fails and never writes outside the rectangle that it was given; what lies off the screen is left out.
/// All text passes through ``CellText`` on its way in, so that a cell can hold nothing that acts. 200 by 60 cells take
/// 96 kB.
public struct Screen: Sendable {
    /// One cell.
    @frozen public struct Cell: Equatable, Sendable {
        /// The scalar; 0 in the right half of a wide letter; from ``Cell/clusterBase`` on, a number in the table of
        /// clusters.
        public var code: UInt32
        /// How it looks.
        public var style: Style
        /// 1, 2, or 0 in the right half of a wide letter.
        public var columns: UInt8

        @usableFromInline static let clusterBase: UInt32 = 0x8000_0000

        @usableFromInline init(code: UInt32, style: Style, columns: UInt8) {
            self.code = code
            self.style = style
            self.columns = columns
        }
    }

    /// How large the screen is.
    public let size: Size
    /// What the terminal can show; in ASCII, our own signs are replaced as they are drawn.
    public let capabilities: Capabilities
    /// Where the cursor stands: always on what has the focus, at the start of its words.
    public var cursor: Position?

    /// All cells, row after row.
    public internal(set) var cells: [Cell]
    /// Letters with marks on them, by number.
    var clusters: [[UInt32]] = []

    /// A blank screen.
    public init(size: Size, capabilities: Capabilities = Capabilities()) {
        self.size = size
        self.capabilities = capabilities
        cells = Array(repeating: Cell(code: 0x20, style: .plain, columns: 1), count: size.columns * size.rows)
    }

    /// The scalars of a cell, base first, when it holds a letter with combining marks; nil for the common cell of one
    /// scalar.
    public func cluster(of cell: Cell) -> [UInt32]? {
        guard cell.code >= Cell.clusterBase else { return nil }
        let number = Int(cell.code - Cell.clusterBase)
        return number < clusters.count ? clusters[number] : nil
    }

    /// The style of a cell; plain off the screen.
    public func style(row: Int, column: Int) -> Style {
        guard row >= 0, row < size.rows, column >= 0, column < size.columns else { return .plain }
        return cells[row * size.columns + column].style
    }
}

extension Screen: Equatable {
    /// Whether two screens show the same; how clusters are numbered does not count.
    public static func == (left: Screen, right: Screen) -> Bool {
        guard left.size == right.size, left.cursor == right.cursor, left.capabilities == right.capabilities else {
            return false
        }
        if left.clusters == right.clusters { return left.cells == right.cells }
        return zip(left.cells, right.cells).allSatisfy { one, other in
            guard one.style == other.style, one.columns == other.columns else { return false }
            let marked = left.cluster(of: one)
            return marked == right.cluster(of: other) && (marked != nil || one.code == other.code)
        }
    }
}
