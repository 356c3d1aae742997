import Testing

@testable import PanelModel

@Suite("templates of rule packs")
struct PackTemplateTests {
    @Test(
        "keys are filled in, awkward names unchanged, and nothing in a name is taken for a key",
        arguments: [
            ("{name} and {setting}", "Siân O’Brien and Old Pier"), ("no keys", "no keys"), ("{other}", "{other}"),
            ("{name}{name}", "Siân O’BrienSiân O’Brien"), ("open { and {name}", "open { and {name}"), ("", ""),
            ("👩‍👩‍👧 {name}’s", "👩‍👩‍👧 Siân O’Brien’s"),
        ])
    func fill(text: String, expected: String) {
        #expect(PackTemplate.fill(text, ["name": "Siân O’Brien", "setting": "Old Pier"]) == expected)
        #expect(PackTemplate.fill("{name}", ["name": "{setting}", "setting": "x"]) == "{setting}")
    }

    @Test(
        "keys are found, also one that is not closed",
        arguments: [
            ("{a} {b}", ["a", "b"]), ("{a", ["a"]), ("none", []), ("x {a} {b c", ["a", "b c"]),
        ])
    func keys(text: String, expected: [String]) {
        #expect(PackTemplate.keys(in: text) == expected)
    }
}
