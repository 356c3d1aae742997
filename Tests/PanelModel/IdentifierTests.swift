import PanelModel
import Testing

@Suite("Numbers that people carry")
struct IdentifierTests {
    @Test(
        "a UPN whose check letter agrees is one",
        arguments: ["B801200005001", "A950000178301", "H243278544154", "P207000016049", "X882012921001"])
    func goodUPN(written: String) throws {
        #expect(try UPN(written).text == written)
    }

    @Test("a UPN may be written in small letters and with spaces")
    func forgivenUPN() throws {
        #expect(try UPN(" b801 200005 001 ").text == "B801200005001")
    }

    @Test("a temporary UPN ends in a letter, which counts in the check")
    func temporaryUPN() throws {
        // B801200005001 with its last digit, 1, changed into B, which counts as 1 too.
        let upn = try UPN("B80120000500B")
        #expect(upn.isTemporary)
        #expect(try !UPN("B801200005001").isTemporary)
    }

    @Test(
        "text that is no UPN says why",
        arguments: [
            ("R247962919251", UPNFault.wrongCheckLetter(expected: "Q")),
            ("B207000016049", .wrongCheckLetter(expected: "P")),
            ("B80120000500A", .wrongCheckLetter(expected: "M")),
            ("8.82E+11", .spreadsheetNumber), ("8.82013E+11", .spreadsheetNumber), ("882e11", .spreadsheetNumber),
            ("801200005001", .lettersLost), ("80120000500", .lettersLost),
            ("", .wrongLength(0)), ("B8012000050011", .wrongLength(14)),
            ("I801200005001", .wrongCharacter(position: 1)), ("B8O1200005001", .wrongCharacter(position: 3)),
            ("B80120000500S", .wrongCharacter(position: 13)), ("B8012000０5001", .wrongCharacter(position: 9)),
        ])
    func badUPN(written: String, fault: UPNFault) {
        #expect(throws: fault) { try UPN(written) }
    }

    @Test("every single wrong digit of a UPN is found, whichever it is")
    func everyWrongDigit() throws {
        let right = Array("B801200005001")
        for position in 1..<13 {
            for digit in "0123456789" where digit != right[position] {
                var wrong = right
                wrong[position] = digit
                #expect(throws: UPNFault.self) { try UPN(String(wrong)) }
            }
        }
    }

    @Test(
        "the census knows the authority of some UPNs only",
        arguments: [
            ("B801200005001", true), ("X882012921001", true), ("A950000178301", false), ("H243278544154", false),
        ])
    func authority(written: String, isKnown: Bool) throws {
        #expect(try UPN(written).isOfKnownAuthority == isKnown)
    }

    @Test(
        "a ULN is known by its check",
        arguments: [
            ("9276308686", true), ("927 630 8686", true), ("9276308687", false), ("0276308686", false),
            ("92763086", false),
        ])
    func uln(written: String, isGood: Bool) {
        #expect((ULN(written) != nil) == isGood)
    }

    @Test(
        "an NHS number is known by its check",
        arguments: [
            ("9434765919", true), ("943 476 5919", true), ("9434765918", false), ("943476591", false),
            ("943476591X", false),
        ])
    func nhsNumber(written: String, isGood: Bool) {
        #expect((NHSNumber(written) != nil) == isGood)
    }

    @Test("an NHS number that would need the check digit 10 is none, whatever its last digit")
    func nhsNumberWithoutCheckDigit() {
        // 1000000060: 1 × 10 + 6 × 2 = 22 would leave 0; 1000000001 leaves 10, which needs the digit 1.
        #expect(NHSNumber("1000000060") != nil)
        for last in 0...9 { #expect(NHSNumber("100000001\(last)") == nil) }
    }

    @Test(
        "a URN has six digits",
        arguments: [
            ("190092", true), (" 190092 ", true), ("19009", false), ("1900921", false), ("090092", false),
            ("19009A", false),
        ])
    func urn(written: String, isGood: Bool) {
        #expect((SchoolURN(written) != nil) == isGood)
    }
}
