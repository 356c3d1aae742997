/// The safe form of one character (grapheme cluster): the slow and careful part of ``GlyphReader``.
struct ClusterForm {
    let lines: LineForm
    private(set) var glyphs: [Glyph] = []
    private(set) var warnings = 0

    /// A cell of ncurses holds a base and four marks.
    private static let mostMarks = 4

    init(lines: LineForm) {
        self.lines = lines
    }

    mutating func show(_ character: Character) {
        if character.isASCII, character != "\r\n", let only = character.unicodeScalars.first {
            return show(control: only.value)
        }
        if character == "\r\n" { return showLineEnd() }
        let scalars = Array(character.unicodeScalars)
        if showFlag(scalars) || showKeycap(scalars) || showEmoji(scalars) { return }
        for index in scalars.indices {
            show(scalars[index], previous: index > 0 ? scalars[index - 1] : nil)
        }
    }

    // MARK: - Scalars

    private mutating func show(_ scalar: Unicode.Scalar, previous: Unicode.Scalar?) {
        let value = scalar.value
        if value < 0x80 { return show(control: value) }
        if value < 0xA0 || isUnwelcome(scalar) {
            if isJoiner(value), let previous, joinsWritten(previous) { return }
            if isSelector(value), previous != nil { return }
            return warn(scalar)
        }
        if isRegional(scalar) { return showBracketed([value - 0x1F1E6 + 0x41]) }
        if columnWidth(of: scalar) == 0 { return attach(scalar) }
        if scalar.properties.generalCategory == .spaceSeparator, value != 0x3000 {
            glyphs.append(Glyph(0x20))
            return
        }
        glyphs.append(Glyph(value, columns: columnWidth(of: scalar)))
    }

    /// Puts a mark on the letter before, or on a dotted circle when it has none.
    ///
    /// A fifth mark is left out.
    private mutating func attach(_ scalar: Unicode.Scalar) {
        guard let last = glyphs.last, !last.isWarning else {
            // A vowel or final jamo joins nothing but a syllable.
            if scalar.properties.generalCategory == .otherLetter { return warn(scalar) }
            glyphs.append(Glyph(0x25CC, marks: [scalar.value]))
            return
        }
        guard last.marks.count < Self.mostMarks else { return }
        glyphs[glyphs.count - 1] = Glyph(last.base, marks: last.marks + [scalar.value], columns: last.columns)
    }

    private mutating func show(control value: UInt32) {
        switch value {
        case 0x0A: showLineEnd()
        case 0x09: glyphs.append(Glyph(0x20))
        case 0x00..<0x20: warn(picture: 0x2400 + value)
        case 0x7F: warn(picture: 0x2421)
        default: glyphs.append(Glyph(value))
        }
    }

    private mutating func showLineEnd() {
        switch lines {
        case .space: glyphs.append(Glyph(0x20))
        case .mark: glyphs.append(Glyph(0x21B5))
        case .kept: glyphs.append(Glyph(0x0A))
        }
    }

    private mutating func warn(picture: UInt32) {
        warnings += 1
        glyphs.append(Glyph(picture, isWarning: true))
    }

    /// `⟨202E⟩`: the scalar's number, at least four digits.
    private mutating func warn(_ scalar: Unicode.Scalar) {
        warnings += 1
        let digits = String(scalar.value, radix: 16, uppercase: true)
        let padded = String(repeating: "0", count: max(0, 4 - digits.utf8.count)) + digits
        for sign in "⟨\(padded)⟩".unicodeScalars { glyphs.append(Glyph(sign.value, isWarning: true)) }
    }

    // MARK: - Clusters that terminals dispute

