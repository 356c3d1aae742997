import Testing

@testable import Canvas

@Suite("Text on its way to cells") struct CellTextTests {
    @Test(
        "everything that could act on a terminal or hide becomes a visible, counted sign",
        arguments: [
            ("\u{1B}]52;c;aGk=\u{7}", "␛]52;c;aGk=␇", 2), ("\u{1B}c", "␛c", 1), ("a\u{0}b", "a␀b", 1),
            ("\u{7F}", "␡", 1),
            ("\u{9B}31m", "⟨009B⟩31m", 1), ("\u{9D}0;x", "⟨009D⟩0;x", 1), ("\u{85}", "⟨0085⟩", 1), ("\r", "␍", 1),
            ("agreed\u{202E}", "agreed⟨202E⟩", 1), ("\u{2066}x\u{2069}", "⟨2066⟩x⟨2069⟩", 2), ("\u{61C}", "⟨061C⟩", 1),
            ("\u{200E}\u{200F}", "⟨200E⟩⟨200F⟩", 2), ("re\u{200B}fuse", "re⟨200B⟩fuse", 1), ("\u{2060}", "⟨2060⟩", 1),
            ("\u{FEFF}id", "⟨FEFF⟩id", 1), ("co\u{AD}op", "co⟨00AD⟩op", 1), ("a\u{200D}b", "a⟨200D⟩b", 1),
            ("a\u{200C}b", "a⟨200C⟩b", 1), ("\u{E0041}", "⟨E0041⟩", 1), ("x\u{E0041}", "x⟨E0041⟩", 1),
            ("\u{2028}", "⟨2028⟩", 1),
            ("\u{2029}", "⟨2029⟩", 1), ("\u{FFFE}", "⟨FFFE⟩", 1), ("\u{1FFFF}", "⟨1FFFF⟩", 1),
            ("\u{10FFFF}", "⟨10FFFF⟩", 1),
            ("\u{E000}", "⟨E000⟩", 1), ("\u{3164}", "⟨3164⟩", 1), ("\u{FFF9}", "⟨FFF9⟩", 1), ("\u{34F}", "⟨034F⟩", 1),
        ])
    func hostile(text: String, shown: String, warnings: Int) {
        let cells = CellText(text)
        #expect(cells.text == shown)
        #expect(cells.warnings == warnings)
        #expect(displayForm(text) == shown)
    }

    @Test("no control, invisible or unassigned scalar is left in any display form", arguments: [LineForm.space, .mark])
    func nothingHostileIsLeft(lines: LineForm) {
        for text in AwkwardText.all {
            for scalar in displayForm(text, lines: lines).unicodeScalars {
                #expect(!scalar.properties.isDefaultIgnorableCodePoint, "\(text.debugDescription)")
                switch scalar.properties.generalCategory {
                case .control, .format, .lineSeparator, .paragraphSeparator, .privateUse, .unassigned, .surrogate:
                    Issue.record("\(scalar.debugDescription) in \(text.debugDescription)")
                default: break
                }
            }
        }
    }

    @Test(
        "what terminals dispute gets a safe form of known width",
        arguments: [
            ("👨‍👩‍👧", "👨", 2), ("🇬🇧", "[GB]", 4), ("👍🏽", "👍", 2), ("❤️", "❤", 1), ("1️⃣", "[1]", 3), ("🏴󠁧󠁢󠁷󠁬󠁳󠁿", "[GBWLS]", 7),
            ("👩‍⚕️", "👩", 2), ("🇬", "[G]", 3), ("作", "作", 2), ("क्षि", "क्षि", 3), ("e\u{301}", "e\u{301}", 1),
            ("\u{301}", "◌\u{301}", 1),
            ("می\u{200C}خ", "میخ", 3), ("한", "한", 2), ("\u{1112}\u{1161}\u{11AB}", "\u{1112}\u{1161}\u{11AB}", 2),
        ])
    func disputed(text: String, shown: String, columns: Int) {
        let cells = CellText(text)
        #expect(cells.text.unicodeScalars.elementsEqual(shown.unicodeScalars))
        #expect(cells.columns == columns)
        #expect(cells.warnings == 0)
    }

    @Test(
        "awkward names keep every letter", arguments: ["Łukasz Wrona", "Siân O’Brien", "Plato", "আয়েশা সিদ্দিকা", "عائشہ نور"])
    func namesAreKept(name: String) {
        #expect(CellText(name).text.unicodeScalars.elementsEqual(name.unicodeScalars))
        #expect(CellText(name).warnings == 0)
    }

    @Test("a letter keeps four combining marks and no more")
    func fourMarks() {
        let cells = CellText("a\u{301}\u{302}\u{303}\u{304}\u{305}\u{306}b")
        #expect(cells.glyphs.map(\.marks.count) == [4, 0])
        #expect(cells.columns == 2)
    }

    @Test("a line end is a blank, a sign or itself, as asked")
    func lineEnds() {
        #expect(displayForm("a\r\nb\nc") == "a b c")
        #expect(displayForm("a\r\nb\nc", lines: .mark) == "a↵b↵c")
        #expect(displayForm("a\r\nb\nc\u{1B}", lines: .kept) == "a\nb\nc␛")
    }

    @Test("clipped text is never wider than asked, and says so when it was cut", arguments: [0, 1, 2, 3, 7, 20, 80])
    func clipped(width: Int) {
        for text in AwkwardText.all {
            let result = clip(text, to: width)
            #expect(columnWidth(of: result) <= width, "\(text.debugDescription)")
            if columnWidth(of: text) <= width {
                #expect(result == displayForm(text))
            } else if width > 0 {
                #expect(result.hasSuffix("…"), "\(text.debugDescription)")
            }
        }
    }

    @Test("the columns of a text are those of its cells, and showing twice shows the same")
    func columnsAgree() {
        for text in AwkwardText.all {
            let cells = CellText(text)
            #expect(cells.columns == cells.glyphs.reduce(0) { $0 + $1.columns })
            #expect(cells.columns == columnWidth(of: text))
            #expect(CellText(cells.text).columns == cells.columns, "\(text.debugDescription)")
        }
    }

    @Test("each character is shown alike alone and within a text")
    func charactersAlone() {
        for text in AwkwardText.all {
            let apart = text.map { CellText(String($0)).text }.joined()
            #expect(apart.unicodeScalars.elementsEqual(CellText(text).text.unicodeScalars), "\(text.debugDescription)")
        }
    }

    @Test(
        "the width table knows letters, wide letters and marks",
        arguments: [
            ("a", 1), ("é", 1), ("ł", 1), ("ক", 1), ("作", 2), ("Ａ", 2), ("👍", 2), ("\u{301}", 0), ("\u{20D0}", 0),
            ("●", 1), ("…", 1),
            ("\u{1161}", 0), ("ᄒ", 2), ("\u{93F}", 1),
        ] as [(Unicode.Scalar, Int)])
    func widths(scalar: Unicode.Scalar, columns: Int) {
        #expect(columnWidth(of: scalar) == columns)
    }
}
