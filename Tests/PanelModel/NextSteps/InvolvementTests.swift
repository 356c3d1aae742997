import Testing

@testable import PanelModel

@Suite("words for involvement")
struct InvolvementTests {
    @Test(
        "Early Help and social care are read from a caseworker's words",
        arguments: [
            (nil, Involvement.unknown), ("", .unknown), ("not known", .unknown), ("none", .none), ("No", .none),
            ("no involvement", .none), ("offered", .offered), ("referred, waiting for a worker", .offered),
            ("Open (Family Support)", .open), ("child in need", .open), ("CP plan", .open),
            ("declined twice", .declined),
            ("offered, family declined", .declined), ("closed March 2026", .closed),
            ("previously open, now closed", .closed),
            ("something else", .unknown),
        ] as [(String?, Involvement)])
    func involvement(words: String?, expected: Involvement) {
        #expect(Involvement(words: words) == expected)
    }

    @Test(
        "possible autism or ADHD is read from a caseworker's words",
        arguments: [
            (nil, NeurodivergenceStatus.unknown), ("not known", .unknown), ("none", .none),
            ("possible autism", .possible),
            ("autism queried by school", .possible), ("possible ADHD, on the waiting list", .waiting),
            ("referred to the pathway in May", .waiting), ("ADHD diagnosed 2024", .assessed),
            ("autism confirmed", .assessed), ("assessed, not autistic", .assessed),
        ] as [(String?, NeurodivergenceStatus)])
    func neurodivergence(words: String?, expected: NeurodivergenceStatus) {
        #expect(NeurodivergenceStatus(words: words) == expected)
    }
}