    /// `[GB]` for two regional letters, `[GBWLS]` for the flag of Wales written with tags.
    private mutating func showFlag(_ scalars: [Unicode.Scalar]) -> Bool {
        let letters: [UInt32]
        if scalars.allSatisfy(isRegional) {
            letters = scalars.map { $0.value - 0x1F1E6 + 0x41 }
        } else if scalars.count > 3, scalars[0].value == 0x1F3F4, scalars.last?.value == 0xE007F,
            scalars.dropFirst().dropLast().allSatisfy({ (0xE0061...0xE007A).contains($0.value) }), scalars.count <= 8
        {
            letters = scalars.dropFirst().dropLast().map { $0.value - 0xE0061 + 0x41 }
        } else {
            return false
        }
        showBracketed(letters)
        return true
    }

    private func isRegional(_ scalar: Unicode.Scalar) -> Bool { (0x1F1E6...0x1F1FF).contains(scalar.value) }

    /// `[1]` for a digit in a key.
    private mutating func showKeycap(_ scalars: [Unicode.Scalar]) -> Bool {
        guard scalars.count >= 2, scalars.count <= 3, scalars.last?.value == 0x20E3, scalars[0].isASCII,
            scalars.count == 2 || scalars[1].value == 0xFE0F
        else { return false }
        showBracketed([scalars[0].value])
        return true
    }

    private mutating func showBracketed(_ letters: [UInt32]) {
        glyphs.append(Glyph(0x5B))
        for letter in letters { glyphs.append(Glyph(letter)) }
        glyphs.append(Glyph(0x5D))
    }

    /// The first emoji of a sequence, without joiners, skin tone and selectors.
    ///
    /// Anything else in the cluster is shown as a sign.
    private mutating func showEmoji(_ scalars: [Unicode.Scalar]) -> Bool {
        guard let first = scalars.first, !first.isASCII, first.properties.isEmoji, !isRegional(first), scalars.count > 1
        else {
            return false
        }
        glyphs.append(Glyph(first.value, columns: columnWidth(of: first)))
        for scalar in scalars.dropFirst() {
            let value = scalar.value
            let part =
                value == 0x200D || isSelector(value) || (0x1F3FB...0x1F3FF).contains(value)
                || (scalar.properties.isEmoji && !scalar.isASCII)
                // Hair, gender and the like, which count as emoji only inside a sequence.
                || value == 0x2640 || value == 0x2642 || value == 0x2695
            if part { continue }
            if columnWidth(of: scalar) == 0, !isUnwelcome(scalar) { attach(scalar) } else { warn(scalar) }
        }
        return true
    }

    // MARK: - What may not pass

    private func isJoiner(_ value: UInt32) -> Bool { value == 0x200C || value == 0x200D }

    private func isSelector(_ value: UInt32) -> Bool {
        (0xFE00...0xFE0F).contains(value) || (0xE0100...0xE01EF).contains(value) || (0x180B...0x180D).contains(value)
    }

    /// Joiners are spelling in Arabic script and the scripts of India and their neighbours; elsewhere they only hide.
    private func joinsWritten(_ scalar: Unicode.Scalar) -> Bool {
        (0x0600...0x08FF).contains(scalar.value) || (0x0900...0x109F).contains(scalar.value)
            || (0x1780...0x18AF).contains(scalar.value)
    }

    /// Whether a scalar is invisible, reorders text, has no assigned look, or is for private use.
    private func isUnwelcome(_ scalar: Unicode.Scalar) -> Bool {
        if scalar.properties.isDefaultIgnorableCodePoint { return true }
        switch scalar.properties.generalCategory {
        case .control, .format, .lineSeparator, .paragraphSeparator, .surrogate, .privateUse, .unassigned: return true
        case .uppercaseLetter, .lowercaseLetter, .titlecaseLetter, .modifierLetter, .otherLetter, .nonspacingMark,
            .spacingMark, .enclosingMark, .decimalNumber, .letterNumber, .otherNumber, .connectorPunctuation,
            .dashPunctuation, .openPunctuation, .closePunctuation, .initialPunctuation, .finalPunctuation,
            .otherPunctuation, .mathSymbol, .currencySymbol, .modifierSymbol, .otherSymbol, .spaceSeparator:
            return false
        @unknown default: return true
        }
    }
}
