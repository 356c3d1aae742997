import PanelModel
import Testing

@Suite struct ReasonsCheckerTests {
    @Test(
        "each kind of reason that fails is found in plain words",
        arguments: [
            ("years-behind", "He is not yet three years behind."),
            ("academically-able", "She is academically able and so an assessment is not needed."),
            ("apdr-cycles", "Two full cycles of assess, plan, do, review have not been completed."),
            ("spend-6000", "The school has not yet spent £6,000."),
            ("no-ep-report", "There is no EP report, so the panel could not agree."),
            ("no-diagnosis", "Until a diagnosis is confirmed an assessment is not appropriate."),
            ("early-years-funding", "Early years inclusion funding is already in place, so no assessment is needed."),
            ("healthcare-plan", "His health needs can be met through an individual healthcare plan."),
            ("school-silence", "The school does not support the request."),
            ("can-meet-need", "Needs can be met from ordinarily available provision."),
            ("where-or-parenting", "As she is home educated, we will not assess."),
            ("capacity", "Because of the shortage of educational psychologists we cannot assess at present."),
            ("too-recent", "The last request was refused less than six months ago, so this one is too soon."),
            ("cost-or-plan-refused", "A plan would not be issued at the end anyway."),
            ("category-rule", "We do not assess for dyslexia."),
        ])
    func eachKindIsFound(rule: String, text: String) throws {
        #expect(try ReasonsFixture.rules(text).contains(rule))
    }

    @Test(
        "the same words used innocently are let pass",
        arguments: [
            "No diagnosis is needed.", "The school has already spent more than £6,000.",
            "The lack of an EP report was given no weight.", "She is awaiting an autism assessment.",
            "The school told the family it has to spend £6,000 first; that is not the law.",
            "A request that was refused does not stop a new one.", "We do not use a number of years behind as a test.",
            "He attends a PRU and is taught in a group of six.", "Cost was not a reason for this decision.", "",
            "Łukasz and Siân O’Brien like 🎨.",
        ])
    func innocentWordsPass(text: String) throws {
        #expect(try ReasonsFixture.rules(text) == [])
    }

    @Test("what may be weighed at the issue gate is flagged at the request gate only")
    func gateIsKnown() throws {
        let text = "Needs can be met from ordinarily available provision."
        #expect(try ReasonsFixture.rules(text, at: .request) == ["can-meet-need"])
        #expect(try ReasonsFixture.rules(text, at: .issue) == [])
        let diagnosis = "As no condition has been diagnosed, the panel will not issue a plan."
        #expect(try ReasonsFixture.rules(diagnosis, at: .issue) == ["no-diagnosis"])
    }

    @Test("straight and curly apostrophes, digits and words read alike")
    func spellingsReadAlike() throws {
        for text in [
            "The school hasn't spent £6,000.", "The school hasn’t spent six thousand pounds.",
            "School hasnt spent £6k.",
        ] {
            #expect(try ReasonsFixture.rules(text) == ["spend-6000"], "\(text)")
        }
    }

    @Test("start and end count Unicode scalars and give back the text")
    func offsetsAreScalars() throws {
        let text = "👨‍👩‍👧 Zoë’s needs are real. He is not yet three years behind."
        let flag = try #require(try ReasonsFixture.flags(text).first { !$0.isNote })
        let scalars = Array(text.unicodeScalars)[flag.start..<flag.end]
        var view = String.UnicodeScalarView()
        view.append(contentsOf: scalars)
        #expect(String(view) == flag.text)
        #expect(flag.text.contains("three years behind"))
    }

    @Test("a flag carries why, the source and better words")
    func flagsExplainThemselves() throws {
        let flag = try #require(try ReasonsFixture.flags("The school has not yet spent £6,000.").first)
        #expect(flag.why.contains("spent"))
        #expect(flag.source.contains("s.36(8)"))
        #expect(!flag.better.isEmpty)
        #expect(!flag.isNote)
    }

    @Test("two reasons that fail in one text are both found, in order")
    func severalReasonsAreFound() throws {
        let text = "There is no diagnosis of autism, so we cannot assess. We do not assess for dyslexia."
        #expect(try ReasonsFixture.rules(text) == ["no-diagnosis", "category-rule"])
    }

    @Test("the check says what it weighed, and the parts sum to its answer")
    func checkExplainsItself() throws {
        let checker = try ReasonsFixture.checker.get()
        let explained = checker.explain(
            "Until a diagnosis is confirmed an assessment is not appropriate.", gate: .request)
        let diagnosis = try #require(explained.first { $0.rule == "no-diagnosis" })
        #expect(diagnosis.isFlagged)
        #expect(diagnosis.parts.reduce(0) { $0 + $1.weight } > 0)
        #expect(diagnosis.parts.contains { $0.name == "@condition" })
    }

    @Test("a text of many sentences is read to its end")
    func longTextsAreRead() throws {
        let text = String(repeating: "Riley likes art and his friends. ", count: 150) + "We do not assess for dyslexia."
        let flags = try ReasonsFixture.flags(text).filter { !$0.isNote }
        #expect(flags.map(\.rule) == ["category-rule"])
        #expect(flags.first.map { $0.end } == text.unicodeScalars.count - 1)
    }
}
