/// Random ids for cases, workspaces and staff: they say nothing of whom they stand for.
enum SubjectID {
    private static let alphabet = Array("0123456789ABCDEFGHJKMNPQRSTVWXYZ")

    /// A new subject id: `s-` and 26 random characters, 130 bits.
    static func random() -> String {
        var generator = SystemRandomNumberGenerator()
        return "s-" + String((0..<26).map { _ in alphabet[Int.random(in: 0..<32, using: &generator)] })
    }

    /// Whether a text has the form of a subject id, and so may name a file.
    static func isWellFormed(_ text: String) -> Bool {
        let bytes = Array(text.utf8)
        return bytes.count == 28 && bytes[0] == 0x73 && bytes[1] == 0x2D
            && bytes[2...].allSatisfy { (0x30...0x39).contains($0) || (0x41...0x5A).contains($0) }
    }
}
