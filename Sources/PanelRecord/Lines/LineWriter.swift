import PanelModel

/// Makes the lines of new entries.
///
/// What it makes, `LineParser` reads.
struct LineWriter {
    private let hasher: ChainHasher
    private var salts = SaltSource()

    init() throws(RecordError) {
        hasher = try ChainHasher()
    }

    /// One line with its line feed, and its hash.
    ///
    /// - Parameters:
    ///   - body: the body, already checked.
    ///   - prev: the hash of the entry before; nil for the first, which takes a random value.
    mutating func line(
        _ draft: EntryDraft, body: [UInt8], seq: Int, batch: Int?, prev: Digest?
    ) throws(SystemFault) -> (bytes: [UInt8], hash: Digest) {
        let salt = try salts.next()
        let before: Digest
        if let prev { before = prev } else { before = try salts.next() }
        let commitment = body.withUnsafeBytes { hasher.commitment(salt: salt, body: $0) }
        var bytes: [UInt8] = []
        bytes.reserveCapacity(body.count + 700)
        bytes += "{\"h\":{\"v\":\(RecordFormat.version),\"seq\":\(seq),\"at\":\"\(draft.at.iso)\",\"by\":\"".utf8
        bytes += draft.by.utf8
        bytes += "\",\"kind\":\"".utf8
        bytes += draft.kind.rawValue.utf8
        if let subject = draft.subject { bytes += "\",\"subj\":\"\(subject)".utf8 }
        bytes += "\"".utf8
        if let batch { bytes += ",\"bat\":\(batch)".utf8 }
        if draft.rehearsal { bytes += ",\"reh\":true".utf8 }
        bytes += ",\"prev\":\"".utf8
        bytes += before.hexDigits
        bytes += "\",\"com\":\"".utf8
        bytes += commitment.hexDigits
        bytes += "\"}".utf8
        let hash = bytes.withUnsafeBytes { hasher.entryHash(header: UnsafeRawBufferPointer(rebasing: $0[5...])) }
        bytes += ",\"hash\":\"".utf8
        bytes += hash.hexDigits
        bytes += "\",\"salt\":\"".utf8
        bytes += salt.hexDigits
        bytes += "\",\"body\":".utf8
        bytes += body
        bytes += "}\n".utf8
        return (bytes, hash)
    }

    /// What is wrong with the draft; nil when it can be recorded.
    static func fault(in draft: EntryDraft, body: [UInt8]) -> DraftFault? {
        guard isIdentifier(draft.by) else { return .by }
        if let subject = draft.subject, !isIdentifier(subject) { return .subject }
        guard (1...9999).contains(year(of: draft.at)) else { return .time }
        // The frame around a body takes less than a kilobyte: four hashes and three short words.
        guard body.count + 1024 <= RecordFormat.lineLimit else { return .tooLong(bytes: body.count + 1024) }
        do throws(JSONFault) {
            try JSONText.checkBody(body)
            return nil
        } catch {
            return .body(error)
        }
    }

    /// The body with the record's own members before the caller's; nil where the caller's uses one of those keys.
    static func body(_ own: String, before body: [UInt8], keys: [String]) -> [UInt8]? {
        guard case .object(let members)? = try? JSONText.value(of: body) else { return nil }
        guard !members.contains(where: { keys.contains($0.key) }) else { return nil }
        guard !members.isEmpty, let brace = body.firstIndex(of: 0x7B) else { return Array("{\(own)}".utf8) }
        return Array("{\(own),".utf8) + body[(brace + 1)...]
    }

    private static func isIdentifier(_ text: String) -> Bool {
        let bytes = text.utf8
        return !bytes.isEmpty && bytes.count <= RecordFormat.identifierLimit
            && bytes.allSatisfy(LineParser.isIdentifier)
    }

    private static func year(of moment: Moment) -> Int {
        let perDay: Int64 = 86_400_000
        let days = moment.milliseconds / perDay - (moment.milliseconds % perDay < 0 ? 1 : 0)
        // Far beyond any year that has four digits, the calendar's own arithmetic would overflow.
        guard abs(days) < 4_000_000 else { return 0 }
        return CivilDate(dayNumber: Int(days)).year
    }
}
