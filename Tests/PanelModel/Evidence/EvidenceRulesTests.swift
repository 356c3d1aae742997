import Testing

@testable import PanelModel

@Suite("the evidence pack")
struct EvidenceRulesTests {
    @Test("there are 30 to 45 items, each with its own id and title")
    func count() throws {
        let items = try ShippedPacks.evidence().items
        #expect((30...45).contains(items.count))
        #expect(Set(items.map(\.id)).count == items.count)
        #expect(Set(items.map(\.title)).count == items.count)
    }

    @Test("every item has a source, a factor and something to ask for, and its title fits the screen")
    func complete() throws {
        let evidence = try ShippedPacks.evidence()
        for item in evidence.items {
            #expect(!item.source.isEmpty && !item.askFor.isEmpty && !item.detail.isEmpty)
            #expect(!item.informs.isEmpty && item.informs.allSatisfy { evidence.factor($0) != nil })
            #expect(item.title.count <= EvidenceItem.titleLimit)
            #expect(item.detail.hasSuffix("."))
        }
    }

    @Test("the six factors of Code 9.14 are there and each is informed by an item")
    func factors() throws {
        let evidence = try ShippedPacks.evidence()
        #expect(evidence.factors.count == 6)
        for factor in evidence.factors {
            #expect(factor.paragraph == "Code 9.14")
            #expect(evidence.items.contains { $0.informs.contains(factor.id) })
        }
    }

    @Test("items come in the order of the groups")
    func order() throws {
        let groups = try ShippedPacks.evidence().items.map(\.group)
        let order = EvidenceGroup.allCases
        #expect(groups.map { order.firstIndex(of: $0) ?? -1 } == groups.map { order.firstIndex(of: $0) ?? -1 }.sorted())
        #expect(Set(groups) == Set(order))
    }

    @Test("what a school, health or the council holds is never the family's to supply")
    func notFamilys() throws {
        for item in try ShippedPacks.evidence().items {
            #expect(item.notFamilys == ![.family, .youngPerson].contains(item.heldBy), "\(item.id)")
        }
    }

    @Test("nothing says Mum or Dad, and nothing makes a threshold of a score, a report or a number of cycles")
    func kind() throws {
        for item in try ShippedPacks.evidence().items {
            #expect(ShippedPacks.unkind(in: item.title + ". " + item.detail + " " + item.askFor).isEmpty, "\(item.id)")
        }
        let report = try ShippedPacks.evidence().item("educational-psychology")
        #expect(report?.detail.contains("no condition") == true)
        #expect(try ShippedPacks.evidence().item("reviewed-plans")?.detail.contains("not a condition") == true)
    }

    @Test(
        "each phase and gate has its own items",
        arguments: [
            (AgePhase.earlyYears, Gate.request, "early-milestones", true),
            (.primary, .request, "early-milestones", false),
            (.earlyYears, .request, "standardised-scores", false), (.over18, .request, "additional-time", true),
            (.post16, .request, "additional-time", false), (.secondary, .request, "preparing-for-adulthood", true),
            (.primary, .request, "assessment-advice", false), (.primary, .issue, "assessment-advice", true),
            (.primary, .change, "annual-review", true), (.primary, .request, "annual-review", false),
            (.primary, .request, "family-invited", true), (.primary, .change, "earlier-requests", false),
        ])
    func applies(phase: AgePhase, gate: Gate, id: String, applies: Bool) throws {
        #expect(try ShippedPacks.evidence().items(for: phase, at: gate).contains { $0.id == id } == applies)
    }

    @Test("every phase and gate has items in every group", arguments: AgePhase.allCases, Gate.allCases)
    func groups(phase: AgePhase, gate: Gate) throws {
        let groups = try Set(ShippedPacks.evidence().items(for: phase, at: gate).map(\.group))
        #expect(groups == Set(EvidenceGroup.allCases))
    }

    @Test(
        "an absent item is asked for inside the six weeks, by a working day",
        arguments: [
            ("provision-map", "2026-11-02", "2026-12-14", "2026-11-16"),
            ("provision-map", "2026-11-27", "2026-12-14", "2026-12-07"),
            ("provision-map", "2026-12-10", "2026-12-14", "2026-12-11"),
            ("provision-map", "2026-12-11", "2026-12-14", "2026-12-14"),
            ("provision-map", "2026-10-31", "2026-12-14", "2026-11-13"),
            ("family-invited", "2026-11-02", "2026-12-14", "2026-11-06"),
        ])
    func askBy(id: String, asked: String, lastDay: String, due: String) throws {
        let evidence = try ShippedPacks.evidence()
        let item = try #require(evidence.item(id))
        let day = evidence.askBy(item, asked: try ShippedPacks.day(asked), lastDay: try ShippedPacks.day(lastDay))
        #expect(day.iso == due)
    }

    @Test(
        "a request goes to whoever holds the item, by name where there is one",
        arguments: [
            ("provision-map", "Temple Wick Juniors"), ("family-views", "Mrs Forsythe"), ("child-views", "Riley"),
            ("medical-letters", "health"), ("early-help-check", "Early Help"), ("family-invited", "the council"),
        ])
    func request(id: String, from: String) throws {
        let evidence = try ShippedPacks.evidence()
        let asked = try ShippedPacks.day("2026-11-02")
        var details = CaseDetails(
            reference: "26-0021", forename: "Riley", surname: "Forsythe",
            dateOfBirth: try ShippedPacks.day("2017-01-10"),
            dateReceived: asked)
        details.setting = "Temple Wick Juniors"
        details.addressedAs = "Mrs Forsythe"
        let item = try #require(evidence.item(id))
        let request = evidence.request(for: item, in: details, asked: asked, lastDay: asked.adding(days: 42))
        #expect(request.from == from)
        #expect(request.what == item.title)
        #expect(request.by > asked)
    }

    @Test("a day that the council does not work is passed over when asking")
    func bankHoliday() throws {
        let evidence = try ShippedPacks.evidence()
        let item = try #require(evidence.item("provision-map"))
        let asked = try ShippedPacks.day("2026-12-14")
        let closed = ["2026-12-25", "2026-12-28"]
        let due = evidence.askBy(item, asked: asked, lastDay: nil) { !$0.weekday.isWeekend && !closed.contains($0.iso) }
        #expect(due.iso == "2026-12-24")
    }
}
