extension LetterDocument {
    /// The letter as one HTML file: nothing is fetched, nothing runs, and it prints on A4 in 12-point letters.
    /// - Parameter title: the words for the window; they name nobody.
    public func html(title: String) -> String {
        let title = LetterDocument.escaped(LetterText.clean(title))
        return """
            <!DOCTYPE html>
            <html lang="en-GB">
            <head>
            <meta charset="utf-8">
            <meta name="viewport" content="width=device-width, initial-scale=1">
            <meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
            <title>\(title)</title>
            <style>
            \(LetterDocument.style)
            </style>
            </head>
            <body>
            <main>
            \(blocks.map(LetterDocument.element).joined(separator: "\n"))
            </main>
            </body>
            </html>

            """
    }

    private static let style = """
        :root { color-scheme: light; }
        body { font: 1.125rem/1.5 Arial, Helvetica, sans-serif; color: #111; background: #fff; margin: 0; }
        main { max-width: 38rem; margin: 2rem auto; padding: 0 1rem; overflow-wrap: break-word; }
        h1 { font-size: 1.5em; line-height: 1.25; margin: 1.5em 0 .75em; }
        h2 { font-size: 1.2em; line-height: 1.3; margin: 1.5em 0 .5em; }
        h3 { font-size: 1em; margin: 1.25em 0 .25em; }
        p, ul, ol { margin: 0 0 .75em; }
        ul, ol { padding-left: 1.5em; }
        li { margin-bottom: .35em; }
        @page { size: A4; margin: 2.5cm 2cm; }
        @media print {
          body { font-size: 12pt; line-height: 1.4; color: #000; }
          main { max-width: none; margin: 0; padding: 0; }
          h1, h2, h3 { break-after: avoid; }
          li, p { orphans: 3; widows: 3; }
          li { break-inside: avoid; }
        }
        """

    private static func element(_ block: LetterBlock) -> String {
        switch block {
        case .heading(let level, let spans): return "<h\(level)>\(html(spans))</h\(level)>"
        case .paragraph(let spans): return "<p>\(html(spans))</p>"
        case .list(let isNumbered, let items):
            let name = isNumbered ? "ol" : "ul"
            return "<\(name)>\n\(items.map { "<li>\(html($0))</li>" }.joined(separator: "\n"))\n</\(name)>"
        }
    }

    private static func html(_ spans: [LetterSpan]) -> String {
        spans.map { span in
            switch span {
            case .words(let text): escaped(text)
            case .strong(let text): "<strong>\(escaped(text))</strong>"
            case .lineBreak: "<br>"
            }
        }.joined()
    }

    /// Scalar by scalar: a sign that is followed by a combining mark is still that sign to a browser.
    private static func escaped(_ text: String) -> String {
        var out = String.UnicodeScalarView()
        for scalar in text.unicodeScalars {
            switch scalar {
            case "&": out.append(contentsOf: "&amp;".unicodeScalars)
            case "<": out.append(contentsOf: "&lt;".unicodeScalars)
            case ">": out.append(contentsOf: "&gt;".unicodeScalars)
            case "\"": out.append(contentsOf: "&quot;".unicodeScalars)
            case "'": out.append(contentsOf: "&#39;".unicodeScalars)
            default: out.append(scalar)
            }
        }
        return String(out)
    }
}
