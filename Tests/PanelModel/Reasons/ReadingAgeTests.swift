import Testing

@testable import PanelModel

@Suite struct ReadingAgeTests {
    @Test(
        "syllables are counted as they are said",
        arguments: [
            ("cat", 1), ("made", 1), ("asked", 1), ("wanted", 2), ("needed", 2), ("table", 2), ("people", 2),
            ("therapist", 3),
            ("assessment", 3), ("statement", 2), ("education", 4), ("psychologist", 4), ("provision", 3),
            ("special", 2),
            ("necessary", 4), ("school", 1), ("schools", 1), ("being", 2), ("created", 3), ("area", 3), ("Forsythe", 2),
            ("Southend", 2), ("Siân", 1), ("Łukasz", 2), ("EHC", 3), ("SENCO", 2), ("Leicester", 2), ("Riley’s", 2),
            ("diagnosis", 4),
            ("autism", 3), ("anxiety", 4), ("speech", 1), ("language", 2), ("communication", 5), ("walked", 1),
            ("classes", 2),
            ("hopeful", 2), ("lovely", 2), ("queue", 1), ("re-apply", 3), ("£6,000", 2), ("x", 1),
        ])
    func syllables(word: String, count: Int) {
        #expect(Syllables.count(in: word) == count)
    }

    @Test("the measure is Flesch and Kincaid’s, and five years")
    func formula() throws {
        // 6 words, 1 sentence, 6 syllables: grade 0.39 × 6 + 11.8 − 15.59 = −1.45, below the floor of 5 years.
        #expect(ReadingAge(of: "The cat sat on the mat.").years == 5)
        let years = try #require(
            ReadingAge(of: "The therapist visited the school and watched Riley in his class.").years)
        // 11 words, 16 syllables: 0.39 × 11 + 11.8 × 16 / 11 − 15.59 + 5
        #expect(abs(years - (0.39 * 11 + 11.8 * 16 / 11 - 15.59 + 5)) < 0.001)
    }

    @Test("a plain letter reads young and a legal one reads old")
    func plainAndLegal() throws {
        let plain = ReadingAge(
            of: "We met on Monday. We read your letter. We think that Riley gets the help he needs at school.")
        let legal = ReadingAge(
            of:
                "The authority is required to determine whether special educational provision may be necessary in accordance with an education, health and care plan, notwithstanding the provision ordinarily available."
        )
        #expect(try #require(plain.wholeYears) <= 8)
        #expect(try #require(legal.wholeYears) >= 18)
    }

    @Test("the sentences that raise it are named with their places")
    func hardSentences() throws {
        let text = "We met on Monday. The determination necessitates consideration of multidisciplinary documentation."
        let age = ReadingAge(of: text)
        let hard = age.sentences(harderThan: 14)
        #expect(age.sentences.count == 2)
        #expect(hard.map(\.start) == [18])
        #expect(hard.map(\.end) == [text.count - 1])
    }

    @Test("a text without words has no reading age", arguments: ["", "  \n", "…!"])
    func noWords(text: String) {
        #expect(ReadingAge(of: text).years == nil)
        #expect(ReadingAge(of: text).sentences.isEmpty)
    }

    @Test("titles and initials end no sentence, line breaks do")
    func sentenceEnds() {
        #expect(ReadingAge(of: "Dr. Osei met Mrs. Lal at 9.30 a.m. on Monday. She agreed.").sentences.count == 2)
        #expect(ReadingAge(of: "Next steps\nThe school will call.").sentences.count == 2)
    }
}
