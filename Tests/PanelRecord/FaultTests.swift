import Foundation
import Glibc
import PanelModel
import Testing

@testable import PanelRecord

@Suite("When the system fails")
struct FaultTests {
    @Test("a write that comes out short at any byte leaves the file as it was, and can be tried again")
    func shortWrites() throws {
        let record = try TemporaryRecord()
        let calls = FaultyCalls()
        let journal = try record.open { $0.calls = calls }
        try journal.fill(2)
        let before = try record.bytes
        for length in 0..<700 {
            calls.fault = .short(at: (calls.counts[.write] ?? 0) + 1, bytes: length)
            let fired = calls.firedCount
            do {
                _ = try journal.append(Sample.draft(3))
                // The line is shorter than that: it was written whole.
                #expect(length > 500 && calls.firedCount == fired + 1)
                break
            } catch {
                #expect(error == RecordError.notWritten(nil))
            }
            #expect(try record.bytes == before)
        }
        #expect(try record.verify().entries == 3)
    }

    @Test("a full disk leaves the file as it was", arguments: [ENOSPC, EFBIG, EDQUOT, EIO])
    func fullDisk(code: Int32) throws {
        let record = try TemporaryRecord()
        let calls = FaultyCalls()
        let journal = try record.open { $0.calls = calls }
        try journal.fill(2)
        let before = try record.bytes
        calls.fault = .fail(.write, at: (calls.counts[.write] ?? 0) + 1, code: code, forEver: false)
        #expect(throws: RecordError.notWritten(SystemFault(.write, code: code))) { try journal.append(Sample.draft(3)) }
        #expect(try record.bytes == before)
        calls.fault = .none
        try journal.fill(1)
        #expect(try record.verify().isSound)
    }

