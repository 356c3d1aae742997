import Foundation
import PanelModel
import Testing

@testable import PanelRecord

@Suite("Damage is found and named")
struct DamageTests {
    private func made(_ count: Int) throws -> TemporaryRecord {
        let record = try TemporaryRecord()
        try record.open().fill(count)
        return record
    }

    @Test("one changed byte anywhere is found, and the entry named")
    func everyByte() throws {
        let record = try made(4)
        let journal = try record.open()
        _ = try journal.append(batch: [Sample.draft(5), Sample.draft(6)], closing: Sample.closing())
        _ = try journal.erase(Sample.order([2]))
        let good = try record.bytes
        let lines = good.lines
        var place = 0
        for (index, line) in lines.enumerated() {
            for offset in line.indices {
                for change in [UInt8(0x01), 0x20, 0x80] {
                    var bad = good
                    bad[place + offset] ^= change
                    try record.replaceJournal(bad)
                    let report = try record.verify()
                    let named = report.findings.contains { $0.seq == index + 1 }
                    if report.isSound || !named {
                        Issue.record("entry \(index + 1), byte \(offset), change \(change): \(report.findings)")
                        return
                    }
                }
            }
            place += line.count
        }
    }

    @Test("flipped bits in a longer record are found, and the entry named")
    func sampledBits() throws {
        let seed = UInt64(ProcessInfo.processInfo.environment["EHCPANEL_SEED"] ?? "") ?? 20_261_126
        var random = Seeded(state: seed)
        let record = try TemporaryRecord()
        let journal = try record.open()
        _ = try journal.append(batch: (1...999).map { Sample.draft($0) }, closing: Sample.closing())
        let good = try record.bytes
        let rounds = ProcessInfo.processInfo.environment["EHCPANEL_SOAK"] == nil ? 60 : 20_000
        for _ in 0..<rounds {
            let place = Int.random(in: 0..<good.count, using: &random)
            var bad = good
            bad[place] ^= 1 << UInt8.random(in: 0...7, using: &random)
            try record.replaceJournal(bad)
            let seq = good[..<place].reduce(1) { $0 + ($1 == 0x0A ? 1 : 0) }
            let report = try record.verify()
            #expect(report.findings.contains { $0.seq == seq }, "seed \(seed), byte \(place)")
        }
    }

