import Foundation
import PanelModel
import Testing

@testable import PanelRecord

@Suite("Recording")
struct AppendTests {
    @Test("what was recorded is there again, in order, after opening anew")
    func roundTrip() throws {
        let record = try TemporaryRecord()
        let head = try record.open().fill(20)
        let again = try record.open(.write)
        #expect(again.head == head && again.opening.state == .ready && again.opening.findings.isEmpty)
        #expect(again.opening.unconfirmed.isEmpty && again.opening.recovery == nil)
        let entries = try again.all()
        #expect(entries.map(\.header.seq) == Array(1...20))
        #expect(entries.map(\.body.bytes) == (1...20).map { Sample.body($0) })
        #expect(zip(entries, entries.dropFirst()).allSatisfy { $0.hash == $1.header.prev })
        let report = try record.verify()
        #expect(report.isSound && report.entries == 20 && report.head == head && report.confirmed == head)
    }

    @Test("two records never begin alike")
    func genesis() throws {
        let records = [try TemporaryRecord(), try TemporaryRecord()]
        let firsts = try records.map { record in
            let journal = try record.open()
            try journal.fill(1)
            return try journal.all()[0].header.prev
        }
        #expect(firsts[0] != firsts[1])
    }

    @Test("files are the owner's alone, or the group's where one shares the record")
    func modes() throws {
        func mode(_ path: String) throws -> Int {
            try #require(try FileManager.default.attributesOfItem(atPath: path)[.posixPermissions] as? Int)
        }
        let own = try TemporaryRecord()
        try own.open { $0.keepsBallast = true }.fill(1)
        #expect(try mode(own.folder.record) & 0o777 == 0o700)
        for path in [own.folder.journal, own.folder.head, own.folder.lock, own.folder.ballast] {
            #expect(try mode(path) == 0o600)
        }
        let shared = try TemporaryRecord()
        try shared.open { $0.sharing = .group(id: getgid()) }.fill(1)
        #expect(try mode(shared.folder.record) == 0o2770)
        for path in [shared.folder.journal, shared.folder.head, shared.folder.lock] { #expect(try mode(path) == 0o660) }
    }

    @Test("reading goes on from any head the record ever had, and from no other")
    func positions() throws {
        let record = try TemporaryRecord()
        let journal = try record.open()
        var heads = [RecordHead.empty]
        for number in 1...10 { heads.append(try journal.append(Sample.draft(number)).head) }
        for head in heads {
            var seqs: [Int] = []
            try journal.readEntries(after: head) {
                seqs.append($0.header.seq)
                return true
            }
            #expect(seqs == (1...10).filter { $0 > head.count })
        }
        let foreign = RecordHead(count: 3, length: heads[3].length, hash: heads[4].hash)
        #expect(throws: RecordError.unknownHead(foreign)) { try journal.readEntries(after: foreign) { _ in true } }
        let late = RecordHead(count: 30, length: 1 << 30, hash: heads[4].hash)
        #expect(throws: RecordError.unknownHead(late)) { try journal.readEntries(after: late) { _ in true } }
        var seen = 0
        try journal.readEntries { _ in
            seen += 1
            return seen < 3
        }
        #expect(seen == 3)
    }

    @Test("one entry is read by its place, and only if it is what was recorded")
    func readOne() throws {
        let record = try TemporaryRecord()
        let journal = try record.open()
        try journal.fill(3)
        let entry = try journal.all()[1]
        #expect(try journal.readEntry(at: entry.offset, length: entry.length) == entry)
        #expect(throws: RecordError.self) { try journal.readEntry(at: entry.offset + 1, length: entry.length) }
        #expect(throws: RecordError.self) { try journal.readEntry(at: -1, length: 5) }
    }

    @Test("a case that has moved on is not decided over")
    func movedOn() throws {
        let record = try TemporaryRecord()
        let mine = try record.open()
        let seen = try mine.fill(2)
        let theirs = try record.open(.write)
        _ = try theirs.append(Sample.draft(3, subject: "s-2"))
        let others = try mine.append(Sample.draft(4), expecting: [Expectation(subject: "s-1", unchangedSince: seen)])
        #expect(others.others.map(\.seq) == [3] && others.head.count == 4)
        _ = try theirs.append(Sample.draft(5, subject: "s-1"))
        let before = try record.bytes
        #expect(throws: RecordError.caseMovedOn(subject: "s-1", lastSeq: 5)) {
            try mine.append(Sample.draft(6), expecting: [Expectation(subject: "s-1", unchangedSince: seen)])
        }
        #expect(try record.bytes == before)
        #expect(mine.head.count == 5)
        _ = try mine.append(Sample.draft(6), expecting: [Expectation(subject: "s-1", unchangedSince: mine.head)])
        let never = RecordHead(count: 2, length: seen.length, hash: .zero)
        #expect(throws: RecordError.unknownHead(never)) {
            try mine.append(Sample.draft(7), expecting: [Expectation(subject: "s-1", unchangedSince: never)])
        }
    }

    @Test("a batch is closed by an entry that names its first and last")
    func batch() throws {
        let record = try TemporaryRecord()
        let journal = try record.open()
        try journal.fill(2)
        let receipt = try journal.append(batch: (3...302).map { Sample.draft($0) }, closing: Sample.closing())
        #expect(receipt.entries.count == 301 && receipt.head.count == 303)
        try journal.fill(1)
        let entries = try journal.all()
        #expect(entries[2...302].allSatisfy { $0.header.batch == 3 })
        #expect(entries[1].header.batch == nil && entries[303].header.batch == nil)
        let body = try #require(try entries[302].body.value())
        #expect(body["first"]?.integer == 3 && body["last"]?.integer == 302 && body["source"]?.text == "register.csv")
        #expect(try record.verify().isSound)
        #expect(try record.open(.write).head.count == 304)
    }

    @Test("a batch that cannot be recorded whole is refused whole")
    func badBatches() throws {
        let record = try TemporaryRecord()
        let journal = try record.open()
        let good = Sample.draft(1)
        let closing = Sample.closing()
        #expect(throws: RecordError.invalidDraft(index: 0, .batchClosing)) {
            try journal.append(batch: [], closing: closing)
        }
        #expect(throws: RecordError.invalidDraft(index: 1, .batchClosing)) {
            try journal.append(batch: [good], closing: good)
        }
        #expect(throws: RecordError.invalidDraft(index: 1, .batchClosing)) {
            try journal.append(batch: [good, closing], closing: closing)
        }
        #expect(throws: RecordError.invalidDraft(index: 1, .kindOfTheRecord)) {
            try journal.append(batch: [good, Sample.draft(2, kind: .erasure)], closing: closing)
        }
        let bad = EntryDraft(at: Sample.now, by: "u", kind: .note, body: [0x5B, 0x5D])
        #expect(throws: RecordError.invalidDraft(index: 1, .body(.notAnObject))) {
            try journal.append(batch: [good, bad], closing: closing)
        }
        let twice = EntryDraft(at: Sample.now, by: "u", kind: .importBatch, body: Array("{\"first\":1}".utf8))
        #expect(throws: RecordError.invalidDraft(index: 1, .reservedKey)) {
            try journal.append(batch: [good], closing: twice)
        }
        let broken = EntryDraft(at: Sample.now, by: "u", kind: .importBatch, body: [0x7B])
        #expect(throws: RecordError.invalidDraft(index: 1, .body(.unexpected(at: 1)))) {
            try journal.append(batch: [good], closing: broken)
        }
        let empty = EntryDraft(at: Sample.now, by: "u", kind: .importBatch, body: Array("{ }".utf8))
        _ = try journal.append(batch: [good], closing: empty)
        #expect(try record.verify().isSound)
    }

    @Test("whoever opens for reading changes nothing and records nothing")
    func reading() throws {
        let record = try TemporaryRecord()
        #expect(throws: RecordError.noRecord) { try record.open(.read) }
        #expect(throws: RecordError.noRecord) { try record.open(.write) }
        let writer = try record.open()
        try writer.fill(2)
        let reader = try record.open(.read)
        #expect(reader.state == .readOnly(.openedForReading) && reader.head.count == 2)
        #expect(throws: RecordError.readOnly(.openedForReading)) { try reader.append(Sample.draft(3)) }
        #expect(throws: RecordError.readOnly(.openedForReading)) { try reader.erase(Sample.order([1])) }
        #expect(throws: RecordError.readOnly(.openedForReading)) { try reader.confirmFound() }
        try writer.fill(2)
        #expect(try reader.refresh().count == 4)
        #expect(try reader.all().count == 4)
    }

    @Test("an empty record can be opened, read and verified")
    func empty() throws {
        let record = try TemporaryRecord()
        _ = try record.open()
        let journal = try record.open(.write)
        #expect(journal.head == .empty && journal.state == .ready)
        #expect(try journal.all().isEmpty)
        #expect(try record.verify().isSound)
        #expect(try journal.verify(mark: HeadMark(digest: .zero)).mark == .notFound)
        #expect(throws: RecordError.self) {
            try journal.readEntries(after: RecordHead(count: 1, length: 1, hash: .zero)) { _ in true }
        }
    }

    @Test("a record on a network is only read, unless that is asked for")
    func network() throws {
        for (magic, kind) in [
            (0x6969, NetworkFileSystem.nfs), (0xFE53_4D42, .smb2), (0xFF53_4D42, .cifs), (0x6573_5546, .fuse),
            (0x517B, .smb), (0x00C3_6400, .ceph), (0x5346_414F, .afs), (0x0102_1997, .ninePlan),
        ] {
            let record = try TemporaryRecord()
            try record.open().fill(1)
            let calls = FaultyCalls()
            calls.magic = magic
            let journal = try record.open(.write) { $0.calls = calls }
            #expect(journal.state == .readOnly(.networkFileSystem(kind)))
            #expect(try journal.all().count == 1)
            try record.open(.write) {
                $0.calls = calls
                $0.allowsNetwork = true
            }.fill(1)
        }
        #expect(NetworkFileSystem(magic: 0xEF53) == nil)
    }
}
