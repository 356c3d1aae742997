import PanelModel
import Testing

@testable import PanelPapers

@Suite("Titles and words are understood by their meaning")
struct ImportWordsTests {
    let aliases: ImportAliases

    init() throws { aliases = try ImportFixture.aliases() }

    @Test(
        "a title is known however it is written",
        arguments: [
            ("Date req. rec'd", ImportField.dateReceived), ("DATE REQ REC’D", .dateReceived),
            ("date_of_birth", .dateOfBirth),
            ("DateOfBirth", .dateOfBirth), ("  D.O.B. ", .dateOfBirth), ("Parent / Carer (s)", .parents),
            ("Prénom", nil), ("N.C. Year", .yearGroup), ("Legal Forename", .forename), ("Ｓｕｒｎａｍｅ", .surname),
            ("Clock start", .dateReceived), ("SEN type", .primaryNeed), ("Referrer", .source),
            ("Pupil name", .fullName),
            ("", nil), ("???", nil), ("DOB\u{200B}", .dateOfBirth),
        ] as [(String, ImportField?)])
    func titles(written: String, field: ImportField?) {
        #expect(aliases.columns[FoldedText.fold(written)] == field)
    }

    @Test("every field has at least three titles, and every need, gate and source has words")
    func complete() {
        for field in ImportField.allCases where field != .upn {
            #expect(aliases.columns.values.count { $0 == field } >= 3)
        }
        #expect(Set(aliases.needs.values) == Set(NeedType.allCases))
        #expect(Set(aliases.gates.values) == Set(Gate.allCases))
        #expect(Set(aliases.sources.values) == Set(SourceWord.allCases))
        for need in NeedType.allCases {
            #expect(aliases.need(need.code) == need)
            #expect(aliases.need(need.title) == need)
        }
        for source in RequestSource.allCases {
            #expect(aliases.sources[FoldedText.fold(source.title)]?.source == source)
            #expect(aliases.sources[FoldedText.fold(source.meaning)]?.source == source)
            #expect(aliases.sources[String(source.rawValue)]?.source == source)
        }
    }

    @Test("a council's own file is laid over ours and wins")
    func extended() throws {
        let own = try ImportAliases(
            yaml: """
                id: import-columns
                version: 9
                columns:
                  gate: [Pathway]
                  notes: [Type]
                words:
                  source:
                    health: [The Larches clinic]
                """)
        let both = aliases.extended(by: own)
        #expect(both.columns["pathway"] == .gate)
        #expect(both.columns["type"] == .notes)
        #expect(both.columns["dob"] == .dateOfBirth)
        #expect(both.sources["thelarchesclinic"] == .health)
        #expect(both.sources["parent"] == .parent)
        #expect(both.version == 9)
    }

    @Test(
        "a file of aliases that cannot be used is refused by line and by what was expected",
        arguments: [
            ("id: [", "this is not YAML"), ("- a\n", "line 1: expected a mapping"),
            ("id: matrix\nversion: 1\n", "line 1: expected id: import-columns"),
            ("id: import-columns\nversion: new\n", "line 2: expected version: a number"),
            ("id: import-columns\nversion: 1\ncolumns:\n  shoe-size: [Shoe]\n", "line 4: columns has no shoe-size"),
            (
                "id: import-columns\nversion: 1\ncolumns:\n  upn: UPN\n",
                "line 4: expected a list such as [DOB, Date of birth]"
            ),
            (
                "id: import-columns\nversion: 1\ncolumns:\n  upn: [Number]\n  notes:\n  - number\n",
                "line 6: number stands under both upn and notes"
            ),
            (
                "id: import-columns\nversion: 1\ncolumns:\n  upn: ['?']\n",
                "line 4: expected a title or word with letters"
            ),
            ("id: import-columns\nversion: 1\ncolour: red\n", "line 3: the file has no colour"),
            ("id: import-columns\nversion: 1\nwords:\n  mood: {}\n", "line 4: words has no mood"),
        ])
    func badAliases(yaml: String, message: String) throws {
        let fault = try #require(throws: ImportAliasesFault.self) { try ImportAliases(yaml: yaml) }
        #expect(fault.message.hasSuffix(message))
    }

    @Test(
        "a need is found in its code, its words or both",
        arguments: [
            ("ASD", NeedType.autisticSpectrumDisorder), ("Autism", .autisticSpectrumDisorder),
            ("ASC", .autisticSpectrumDisorder),
            ("ASD - Autistic Spectrum Disorder", .autisticSpectrumDisorder),
            ("Autism (ASD)", .autisticSpectrumDisorder),
            ("Speech & Language", .speechLanguageAndCommunication),
            ("SEMH: Social, Emotional & Mental Health", .socialEmotionalAndMentalHealth),
            ("Down’s Syndrome", .downSyndrome), ("SEMH (ASD)", nil), ("Behaviour", nil),
            ("Behaviour (SEMH)", .socialEmotionalAndMentalHealth),
        ] as [(String, NeedType?)])
    func needs(written: String, need: NeedType?) {
        #expect(aliases.need(written) == need)
    }

