import Canvas

/// Turns the bytes that a terminal sends into keys.
///
/// Our own rather than `get_wch`: it takes bytes split anywhere, swallows a sequence that it does not know as a whole
/// instead of acting on its letters, knows both forms of the arrows whatever mode the terminal is in, and can be tested
/// without a terminal. What terminfo says of the terminal at hand comes first.
struct KeyDecoder {
    /// The most bytes kept of one paste; the rest is dropped.
    static let largestPaste = 1 << 20
    /// An answer longer than this is noise.
    private static let longestString = 1 << 16
    private static let longestSequence = 64
    private static let escape: UInt8 = 0x1B
    private static let pasteEnd: [UInt8] = Array("\u{1B}[201~".utf8)

    /// Sequences of the terminal at hand, from terminfo.
    private let known: [[UInt8]: Key]
    private var pending: [UInt8] = []
    private var paste: [UInt8]?
    /// Letters not yet given, so that an accent can join the letter before it.
    private var letters = String.UnicodeScalarView()

    init(known: [[UInt8]: Key] = [:]) {
        self.known = known
    }

    /// Whether a paste has begun and not ended.
    var isInPaste: Bool { paste != nil }

    /// Whether more bytes may change what the last ones mean.
    var isWaiting: Bool { paste != nil || !pending.isEmpty }

    /// Takes bytes; gives the keys that are certain.
    mutating func feed(_ bytes: some Sequence<UInt8>) -> [Key] {
        pending += bytes
        var keys: [Key] = []
        var place = 0
        while place < pending.count {
            let used = paste == nil ? takeOne(at: place, into: &keys) : takePaste(at: place, into: &keys)
            guard let used else { break }
            place += used
        }
        flushLetters(into: &keys)
        pending.removeFirst(place)
        return keys
    }

    /// Says that no more bytes came for a while; gives what the bytes so far mean by themselves.
    mutating func finish() -> [Key] {
        var keys: [Key] = []
        if let text = paste {
            // The end may never come; what came is text.
            paste = nil
            keys.append(.paste(Self.pasted(text + pending)))
        } else if pending.allSatisfy({ $0 == Self.escape }) {
            keys += pending.map { _ in Key.escape }
        }
        pending = []
        return keys
    }

    // MARK: - One thing at a time: the bytes used, or nil when more are needed

    private mutating func takeOne(at place: Int, into keys: inout [Key]) -> Int? {
        let byte = pending[place]
        switch byte {
        case Self.escape:
            flushLetters(into: &keys)
            return takeEscape(at: place, into: &keys)
        case 0x20..<0x7F:
            letters.append(Unicode.Scalar(byte))
            return 1
        case 0x00..<0x20, 0x7F:
            flushLetters(into: &keys)
            if let key = Self.control(byte) { keys.append(key) }
            return 1
        default:
            return takeLetter(at: place)
        }
    }

    /// A letter of two to four bytes.
    ///
    /// Bytes that are no UTF-8, and C1 controls, are dropped.
    private mutating func takeLetter(at place: Int) -> Int? {
        let first = pending[place]
        let length = first >= 0xF0 ? 4 : first >= 0xE0 ? 3 : 2
        guard first >= 0xC2, first < 0xF5 else { return 1 }
        var value = UInt32(first) & (length == 4 ? 0x07 : length == 3 ? 0x0F : 0x1F)
        for offset in 1..<length {
            guard place + offset < pending.count else { return nil }
            let next = pending[place + offset]
            guard next & 0xC0 == 0x80 else { return offset }
            value = value << 6 | UInt32(next & 0x3F)
        }
        let least: UInt32 = length == 4 ? 0x10000 : length == 3 ? 0x800 : 0xA0
        if value >= least, let scalar = Unicode.Scalar(value) { letters.append(scalar) }
        return length
    }

    private mutating func flushLetters(into keys: inout [Key]) {
        guard !letters.isEmpty else { return }
        for character in String(letters) { keys.append(.character(character)) }
        letters = String.UnicodeScalarView()
    }

    private mutating func takeEscape(at place: Int, into keys: inout [Key]) -> Int? {
        guard place + 1 < pending.count else { return nil }
        switch pending[place + 1] {
        case UInt8(ascii: "["): return takeSequence(at: place, into: &keys)
        case UInt8(ascii: "O"): return takeShort(at: place, into: &keys)
        case UInt8(ascii: "]"), UInt8(ascii: "P"), UInt8(ascii: "X"), UInt8(ascii: "^"), UInt8(ascii: "_"):
            return takeString(at: place)
        case Self.escape:
            // Alt with an arrow is Escape before the arrow's sequence in some terminals; else it is Escape twice.
            guard place + 2 < pending.count else { return nil }
            if pending[place + 2] == UInt8(ascii: "[") || pending[place + 2] == UInt8(ascii: "O") { return 1 }
            keys.append(.escape)
            return 1
        case 0x7F, 0x08:
            keys.append(.control("w"))
            return 2
        case UInt8(ascii: "b"):
            keys.append(.wordLeft)
            return 2
        case UInt8(ascii: "f"):
            keys.append(.wordRight)
            return 2
        case 0x80...:
            // Alt with a letter beyond ASCII: the letter goes too.
            let before = letters.count
            guard let used = takeLetter(at: place + 1) else { return nil }
            if letters.count > before { letters.removeLast() }
            return used + 1
        default:
            return 2
        }
    }

