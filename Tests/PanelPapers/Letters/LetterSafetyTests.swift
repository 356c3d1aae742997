import Foundation
import PanelModel
import Testing

@testable import PanelPapers

@Suite("Text from outside in a letter")
struct LetterSafetyTests {
    static let hostile = [
        "<script>alert(1)</script>", "<img src=x onerror=alert(1)>", "[click](javascript:alert(1))",
        "![x](https://evil.invalid/x.png)", "{{#decision}}{{words}}{{/decision}}", "{{{reasons-text}}}",
        "&lt;b&gt; &amp;",
        "# heading", "- item\n- item", "1. item", "***bold***", "a\\", "\\[x\\](y)", "`code`", "| a | b |",
        "\u{202E}gnp",
        "\u{1}decision\u{3}", "<\u{301}script>", "[\u{301}x]\u{301}(y)", "<!-- -->", "]]>", "\"'", "~~~\nx\n~~~",
        "=====",
        "\u{7}\u{1B}[31m", "![\u{0}",
    ]
    static let awkward = [
        "Łukasz", "Siân O’Brien", "Zoë", "তাসনিম", "محمد", "👩‍👩‍👧", "Nguyễn Thị", "X", "O'Neil & Sons", "a_b*c", "Ann-Marie",
        String(repeating: "Ng", count: 150),
    ]

