import PanelModel
import Testing

@testable import PanelRecord

@Suite("Lines and hashes")
struct FormatTests {
    @Test("an entry has the documented line, and its hashes are over the bytes as written")
    func line() throws {
        let record = try TemporaryRecord()
        let journal = try record.open()
        _ = try journal.append(Sample.draft(1, kind: .decision))
        _ = try journal.append(Sample.draft(2, kind: .config, subject: nil, rehearsal: true))
        let lines = try record.bytes.lines.map { String(decoding: $0, as: UTF8.self) }
        let entries = try journal.all()
        let (first, second) = (entries[0], entries[1])
        guard case .present(let salt, let body) = first.body else { return #expect(Bool(false)) }
        let header =
            "{\"v\":1,\"seq\":1,\"at\":\"\(first.header.at.iso)\",\"by\":\"u-7f3a\",\"kind\":\"decision\",\"subj\":\"s-1\","
            + "\"prev\":\"\(first.header.prev.hex)\",\"com\":\"\(first.header.commitment.hex)\"}"
        #expect(
            lines[0] == "{\"h\":\(header),\"hash\":\"\(first.hash.hex)\",\"salt\":\"\(salt.hex)\",\"body\":"
                + String(decoding: body, as: UTF8.self) + "}\n")
        let hasher = try ChainHasher()
        #expect(Array(("ehc-entry-v1\0" + header).utf8).withUnsafeBytes { hasher.plain($0) } == first.hash)
        #expect(
            (Array("ehc-body-v1\0".utf8) + salt.bytes + body).withUnsafeBytes { hasher.plain($0) }
                == first.header.commitment)
        #expect(body == Sample.body(1))
        #expect(second.header.prev == first.hash)
        #expect(second.header.rehearsal && second.header.subject == nil && second.header.kind == .config)
        #expect(lines[1].contains("\"kind\":\"config\",\"reh\":true,\"prev\""))
        #expect(first.head.length == first.length && second.head == journal.head)
        #expect(try first.body.value()?["n"]?.integer == 1)
        #expect(try EntryBody.erased(by: 3).value() == nil)
        #expect(EntryBody.erased(by: 3).bytes == nil)
    }

    @Test("SHA-256 is SHA-256")
    func known() throws {
        let hasher = try ChainHasher()
        let digest = Array("abc".utf8).withUnsafeBytes { hasher.plain($0) }
        #expect(digest.hex == "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad")
        #expect(digest.groups == "ba78 16bf 8f01 cfea 4141 40de 5dae 2223")
        #expect(digest.short == "ba78 16bf" && "\(digest)" == digest.hex)
        #expect(Digest(hex: digest.hex) == digest && Digest(bytes: digest.bytes) == digest)
    }

    @Test("hex is 64 lower-case digits and nothing else")
    func hex() throws {
        let good = Array("0123456789abcdef0123456789abcdef0123456789abcdef0123456789abcdef".utf8)
        #expect(Digest(hex: String(decoding: good, as: UTF8.self))?.hexDigits == good)
        for place in good.indices {
            for byte in UInt8(0)...255 where !(0x30...0x39).contains(byte) && !(0x61...0x66).contains(byte) {
                var bad = good
                bad[place] = byte
                #expect(bad.withUnsafeBytes { Digest(hexAt: $0, 0) } == nil)
            }
        }
        #expect(Digest(hex: "00") == nil && Digest(bytes: [1, 2]) == nil)
    }

    @Test("a head from paper is read with or without spaces, in either case")
    func marks() throws {
        let digest = try #require(Digest(hex: String(repeating: "43f500a1", count: 8)))
        #expect(HeadMark(text: digest.groups)?.matches(digest) == true)
        #expect(HeadMark(text: digest.hex.uppercased())?.matches(digest) == true)
        #expect(HeadMark(text: digest.hex)?.groups.count == 79)
        #expect(HeadMark(text: "43f5 00") == nil && HeadMark(text: "zz") == nil)
        #expect(HeadMark(text: String(repeating: "0", count: 32))?.matches(digest) == false)
        #expect(HeadMark(text: digest.hex)?.firstWord == digest.words.0)
    }

    @Test(
        "a draft is refused before anything is written",
        arguments: [
            (EntryDraft(at: Sample.now, by: "", kind: .note, body: [0x7B, 0x7D]), DraftFault.by),
            (EntryDraft(at: Sample.now, by: "Zoë", kind: .note, body: [0x7B, 0x7D]), .by),
            (EntryDraft(at: Sample.now, by: "a\"b", kind: .note, body: [0x7B, 0x7D]), .by),
            (EntryDraft(at: Sample.now, by: "u", kind: .note, subject: "a b", body: [0x7B, 0x7D]), .subject),
            (
                EntryDraft(
                    at: Sample.now, by: "u", kind: .note, subject: String(repeating: "s", count: 129),
                    body: [0x7B, 0x7D]),
                .subject
            ), (EntryDraft(at: Moment(milliseconds: .max), by: "u", kind: .note, body: [0x7B, 0x7D]), .time),
            (
                EntryDraft(at: Moment(milliseconds: -99_999_999_999_999), by: "u", kind: .note, body: [0x7B, 0x7D]),
                .time
            ),
            (EntryDraft(at: Sample.now, by: "u", kind: .note, body: []), .body(.unexpected(at: 0))),
            (
                EntryDraft(at: Sample.now, by: "u", kind: .note, body: [UInt8](repeating: 0x20, count: 4 << 20)),
                .tooLong(bytes: (4 << 20) + 1024)
            ), (Sample.draft(1, kind: .importBatch), .batchClosing),
            (Sample.draft(1, kind: .erasure), .kindOfTheRecord),
            (Sample.draft(1, kind: .recovery), .kindOfTheRecord),
        ])
    func drafts(draft: EntryDraft, fault: DraftFault) throws {
        let record = try TemporaryRecord()
        let journal = try record.open()
        #expect(throws: RecordError.invalidDraft(index: 0, fault)) { try journal.append(draft) }
        #expect(try record.bytes.isEmpty)
    }

    @Test("a line just under the limit is recorded, read and verified")
    func longLine() throws {
        let record = try TemporaryRecord()
        let journal = try record.open()
        try journal.fill(1)
        let text = String(repeating: "x", count: RecordFormat.lineLimit - 1024 - 8)
        let draft = EntryDraft(at: Sample.now, by: "u", kind: .note, body: Array("{\"t\":\"\(text)\"}".utf8))
        let receipt = try journal.append(draft)
        try journal.fill(1)
        #expect(
            try journal.readEntry(at: receipt.entries[0].offset, length: receipt.entries[0].length).body.bytes
                == draft.body)
        #expect(try record.verify().isSound)
        #expect(try record.open(.write).opening.state == .ready)
    }

    @Test("words of the record that this version does not know are kept")
    func unknownKind() throws {
        let line = Array(
            "{\"h\":{\"v\":1,\"seq\":1,\"at\":\"2026-11-26T10:22:31.004Z\",\"by\":\"u\",\"kind\":\"later.word\",\"prev\":\"\(Digest.zero.hex)\",\"com\":\"\(Digest.zero.hex)\"},\"hash\":\"\(Digest.zero.hex)\",\"erased\":2}"
                .utf8)
        try line.withUnsafeBytes { raw in
            guard case .entry(let parts) = LineParser.parse(raw) else { return #expect(Bool(false)) }
            let header = try #require(EntryHeader(parts: parts, line: raw))
            #expect(
                header.kind == nil && header.kindName == "later.word" && header.at.iso == "2026-11-26T10:22:31.004Z")
            #expect(header.version == 1 && parts.erasedBy == 2)
        }
    }

    @Test("a time that does not exist makes no entry")
    func badTime() {
        for text in ["2026-02-30T10:22:31.004Z", "2026-02-20T24:22:31.004Z", "2026-02-20T23:60:31.004Z"] {
            #expect(Array(text.utf8).withUnsafeBytes { Moment(recorded: $0) } == nil)
        }
        #expect([UInt8]().withUnsafeBytes { Moment(recorded: $0) } == nil)
    }

    @Test("the lock's holder cannot act on a terminal")
    func holder() {
        let holder = LockHolder(name: "Sam\u{1B}[2J\u{202E}\n", host: "desk\u{9B}", process: 42, since: Sample.now)
        #expect(holder.name == "Sam[2J" && holder.host == "desk")
        #expect(LockHolder(text: holder.text) == holder)
        #expect(LockHolder(text: "nonsense") == nil)
        #expect(LockHolder(name: String(repeating: "x", count: 500), host: "", process: 1, since: nil).name.count == 64)
    }

    @Test("quoted text is JSON again")
    func quoting() throws {
        let text = "a\"b\\c\n\u{1}é😀"
        #expect(try JSONText.value(of: JSONQuote.quoted(text)).text == text)
    }
}
