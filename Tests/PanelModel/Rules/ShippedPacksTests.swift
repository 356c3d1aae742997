import Testing

@testable import PanelModel

@Suite("the packs that ship")
struct ShippedPacksTests {
    @Test("every shipped pack loads without a problem", arguments: [RulePackKind.law, .evidence, .matrix, .nextSteps])
    func loads(kind: RulePackKind) throws {
        let problems = RulePackChecker.check(try ShippedPacks.text(kind), kind: kind).map(\.description)
        #expect(problems.isEmpty, "\(problems)")
    }
}
