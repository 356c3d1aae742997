import Canvas
import PanelModel
import Testing

@testable import PanelScreens

@Suite("Any keys")
struct AnyKeysTests {
    /// The same keys for the same seed, on every machine.
    private struct Dice: RandomNumberGenerator {
        var state: UInt64

        mutating func next() -> UInt64 {
            state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
            return state ^ (state >> 29)
        }
    }

    private static let keys: [Key] =
        "abcdefghijklmnopqrstuvwxyz0123456789/?:[] GN".map { .character($0) }
        + "abcdelpsuwxyz_".map { .control($0) }
        + [
            .enter, .escape, .escape, .tab, .backTab, .backspace, .delete, .up, .down, .left, .right, .wordLeft,
            .wordRight,
            .home, .end, .pageUp, .pageDown, .function(1), .function(12), .paste("two\nlines"), .paste("\u{1B}[2J"),
            .mouse(Mouse(action: .click, position: Position(row: 6, column: 10))),
            .mouse(Mouse(action: .click, position: Position(row: 23, column: 3))),
            .mouse(Mouse(action: .click, position: Position(row: 1, column: 30))),
            .mouse(Mouse(action: .wheelDown, position: Position(row: 8, column: 60))),
        ]

    @Test(
        "whatever is pressed, the screens go on, the cursor is on the screen and no control character shows",
        arguments: 1...6)
    func anyKeys(_ seed: UInt64) throws {
        var dice = Dice(state: seed)
        let sizes = [(80, 24), (120, 40), (40, 12), (20, 5), (3, 2)]
        var rehearsal = try Rehearsal()
        for step in 0..<400 {
            if step % 60 == 59, let size = sizes.randomElement(using: &dice) { rehearsal.resize(size.0, size.1) }
            if let key = Self.keys.randomElement(using: &dice) { rehearsal.take(.key(key)) }
            guard step % 7 == 0 else { continue }
            let screen = rehearsal.screen
            let cursor = try #require(screen.cursor)
            #expect(cursor.row < screen.size.rows && cursor.column < screen.size.columns)
            #expect(!screen.text.unicodeScalars.contains { $0.value < 0x20 && $0 != "\n" })
        }
        // However it went, Esc and q lead out.
        rehearsal.resize(80, 24)
        rehearsal.forget()
        for _ in 0..<12 {
            rehearsal.take(.key(.escape))
            if case .choice? = rehearsal.state.overlay { try rehearsal.press("2") }
        }
        rehearsal.take(.key(.character("q")))
        #expect(rehearsal.effects.contains(.quit))
    }
}
