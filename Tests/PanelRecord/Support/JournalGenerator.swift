import PanelModel
import PanelRecord

/// Makes a long record fast, through the public calls only, so that a benchmark can use it as it stands.
enum JournalGenerator {
    /// Records `count` entries in batches of 50,000, each with a body of some 330 bytes (lines of about 700).
    static func fill(_ folder: RecordFolder, count: Int) throws -> RecordHead {
        let now = Moment(milliseconds: 1_795_688_551_004)
        let options = JournalOptions(recorder: "u-bench", recorderName: "bench", clock: { now })
        let journal = try JournalFile.open(folder, access: .create, options: options)
        var made = 0
        while made < count {
            let part = min(50_000, count - made)
            let drafts = (made..<made + part).map { number in
                EntryDraft(
                    at: now, by: "u-7f3a", kind: .caseOpened, subject: "s-01HX\(number)", body: body(number))
            }
            let closing = EntryDraft(at: now, by: "u-7f3a", kind: .importBatch, body: Array("{\"rows\":\(part)}".utf8))
            _ = try journal.append(batch: drafts, closing: closing)
            made += part
        }
        return journal.head
    }

    static func body(_ number: Int) -> [UInt8] {
        let text =
            "{\"ref\":\"26-\(number)\",\"name\":\"Łukasz O’Brien\",\"born\":\"2017-05-\(10 + number % 18)\",\"gate\":\"request\","
            + "\"school\":{\"name\":\"St Cuthbert’s Primary\",\"urn\":\(100_000 + number % 900)},\"needs\":[\"SLCN\",\"ASC\"],"
            + "\"received\":\"2026-09-14\",\"source\":\"parent\",\"consent\":true,\"band\":null,\"hours\":12.5,"
            + "\"note\":\"Speech \\\"mostly\\\" clear at home; two terms of support in place.\"}"
        return Array(text.utf8)
    }
}
