import Foundation
import PanelModel
import Testing

@testable import PanelRecord

@Suite("After a crash")
struct RecoveryTests {
    @Test("a torn end after the confirmed head is set aside, cut, noted and told, at every byte")
    func everyTruncation() throws {
        let record = try TemporaryRecord()
        try record.open().fill(3)
        let head = try Data(contentsOf: URL(fileURLWithPath: record.folder.head))
        let confirmed = try record.bytes
        try record.open(.write).fill(3)
        let lines = try record.bytes.lines
        let tail = lines[3...].flatMap { $0 }
        for length in 1..<tail.count {
            let copy = try TemporaryRecord(copyOf: record)
            try copy.replaceJournal(confirmed + tail[..<length])
            try head.write(to: URL(fileURLWithPath: copy.folder.head))
            let journal = try copy.open(.write)
            let whole = length >= lines[3].count + lines[4].count ? 2 : length >= lines[3].count ? 1 : 0
            let torn = length - lines[3..<3 + whole].reduce(0) { $0 + $1.count }
            guard journal.state == .ready, journal.opening.unconfirmed.count == whole else {
                Issue.record("at \(length): \(journal.opening)")
                return
            }
            #expect(try copy.verify().isSound)
            if torn == 0 {
                #expect(journal.opening.recovery == nil && journal.head.count == 3 + whole)
                continue
            }
            let recovery = try #require(journal.opening.recovery)
            #expect(recovery.tail.bytes == torn && recovery.seq == 4 + whole)
            let saved = try Data(contentsOf: URL(fileURLWithPath: copy.folder.quarantine + "/" + recovery.file))
            let start = length - torn
            #expect([UInt8](saved) == Array(tail[start..<length]))
            let note = try #require(try journal.all().last)
            #expect(note.header.kind == .recovery)
            #expect(try note.body.value()?["sha256"]?.text == recovery.digest.hex)
            #expect(try note.body.value()?["cause"]?.text == "no-final-newline")
            #expect(try copy.open(.write).opening.recovery == nil)
        }
    }

    @Test("whoever only looks is told of a torn end, and leaves it")
    func readerLeavesIt() throws {
        let record = try TemporaryRecord()
        try record.open().fill(2)
        try record.add(Array("{\"h\":{\"v\":1,\"se".utf8))
        let before = try record.bytes
        let journal = try record.open(.read)
        #expect(journal.opening.tornTail?.bytes == 15 && journal.head.count == 2)
        #expect(try journal.all().count == 2)
        #expect(try record.bytes == before && record.quarantined.isEmpty)
    }

    @Test(
        "garbled ends are set aside too",
        arguments: [
            [UInt8](repeating: 0, count: 700), Array("junk\n".utf8), Array("junk\nmore\n{".utf8), [0xFF, 0x0A],
        ])
    func garbled(tail: [UInt8]) throws {
        let record = try TemporaryRecord()
        try record.open().fill(3)
        try record.add(tail)
        let journal = try record.open(.write)
        #expect(journal.opening.recovery?.tail.bytes == tail.count && journal.head.count == 4)
        #expect(try record.verify().isSound && record.quarantined.count == 1)
    }

    @Test("a repeated last line is set aside and not counted twice")
    func duplicate() throws {
        let record = try TemporaryRecord()
        try record.open().fill(3)
        let last = try record.bytes.lines[2]
        try record.add(last)
        let journal = try record.open(.write)
        #expect(journal.opening.recovery?.tail.finding.what == .duplicate(of: 3))
        #expect(try journal.all().map(\.header.kind) == [.note, .note, .note, .recovery])
    }

    @Test("an import is there whole or not at all, wherever it was torn")
    func batch() throws {
        let record = try TemporaryRecord()
        try record.open().fill(2)
        let head = try Data(contentsOf: URL(fileURLWithPath: record.folder.head))
        _ = try record.open(.write).append(batch: (3...6).map { Sample.draft($0) }, closing: Sample.closing())
        let lines = try record.bytes.lines
        let base = lines[..<2].flatMap { $0 }
        let tail = lines[2...].flatMap { $0 }
        for length in stride(from: 1, to: tail.count, by: 7) {
            let copy = try TemporaryRecord(copyOf: record)
            try copy.replaceJournal(base + tail[..<length])
            try head.write(to: URL(fileURLWithPath: copy.folder.head))
            let journal = try copy.open(.write)
            let expected: [EntryKind] = [.note, .note, .recovery]
            guard try journal.all().compactMap(\.header.kind) == expected else {
                Issue.record("at \(length)")
                return
            }
        }
        try record.replaceJournal(base + lines[2...5].flatMap { $0 })
        try head.write(to: URL(fileURLWithPath: record.folder.head))
        let journal = try record.open(.write)
        #expect(journal.opening.recovery?.tail.finding.what == .batchNotClosed(first: 3))
        #expect(try record.verify().isSound)
    }

    @Test("an entry that is whole but was never confirmed is kept, told, and confirmed only on request")
    func unconfirmed() throws {
        let record = try TemporaryRecord()
        try record.open().fill(3)
        let head = try Data(contentsOf: URL(fileURLWithPath: record.folder.head))
        try record.open(.write).fill(1)
        try head.write(to: URL(fileURLWithPath: record.folder.head))
        for _ in 0..<2 {
            let journal = try record.open(.write)
            #expect(journal.state == .ready && journal.opening.unconfirmed.map(\.seq) == [4])
            #expect(journal.opening.confirmed?.count == 3 && journal.head.count == 4)
        }
        try record.open(.write).confirmFound()
        #expect(try record.open(.write).opening.unconfirmed.isEmpty)
        try head.write(to: URL(fileURLWithPath: record.folder.head))
        try record.open(.write).fill(1)
        #expect(try record.open(.write).opening.unconfirmed.isEmpty)
        #expect(try record.verify().isSound)
    }

    @Test("a torn end that another process leaves while this one is open is set aside before recording")
    func midSession() throws {
        let record = try TemporaryRecord()
        let journal = try record.open()
        try journal.fill(2)
        try record.add(Array("{\"h\"".utf8))
        let receipt = try journal.append(Sample.draft(3))
        #expect(receipt.head.count == 4)
        #expect(try journal.all().map(\.header.kind) == [.note, .note, .recovery, .note])
        #expect(try record.verify().isSound)
    }

    @Test("a record that is replaced, cut or removed under an open journal takes nothing more")
    func replaced() throws {
        let record = try TemporaryRecord()
        let journal = try record.open()
        try journal.fill(4)
        let good = try record.bytes
        try record.replaceJournal(Array(good.dropLast(10)))
        #expect(throws: RecordError.self) { try journal.append(Sample.draft(5)) }
        guard case .readOnly(.shorterThanConfirmed) = journal.state else { return #expect(Bool(false)) }
        try record.replaceJournal(good)
        let second = try record.open(.write)
        try FileManager.default.removeItem(atPath: record.folder.journal)
        #expect(throws: RecordError.readOnly(.journalMissing(confirmed: second.head))) {
            try second.append(Sample.draft(5))
        }
    }
}
