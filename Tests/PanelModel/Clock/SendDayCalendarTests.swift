import PanelModel
import Testing

@Suite("The send day, for every day from 2014 to 2050")
struct SendDayCalendarTests {
    /// What the rule's own words give: the first day that suits, else the last working day in time, else late.
    private struct Expected: Equatable {
        var day: Int
        var collision: Bool
        var late: Bool
    }

    @Test("every plan is what a plain search by the rule's words finds")
    func agreesWithPlainSearch() throws {
        let holidays = try ClockFixture.holidays()
        let oracle = ClockOracle()
        let suits = (0..<oracle.dates.count - 10).map { oracle.suits($0) }
        let works = oracle.dates.indices.map { oracle.works($0) }
        var disagreements: [String] = []
        var collisions = 0
        for decided in 0..<oracle.count {
            // Three days before the decision to a fortnight after it: most collide or are near it; 41 never collides.
            for wait in [-3, -2, -1, 0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 41] {
                let deadline = decided + wait
                let window = decided..<max(decided, min(deadline + 1, suits.count))
                let expected: Expected
                if let day = window.first(where: { suits[$0] }) {
                    expected = Expected(day: day, collision: false, late: false)
                } else if let day = window.last(where: { works[$0] }) {
                    expected = Expected(day: day, collision: true, late: false)
                } else {
                    var day = decided
                    while !works[day] { day += 1 }
                    expected = Expected(day: day, collision: true, late: true)
                }
                let plan = SendDay.plan(decided: day(decided), deadline: day(deadline), holidays: holidays)
                let found = Expected(
                    day: plan.day.dayNumber - ClockOracle.firstDayNumber, collision: plan.collision, late: plan.late)
                if found != expected { disagreements.append("\(oracle.dates[decided]) + \(wait): \(plan.day.iso)") }
                if found.collision { collisions += 1 }
            }
        }
        #expect(disagreements.prefix(10) == [])
        #expect(collisions > 20_000)
    }

    @Test("no earlier day would have done, the day is in time unless late, and the days passed over are all the others")
    func properties() throws {
        let holidays = try ClockFixture.holidays()
        let oracle = ClockOracle()
        var broken: [String] = []
        for decided in 0..<oracle.count {
            for wait in [0, 1, 3, 6, 41] {
                let plan = SendDay.plan(decided: day(decided), deadline: day(decided + wait), holidays: holidays)
                let chosen = plan.day.dayNumber - ClockOracle.firstDayNumber
                let inTime = plan.late ? chosen > decided + wait : chosen <= decided + wait
                let kind = plan.collision || oracle.suits(chosen)
                let last = plan.collision ? max(decided + wait, chosen) : chosen
                let others = (decided...last).filter { $0 != chosen }
                let complete =
                    plan.passedOver.map { $0.date.dayNumber - ClockOracle.firstDayNumber } == others
                    && others.allSatisfy { !oracle.suits($0) }
                if !(inTime && kind && oracle.works(chosen) && complete && (plan.advice != nil) == plan.collision) {
                    broken.append("\(oracle.dates[decided]) + \(wait)")
                }
            }
        }
        #expect(broken.prefix(10) == [])
    }

    private func day(_ index: Int) -> CivilDate {
        CivilDate(dayNumber: ClockOracle.firstDayNumber + index)
    }
}
