import Testing

@testable import Canvas

@Suite("Wrapping") struct WrappingTests {
    @Test(
        "lines break at blanks, inside a word only when they must, and at line ends",
        arguments: [
            ("the family told by Monday", 10, ["the family", "told by", "Monday"]), ("", 5, [""]),
            ("a\n", 5, ["a", ""]),
            ("a\n\nb", 5, ["a", "", "b"]), ("abcdefgh", 3, ["abc", "def", "gh"]),
            ("ab cdefgh", 4, ["ab", "cdef", "gh"]),
            ("one   two", 4, ["one", "two"]), ("作業中", 4, ["作業", "中"]), ("a\r\nb", 5, ["a", "b"]), ("  x", 5, ["  x"]),
            ("wide 👨‍👩‍👧 x", 6, ["wide", "👨‍👩‍👧 x"]),
        ])
    func lines(text: String, width: Int, expected: [String]) {
        #expect(wrap(text, width: width).map(\.text) == expected)
    }

    @Test("every character of the text belongs to one line, in order, at every width", arguments: [1, 2, 5, 13, 40])
    func roundTrip(width: Int) {
        for text in AwkwardText.all {
            let characters = Array(text)
            let lines = wrap(text, width: width)
            #expect(lines.first?.source.lowerBound == 0)
            #expect(lines.last?.source.upperBound == characters.count)
            #expect(zip(lines, lines.dropFirst()).allSatisfy { $0.source.upperBound == $1.source.lowerBound })
            for line in lines {
                #expect(line.columns == columnWidth(of: line.text))
                #expect(String(characters[line.source]).hasPrefix(line.text))
                let isOneCharacter = line.text.count == 1
                let isHanging = line.text.hasSuffix(" ") && line.endsParagraph
                #expect(line.columns <= width || isOneCharacter || isHanging, "\(text.debugDescription)")
            }
        }
    }

    @Test("a line says whether the paragraph ends with it")
    func paragraphs() {
        #expect(wrap("one two\nthree", width: 4).map(\.endsParagraph) == [false, true, false, true])
    }
}
