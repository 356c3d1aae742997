/// A short trace of a text of reasons: enough to see that another text is the same one pasted, too little to read it.
///
/// The words lose their names and numbers (each word with a capital inside a sentence, each digit), so that a pasted
/// text is found after the child's name was changed. What stays is the smallest 48 hashes of its runs of four words.
public struct ReasonsFingerprint: Codable, Hashable, Sendable {
    /// The smallest hashes of the text's runs of four words, ascending; at most `size` of them.
    public let hashes: [UInt64]

    static let size = 48
    static let run = 4

    /// The trace of a text.
    ///
    /// A text of fewer than twelve words has an empty trace and is like nothing.
    public init(of text: String) {
        let words = ReasonsFingerprint.words(of: text)
        guard words.count >= 12 else {
            hashes = []
            return
        }
        var all = Set<UInt64>()
        for start in 0...(words.count - ReasonsFingerprint.run) {
            var hash: UInt64 = 0xcbf2_9ce4_8422_2325
            for word in words[start..<(start + ReasonsFingerprint.run)] {
                for byte in word.utf8 { hash = (hash ^ UInt64(byte)) &* 0x100_0000_01b3 }
                hash = (hash ^ 0x20) &* 0x100_0000_01b3
            }
            all.insert(hash)
        }
        hashes = Array(all.sorted().prefix(ReasonsFingerprint.size))
    }

    /// How much two texts share, 0 to 1: an estimate of their runs in common over all their runs.
    public func likeness(to other: ReasonsFingerprint) -> Double {
        guard !hashes.isEmpty, !other.hashes.isEmpty else { return 0 }
        var mine = 0
        var theirs = 0
        var shared = 0
        var seen = 0
        while seen < ReasonsFingerprint.size, mine < hashes.count || theirs < other.hashes.count {
            seen += 1
            if theirs >= other.hashes.count {
                mine += 1
            } else if mine >= hashes.count {
                theirs += 1
            } else if hashes[mine] == other.hashes[theirs] {
                shared += 1
                mine += 1
                theirs += 1
            } else if hashes[mine] < other.hashes[theirs] {
                mine += 1
            } else {
                theirs += 1
            }
        }
        return Double(shared) / Double(seen)
    }

    /// The words that count: lower-cased, without numbers, names and the pronouns that change with the child.
    private static func words(of text: String) -> [String] {
        let pronouns: Set<String> = [
            "he", "she", "they", "his", "her", "hers", "their", "him", "them", "himself", "herself",
        ]
        var words: [String] = []
        var word = ""
        var startsSentence = true
        func close() {
            defer { word = "" }
            guard let first = word.first else { return }
            let isName = first.isUppercase && !startsSentence
            startsSentence = false
            let lower = word.lowercased()
            if !isName, !pronouns.contains(lower), !word.contains(where: \.isNumber) { words.append(lower) }
        }
        for character in text {
            if character.isLetter || character.isNumber || character == "'" || character == "’" {
                word.append(character)
            } else {
                close()
                if ".!?\n".contains(character) { startsSentence = true }
            }
        }
        close()
        return words
    }
}
