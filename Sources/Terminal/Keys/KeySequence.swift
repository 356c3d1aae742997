import Canvas

/// What the sequences of xterm and its kin mean; nil for one that means nothing to us.
enum KeySequence {
    /// `ESC [` parameters final.
    static func key(parameters: ArraySlice<UInt8>, final: UInt8) -> Key? {
        if parameters.first == UInt8(ascii: "<") {
            return MouseSequence.new(parameters.dropFirst(), final: final).map(Key.mouse)
        }
        // A mark of privacy or an intermediate byte: an answer to a question that we did not ask.
        guard parameters.allSatisfy({ (0x30...0x3B).contains($0) }) else { return nil }
        let numbers = parameters.split(separator: UInt8(ascii: ";"), omittingEmptySubsequences: false).map { part in
            // After a colon come refinements that we do not need.
            Int(String(decoding: part.prefix { $0 != UInt8(ascii: ":") }, as: UTF8.self)) ?? 1
        }
        let first = numbers.first ?? 1
        let modifiers = max(0, (numbers.count > 1 ? numbers[1] : 1) - 1)
        switch final {
        case UInt8(ascii: "~"):
            if first == 27, numbers.count == 3 { return lettered(numbers[2], modifiers: modifiers) }
            return numbered(first)
        case UInt8(ascii: "u"): return lettered(first, modifiers: modifiers)
        case UInt8(ascii: "Z"): return .backTab
        // `ESC [ row ; column R` is an answer about the cursor, and would be F3 to nobody.
        case UInt8(ascii: "R"): return nil
        default: return named(final, withWords: modifiers & 0b110 != 0)
        }
    }

    /// `ESC O` letter: arrows and keypad in application mode, F1 to F4.
    static func shortKey(modifier: ArraySlice<UInt8>, letter: UInt8) -> Key? {
        let modifiers = max(0, (Int(String(decoding: modifier, as: UTF8.self)) ?? 1) - 1)
        switch letter {
        case UInt8(ascii: "M"): return .enter
        case UInt8(ascii: "I"): return .tab
        case UInt8(ascii: "a"): return .up
        case UInt8(ascii: "b"): return .down
        case UInt8(ascii: "c"): return .wordRight
        case UInt8(ascii: "d"): return .wordLeft
        // The keypad's signs and digits lie 0x40 above their own codes.
        case UInt8(ascii: "j")...UInt8(ascii: "y"), UInt8(ascii: "X"):
            return .character(Character(Unicode.Scalar(letter == UInt8(ascii: "X") ? 0x3D : letter - 0x40)))
        default: return named(letter, withWords: modifiers & 0b110 != 0)
        }
    }

    private static func named(_ letter: UInt8, withWords: Bool) -> Key? {
        switch letter {
        case UInt8(ascii: "A"): .up
        case UInt8(ascii: "B"): .down
        case UInt8(ascii: "C"): withWords ? .wordRight : .right
        case UInt8(ascii: "D"): withWords ? .wordLeft : .left
        case UInt8(ascii: "H"): .home
        case UInt8(ascii: "F"): .end
        case UInt8(ascii: "P"): .function(1)
        case UInt8(ascii: "Q"): .function(2)
        case UInt8(ascii: "R"): .function(3)
        case UInt8(ascii: "S"): .function(4)
        default: nil
        }
    }

    private static func numbered(_ number: Int) -> Key? {
        switch number {
        case 1, 7: .home
        case 3: .delete
        case 4, 8: .end
        case 5: .pageUp
        case 6: .pageDown
        case 11...15: .function(number - 10)
        case 17...21: .function(number - 11)
        case 23, 24: .function(number - 12)
        default: nil
        }
    }

    /// A letter's code with modifiers, as newer terminals send it.
    ///
    /// With Alt it is swallowed, as in the older form.
    private static func lettered(_ code: Int, modifiers: Int) -> Key? {
        let isShifted = modifiers & 1 != 0
        let isControl = modifiers & 4 != 0
        switch code {
        case 27: return .escape
        case 13: return .enter
        case 9: return isShifted ? .backTab : .tab
        case 8, 127: return isControl ? .control("w") : .backspace
        default: break
        }
        guard modifiers & 2 == 0, let value = UInt32(exactly: code), let scalar = Unicode.Scalar(value), value >= 0x20,
            !(0x7F..<0xA0).contains(value), !(0xE000..<0xF900).contains(value)
        else { return nil }
        guard isControl else { return .character(Character(scalar)) }
        switch value {
        case 0x61...0x7A: return .control(Character(scalar))
        case 0x41...0x5A: return .control(Character(Unicode.Scalar(UInt8(value) + 0x20)))
        case 0x40, 0x5B...0x5F: return .control(Character(scalar))
        default: return nil
        }
    }
}

/// What the mouse's sequences mean.
///
/// Releases and mere moves mean nothing to us.
enum MouseSequence {
    /// `ESC [ < button ; column ; row M`, or `m` for a release.
    static func new(_ parameters: ArraySlice<UInt8>, final: UInt8) -> Mouse? {
        guard final == UInt8(ascii: "M") else { return nil }
        let numbers = parameters.split(separator: UInt8(ascii: ";")).compactMap {
            Int(String(decoding: $0, as: UTF8.self))
        }
        guard numbers.count == 3 else { return nil }
        return mouse(button: numbers[0], column: numbers[1] - 1, row: numbers[2] - 1)
    }

    /// `ESC [ M` and three bytes, each with 32 added: terminals without the newer form.
    static func old(_ button: UInt8, _ column: UInt8, _ row: UInt8) -> Mouse? {
        guard button >= 32, column >= 33, row >= 33 else { return nil }
        return mouse(button: Int(button) - 32, column: Int(column) - 33, row: Int(row) - 33)
    }

    private static func mouse(button: Int, column: Int, row: Int) -> Mouse? {
        // Shift, Alt and Control are bits 4, 8 and 16; 32 is a move.
        guard button & 32 == 0, column >= 0, row >= 0 else { return nil }
        let position = Position(row: row, column: column)
        switch button & ~0b11100 {
        case 0: return Mouse(action: .click, position: position)
        case 2: return Mouse(action: .secondaryClick, position: position)
        case 64: return Mouse(action: .wheelUp, position: position)
        case 65: return Mouse(action: .wheelDown, position: position)
        default: return nil
        }
    }
}