    @Test("hostile text is words, in HTML, in Markdown, and in the letter itself", arguments: hostile)
    func hostileText(text: String) throws {
        let letter = try LetterFixture.letter(file(with: text))
        #expect(tags(in: letter.html).isSubset(of: Self.htmlTags))
        // What Markdown holds is what the letter holds: read again it gives the same blocks.
        #expect(LetterDocument(markdown: letter.markdown) == letter.document)
        #expect(
            !letter.document.blocks.contains {
                if case .heading(_, let spans) = $0 { LetterSpan.plain(spans) == "heading" } else { false }
            })
        let words = LetterText.flat(LetterText.plainLines([text]).joined(separator: " "))
        #expect(LetterText.flat(letter.document.plainText).contains(words))
        #expect(
            letter.html.unicodeScalars.allSatisfy {
                $0 == "\n" || !($0.value < 32 || (0x202A...0x202E).contains($0.value))
            })
    }

    @Test("an awkward name is in every form of the letter unchanged", arguments: awkward)
    func names(name: String) throws {
        var details = try LetterFixture.riley()
        details.forename = name
        details.addressedAs = name
        let letter = try LetterFixture.letter(LetterFixture.file(details, outcome: "not-to-assess"))
        #expect(letter.document.plainText.contains("Dear \(name),"))
        #expect(LetterDocument(markdown: letter.markdown).plainText.contains("needs assessment for \(name)."))
    }

    @Test("the HTML is one file that fetches nothing, says its language and prints on A4 at 12 points")
    func html() throws {
        let html = try LetterFixture.letter(LetterFixture.file(LetterFixture.riley(), outcome: "not-to-assess")).html
        #expect(html.contains("<html lang=\"en-GB\">") && html.contains("font-size: 12pt") && html.contains("size: A4"))
        #expect(html.contains("<h1>") && html.contains("<h2>") && html.contains("<ul>"))
        #expect(
            !html.contains("<script") && !html.contains("<link") && !html.contains("url(") && !html.contains("http:"))
        #expect(!html.contains("Riley</title>"))
    }

    @Test("a pandoc that fails is told as such, and one that ends at once does no harm")
    func brokenPandoc() throws {
        let letter = try LetterFixture.letter(LetterFixture.file(LetterFixture.riley(), outcome: "assess"))
        let folder = FileManager.default.temporaryDirectory.appending(path: "pandoc-\(UUID().uuidString)")
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        defer { try? FileManager.default.removeItem(at: folder) }
        let script = folder.appending(path: "pandoc")
        try "#!/bin/sh\nexit 7\n".write(to: script, atomically: true, encoding: .utf8)
        try FileManager.default.setAttributes([.posixPermissions: 0o700], ofItemAtPath: script.path)
        #expect(throws: LetterDOCXFault.pandocFailed(status: 7)) {
            try LetterDOCX.bytes(of: letter, path: folder.path)
        }
    }

    @Test("the name of the file is safe whatever the reference is")
    func fileStem() throws {
        var details = try LetterFixture.riley()
        details.reference = "../26/0021 \u{202E}x"
        let letter = try LetterFixture.letter(LetterFixture.file(details, outcome: "not-to-assess"))
        #expect(letter.fileStem == "---26-0021--x-not-to-assess-family")
    }

    @Test(
        "pandoc makes a DOCX with the letter's words, hostile ones as words",
        .enabled(if: LetterDOCX.pandoc(path: path) != nil, "pandoc is not on this machine"))
    func docx() throws {
        let text = Self.hostile.joined(separator: "\n\n")
        let letter = try LetterFixture.letter(file(with: text))
        let file = FileManager.default.temporaryDirectory.appending(path: "letter-\(UUID().uuidString).docx")
        defer { try? FileManager.default.removeItem(at: file) }
        try Data(LetterDOCX.bytes(of: letter)).write(to: file)
        let back = try readBack(file)
        #expect(LetterText.flat(back).contains("Dear Mrs Forsythe,"))
        #expect(back.contains("<script>alert(1)</script>") && back.contains("[click](javascript:alert(1))"))
        for line in letter.document.blocks.flatMap(\.lines) {
            #expect(LetterText.flat(back).contains(LetterText.flat(line)), "\(line)")
        }
    }

    @Test("without pandoc the message says how to get it and what to use meanwhile")
    func noPandoc() throws {
        let letter = try LetterFixture.letter(LetterFixture.file(LetterFixture.riley(), outcome: "assess"))
        #expect(throws: LetterDOCXFault.pandocAbsent) {
            try LetterDOCX.bytes(of: letter, path: "/nowhere:/nor/here")
        }
        #expect(LetterDOCXFault.pandocAbsent.words.contains("apt-get install pandoc"))
        #expect(LetterDOCXFault.pandocAbsent.words.contains("HTML"))
    }

    private static let path = ProcessInfo.processInfo.environment["PATH"] ?? ""

    private static let htmlTags: Set<String> = [
        "!DOCTYPE", "html", "head", "meta", "title", "style", "body", "main", "h1", "h2", "h3", "p", "ul", "li", "br",
        "/html", "/head", "/title", "/style", "/body", "/main", "/h1", "/h2", "/h3", "/p", "/ul", "/li",
    ]

    /// What stands between `<` and `>`, up to the first space: a browser's view of where a tag begins.
    private func tags(in html: String) -> Set<String> {
        let scalars = html.unicodeScalars.split(separator: "<", omittingEmptySubsequences: false).dropFirst()
        return Set(scalars.map { String(String.UnicodeScalarView($0.prefix { $0 != ">" && $0 != " " })) })
    }

    /// A case with the text in every place that outside text comes from.
    private func file(with text: String) throws -> CaseFile {
        var details = try LetterFixture.riley()
        details.setting = text
        details.knownAs = "A \(text)"
        details.primaryNeed = nil
        details.needAsWritten = text
        let steps = [NextStep(what: text, owner: text, due: nil)]
        let comments = [AgencyComment(agency: .health, words: text, isDissent: false)]
        return try LetterFixture.file(
            details, outcome: "not-to-assess", reasons: text + "\n\nA reason.", comments: comments, steps: steps)
    }

    /// The words of a DOCX, read by pandoc as plain text.
    private func readBack(_ file: URL) throws -> String {
        let pandoc = try #require(LetterDOCX.pandoc(path: Self.path))
        let process = Process()
        let output = Pipe()
        process.executableURL = pandoc
        process.arguments = ["--from=docx", "--to=plain", "--wrap=none", file.path]
        process.standardOutput = output
        try process.run()
        let data = try output.fileHandleForReading.readToEnd() ?? Data()
        process.waitUntilExit()
        return try #require(String(bytes: data, encoding: .utf8))
    }
}
