extension LetterDocument {
    /// The letter as Markdown in which no word acts: what a text editor shows and what pandoc reads.
    public var markdown: String {
        blocks.map { block in
            switch block {
            case .heading(let level, let spans):
                String(repeating: "#", count: level) + " " + LetterDocument.markdown(spans)
            case .paragraph(let spans): LetterDocument.markdown(spans)
            case .list(let isNumbered, let items):
                items.enumerated().map { place, item in
                    (isNumbered ? "\(place + 1). " : "- ") + LetterDocument.markdown(item)
                }.joined(separator: "\n")
            }
        }.joined(separator: "\n\n") + "\n"
    }

    private static func markdown(_ spans: [LetterSpan]) -> String {
        var out = ""
        for span in spans {
            switch span {
            case .words(let text):
                let isStart = out.isEmpty || out.hasSuffix("\n")
                out += isStart ? LetterText.line(text) : LetterText.inline(text)
            case .strong(let text): out += "**\(LetterText.inline(text))**"
            case .lineBreak: out += "\\\n"
            }
        }
        return out
    }
}