    @Test(
        "year groups come in as schools write them",
        arguments: [
            ("R", "R"), ("Reception", "R"), ("0", "R"), ("N2", "N2"), ("-1", "N2"), ("Nursery 1", "N1"),
            ("Year 9", "9"),
            ("Y11", "11"), ("09", "9"), ("Yr 13", "13"), ("18", "18"), ("e2", "E2"), ("X", "X"), ("Nursery", "Nursery"),
            ("21", "21"), ("post-16", "post-16"),
        ])
    func yearGroups(written: String, kept: String) {
        #expect(CaseWords.yearGroup(written) == kept)
    }

    @Test(
        "a name in one cell is split where it can be",
        arguments: [
            ("O'Brien, Siân", "Siân", "O'Brien", false), ("Siân O'Brien", "Siân", "O'Brien", false),
            ("van der Poel, Charlie", "Charlie", "van der Poel", false),
            ("Charlie van der Poel", "Charlie", "van der Poel", true),
            ("Jude Alan KINGSNORTH", "Jude Alan", "KINGSNORTH", false),
            ("Idris Percy Mortlock", "Idris Percy", "Mortlock", true),
            ("Suharto", "Suharto", "", false), ("Suharto,", "Suharto", "", false), ("রহিম উদ্দিন", "রহিম", "উদ্দিন", false),
        ])
    func names(written: String, forename: String, surname: String, isGuess: Bool) {
        #expect(PersonNames.split(written) == PersonNames.Split(forename: forename, surname: surname, isGuess: isGuess))
    }

    @Test(
        "parents are told apart only where that is certain",
        arguments: [
            ("Ms Magda Zielińska; Mr Peter Zielińska", ["Ms Magda Zielińska", "Mr Peter Zielińska"]),
            ("Mr and Mrs Smith", ["Mr and Mrs Smith"]), ("Mr & Mrs Smith", ["Mr & Mrs Smith"]),
            ("Mr Smith and Mrs Jones", ["Mr Smith", "Mrs Jones"]),
            ("Dr A. Lee & Ms B. Lee", ["Dr A. Lee", "Ms B. Lee"]),
            ("Anna and Ben Lee", ["Anna and Ben Lee"]), ("Ms Lee\nMr Ng;", ["Ms Lee", "Mr Ng"]),
            ("Lee, Anna", ["Lee, Anna"]), ("Mr Sand and Co", ["Mr Sand and Co"]),
        ])
    func parents(written: String, people: [String]) {
        #expect(PersonNames.people(written) == people)
    }

    @Test(
        "names fold to the same where people write them differently, and never where they differ",
        arguments: [
            ("Łukasz", "LUKASZ", true), ("O'Dowd-Yeboah", "O’Dowd Yeboah", true), ("Sia\u{302}n", "Siân", true),
            ("Mai\u{200B}a", "Maia", true), ("Ｊａｎ", "Jan", true), ("Jan", "Jane", false), ("রিমা", "রমা", false),
            ("محمد", "محمود", false), ("Straße", "STRASSE", true),
        ])
    func folds(left: String, right: String, isSame: Bool) {
        #expect((FoldedText.fold(left) == FoldedText.fold(right)) == isSame)
    }

    @Test(
        "characters that cannot be seen are counted, honest ones are not",
        arguments: [
            ("Siân", 0), ("\u{1B}[31mred", 1), ("agreed\u{202E}", 1), ("a\u{200B}b\u{FEFF}", 2), ("👨‍👩‍👧", 0),
            ("a\u{200D}b", 1), ("👨\u{200D}a", 1), ("a\u{200C}م", 1),
            ("می\u{200C}خواهم", 0), ("line\nbreak\ttab", 0), ("\u{7F}\u{9B}", 2), ("tag\u{E0041}", 1), ("\u{2028}", 1),
            ("so\u{AD}ft", 1), ("❤️", 0), ("ক্\u{200D}ষ", 0),
        ])
    func invisible(text: String, count: Int) {
        #expect(FoldedText.invisibleCount(text) == count)
    }

    @Test("a word in a message is short and shows its controls")
    func shortText() {
        #expect(ShortText("a\u{1B}]0;x\u{7}b\u{202E}\r\n").description == "a⟨1B⟩]0;x⟨7⟩b⟨202E⟩⟨D⟩⟨A⟩")
        #expect(ShortText(String(repeating: "x", count: 300)).description == String(repeating: "x", count: 40) + "…")
        #expect(ShortText("e" + String(repeating: "\u{301}", count: 500)).description.unicodeScalars.count == 12)
    }
}
