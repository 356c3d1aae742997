import Foundation
import PanelIndex
import PanelModel
import Testing

/// A folder that is gone when the test is.
final class ScratchFolder {
    let path: String
    var file: String { path + "/cache/w-1/index.sqlite" }

    init() throws {
        path = NSTemporaryDirectory() + "/panel-index-\(UInt64.random(in: 0...UInt64.max))"
        try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: true)
    }

    deinit { try? FileManager.default.removeItem(atPath: path) }
}

@Suite("Opening an index")
struct OpeningTests {
    let folder: ScratchFolder
    let record: RecordFixture

    init() throws {
        folder = try ScratchFolder()
        var record = RecordFixture()
        try record.add(.caseOpened(CaseBody(details: details("26-0001"))), of: "s-1")
        try record.add(.caseOpened(CaseBody(details: details("26-0002", "Siân", "O’Brien"))), of: "s-2")
        self.record = record
    }

    func filled(_ recipe: IndexRecipe = RecordFixture.recipe) throws -> CaseIndex {
        let index = try CaseIndex(at: folder.file, recipe: recipe)
        try index.apply(record.entries, upTo: record.position)
        return index
    }

    @Test("a new index makes its folder, is empty, and only its owner can read it")
    func new() throws {
        let index = try CaseIndex(at: folder.file, recipe: RecordFixture.recipe)
        #expect(index.origin == .fresh(.absent))
        #expect(!index.isInMemory)
        #expect(try index.position() == nil)
        #expect(try index.caseIDs(QueueQuery()).isEmpty)
        let attributes = try FileManager.default.attributesOfItem(atPath: folder.file)
        #expect((attributes[.posixPermissions] as? NSNumber)?.intValue == 0o600)
    }

    @Test("an index opened again goes on where it stopped")
    func goesOn() throws {
        _ = try filled()
        let index = try CaseIndex(at: folder.file, recipe: RecordFixture.recipe)
        #expect(index.origin == .found)
        #expect(try index.position() == record.position)
        #expect(try index.row(subject: "s-2")?.surname == "O’Brien")
        var longer = record
        let seq = try longer.add(.decision(decision()), of: "s-2")
        let applied = try index.apply([longer.entries[seq - 1]], upTo: longer.position)
        #expect(applied.count == 1)
        #expect(try index.row(subject: "s-2")?.status == .decided)
        #expect(try index.position() == longer.position)
    }

    @Test("entries that the index has already do no harm")
    func twice() throws {
        let index = try filled()
        let applied = try index.apply(record.entries, upTo: record.position)
        #expect(applied.count == 0)
        #expect(try index.caseIDs(QueueQuery()).count == 2)
        #expect(try index.places(ofSubject: "s-1").count == 1)
    }