    /// `ESC [` parameters, intermediates, one final byte.
    private mutating func takeSequence(at place: Int, into keys: inout [Key]) -> Int? {
        var end = place + 2
        guard end < pending.count else { return nil }
        // The Linux console sends F1 to F5 as `ESC [ [ A` and on.
        if pending[end] == UInt8(ascii: "[") {
            guard end + 1 < pending.count else { return nil }
            if (0x41...0x45).contains(pending[end + 1]) { keys.append(.function(Int(pending[end + 1]) - 0x40)) }
            return 4
        }
        while end < pending.count, (0x20...0x3F).contains(pending[end]) {
            end += 1
            if end - place > Self.longestSequence { return end - place }
        }
        guard end < pending.count else { return nil }
        let final = pending[end]
        // A control inside means that the sequence broke off; the control counts.
        guard (0x40...0x7E).contains(final) else { return end - place }
        let parameters = pending[place + 2..<end]
        if final == UInt8(ascii: "M"), parameters.isEmpty {
            guard end + 3 < pending.count else { return nil }
            if let mouse = MouseSequence.old(pending[end + 1], pending[end + 2], pending[end + 3]) {
                keys.append(.mouse(mouse))
            }
            return end + 4 - place
        }
        if let key = known[Array(pending[place...end])] {
            keys.append(key)
        } else if parameters.elementsEqual("200".utf8), final == UInt8(ascii: "~") {
            paste = []
        } else if let key = KeySequence.key(parameters: parameters, final: final) {
            keys.append(key)
        }
        return end + 1 - place
    }

    /// `ESC O`, perhaps a digit for modifiers, one letter.
    private mutating func takeShort(at place: Int, into keys: inout [Key]) -> Int? {
        var end = place + 2
        while end < pending.count, (0x30...0x39).contains(pending[end]) { end += 1 }
        guard end < pending.count else { return nil }
        guard (0x20...0x7E).contains(pending[end]) else { return end - place }
        if let key = known[Array(pending[place...end])] {
            keys.append(key)
        } else if let key = KeySequence.shortKey(modifier: pending[place + 2..<end], letter: pending[end]) {
            keys.append(key)
        }
        return end + 1 - place
    }

    /// An answer of the terminal, to its terminator: we never ask, so it goes.
    ///
    /// The terminator is BEL, or Escape and a backslash.
    private func takeString(at place: Int) -> Int? {
        var end = place + 2
        while end < pending.count {
            if pending[end] == 0x07 { return end + 1 - place }
            if pending[end] == Self.escape {
                guard end + 1 < pending.count else { return nil }
                return pending[end + 1] == UInt8(ascii: "\\") ? end + 2 - place : end - place
            }
            end += 1
        }
        return end - place > Self.longestString ? end - place : nil
    }

    private mutating func takePaste(at place: Int, into keys: inout [Key]) -> Int? {
        var end = place
        while end < pending.count {
            if pending[end] == Self.escape {
                let rest = pending[end...].prefix(Self.pasteEnd.count)
                if rest.elementsEqual(Self.pasteEnd) {
                    keep(pending[place..<end])
                    keys.append(.paste(Self.pasted(paste ?? [])))
                    paste = nil
                    return end + Self.pasteEnd.count - place
                }
                if rest.count < Self.pasteEnd.count, Self.pasteEnd.starts(with: rest) { break }
            }
            end += 1
        }
        keep(pending[place..<end])
        return end > place ? end - place : nil
    }

    private mutating func keep(_ bytes: ArraySlice<UInt8>) {
        let room = max(0, Self.largestPaste - (paste?.count ?? 0))
        paste?.append(contentsOf: bytes.prefix(room))
    }

    // MARK: - Meanings

    /// Pasted bytes as text, line ends as `\n`.
    private static func pasted(_ bytes: [UInt8]) -> String {
        var text = ""
        for character in String(decoding: bytes, as: UTF8.self) {
            text.append(character == "\r" || character == "\r\n" ? "\n" : character)
        }
        return text
    }

    private static func control(_ byte: UInt8) -> Key? {
        switch byte {
        case 0x09: .tab
        case 0x0D: .enter
        case 0x08, 0x7F: .backspace
        case 0x00: .control("@")
        case 0x01...0x1A: .control(Character(Unicode.Scalar(byte + 0x60)))
        case 0x1C...0x1F: .control(Character(Unicode.Scalar(byte + 0x40)))
        default: nil
        }
    }
}
