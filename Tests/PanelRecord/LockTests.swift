import Foundation
import Glibc
import PanelModel
import Testing

@testable import PanelRecord

@Suite("Taking turns")
struct LockTests {
    @Test("two who record by turns lose nothing and double nothing")
    func turns() throws {
        let record = try TemporaryRecord()
        let first = try record.open()
        let second = try record.open(.write)
        for number in 0..<10 {
            let receipt = try (number % 2 == 0 ? first : second).append(Sample.draft(number + 1))
            #expect(receipt.head.count == number + 1)
            #expect(receipt.others.count == (number == 0 ? 0 : 1))
        }
        #expect(try record.verify().entries == 10)
    }

    @Test("two threads that record at once are serial")
    func threads() async throws {
        let record = try TemporaryRecord()
        _ = try record.open()
        let folder = record.folder
        await withTaskGroup(of: Void.self) { group in
            for _ in 0..<2 {
                group.addTask {
                    var options = JournalOptions(recorder: "u", recorderName: "Sam", clock: { Sample.now })
                    options.wait = LockWait(upTo: 60_000)
                    options.keepsBallast = false
                    guard let journal = try? JournalFile.open(folder, access: .write, options: options) else {
                        Issue.record("not opened")
                        return
                    }
                    for number in 0..<25 {
                        if (try? journal.append(Sample.draft(number))) == nil { Issue.record("not recorded") }
                    }
                }
            }
        }
        let report = try record.verify()
        #expect(report.isSound && report.entries == 50)
    }

    @Test("whoever waits sees who is recording, and may stop waiting")
    func holder() throws {
        let record = try TemporaryRecord()
        let journal = try record.open()
        let holder = LockHolder(name: "Anna", host: "room 4", process: 7, since: Sample.now)
        let lock = try JournalLock.exclusive(
            record.folder, sharing: .ownerOnly, holder: holder, wait: .none, calls: SystemCalls())
        #expect(throws: RecordError.busy(holder)) { try journal.append(Sample.draft(1)) }
        #expect(throws: RecordError.busy(holder)) { try record.open(.write) }
        var seen: [LockHolder?] = []
        #expect(throws: RecordError.waitCancelled(holder)) {
            try record.open(.write) {
                $0.wait = LockWait(upTo: 60_000) { holder in
                    seen.append(holder)
                    return seen.count < 2
                }
            }
        }
        #expect(seen == [holder, holder])
        #expect(try record.open(.read).state == .readOnly(.openedForReading))
        _ = consume lock
        try journal.fill(1)
    }

    @Test("links in the place of a file are refused", arguments: ["journal.lock", "journal.jsonl", "journal.head"])
    func links(name: String) throws {
        let record = try TemporaryRecord()
        try record.open().fill(2)
        let path = record.folder.record + "/" + name
        let aside = record.path + "/aside"
        try FileManager.default.moveItem(atPath: path, toPath: aside)
        try FileManager.default.createSymbolicLink(atPath: path, withDestinationPath: aside)
        let before = try Data(contentsOf: URL(fileURLWithPath: aside))
        #expect(throws: RecordError.self) { try record.open(.write) }
        #expect(try Data(contentsOf: URL(fileURLWithPath: aside)) == before)
        if name == "journal.jsonl" {
            #expect(throws: RecordError.notAPlainFile(.journal)) { try record.verify() }
        }
    }

    @Test("folders and links in the place of the record are refused")
    func folders() throws {
        let record = try TemporaryRecord()
        try FileManager.default.createDirectory(
            atPath: record.folder.journal, withIntermediateDirectories: true)
        #expect(throws: RecordError.self) { try record.open() }
        let other = try TemporaryRecord()
        try FileManager.default.createSymbolicLink(
            atPath: other.folder.record, withDestinationPath: record.folder.record)
        #expect(throws: RecordError.notAPlainFile(.folder)) { try other.open() }
        let third = try TemporaryRecord()
        try Data().write(to: URL(fileURLWithPath: third.folder.record))
        #expect(throws: RecordError.notAPlainFile(.folder)) { try third.open() }
    }

    @Test("a lock file that somebody removes or replaces makes no second lock")
    func replacedLock() throws {
        let record = try TemporaryRecord()
        let journal = try record.open()
        let holder = LockHolder(name: "Anna", host: "room 4", process: 7, since: nil)
        let lock = try JournalLock.exclusive(
            record.folder, sharing: .ownerOnly, holder: holder, wait: .none, calls: SystemCalls())
        try FileManager.default.removeItem(atPath: record.folder.lock)
        try journal.fill(1)
        _ = consume lock
        #expect(try record.verify().isSound)
    }

    @Test(
        "where the system refuses, the record is only read",
        arguments: [(SystemCall.create, EACCES), (.create, EROFS), (.create, EIO)])
    func lockRefused(call: SystemCall, code: Int32) throws {
        let record = try TemporaryRecord()
        try record.open().fill(2)
        let calls = FaultyCalls(.fail(call, at: 1, code: code, forEver: true))
        let journal = try record.open(.write) { $0.calls = calls }
        #expect(journal.state == .readOnly(.lockUntrusted(SystemFault(call, code: code))))
        #expect(try journal.all().count == 2)
    }

    @Test("a journal that may not be written is read", arguments: [EACCES, EPERM, EROFS])
    func journalRefused(code: Int32) throws {
        let record = try TemporaryRecord()
        try record.open().fill(2)
        let calls = FaultyCalls(.fail(.open, at: 1, code: code, forEver: false))
        let journal = try record.open(.write) { $0.calls = calls }
        #expect(journal.state == .readOnly(.noPermission(SystemFault(.open, code: code))))
        #expect(try journal.refresh().count == 2)
    }

    @Test("what cannot be created or read is said", arguments: [EIO, ENOSPC])
    func notCreated(code: Int32) throws {
        let record = try TemporaryRecord()
        let calls = FaultyCalls(.fail(.sync, at: 1, code: code, forEver: true))
        #expect(throws: RecordError.notCreated(SystemFault(.sync, code: code))) { try record.open { $0.calls = calls } }
        try record.open().fill(1)
        let reading = FaultyCalls(.fail(.open, at: 1, code: code, forEver: true))
        #expect(throws: RecordError.notRead(SystemFault(.open, code: code))) {
            try record.open(.write) { $0.calls = reading }
        }
        let nowhere = RecordFolder(workspace: record.path + "/not/there")
        let options = JournalOptions(recorder: "u", recorderName: "Sam", clock: { Sample.now })
        #expect(throws: RecordError.notCreated(SystemFault(.create, code: ENOENT))) {
            try JournalFile.open(nowhere, access: .create, options: options)
        }
    }
}