    @Test("a hand in the middle of the confirmed part makes the record read-only, and nothing is repaired")
    func interior() throws {
        let record = try made(6)
        var bad = try record.bytes
        let place = bad.count - 40
        bad[place] ^= 1
        try record.replaceJournal(bad)
        let journal = try record.open(.write)
        guard case .readOnly(.damaged(let finding)) = journal.state else { return #expect(Bool(false)) }
        #expect(finding.seq == 6 && finding.line == 6)
        #expect(try record.bytes == bad && record.quarantined.isEmpty)
        #expect(throws: RecordError.readOnly(.damaged(finding))) { try journal.append(Sample.draft(7)) }
        #expect(try journal.all().count == 5)
    }

    @Test("what comes before and after damage stays readable")
    func pastDamage() throws {
        let record = try made(9)
        var lines = try record.bytes.lines
        lines[4][20] ^= 1
        try record.replaceJournal(lines.flatMap { $0 })
        let quick = try record.open(.write)
        #expect(quick.state == .ready)
        #expect(throws: RecordError.self) { try quick.readEntries { _ in true } }
        let journal = try record.open(.write) { $0.checksEverything = true }
        guard case .readOnly(.damaged(let finding)) = journal.state else { return #expect(Bool(false)) }
        #expect(finding.seq == 5)
        #expect(try journal.all(pastDamage: true).map(\.header.seq) == [1, 2, 3, 4, 6, 7, 8, 9])
        #expect(try journal.readEntries(pastDamage: true) { _ in true }.map(\.seq) == [5])
    }

    @Test("fewer bytes than were confirmed are an alarm, never a repair")
    func shorter() throws {
        let record = try made(5)
        let good = try record.bytes
        let lines = good.lines
        for cut in [lines[4].count, lines[4].count + lines[3].count, 10, 1] {
            try record.replaceJournal(Array(good.dropLast(cut)))
            let journal = try record.open(.write)
            guard case .readOnly(.shorterThanConfirmed(let confirmed, let found)) = journal.state else {
                return #expect(Bool(false))
            }
            #expect(confirmed.count == 5 && found.count < 5)
            #expect(try record.bytes.count == good.count - cut)
            #expect(try !record.verify().isSound)
        }
        try FileManager.default.removeItem(atPath: record.folder.journal)
        let journal = try record.open(.create)
        guard case .readOnly(.journalMissing(let confirmed)) = journal.state else { return #expect(Bool(false)) }
        #expect(confirmed.count == 5 && journal.opening.findings.isEmpty)
        #expect(try journal.all().isEmpty)
        #expect(throws: RecordError.noRecord) { try record.verify() }
    }

    @Test("another record in its place is an alarm")
    func swapped() throws {
        let record = try made(5)
        let other = try made(5)
        try record.replaceJournal(try other.bytes)
        guard case .readOnly(.otherHistory(let confirmed, let found)) = try record.open(.write).state else {
            return #expect(Bool(false))
        }
        #expect(confirmed.count == 5 && found.count == 5 && confirmed.hash != found.hash)
        #expect(try record.verify().findings.map(\.what) == [.otherHistory(confirmed)])
    }

    @Test("what the index remembers counts where the head file knows less")
    func remembered() throws {
        let record = try made(5)
        let old = try Data(contentsOf: URL(fileURLWithPath: record.folder.head))
        let oldJournal = try record.bytes
        let head = try record.open(.write).fill(2)
        try old.write(to: URL(fileURLWithPath: record.folder.head))
        try record.replaceJournal(oldJournal)
        #expect(try record.open(.write).state == .ready)
        let journal = try record.open(.write) { $0.remembered = head }
        guard case .readOnly(.shorterThanConfirmed(head, _)) = journal.state else { return #expect(Bool(false)) }
    }

    @Test("without a head file a whole record is taken up again, and a torn one is not cut")
    func noHead() throws {
        let record = try made(4)
        try FileManager.default.removeItem(atPath: record.folder.head)
        #expect(try record.verify().findings.map(\.what) == [.headMissing])
        let journal = try record.open(.write)
        #expect(journal.state == .ready && journal.opening.findings.map(\.what) == [.headMissing])
        #expect(try record.verify().isSound)
        try FileManager.default.removeItem(atPath: record.folder.head)
        try record.add([0x7B])
        #expect(try record.open(.write).state == .readOnly(.headMissing))
        #expect(try record.open(.write) { $0.remembered = journal.head }.opening.recovery != nil)
    }

    @Test("one torn slot of the head file does not matter", arguments: [0, 4096])
    func headSlots(slot: Int) throws {
        let record = try made(6)
        let url = URL(fileURLWithPath: record.folder.head)
        let good = try Data(contentsOf: url)
        for place in [slot, slot + 20, slot + 100] {
            var bad = good
            bad[place] ^= 1
            try bad.write(to: url)
            let journal = try record.open(.read)
            #expect(journal.head.count == 6 && journal.state == .readOnly(.openedForReading))
            #expect(journal.opening.unconfirmed.count <= 1)
        }
    }

    @Test("an editor's work is recognised: Notepad's line ends, a mark at the start, the last line feed")
    func editors() throws {
        let record = try made(3)
        let good = try record.bytes
        func judged(_ bytes: [UInt8]) throws -> [Damage] {
            try record.replaceJournal(bytes)
            if case .ready = try record.open(.write).state { Issue.record("opened for writing") }
            return try record.verify().findings.map(\.what)
        }
        #expect(try judged(good.lines.flatMap { $0.dropLast() + [0x0D, 0x0A] }) == [.carriageReturns(lines: 3)])
        #expect(try judged([0xEF, 0xBB, 0xBF] + good) == [.byteOrderMark])
        let short = try judged(Array(good.dropLast()))
        #expect(short.contains(.noFinalNewline))
    }

    @Test("NULs, repeated, exchanged, missing and foreign lines are named")
    func lines() throws {
        let record = try made(8)
        let good = try record.bytes
        let lines = good.lines
        func judged(_ lines: [[UInt8]]) throws -> [Damage] {
            try record.replaceJournal(lines.flatMap { $0 })
            return try record.verify().findings.map(\.what)
        }
        var changed = lines
        changed.swapAt(3, 4)
        #expect(try judged(changed) == [.outOfOrder(expected: 6)])
        changed = lines
        changed.remove(at: 3)
        #expect(try judged(changed) == [.missing(4...4)])
        changed = lines
        changed.removeSubrange(2...4)
        #expect(try judged(changed) == [.missing(3...5)])
        changed = lines
        changed.insert(contentsOf: changed[4...5], at: 2)
        #expect(
            try judged(changed) == [
                .outOfOrder(expected: 7), .outOfOrder(expected: 7), .duplicate(of: 5), .duplicate(of: 6),
            ])
        #expect(try judged(lines + [lines[7]]) == [.duplicate(of: 8)])
        #expect(try judged(lines + lines[3...7]) == (4...8).map { .duplicate(of: $0) })
        changed = lines
        changed[5].replaceSubrange(100..<200, with: [UInt8](repeating: 0, count: 100))
        #expect(try judged(changed) == [.nulBytes(100)])
        changed = lines
        changed[2] = Array("not an entry\n".utf8)
        #expect(try judged(changed) == [.malformed(at: 0)])
        changed = lines
        changed[2] = []
        changed[3] = Array(" {}\n".utf8)
        #expect(try judged(changed).contains(.missing(4...4)))
        changed = lines
        changed[4] = [UInt8](repeating: 0x78, count: RecordFormat.lineLimit + 10) + [0x0A]
        #expect(try judged(changed) == [.lineTooLong])
    }

    @Test("a fork is refused, and neither side is chosen")
    func fork() throws {
        let record = try made(4)
        let copy = try TemporaryRecord(copyOf: record)
        try record.open(.write).fill(1)
        try copy.open(.write).fill(2)
        let foreign = try copy.bytes.lines
        try record.add(foreign[4])
        #expect(try record.verify().findings.map(\.what) == [.fork(at: 5)])
        guard case .readOnly(.damaged(let finding)) = try record.open(.write).state else { return #expect(Bool(false)) }
        #expect(finding.what == .fork(at: 5))
        try record.replaceJournal(try record.bytes.dropLast(foreign[4].count) + foreign[5])
        #expect(try record.verify().findings.map(\.what) == [.chainBroken])
    }

    @Test("a chain computed anew from some entry on is found by any head kept elsewhere, and by nothing else")
    func recomputed() throws {
        let record = try made(3)
        let forged = try TemporaryRecord(copyOf: record)
        let paper = HeadMark(digest: try record.open(.write).fill(3).hash)
        try forged.open(.write).fill(4)
        #expect(try forged.verify().isSound)
        #expect(try forged.verify(paper).mark == .notFound && !forged.verify(paper).isSound)
        #expect(try record.verify(paper).mark == .headAfter(seq: 6))
        let early = HeadMark(digest: try record.open(.write).all()[1].hash)
        #expect(try record.verify(early).mark == .headAfter(seq: 2))
        try record.replaceJournal(try forged.bytes)
        #expect(try !record.verify().isSound)
    }

    @Test("an entry of a newer version is kept and read around, and nothing is added")
    func newer() throws {
        let record = try made(4)
        let line = Array("{\"h\":{\"v\":2,\"seq\":5,\"more\":{}},\"hash\":\"?\"}\n".utf8)
        try record.add(line)
        let before = try record.bytes
        let journal = try record.open(.write)
        #expect(journal.state == .readOnly(.newerVersion(2)))
        #expect(try journal.all().count == 4 && record.bytes == before)
        #expect(try record.verify().findings.map(\.what) == [.newerVersion(2)])
    }

    @Test("a forged chain cannot carry a body that is no JSON object")
    func nonsenseBody() throws {
        let record = try made(1)
        let journal = try record.open(.write)
        var writer = try LineWriter()
        let (bytes, _) = try writer.line(
            Sample.draft(2), body: Array("{\"a\":1,\"a\":2}".utf8), seq: 2, batch: nil, prev: journal.head.hash)
        try record.add(bytes)
        #expect(try record.verify().findings.map(\.what) == [.bodyChanged])
    }

    @Test("batches that are open, misnamed or closed wrongly are named")
    func batches() throws {
        let record = try made(2)
        let head = try record.open(.write).head
        let base = try record.bytes
        var writer = try LineWriter()
        func judged(_ entries: [(EntryKind, Int?, String)]) throws -> [Damage] {
            var bytes = base
            var prev = head.hash
            for (index, entry) in entries.enumerated() {
                let draft = EntryDraft(at: Sample.now, by: "u", kind: entry.0, body: [])
                let (line, hash) = try writer.line(
                    draft, body: Array(entry.2.utf8), seq: 3 + index, batch: entry.1, prev: prev)
                bytes += line
                prev = hash
            }
            try record.replaceJournal(bytes)
            return try record.verify().findings.map(\.what)
        }
        #expect(try judged([(.note, 3, "{}"), (.importBatch, 3, "{\"first\":3,\"last\":3}")]).isEmpty)
        #expect(try judged([(.note, 3, "{}"), (.note, 3, "{}")]) == [.batchNotClosed(first: 3)])
        #expect(try judged([(.note, 3, "{}"), (.note, nil, "{}")]) == [.batchNotClosed(first: 3)])
        #expect(try judged([(.note, 2, "{}")]) == [.batchMisnamed])
        #expect(try judged([(.importBatch, nil, "{}")]) == [.batchMisnamed])
        #expect(try judged([(.note, 3, "{}"), (.importBatch, 3, "{\"first\":1,\"last\":3}")]) == [.batchMisnamed])
    }

    @Test("a report keeps a thousand findings and counts the rest")
    func manyFindings() throws {
        let record = try made(1)
        try record.add(Array(repeating: Array("junk\n".utf8), count: 1500).flatMap { $0 })
        let report = try record.verify()
        #expect(report.findings.count == 1000 && report.findingCount == 1500)
    }

    @Test("every damage has a word of its own for the note of a recovery")
    func words() {
        let all: [Damage] = [
            .malformed(at: 0), .headerChanged, .bodyChanged, .chainBroken, .duplicate(of: 1), .fork(at: 1),
            .outOfOrder(expected: 1), .missing(1...1), .carriageReturns(lines: 1), .byteOrderMark, .nulBytes(1),
            .noFinalNewline, .lineTooLong, .batchNotClosed(first: 1), .batchMisnamed, .erasureNotAllowed(by: 1),
            .erasureUnfinished(by: 1), .erasureMalformed, .newerVersion(2), .shorterThanConfirmed(.empty),
            .otherHistory(.empty), .headMissing,
        ]
        #expect(Set(all.map(\.word)).count == all.count)
    }

    @Test("verifying tells how far it is")
    func progress() throws {
        let record = try made(5)
        var last = (0, 0)
        _ = try RecordVerifier.verify(record.folder) { last = ($0, $1) }
        #expect(try last.0 == last.1 && last.1 == record.bytes.count)
    }
}
