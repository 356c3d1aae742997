import Canvas
import PanelDesk
import PanelModel
import PanelScreens
import Terminal

/// The loop of the screens: wait, take in everything that happened, carry out what it asks for, paint once.
struct ScreenLoop {
    private let driver: any TerminalDriver
    private let stage: Stage
    private var state: AppState
    private var isLeaving = false
    /// Drafts that changed while the input of one round was taken in: each is put on disk once, before the paint, and
    /// before anything that rests on it.
    private var unkept: [String: Effect] = [:]

    init(driver: any TerminalDriver, desk: Desk, isPrivate: Bool) {
        self.driver = driver
        self.stage = Stage(desk)
        let (state, effects) = AppState.start(
            size: driver.size, capabilities: driver.capabilities, house: stage.house, isPrivate: isPrivate)
        self.state = state
        carryOut(effects)
        take(.answer(.opening(desk.openingNotes)))
        if let words = desk.unfinishedNote { take(.answer(.said(words))) }
    }

    /// Runs until the person leaves or the terminal goes away.
    ///
    /// Drafts are on disk at every moment.
    /// - Returns: words for the person once the screen is given back; nil when there is nothing to say.
    mutating func run() -> String? {
        while !isLeaving {
            driver.present(view(state))
            for event in driver.nextEvents() {
                switch event {
                case .key(let key): take(.key(key))
                case .resize(let size): take(.resize(size))
                case .resumed: take(.resize(driver.size))
                case .woken: continue
                case .hangup, .terminate, .interrupt:
                    keepDrafts()
                    return event == .hangup ? nil : "Ended from outside. Unfinished work was kept."
                case .scriptEnded: isLeaving = true
                }
                if isLeaving { break }
            }
            keepDrafts()
        }
        return nil
    }

    /// Takes one event in, and carries out all that follows from it.
    private mutating func take(_ event: Event) {
        if let house = stage.changedHouse() { apply(.answer(.house(house))) }
        apply(event)
    }

    private mutating func apply(_ event: Event) {
        let (next, effects) = update(state, event)
        state = next
        carryOut(effects)
    }

    private mutating func carryOut(_ effects: [Effect]) {
        for effect in effects {
            if case .keep(let draft, false) = effect {
                unkept[draft.id] = effect
                continue
            }
            keepDrafts()
            switch effect {
            case .quit:
                isLeaving = true
            case .suspend:
                for event in driver.suspend() {
                    if case .resize(let size) = event { apply(.resize(size)) }
                }
                apply(.resize(driver.size))
            case .redraw:
                apply(.resize(driver.size))
            case .editText(let text, let target):
                edit(text, for: target)
            case .loadOrder, .loadRows, .loadOverview, .openCase, .keep, .recordFindings, .recordProfile, .recordNote,
                .recordDecision, .recordCorrection, .recordNoticeSent, .recordOutcome, .amendCase, .writeLetter,
                .dropDraft:
                for answer in stage.carryOut(effect) { apply(.answer(answer)) }
            }
        }
    }

    private mutating func keepDrafts() {
        let drafts = unkept.values
        unkept = [:]
        for effect in drafts {
            for answer in stage.carryOut(effect) { apply(.answer(answer)) }
        }
    }

    private mutating func edit(_ text: String, for target: EditTarget) {
        switch driver.runEditor(text: text) {
        case .changed(let new): apply(.answer(.edited(target, new)))
        case .unchanged, .empty: apply(.answer(.edited(target, nil)))
        case .failed(let failure): apply(.answer(.refused(TerminalWords.of(failure))))
        }
        apply(.resize(driver.size))
    }
}
