import Testing

@testable import PanelRecord

@Suite("The strict JSON reader")
struct JSONTextTests {
    @Test("reads every kind of value, in the order of the text")
    func values() throws {
        let value = try JSONText.value(
            of: " {\"b\":[1,-2,2.50,1e3],\"a\":{\"t\":true,\"f\":false,\"n\":null},\"s\":\"x\"} ")
        #expect(value.members?.map(\.key) == ["b", "a", "s"])
        #expect(value["b"]?[1]?.integer == -2)
        #expect(value["b"]?[2] == .decimal("2.50"))
        #expect(value["b"]?[3] == .decimal("1e3"))
        #expect(value["b"]?[4] == nil)
        #expect(value["a"]?["t"]?.bool == true)
        #expect(value["a"]?["n"] == .null)
        #expect(value["s"]?.text == "x")
        #expect(value["b"]?.values?.count == 4)
        #expect(value["missing"] == nil)
        #expect(value.text == nil && value.integer == nil && value.bool == nil && value.values == nil)
        #expect(value["s"]?.members == nil && value["s"]?["x"] == nil && value["s"]?[0] == nil)
    }

    @Test(
        "undoes escapes",
        arguments: [
            (#""\"\\\/\b\f\n\r\t""#, "\"\\/\u{8}\u{C}\n\r\t"), (#""\u00e9\u00E9""#, "éé"), (#""\ud83d\ude00!""#, "😀!"),
            (#""a\u0000b""#, "a\u{0}b"), ("\"Łukasz 👩‍👩‍👧\"", "Łukasz 👩‍👩‍👧"),
        ])
    func escapes(text: String, plain: String) throws {
        #expect(try JSONText.value(of: text).text == plain)
    }

    @Test("keeps numbers that no integer holds as their text")
    func bigNumbers() throws {
        #expect(try JSONText.value(of: "9223372036854775807") == .integer(.max))
        #expect(try JSONText.value(of: "-9223372036854775808") == .integer(.min))
        #expect(try JSONText.value(of: "9223372036854775808") == .decimal("9223372036854775808"))
        #expect(try JSONText.value(of: "-0") == .decimal("-0"))
        #expect(try JSONText.value(of: "0") == .integer(0))
    }

    @Test(
        "refuses what is not JSON, by name",
        arguments: [
            ("{\"a\":1,\"a\":2}", JSONFault.duplicateKey(at: 8)), ("{\"a\":1,\"\\u0061\":2}", .duplicateKey(at: 8)),
            ("{\"a\":1,}", .unexpected(at: 7)), ("[1,]", .unexpected(at: 3)), ("01", .unexpected(at: 1)),
            ("1.", .unexpected(at: 2)), ("1e", .unexpected(at: 2)), ("-", .unexpected(at: 1)),
            ("+1", .unexpected(at: 0)),
            ("tru", .unexpected(at: 0)), ("nulx", .unexpected(at: 3)), ("", .unexpected(at: 0)),
            ("1 2", .unexpected(at: 2)),
            ("\"\\ud800\"", .loneSurrogate(at: 1)), ("\"\\ud800\\u0041\"", .loneSurrogate(at: 1)),
            ("\"\\udc00\"", .loneSurrogate(at: 1)), ("\"\\x\"", .unexpected(at: 2)),
            ("\"\\u00g0\"", .unexpected(at: 3)),
            ("\"a\nb\"", .lineBreak(at: 2)), ("\"a\tb\"", .unexpected(at: 2)), ("\"open", .unexpected(at: 5)),
            ("\"\\", .unexpected(at: 2)), ("{\"a\" 1}", .unexpected(at: 5)), ("{1:2}", .unexpected(at: 1)),
            ("\u{FEFF}{}", .byteOrderMark), ("[1 2]", .unexpected(at: 3)),
        ])
    func refuses(text: String, fault: JSONFault) {
        #expect(throws: fault) { try JSONText.value(of: text) }
    }

    @Test("tells keys apart that only look the same")
    func normalisation() throws {
        let value = try JSONText.value(of: "{\"\u{E9}\":1,\"e\u{301}\":2}")
        #expect(value.members?.count == 2)
    }

    @Test("allows 64 levels and refuses the next", arguments: ["[", "{\"a\":"])
    func depth(opening: String) throws {
        let close = opening == "[" ? "]" : "}"
        func nested(_ depth: Int) -> [UInt8] {
            Array((String(repeating: opening, count: depth) + "0" + String(repeating: close, count: depth)).utf8)
        }
        _ = try JSONText.value(of: nested(64))
        #expect(throws: JSONFault.tooDeep(at: 64 * opening.utf8.count)) { try JSONText.value(of: nested(65)) }
        #expect(throws: JSONFault.tooDeep(at: 64 * opening.utf8.count)) { try JSONText.checkBody(nested(65)) }
    }

    @Test("finds a repeated key among very many")
    func manyKeys() throws {
        let members = (0..<5000).map { "\"k\($0)\":0" }
        try JSONText.checkBody(Array("{\(members.joined(separator: ","))}".utf8))
        #expect(throws: JSONFault.self) {
            try JSONText.checkBody(Array("{\((members + ["\"k17\":1"]).joined(separator: ","))}".utf8))
        }
        try JSONText.checkBody(Array("{\"a\":{\"x\":1},\"b\":{\"x\":1},\"x\":1}".utf8))
    }

    @Test(
        "refuses bytes that are no UTF-8",
        arguments: [
            [0x80], [0xC0, 0xAF], [0xC3], [0xE0, 0x80, 0x80], [0xED, 0xA0, 0x80], [0xF0, 0x80, 0x80, 0x80],
            [0xF4, 0x90, 0x80, 0x80], [0xFF], [0xE2, 0x82, 0x41], [0xF0, 0x9F, 0x98],
        ] as [[UInt8]])
    func invalidUTF8(bytes: [UInt8]) {
        let padding = Array("{\"key\":\"12345678".utf8)
        #expect(throws: JSONFault.notUTF8(at: padding.count)) {
            try JSONText.checkBody(padding + bytes + Array("\"}".utf8))
        }
    }

    @Test(
        "a body is one object on one line",
        arguments: [
            ("[]", JSONFault.notAnObject), ("{\"a\":\n1}", .lineBreak(at: 5)), ("{}\r", .lineBreak(at: 2)),
            ("{} {}", .unexpected(at: 3)), ("3", .notAnObject), (" {}", .notAnObject),
        ])
    func body(text: String, fault: JSONFault) {
        #expect(throws: fault) { try JSONText.checkBody(Array(text.utf8)) }
    }

    @Test("checking and reading agree on hostile text")
    func agreement() {
        var random = Seeded(state: 7)
        let good = Array("{\"a\":[1,{\"b\":\"x\\u00e9\\\"\"},-2.5e3,true,null],\"c\":{\"d\":\"Łódź\"}}".utf8)
        for _ in 0..<20_000 {
            var bytes = good
            for _ in 0..<Int.random(in: 1...3, using: &random) {
                bytes[Int.random(in: 0..<bytes.count, using: &random)] = UInt8.random(in: 0...255, using: &random)
            }
            let reads = (try? JSONText.value(of: bytes)).map { $0.members != nil } ?? false
            let hasBreak = bytes.contains(0x0A) || bytes.contains(0x0D)
            let checks = (try? JSONText.checkBody(bytes)) != nil
            #expect(checks == (reads && !hasBreak && bytes[0] == 0x7B))
        }
    }
}
