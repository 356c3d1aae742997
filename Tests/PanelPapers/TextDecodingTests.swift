import Foundation
import Testing

@testable import PanelPapers

@Suite("The bytes of a file become text, or the file is named for what it is")
struct TextDecodingTests {
    static let text = "Ref;Name\r\n1;Łukasz Kamiński – Siân 👨‍👩‍👧\r\n"

    @Test(
        "every encoding that a council sends gives the same text",
        arguments: [
            ("utf-8", String.Encoding.utf8, [UInt8](), TextEncoding.utf8, false),
            ("utf-8 with mark", .utf8, [0xEF, 0xBB, 0xBF], .utf8, true),
            ("utf-16le with mark", .utf16LittleEndian, [0xFF, 0xFE], .utf16LittleEndian, true),
            ("utf-16be with mark", .utf16BigEndian, [0xFE, 0xFF], .utf16BigEndian, true),
            ("utf-16le", .utf16LittleEndian, [], .utf16LittleEndian, false),
            ("utf-16be", .utf16BigEndian, [], .utf16BigEndian, false),
        ])
    func encodings(name: String, foundation: String.Encoding, mark: [UInt8], found: TextEncoding, hasMark: Bool) throws
    {
        let body = try #require(Self.text.data(using: foundation))
        let decoded = try TextDecoding.decode(mark + Array(body))
        #expect(String(decoding: decoded.utf8, as: UTF8.self) == Self.text)
        #expect(decoded.encoding == found)
        #expect(decoded.hadByteOrderMark == hasMark)
        #expect(decoded.doubtfulCharacters == 0)
    }

    @Test("Windows-1252 gives its quotation marks, dashes and accents")
    func windows1252() throws {
        let decoded = try TextDecoding.decode([0x53, 0x69, 0xE2, 0x6E, 0x20, 0x93, 0x94, 0x92, 0x96, 0x80, 0x8A, 0xFF])
        #expect(String(decoding: decoded.utf8, as: UTF8.self) == "Siân “”’–€Šÿ")
        #expect(decoded.encoding == .windows1252)
        #expect(decoded.doubtfulCharacters == 0)
    }

    @Test("the five bytes that Windows-1252 leaves undefined stay as controls and are counted")
    func undefinedBytes() throws {
        let decoded = try TextDecoding.decode([0x41, 0x81, 0x8D, 0x8F, 0x90, 0x9D, 0x5A])
        #expect(String(decoding: decoded.utf8, as: UTF8.self) == "A\u{81}\u{8D}\u{8F}\u{90}\u{9D}Z")
        #expect(decoded.doubtfulCharacters == 5)
    }

    @Test("every byte of Windows-1252 agrees with Foundation")
    func wholeCodePage() throws {
        for byte in UInt8(0x80)...0xFF where ![0x81, 0x8D, 0x8F, 0x90, 0x9D].contains(byte) {
            let decoded = try TextDecoding.decode([0x41, byte])
            let expected = try #require(String(bytes: [0x41, byte], encoding: .windowsCP1252))
            #expect(String(decoding: decoded.utf8, as: UTF8.self) == expected)
        }
    }

    @Test("one stray byte does not spoil a file of good UTF-8")
    func strays() throws {
        let decoded = try TextDecoding.decode(Array("Łukasz Kamiński, Si".utf8) + [0xE2] + Array("n".utf8))
        #expect(String(decoding: decoded.utf8, as: UTF8.self) == "Łukasz Kamiński, Siân")
        #expect(decoded.encoding == .utf8WithStrays)
        #expect(decoded.doubtfulCharacters == 1)
    }

    @Test("half a pair in UTF-16 is shown and counted")
    func brokenUTF16() throws {
        let decoded = try TextDecoding.decode([0xFF, 0xFE, 0x41, 0x00, 0x3D, 0xD8, 0x42, 0x00, 0x43])
        #expect(String(decoding: decoded.utf8, as: UTF8.self) == "A\u{FFFD}B")
        #expect(decoded.doubtfulCharacters == 2)
    }

    @Test(
        "a file that is not text is named",
        arguments: [
            (Array("PK\u{3}\u{4}xl/workbook.xml".utf8), TableFault.notATable(.zip)),
            ([0xD0, 0xCF, 0x11, 0xE0, 0xA1], .notATable(.oldOffice)), (Array("%PDF-1.7\n".utf8), .notATable(.pdf)),
            (Array("{\\rtf1 x}".utf8), .notATable(.richText)), ([0x1F, 0x8B, 8], .notATable(.gzip)),
            (Array("\n <!DOCTYPE html><table>".utf8), .notATable(.markup)),
            (Array("<HTML><body>".utf8), .notATable(.markup)),
            (Array("<?xml version=\"1.0\"?>".utf8), .notATable(.markup)),
            ([0xFF, 0xFE] + "<html>".utf8.flatMap { [$0, 0] }, .notATable(.markup)),
            (Array("Ref,Name\n1,a\0b".utf8), .notATable(.binary)), ([], .empty), (Array(" \r\n\t ".utf8), .empty),
            ([0xEF, 0xBB, 0xBF], .empty), ([0xFF, 0xFE], .empty),
        ])
    func notText(bytes: [UInt8], fault: TableFault) {
        #expect(throws: fault) { try TextDecoding.decode(bytes) }
    }
}
