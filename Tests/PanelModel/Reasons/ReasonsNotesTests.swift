import PanelModel
import Testing

@Suite struct ReasonsNotesTests {
    static let reasons = """
        Riley has needs in speech and language, and the therapist’s programme that began on 5 October is meeting them. \
        His teacher sees him join in at lunch and the school will go on with the programme until Easter.
        """

    @Test("reasons pasted from another case are noted, also with the name changed")
    func pastedReasons() throws {
        var context = ReasonsContext(gate: .request)
        context.priorReasons = [
            ReasonsFingerprint(of: Self.reasons.replacing("Riley", with: "Amira").replacing("His", with: "Her"))
        ]
        #expect(try ReasonsFixture.notes(Self.reasons, context).contains("pasted-reasons"))
        #expect(
            try !ReasonsFixture.notes(
                "The panel read the school’s report and will assess, as he may need a plan.", context
            ).contains("pasted-reasons"))
    }

    @Test("short texts are like nothing, and like texts are alike")
    func fingerprints() {
        let one = ReasonsFingerprint(of: Self.reasons)
        #expect(one.likeness(to: one) == 1)
        #expect(ReasonsFingerprint(of: "Not agreed.").likeness(to: ReasonsFingerprint(of: "Not agreed.")) == 0)
        #expect(
            one.likeness(
                to: ReasonsFingerprint(
                    of: "A quite different text about a boy who will start at a college in the autumn.")) < 0.1)
    }

    @Test("reasons of some length that name no evidence are noted")
    func noEvidenceNamed() throws {
        let bare =
            "The panel thought hard about this and decided that his needs are mild and that nothing more is called for at the present time in this case."
        #expect(try ReasonsFixture.notes(bare).contains("no-evidence-named"))
        #expect(
            try !ReasonsFixture.notes(bare + " The therapist’s report of 9 November shows progress.").contains(
                "no-evidence-named"))
        #expect(try !ReasonsFixture.notes("Not agreed.").contains("no-evidence-named"))
    }

    @Test("Mum and Dad are noted unless the family wishes to be called so")
    func mumAndDad() throws {
        var context = ReasonsContext(gate: .request)
        #expect(try ReasonsFixture.notes("Mum told us about bedtimes.", context) == ["called-mum-or-dad"])
        context.sayMumOrDad = true
        #expect(try ReasonsFixture.notes("Mum told us about bedtimes.", context) == [])
    }

    @Test(
        "deficit language is noted with words to use instead",
        arguments: [
            "He suffers from autism.", "She is attention-seeking.", "He is wheelchair bound.",
            "The family is hard to reach.",
        ])
    func deficitLanguage(text: String) throws {
        let flag = try #require(try ReasonsFixture.flags(text).first { $0.rule == "deficit-language" })
        #expect(flag.isNote)
        #expect(flag.better.hasPrefix("“"))
    }

    @Test(
        "signposting is noted, an offer is not",
        arguments: [
            ("You may wish to contact your GP.", true), ("Parents were signposted to the Local Offer.", true),
            ("The advisory SENCO will visit by 11 December.", false), ("You can appeal within two months.", false),
        ])
    func signposting(text: String, isNoted: Bool) throws {
        #expect(try ReasonsFixture.notes(text).contains("signposting") == isNoted)
    }

    @Test("another child’s reference is noted by its shape or because it is known")
    func otherReferences() throws {
        var context = ReasonsContext(gate: .request)
        context.ownReference = "26-0141"
        #expect(try ReasonsFixture.notes("See case 26-0141.", context) == [])
        let flag = try #require(try ReasonsFixture.flags("See case 26-0142.", context).first)
        #expect(flag.rule == "another-child")
        #expect(flag.text == "26-0142")
        context.others = ReasonsContext.OtherCases(names: [], references: ["EHC/77"])
        #expect(try ReasonsFixture.notes("As in EHC/77 above.", context) == ["another-child"])
    }

    @Test("another child’s name is noted, the case’s own names are not")
    func otherNames() throws {
        var context = ReasonsContext(gate: .request)
        context.ownNames = ["Siân O'Brien", "Mrs Forsythe"]
        context.others = ReasonsContext.OtherCases(names: ["Jayden Cole", "Siân O'Brien", "Łukasz"], references: [])
        #expect(try ReasonsFixture.notes("Siân O’Brien likes art, and Mrs Forsythe agrees.", context) == [])
        #expect(try ReasonsFixture.notes("Jayden Cole’s needs are met.", context) == ["another-child"])
        #expect(try ReasonsFixture.notes("We met Łukasz.", context) == ["another-child"])
    }
}
