import Foundation
import PanelModel
import Testing

@testable import PanelRecord

@Suite("Lawful erasure")
struct ErasureTests {
    @Test("an erased body is gone from the file, and the chain still verifies")
    func erases() throws {
        let record = try TemporaryRecord()
        let journal = try record.open()
        let secret = EntryDraft(at: Sample.now, by: "u", kind: .note, body: Array("{\"t\":\"canary-71\"}".utf8))
        try journal.fill(2)
        _ = try journal.append(secret)
        let old = try journal.fill(2)
        let entries = try journal.all()
        let receipt = try journal.erase(Sample.order([3, 5]))
        #expect(receipt.seq == 6 && receipt.erased == 2 && receipt.bytesRemoved > 100 && receipt.head == journal.head)
        #expect(!String(decoding: try record.bytes, as: UTF8.self).contains("canary-71"))
        let after = try journal.all()
        #expect(after.map(\.hash).prefix(5) == entries.map(\.hash)[...])
        #expect(after[2].body == .erased(by: 6) && after[4].body == .erased(by: 6) && after[3].body == entries[3].body)
        #expect(after[2].header == entries[2].header)
        let report = try record.verify(HeadMark(digest: old.hash))
        #expect(report.isSound && report.erased == 2 && report.mark == .headAfter(seq: 5))
        let files = try FileManager.default.contentsOfDirectory(atPath: record.folder.record)
        #expect(Set(files) == ["journal.jsonl", "journal.head", "journal.lock"])
        try journal.fill(1)
        #expect(try record.open(.write).opening.findings.isEmpty)
    }

    @Test("positions from before an erasure still lead on")
    func positions() throws {
        let record = try TemporaryRecord()
        let journal = try record.open()
        let seen = try journal.fill(4)
        let other = try record.open(.write)
        _ = try journal.erase(Sample.order([1]))
        var seqs: [Int] = []
        try journal.readEntries(after: seen) {
            seqs.append($0.header.seq)
            return true
        }
        #expect(seqs == [5])
        let receipt = try other.append(
            Sample.draft(6, subject: "s-9"), expecting: [Expectation(subject: "s-1", unchangedSince: seen)])
        #expect(receipt.others.map(\.kind) == [.erasure] && receipt.head.count == 6)
        #expect(try record.open(.write) { $0.remembered = seen }.state == .ready)
        #expect(try record.verify().isSound)
    }