    @Test("the ballast lets a full disk take the last decision")
    func ballast() throws {
        let record = try TemporaryRecord()
        let calls = FaultyCalls()
        let journal = try record.open {
            $0.calls = calls
            $0.keepsBallast = true
        }
        calls.fault = .fail(.write, at: (calls.counts[.write] ?? 0) + 1, code: ENOSPC, forEver: false)
        #expect(try journal.append(Sample.draft(1)).usedBallast)
        #expect(!FileManager.default.fileExists(atPath: record.folder.ballast))
        calls.fault = .fail(.write, at: (calls.counts[.write] ?? 0) + 1, code: ENOSPC, forEver: false)
        #expect(throws: RecordError.notWritten(SystemFault(.write, code: ENOSPC))) {
            try journal.append(Sample.draft(2))
        }
        #expect(try record.open(.write) { $0.keepsBallast = true }.head.count == 1)
        #expect(FileManager.default.fileExists(atPath: record.folder.ballast))
    }

    @Test(
        "a failed sync is never tried again: the journal stops and says what is not confirmed",
        arguments: [true, false])
    func failedSync(forEver: Bool) throws {
        let record = try TemporaryRecord()
        let calls = FaultyCalls()
        let journal = try record.open { $0.calls = calls }
        try journal.fill(2)
        calls.fault = .fail(.sync, at: (calls.counts[.sync] ?? 0) + 1, code: EIO, forEver: forEver)
        #expect(throws: RecordError.notConfirmed(3...3, SystemFault(.sync, code: EIO))) {
            try journal.append(Sample.draft(3))
        }
        let asked = calls.counts[.sync]
        #expect(throws: RecordError.stopped) { try journal.append(Sample.draft(3)) }
        #expect(throws: RecordError.stopped) { try journal.refresh() }
        #expect(calls.counts[.sync] == asked && calls.firedCount == 1)
        let again = try record.open(.write)
        #expect(again.opening.unconfirmed.map(\.seq) == [3])
    }

    @Test("a head that cannot be written is no confirmation")
    func failedHead() throws {
        let record = try TemporaryRecord()
        let calls = FaultyCalls()
        let journal = try record.open { $0.calls = calls }
        try journal.fill(2)
        calls.fault = .short(at: (calls.counts[.write] ?? 0) + 2, bytes: 30)
        #expect(throws: RecordError.notConfirmed(3...3, SystemFault(.write, code: ENOSPC))) {
            try journal.append(Sample.draft(3))
        }
        #expect(try record.open(.write).opening.unconfirmed.map(\.seq) == [3])
    }

    @Test("where a failed write cannot be cut back, the journal stops", arguments: [SystemCall.truncate, .sync])
    func failedCut(call: SystemCall) throws {
        let record = try TemporaryRecord()
        let calls = FaultyCalls()
        let journal = try record.open { $0.calls = calls }
        try journal.fill(2)
        let failing = Both(
            first: .short(at: (calls.counts[.write] ?? 0) + 1, bytes: 100), second: call, calls: calls)
        failing.arm()
        #expect(throws: RecordError.self) { try journal.append(Sample.draft(3)) }
        calls.fault = .none
        _ = failing
        let again = try record.open(.write)
        #expect(again.state == .ready && again.head.count <= 3)
        #expect(try record.verify().isSound)
    }

    /// Arms the short write; the cut that follows is made to fail by the count of its own calls.
    private struct Both {
        let first: FaultyCalls.Fault
        let second: SystemCall
        let calls: FaultyCalls

        func arm() {
            calls.fault = .fail(second, at: (calls.counts[second] ?? 0) + 1, code: EIO, forEver: false)
            calls.alsoShort = first
        }
    }

    @Test("a crash at any call leaves every confirmed entry whole and nothing half", arguments: [0, 1, 40, 5000])
    func crashes(bytesOfWrite: Int) throws {
        try crashEverywhere(bytesOfWrite) { journal in
            var confirmed = 0
            do {
                for number in 1...3 {
                    _ = try journal.append(Sample.draft(number))
                    confirmed = journal.head.count
                }
                _ = try journal.append(batch: [Sample.draft(4), Sample.draft(5)], closing: Sample.closing())
                confirmed = journal.head.count
            } catch {}
            return confirmed
        }
    }

    @Test("a crash at any call of an erasure leaves a sound record, and the erasure is finished or was never recorded")
    func crashedErasures() throws {
        for bytesOfWrite in [0, 300] {
            var place = 1
            while true {
                let record = try TemporaryRecord()
                try record.open().fill(4)
                let calls = FaultyCalls(.crash(at: place, bytesOfWrite: bytesOfWrite))
                var isDone = false
                if let journal = try? record.open(.write, { $0.calls = calls }) {
                    isDone = (try? journal.erase(Sample.order([2]))) != nil
                }
                guard calls.hasCrashed else {
                    #expect(isDone && place > 10)
                    break
                }
                let again = try record.open(.write)
                #expect(again.state == .ready, "call \(place)")
                let entries = try again.all()
                #expect(try record.verify().isSound, "call \(place)")
                if entries.contains(where: { $0.header.kind == .erasure }) {
                    #expect(entries[1].body.bytes == nil, "call \(place)")
                } else {
                    #expect(entries[1].body.bytes == Sample.body(2) && !isDone, "call \(place)")
                }
                #expect(try record.open(.write).opening.finishedErasures.isEmpty)
                place += 1
            }
        }
    }

    @Test("a crash at any call of a recovery loses neither the torn bytes nor the note")
    func crashedRecoveries() throws {
        var place = 1
        while true {
            let record = try TemporaryRecord()
            try record.open().fill(2)
            let torn = Array("{\"h\":{\"v\":1,\"seq\":3".utf8)
            try record.add(torn)
            let calls = FaultyCalls(.crash(at: place, bytesOfWrite: 10))
            _ = try? record.open(.write) { $0.calls = calls }
            guard calls.hasCrashed else { break }
            let again = try record.open(.write)
            #expect(again.state == .ready)
            // A note may be torn itself; then it is set aside too, and noted.
            #expect(try again.all().contains { $0.header.kind == .recovery }, "call \(place)")
            let saved = try record.quarantined.map {
                [UInt8](try Data(contentsOf: URL(fileURLWithPath: record.folder.quarantine + "/" + $0)))
            }
            #expect(saved.contains(torn), "call \(place)")
            #expect(try record.verify().isSound)
            place += 1
        }
        #expect(place > 8)
    }

    private func crashEverywhere(_ bytesOfWrite: Int, _ work: (JournalFile) -> Int) throws {
        var place = 1
        while true {
            let record = try TemporaryRecord()
            let calls = FaultyCalls(.crash(at: place, bytesOfWrite: bytesOfWrite))
            var confirmed = 0
            if let journal = try? record.open(.create, { $0.calls = calls }) { confirmed = work(journal) }
            guard calls.hasCrashed else {
                #expect(place > 10)
                return
            }
            let again = try record.open(.create)
            #expect(again.state == .ready, "call \(place)")
            let entries = try again.all().filter { $0.header.kind == .note }
            #expect(again.head.count >= confirmed, "call \(place)")
            #expect(entries.count <= 3 || entries.count == 5, "call \(place)")
            for (index, entry) in entries.enumerated() { #expect(entry.body.bytes == Sample.body(index + 1)) }
            #expect(try record.verify().isSound, "call \(place)")
            // The person was told of each entry that is there but was not confirmed.
            let told = again.opening.unconfirmed.count
            #expect(again.opening.confirmed.map { $0.count + told <= again.head.count } ?? true)
            try again.fill(1)
            #expect(try record.verify().isSound)
            place += 1
        }
    }
}
