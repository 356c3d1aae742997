import Canvas

/// A question with its answers, or a list to choose from.
public struct ChoiceList: Sendable {
    /// What it asks, or lists.
    public var title: String
    /// What somebody should know before they choose.
    public var detail: [String]
    /// The answers, in order.
    public var options: [ChoiceOption]
    /// What Esc does besides going away; nil for nothing.
    public var onLeave: (@Sendable (inout AppState) -> [Effect])?
    var scroll: Scroll

    /// A list with the option at that place chosen.
    public init(
        title: String, detail: [String] = [], options: [ChoiceOption], chosen: Int = 0,
        onLeave: (@Sendable (inout AppState) -> [Effect])? = nil
    ) {
        self.title = title
        self.detail = detail
        self.options = options
        self.onLeave = onLeave
        self.scroll = Scroll(chosen: chosen)
    }

    /// The place of the option that Enter takes.
    var chosen: Int { scroll.chosen }

    /// The text above the options.
    func detailLines(width: Int) -> [PassageLine] {
        detail.isEmpty ? [] : (detail.map { Passage($0) } + [.gap]).lines(width: max(1, width - 2))
    }

    /// How many rows the text above the options takes of so many.
    func detailRows(in region: Region) -> Int {
        min(detailLines(width: region.columns).count, max(0, region.rows - min(options.count, 4)))
    }

    mutating func settle(size: Size) {
        let body = Frame(size).body
        scroll.settle(count: options.count, rows: body.rows - detailRows(in: body))
    }
}

/// One thing to choose.
public struct ChoiceOption: Sendable {
    /// Its words.
    public var title: String
    /// A few words beside the title.
    public var note: String
    /// What choosing it does.
    ///
    /// The list has gone away before.
    public var perform: @Sendable (inout AppState) -> [Effect]

    /// Something to choose.
    public init(_ title: String, note: String = "", perform: @escaping @Sendable (inout AppState) -> [Effect]) {
        self.title = title
        self.note = note
        self.perform = perform
    }
}
