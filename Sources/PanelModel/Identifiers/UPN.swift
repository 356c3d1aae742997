/// A unique pupil number whose shape and check letter are right: check letter, authority (3), establishment (4), year
/// of allocation (2), serial (3).
///
/// The last character of a temporary number is a letter.
///
/// The check letter is the sum of the characters at positions 2 to 13, each times its position, modulo 23, looked up
/// in `ABCDEFGHJKLMNPQRTUVWXYZ` (no I, O or S); the last letter of a temporary number counts by the same table
/// (DfE, Unique pupil numbers: guide for schools and local authorities; school census rule 1510).
public struct UPN: Hashable, Sendable {
    /// Thirteen characters, letters in upper case.
    public let text: String

    /// Reads a number; white space around it and lower-case letters are forgiven, nothing else is.
    public init(_ written: String) throws(UPNFault) {
        var characters: [UInt8] = []
        characters.reserveCapacity(13)
        for scalar in written.unicodeScalars {
            if scalar.value <= 0x20 || !scalar.isASCII, scalar.properties.isWhitespace { continue }
            // A character outside ASCII can be no part of a number; 0 stands for it and is found below.
            let byte = scalar.isASCII ? UInt8(scalar.value) : 0
            characters.append((0x61...0x7A).contains(byte) ? byte - 0x20 : byte)
        }
        if UPN.isSpreadsheetNumber(characters) { throw .spreadsheetNumber }
        if (11...12).contains(characters.count), characters.allSatisfy(UPN.isDigit) { throw .lettersLost }
        guard characters.count == 13 else { throw .wrongLength(characters.count) }
        guard UPN.letterValue(characters[0]) != nil else { throw .wrongCharacter(position: 1) }
        var sum = 0
        for position in 2...13 {
            let byte = characters[position - 1]
            let value: Int
            if UPN.isDigit(byte) {
                value = Int(byte - 0x30)
            } else if position == 13, let letter = UPN.letterValue(byte) {
                value = letter
            } else {
                throw .wrongCharacter(position: position)
            }
            sum += value * position
        }
        let expected = UPN.checkLetters[sum % 23]
        guard characters[0] == expected else { throw .wrongCheckLetter(expected: Character(Unicode.Scalar(expected))) }
        text = String(decoding: characters, as: UTF8.self)
    }

    /// Whether the number was given for a time only: its last character is a letter.
    public var isTemporary: Bool { text.utf8.last.map { !UPN.isDigit($0) } ?? false }

    /// The three digits of the authority whose school gave the number, such as `882`.
    public var authorityCode: String { String(text.dropFirst().prefix(3)) }

    /// Whether those digits are a code that the school census knows (rule 1530).
    public var isOfKnownAuthority: Bool {
        Int(authorityCode).map { code in UPN.authorityCodes.contains { $0.contains(code) } } ?? false
    }

    private static let checkLetters = Array("ABCDEFGHJKLMNPQRTUVWXYZ".utf8)

    private static func letterValue(_ byte: UInt8) -> Int? { checkLetters.firstIndex(of: byte) }

    private static func isDigit(_ byte: UInt8) -> Bool { (0x30...0x39).contains(byte) }

    /// `8.82E+11`: what a spreadsheet shows of a long number.
    private static func isSpreadsheetNumber(_ characters: [UInt8]) -> Bool {
        guard let exponent = characters.firstIndex(of: 0x45), exponent > 0, exponent + 1 < characters.count else {
            return false
        }
        let mantissa = characters[..<exponent]
        let rest = characters[(exponent + 1)...].drop { $0 == 0x2B }
        return mantissa.allSatisfy { isDigit($0) || $0 == 0x2E } && mantissa.contains(where: isDigit)
            && !rest.isEmpty && rest.count <= 3 && rest.allSatisfy(isDigit)
    }

    /// The authority codes of census rule 1530.
    private static let authorityCodes: [ClosedRange<Int>] = [
        1...5, 201...213, 301...320, 330...336, 340...344, 350...359, 370...373, 380...384, 390...394, 420...420,
        660...681, 701...708, 800...803, 805...808, 810...813, 815...816, 820...823, 825...826, 830...831, 835...841,
        845...846, 850...852, 855...857, 860...861, 865...896, 908...909, 916...916, 919...919, 921...921, 925...926,
        928...929, 931...931, 933...933, 935...938, 940...941,
    ]
}

/// Why some text is not a unique pupil number.
public enum UPNFault: Error, Hashable, Sendable {
    /// A spreadsheet turned it into a number such as `8.82E+11`; the digits are lost.
    case spreadsheetNumber
    /// Eleven or twelve digits without the letter that comes first: a spreadsheet or a person dropped it.
    case lettersLost
    /// Not thirteen characters.
    case wrongLength(Int)
    /// A character that cannot stand there; positions count from 1.
    case wrongCharacter(position: Int)
    /// The check letter does not agree with the rest.
    case wrongCheckLetter(expected: Character)
}