    @Test("an entry left out is refused, and nothing of its batch is taken in")
    func gap() throws {
        var longer = record
        try longer.add(.note(NoteBody(topic: .general, text: "said")), of: "s-1")
        try longer.add(.decision(decision()), of: "s-1")
        try longer.add(.decision(decision()), of: "s-2")
        let index = try filled()
        #expect(throws: IndexError.gap(after: 3, given: 5)) {
            try index.apply([longer.entries[2], longer.entries[4]], upTo: longer.position)
        }
        #expect(try index.position() == record.position)
        #expect(try index.places(ofSubject: "s-1").count == 1)
        try index.apply(Array(longer.entries[2...]), upTo: longer.position)
        #expect(try index.row(subject: "s-1")?.status == .decided)
        #expect(try index.row(subject: "s-2")?.status == .decided)
    }

    @Test(
        "another recipe or workspace begins anew and says why",
        arguments: [
            (
                IndexRecipe(workspaceID: "w-2", clockDays: [.request: 42, .issue: 112], groups: [:], groupCount: 3),
                IndexOrigin.FreshReason.anotherWorkspace
            ),
            (IndexRecipe(workspaceID: "w-1", clockDays: [.request: 41], groups: [:], groupCount: 3), .anotherRecipe),
            (
                IndexRecipe(
                    workspaceID: "w-1", clockDays: [.request: 42, .issue: 112],
                    groups: ["attainment": 1, "progress": 0, "provision": 1, "family-views": 2], groupCount: 3),
                .anotherRecipe
            ),
        ])
    func misfit(recipe: IndexRecipe, reason: IndexOrigin.FreshReason) throws {
        _ = try filled()
        let index = try CaseIndex(at: folder.file, recipe: recipe)
        #expect(index.origin == .fresh(reason))
        #expect(try index.position() == nil)
        #expect(try index.row(subject: "s-1") == nil)
        try index.apply(record.entries, upTo: record.position)
        #expect(try CaseIndex(at: folder.file, recipe: recipe).origin == .found)
    }

    @Test(
        "a file that is no database is thrown away",
        arguments: [Data("not a database".utf8), Data(repeating: 0xFF, count: 8192)])
    func noDatabase(bytes: Data) throws {
        _ = try filled()
        for suffix in ["-wal", "-shm"] { try? FileManager.default.removeItem(atPath: folder.file + suffix) }
        try bytes.write(to: URL(fileURLWithPath: folder.file))
        let index = try CaseIndex(at: folder.file, recipe: RecordFixture.recipe)
        #expect(index.origin == .fresh(.damaged))
        #expect(!index.isInMemory)
        try index.apply(record.entries, upTo: record.position)
        #expect(try index.caseIDs(QueueQuery()).count == 2)
    }

    @Test("a flipped byte anywhere is an answer or an error, never the end of the program", arguments: 0..<40)
    func flipped(turn: Int) throws {
        do {
            let index = try filled()
            // Brings everything into the one file that is then damaged.
            try index.fill { nil }
        }
        var bytes = try Data(contentsOf: URL(fileURLWithPath: folder.file))
        let place = (turn * 7919 + 97) % bytes.count
        for offset in stride(from: place, to: min(place + 400, bytes.count), by: 3) { bytes[offset] ^= 0x15 }
        try bytes.write(to: URL(fileURLWithPath: folder.file))
        for suffix in ["-wal", "-shm"] { try? FileManager.default.removeItem(atPath: folder.file + suffix) }
        let index = try CaseIndex(at: folder.file, recipe: RecordFixture.recipe)
        func ask(_ question: () throws -> Void) {
            do { try question() } catch { #expect(error is IndexError) }
        }
        ask { _ = try index.rows(index.caseIDs(QueueQuery(text: "o"))) }
        ask { _ = try index.firstRows(QueueQuery(), limit: 50) }
        for sort in QueueSort.allCases { ask { _ = try index.caseIDs(QueueQuery(sort: sort)) } }
        ask { _ = try index.counts(dueBefore: day("2026-11-26")) }
        ask { _ = try index.facets(QueueQuery()) }
        ask { _ = try index.places(ofSubject: "s-1") }
        ask { _ = try index.knownCases(reference: "26-0001") }
        ask { _ = try index.openSteps() }
        CaseIndex.discard(at: folder.file)
        #expect(try CaseIndex(at: folder.file, recipe: RecordFixture.recipe).origin == .fresh(.absent))
    }

    @Test("where the folder cannot be made the index is in memory and works")
    func notWritable() throws {
        let blocked = folder.path + "/a-file"
        try Data().write(to: URL(fileURLWithPath: blocked))
        let index = try CaseIndex(at: blocked + "/index.sqlite", recipe: RecordFixture.recipe)
        #expect(index.isInMemory)
        #expect(index.origin == .fresh(.notWritable))
        try index.apply(record.entries, upTo: record.position)
        #expect(try index.caseIDs(QueueQuery()).count == 2)
    }

    @Test("what another program wrote into the file is seen by the next question")
    func twoPrograms() throws {
        let first = try filled()
        let second = try CaseIndex(at: folder.file, recipe: RecordFixture.recipe)
        #expect(try first.caseIDs(QueueQuery()).count == 2)
        var longer = record
        try longer.add(.caseOpened(CaseBody(details: details("26-0003"))), of: "s-3")
        try second.apply(longer.entries, upTo: longer.position)
        #expect(try first.position() == longer.position)
        #expect(try first.caseIDs(QueueQuery()).count == 3)
        try longer.add(.decision(decision()), of: "s-3")
        try first.apply(longer.entries, upTo: longer.position)
        #expect(try second.row(subject: "s-3")?.status == .decided)
    }

    @Test("an index begun again is empty and keeps nothing of a name in its file")
    func startAgain() throws {
        let index = try filled()
        #expect(isInFiles("Brien"))
        try index.startAgain()
        #expect(index.origin == .fresh(.asked))
        #expect(try index.position() == nil)
        #expect(try index.caseIDs(QueueQuery()).isEmpty)
        #expect(!isInFiles("Brien"))
        try index.apply(record.entries, upTo: record.position)
        #expect(try index.row(subject: "s-2")?.reference == "26-0002")
    }

    func isInFiles(_ text: String) -> Bool {
        ["", "-wal"].contains { suffix in
            let bytes = FileManager.default.contents(atPath: folder.file + suffix) ?? Data()
            return bytes.range(of: Data(text.utf8)) != nil
        }
    }

    @Test("a fill that was broken off goes on from where it stopped, with all orders there")
    func brokenOff() throws {
        struct Broken: Error {}
        do {
            let index = try CaseIndex(at: folder.file, recipe: RecordFixture.recipe)
            var given = 0
            #expect(throws: Broken.self) {
                try index.fill {
                    given += 1
                    guard given == 1 else { throw Broken() }
                    return IndexBatch(
                        entries: [record.entries[0]], position: IndexPosition(count: 1, length: 100, hash: "hash-1"))
                }
            }
        }
        let index = try CaseIndex(at: folder.file, recipe: RecordFixture.recipe)
        #expect(index.origin == .found)
        #expect(try index.position()?.count == 1)
        var told: [Int] = []
        var rest: IndexBatch? = IndexBatch(entries: [record.entries[1]], position: record.position)
        try index.fill(expecting: 1, progress: { told.append($0) }) {
            defer { rest = nil }
            return rest
        }
        #expect(told == [1])
        #expect(try index.firstRows(QueueQuery(), limit: 9).map(\.reference) == ["26-0001", "26-0002"])
    }
}
