import Canvas

/// A page to read, and perhaps to agree to: a read-back, a whole entry, a notice.
public struct Reader: Sendable {
    /// The words at the head.
    public var title: String
    /// What Enter agrees to where the page is at its end; nil for a page that is only read.
    public var acceptance: Acceptance?
    var passages: [Passage]
    var scroll = Scroll()

    /// Something to agree to.
    public struct Acceptance: Sendable {
        /// The few letters for the key line, such as `record it`.
        public var hint: String
        /// What is done.
        ///
        /// The page has gone away before.
        public var perform: @Sendable (inout AppState) -> [Effect]

        /// Something to agree to.
        public init(hint: String, perform: @escaping @Sendable (inout AppState) -> [Effect]) {
            self.hint = hint
            self.perform = perform
        }
    }

    init(title: String, passages: [Passage], acceptance: Acceptance? = nil) {
        self.title = title
        self.passages = passages
        self.acceptance = acceptance
    }

    func lines(width: Int) -> [PassageLine] { passages.lines(width: max(1, width - 2)) }

    mutating func settle(size: Size) {
        let body = Frame(size).body
        scroll.fit(count: lines(width: body.columns).count, rows: body.rows)
    }
}
