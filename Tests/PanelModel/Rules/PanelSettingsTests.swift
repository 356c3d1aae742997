import Foundation
import Testing

@testable import PanelModel

@Suite("settings")
struct PanelSettingsTests {
    @Test(
        "the template for a new workspace loads, whatever the council's name",
        arguments: ["Testshire County Council", "Llan \"Fawr\" \\ Siân: #1", "London Borough of O’Brien"])
    func template(name: String) throws {
        let settings = try PanelSettings(yaml: PanelSettings.template(authority: name), file: "settings.yaml")
        #expect(settings.authority.name == name)
        #expect(settings.authority.sen2Code == nil)
        #expect(settings.panel.standing == .decides)
        #expect(settings.panel.quorum.agencies == [.education, .health, .socialCare])
        #expect(settings.sharedGroup == nil)
    }

    @Test("in a new workspace every contact is missing, though its name stands there")
    func templateContacts() throws {
        let settings = try PanelSettings(yaml: PanelSettings.template(authority: "Testshire"), file: "settings.yaml")
        #expect(settings.contacts.missing == ContactKind.allCases)
    }

    @Test("a contact with one way to reach it is there")
    func contact() throws {
        let text = PanelSettings.template(authority: "Testshire", sen2Code: "999")
            .replacing("name: SENDIASS\n    phone:", with: "name: Testshire SENDIASS\n    phone: 01632 960123")
        let settings = try PanelSettings(yaml: text, file: "settings.yaml")
        #expect(settings.contacts[.sendiass]?.line == "Testshire SENDIASS, 01632 960123")
        #expect(!settings.contacts.missing.contains(.sendiass))
        #expect(settings.authority.sen2Code == "999")
    }

    @Test(
        "wrong settings are refused at their line",
        arguments: [
            ("standing: decides", "standing: decide", "one of decides, advises"),
            ("minimum: 4", "minimum: none", "a whole number from 1 to 50"),
            ("[education, health, social-care]", "[education, police]", "one of education, health"),
            ("chair_required: true", "chair_required: si", "true or false"),
            ("tribunal:", "tribunals:", "one of the keys sendiass"),
            ("shared_group:", "shared_groups: x", "one of the keys authority"),
            ("sen2_code: \"999\"", "sen2_code: 99", "three digits"),
        ])
    func wrong(old: String, new: String, expected: String) throws {
        let text = PanelSettings.template(authority: "Testshire", sen2Code: "999")
        let range = try #require(text.range(of: old))
        let line = text[..<range.lowerBound].split(separator: "\n", omittingEmptySubsequences: false).count
        let problems = RulePackChecker.check(text.replacingCharacters(in: range, with: new), kind: .settings)
        #expect(problems.count == 1)
        #expect(problems.first?.line == line)
        #expect(problems.first?.expected.contains(expected) == true, "\(problems)")
    }
}
