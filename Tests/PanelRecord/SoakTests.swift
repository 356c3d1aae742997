import Foundation
import Testing

@testable import PanelRecord

/// Long runs, only where `EHCPANEL_SOAK` is set.
@Suite("Soaks", .enabled(if: ProcessInfo.processInfo.environment["EHCPANEL_SOAK"] != nil))
struct SoakTests {
    @Test("a long record verifies, opens by its tail, and reads on from the middle")
    func longRecord() throws {
        let record = try TemporaryRecord()
        let head = try JournalGenerator.fill(record.folder, count: 300_000)
        let report = try record.verify(HeadMark(digest: head.hash))
        #expect(report.isSound && report.entries == head.count && report.mark == .headAfter(seq: head.count))
        let journal = try record.open(.write)
        #expect(journal.opening.findings.isEmpty && journal.head == head)
        let place = try record.bytes.count / 3
        var bad = try record.bytes
        bad[place] ^= 4
        try record.replaceJournal(bad)
        let seq = bad[..<place].reduce(1) { $0 + ($1 == 0x0A ? 1 : 0) }
        #expect(try record.verify().findings.map(\.seq) == [seq])
    }
}

@Suite("The generator of long records")
struct GeneratorTests {
    @Test("makes a record that verifies, with one and with two threads")
    func generates() throws {
        let record = try TemporaryRecord()
        let head = try JournalGenerator.fill(record.folder, count: 6000)
        for threads in [1, 2] {
            let report = try RecordVerifier.verify(record.folder, threads: threads)
            #expect(report.isSound && report.head == head && report.entries == 6001)
        }
        let journal = try record.open(.read)
        #expect(try journal.all().count == 6001)
        var bad = try record.bytes
        bad[bad.count / 2] ^= 1
        try record.replaceJournal(bad)
        #expect(
            try RecordVerifier.verify(record.folder, threads: 1) == RecordVerifier.verify(record.folder, threads: 2))
    }
}
