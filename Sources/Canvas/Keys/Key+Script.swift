/// Why a key script cannot be read.
public enum KeyScriptError: Error, Equatable {
    /// A word that names no key, by its place in the script from 1.
    case unknownKey(number: Int, word: String)
}

extension Key {
    /// Reads a script of keys, words separated by blanks or line ends.
    ///
    /// `Up Down Left Right Home End PgUp PgDn WordLeft WordRight Enter Esc Tab BTab BS Del Space F1` to `F12`; `C-s`
    /// for control; `text:Some\swords` typed letter by letter; `paste:…` in one go; `click:3,10` and `wheel-up:3,10`,
    /// `wheel-down:3,10` with row and column from 0; any single character for itself. `Down*20` repeats. In `text:` and
    /// `paste:`, `\s` is a blank, `\n` a line end, `\t` a tab, `\u{301}` a scalar and `\\` a backslash. A word that
    /// starts with `#` and the rest of its line are a comment, unless it is `#` alone.
    public static func parse(script: String) throws(KeyScriptError) -> [Key] {
        var keys: [Key] = []
        var number = 0
        for line in script.split(whereSeparator: \.isNewline) {
            for word in line.split(whereSeparator: \.isWhitespace) {
                if word.hasPrefix("#"), word.count > 1 { break }
                number += 1
                guard let found = read(word: String(word)) else {
                    throw .unknownKey(number: number, word: String(word))
                }
                keys += found
            }
        }
        return keys
    }

    private static func read(word: String) -> [Key]? {
        if let text = word.rest(after: "text:") { return unescaped(text).map(typed) }
        if let text = word.rest(after: "paste:") { return [.paste(unescaped(text))] }
        if let star = word.lastIndex(of: "*"), star > word.startIndex,
            let count = Int(word[word.index(after: star)...]),
            count >= 0, count <= 1_000_000, let once = read(word: String(word[..<star]))
        {
            return Array(repeating: once, count: count).flatMap(\.self)
        }
        if let key = named[word] { return [key] }
        if let mouse = mouse(word) { return [mouse] }
        if let letter = word.rest(after: "C-"), letter.count == 1, let key = withControl(Character(letter.lowercased()))
        {
            return [key]
        }
        if let digits = word.rest(after: "F"), let number = Int(digits), (1...12).contains(number) {
            return [.function(number)]
        }
        return word.count == 1 ? [.character(Character(word))] : nil
    }

    private static let named: [String: Key] = [
        "Up": .up, "Down": .down, "Left": .left, "Right": .right, "Home": .home, "End": .end, "PgUp": .pageUp,
        "PgDn": .pageDown, "WordLeft": .wordLeft, "WordRight": .wordRight, "Enter": .enter, "Esc": .escape, "Tab": .tab,
        "BTab": .backTab, "BS": .backspace, "Del": .delete, "Space": .character(" "),
    ]

    /// The key that a terminal sends for control and a letter: some are keys of their own.
    private static func withControl(_ letter: Character) -> Key? {
        switch letter {
        case "i": .tab
        case "m": .enter
        case "h": .backspace
        case "[": .escape
        case "a"..."z", "@", "\\", "]", "^", "_": .control(letter)
        default: nil
        }
    }

    private static func typed(_ character: Character) -> Key {
        switch character {
        case "\n": .enter
        case "\t": .tab
        default: .character(character)
        }
    }

    private static func mouse(_ word: String) -> Key? {
        let parts = word.split(separator: ":", maxSplits: 1)
        guard parts.count == 2 else { return nil }
        let numbers = parts[1].split(separator: ",").compactMap { Int($0) }
        guard numbers.count == 2 else { return nil }
        let position = Position(row: numbers[0], column: numbers[1])
        switch parts[0] {
        case "click": return .mouse(Mouse(action: .click, position: position))
        case "wheel-up": return .mouse(Mouse(action: .wheelUp, position: position))
        case "wheel-down": return .mouse(Mouse(action: .wheelDown, position: position))
        default: return nil
        }
    }

    private static func unescaped(_ text: String) -> String {
        var result = ""
        var rest = text[...]
        while let character = rest.popFirst() {
            guard character == "\\", let sign = rest.popFirst() else {
                result.append(character)
                continue
            }
            switch sign {
            case "s": result.append(" ")
            case "n": result.append("\n")
            case "t": result.append("\t")
            case "u": result.unicodeScalars.append(scalar(from: &rest))
            default: result.append(sign)
            }
        }
        return result
    }

    /// Reads `{301}`; a number that names no scalar becomes the replacement character.
    private static func scalar(from rest: inout Substring) -> Unicode.Scalar {
        guard rest.first == "{", let end = rest.firstIndex(of: "}") else { return "\u{FFFD}" }
        let digits = rest[rest.index(after: rest.startIndex)..<end]
        rest = rest[rest.index(after: end)...]
        return UInt32(digits, radix: 16).flatMap(Unicode.Scalar.init) ?? "\u{FFFD}"
    }
}

extension String {
    /// What follows a prefix; nil without it.
    fileprivate func rest(after prefix: String) -> String? {
        hasPrefix(prefix) ? String(dropFirst(prefix.count)) : nil
    }
}
