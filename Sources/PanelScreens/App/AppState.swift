import Canvas
import PanelModel

/// Everything that the screens show: a value, changed only by ``update(_:_:)``.
public struct AppState: Sendable {
    /// The terminal's size.
    public var size: Size
    /// What the terminal can show.
    public var capabilities: Capabilities
    /// Rules, settings and the day.
    public var house: House
    /// The list of cases.
    public var queue: QueueState
    /// The case that is open.
    public var open: CaseState?
    /// What lies over the screen and has the focus.
    public var overlay: Overlay?
    /// What just happened.
    public var status: StatusLine
    /// Whether names are initials and free text is hidden because others can see the screen.
    public var isPrivate: Bool
    /// What was last sent to be recorded, so that it can be sent again when a case had moved on.
    var sent: [Effect] = []

    /// The first state, and what has to be loaded for it.
    public static func start(
        size: Size, capabilities: Capabilities, house: House, isPrivate: Bool = false
    ) -> (AppState, [Effect]) {
        let state = AppState(
            size: size, capabilities: capabilities, house: house, queue: QueueState(), open: nil, overlay: nil,
            status: .quiet, isPrivate: isPrivate)
        return (state, [.loadOverview(before: house.nextPanel), .loadOrder(state.queue.query)])
    }

    /// Whether keys are letters of a text now, and single-letter commands are dead.
    public var isTyping: Bool {
        if let overlay { return overlay.takesText }
        if let open { return open.takesText }
        return queue.filter != nil
    }

    /// What a tab of the open case needs to know; nil while no case is open.
    public var context: CaseContext? {
        open.map { CaseContext(file: $0.file, draft: $0.draft, house: house, isPrivate: isPrivate) }
    }

    /// Changes the open case, and keeps its draft where the change touched it.
    public mutating func changeCase(_ change: (inout CaseState, CaseContext) -> Void) -> [Effect] {
        guard let context, var open else { return [] }
        change(&open, context)
        self.open = open
        return open.draft == context.draft ? [] : [.keep(open.draft, isSynced: false)]
    }

    /// Says what just happened.
    public mutating func say(_ words: String, tone: StatusLine.Tone = .plain) {
        status = StatusLine(words, tone: tone)
    }
}
