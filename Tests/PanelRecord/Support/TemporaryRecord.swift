import Foundation
import PanelModel

@testable import PanelRecord

/// A workspace of its own for one test; gone afterwards.
final class TemporaryRecord {
    let path: String
    var folder: RecordFolder { RecordFolder(workspace: path) }

    init() throws {
        path = TemporaryRecord.freshPath
        try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: true)
    }

    /// A copy of another one as it is now.
    init(copyOf other: TemporaryRecord) throws {
        path = TemporaryRecord.freshPath
        try FileManager.default.copyItem(atPath: other.path, toPath: path)
    }

    /// In memory where the machine offers it: the tests sync some ten thousand times.
    private static var freshPath: String {
        let memory = "/dev/shm/"
        let base = FileManager.default.isWritableFile(atPath: memory) ? memory : NSTemporaryDirectory()
        return base + "ehc-record-" + UUID().uuidString
    }

    deinit {
        try? FileManager.default.removeItem(atPath: path)
    }

    func open(
        _ access: RecordAccess = .create, _ change: (inout JournalOptions) -> Void = { _ in }
    ) throws -> JournalFile {
        var options = JournalOptions(recorder: "u-test", recorderName: "Sam (minute-taker)", clock: { Sample.now })
        options.wait = .none
        options.keepsBallast = false
        change(&options)
        return try JournalFile.open(folder, access: access, options: options)
    }

    var bytes: [UInt8] {
        get throws { [UInt8](try Data(contentsOf: URL(fileURLWithPath: folder.journal))) }
    }

    func replaceJournal(_ bytes: [UInt8]) throws {
        let handle = try FileHandle(forWritingTo: URL(fileURLWithPath: folder.journal))
        try handle.truncate(atOffset: 0)
        try handle.write(contentsOf: Data(bytes))
        try handle.close()
    }

    func add(_ bytes: [UInt8]) throws {
        try replaceJournal(try self.bytes + bytes)
    }

    func verify(_ mark: HeadMark? = nil) throws -> VerificationReport {
        try RecordVerifier.verify(folder, mark: mark, wait: .none)
    }

    var quarantined: [String] {
        (try? FileManager.default.contentsOfDirectory(atPath: folder.quarantine)) ?? []
    }
}

/// Drafts with awkward text, the same at every run.
enum Sample {
    static let now = Moment(milliseconds: 1_795_688_551_004)

    static func draft(
        _ number: Int, kind: EntryKind = .note, subject: String? = "s-1", rehearsal: Bool = false
    ) -> EntryDraft {
        EntryDraft(
            at: now.adding(milliseconds: Int64(number) * 1000), by: "u-7f3a", kind: kind, subject: subject,
            rehearsal: rehearsal, body: body(number))
    }

    static func body(_ number: Int) -> [UInt8] {
        Array(
            "{\"n\":\(number),\"text\":\"Siân O’Brien, Łukasz \\u00e9 👩‍👩‍👧 \\\"quoted\\\"\",\"list\":[1,2.50,null,true]}"
                .utf8)
    }

    static func closing() -> EntryDraft {
        EntryDraft(at: now, by: "u-7f3a", kind: .importBatch, body: Array("{\"source\":\"register.csv\"}".utf8))
    }

    static func order(_ seqs: [Int], approvedBy: String = "u-2") -> ErasureOrder {
        ErasureOrder(
            seqs: seqs, ground: "retention: 25 years from birth", requestedBy: "u-1", approvedBy: approvedBy, at: now,
            by: "u-1")
    }
}

extension JournalFile {
    @discardableResult
    func fill(_ count: Int) throws -> RecordHead {
        for _ in 0..<count { _ = try append(Sample.draft(head.count + 1)) }
        return head
    }

    func all(pastDamage: Bool = false) throws -> [Entry] {
        var entries: [Entry] = []
        try readEntries(after: .empty, pastDamage: pastDamage) {
            entries.append($0)
            return true
        }
        return entries
    }
}

extension [UInt8] {
    /// The lines with their line feeds.
    var lines: [[UInt8]] {
        var lines: [[UInt8]] = []
        var start = 0
        for (index, byte) in enumerated() where byte == 0x0A {
            lines.append(Array(self[start...index]))
            start = index + 1
        }
        return lines
    }
}

/// A generator that repeats itself, so that a failing run can be run again (SplitMix64).
struct Seeded: RandomNumberGenerator {
    var state: UInt64

    mutating func next() -> UInt64 {
        state &+= 0x9E37_79B9_7F4A_7C15
        var mixed = state
        mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
        mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
        return mixed ^ (mixed >> 31)
    }
}