    @Test("an erasure that is not in order is refused, and nothing is written")
    func refusals() throws {
        let record = try TemporaryRecord()
        let journal = try record.open()
        try journal.fill(3)
        _ = try journal.append(batch: [Sample.draft(4)], closing: Sample.closing())
        _ = try journal.erase(Sample.order([1]))
        let before = try record.bytes
        func refused(_ order: ErasureOrder, _ fault: ErasureFault) {
            #expect(throws: RecordError.erasureRefused(fault)) { try journal.erase(order) }
        }
        refused(Sample.order([]), .noEntries)
        refused(Sample.order([2, 2]), .noEntries)
        refused(Sample.order([99]), .unknownEntry(99))
        refused(Sample.order([1]), .alreadyErased(1))
        refused(Sample.order([5]), .notErasable(5))
        refused(Sample.order([6]), .notErasable(6))
        refused(Sample.order([2], approvedBy: "u-1"), .onePerson)
        refused(Sample.order([2], approvedBy: ""), .onePerson)
        refused(
            ErasureOrder(seqs: [2], ground: " ", requestedBy: "a", approvedBy: "b", at: Sample.now, by: "u"), .noGround)
        #expect(throws: RecordError.invalidDraft(index: 0, .by)) {
            try journal.erase(
                ErasureOrder(seqs: [2], ground: "g", requestedBy: "a", approvedBy: "b", at: Sample.now, by: ""))
        }
        #expect(try record.bytes == before)
    }

    @Test("a body that is stripped and marked as erased is found")
    func stripped() throws {
        let record = try TemporaryRecord()
        let journal = try record.open()
        try journal.fill(4)
        _ = try journal.erase(Sample.order([4]))
        var lines = try record.bytes.lines
        for by in [5, 9] {
            let text = String(decoding: lines[1], as: UTF8.self)
            let end = try #require(text.range(of: ",\"salt\"") ?? text.range(of: ",\"erased\""))
            lines[1] = Array((text[..<end.lowerBound] + ",\"erased\":\(by)}\n").utf8)
            try record.replaceJournal(lines.flatMap { $0 })
            let report = try record.verify()
            #expect(report.findings.map(\.what) == [.erasureNotAllowed(by: by)] && report.findings[0].seq == 2)
            let opened = try record.open(.write) { $0.checksEverything = true }
            guard case .readOnly(.damaged) = opened.state else { return #expect(Bool(false)) }
        }
    }

    @Test("a body that is put back after its erasure is found, and is not erased behind anybody's back")
    func resurrected() throws {
        let record = try TemporaryRecord()
        let journal = try record.open()
        try journal.fill(3)
        let line = try record.bytes.lines[1]
        _ = try journal.erase(Sample.order([2]))
        var lines = try record.bytes.lines
        lines[1] = line
        try record.replaceJournal(lines.flatMap { $0 })
        #expect(try record.verify().findings.map(\.what) == [.erasureUnfinished(by: 4)])
        guard case .readOnly(.damaged) = try record.open(.write).state else { return #expect(Bool(false)) }
        #expect(try record.bytes.lines[1] == line)
    }

    @Test(
        "an erasure entry that somebody forged carelessly is found",
        arguments: [
            "{\"seqs\":[1],\"ground\":\"g\",\"requested_by\":\"a\",\"approved_by\":\"a\"}",
            "{\"seqs\":[],\"ground\":\"g\",\"requested_by\":\"a\",\"approved_by\":\"b\"}",
            "{\"seqs\":[\"1\"],\"ground\":\"g\",\"requested_by\":\"a\",\"approved_by\":\"b\"}",
            "{\"seqs\":[7],\"ground\":\"g\",\"requested_by\":\"a\",\"approved_by\":\"b\"}",
            "{\"seqs\":[1],\"requested_by\":\"a\",\"approved_by\":\"b\"}",
        ])
    func forged(body: String) throws {
        let record = try TemporaryRecord()
        let head = try record.open().fill(1)
        var writer = try LineWriter()
        let draft = EntryDraft(at: Sample.now, by: "u", kind: .erasure, body: [])
        let (line, _) = try writer.line(draft, body: Array(body.utf8), seq: 2, batch: nil, prev: head.hash)
        try record.add(line)
        #expect(try record.verify().findings.map(\.what) == [.erasureMalformed])
    }

    @Test(
        "an erasure that the system stops is finished at the next opening",
        arguments: [SystemCall.rename, .sync, .write])
    func stopped(call: SystemCall) throws {
        let record = try TemporaryRecord()
        let calls = FaultyCalls()
        let journal = try record.open { $0.calls = calls }
        try journal.fill(4)
        // The mark, the entry and the head come first; the copy is what fails here.
        let later = call == .rename ? 2 : 4
        calls.fault = .fail(
            call, at: (calls.counts[call] ?? 0) + later + (call == .sync ? 1 : 0), code: 28, forEver: true)
        #expect(throws: RecordError.erasureUnfinished(seq: 5, SystemFault(call, code: 28))) {
            try journal.erase(Sample.order([2]))
        }
        #expect(try record.open(.read).opening.findings.map(\.what) == [.erasureUnfinished(by: 5)])
        let again = try record.open(.write)
        #expect(again.opening.finishedErasures == [5] && again.state == .ready && again.opening.findings.isEmpty)
        #expect(try again.all()[1].body == .erased(by: 5))
        #expect(try record.verify().isSound)
    }
}
