import Glibc

/// `journal.head`: what was last confirmed, so that a torn end can be told from a damaged entry.
///
/// Two slots, each with its checksum, are written by turns in place: a write that is torn leaves the other slot, and a full
/// disk does not matter, because no new space is needed. The slots lie 4,096 bytes apart, so that no sector holds both.
struct HeadFile {
    private static let slotDistance = 4096
    private static let slotLength = 256
    private static let word = "ehc-head-1"

    private let path: String
    private let sharing: RecordSharing
    private let calls: any FileSystemCalls
    private let hasher: ChainHasher

    init(_ folder: RecordFolder, sharing: RecordSharing, calls: any FileSystemCalls) throws(RecordError) {
        path = folder.head
        self.sharing = sharing
        self.calls = calls
        hasher = try ChainHasher()
    }

    /// The head that was confirmed last; nil where there is no file, or neither slot is whole.
    func read() throws(RecordError) -> RecordHead? {
        try newest()?.head
    }

    /// Remembers this head, on the disk.
    func write(_ head: RecordHead) throws(SystemFault) {
        // A file that cannot be read is written anew, as one that is not there.
        let known = try? newest()
        let turn = (known?.turn ?? 0) + 1
        let slot = text(of: head, turn: turn)
        guard known != nil else {
            var whole = [UInt8](repeating: 0x20, count: HeadFile.slotDistance + HeadFile.slotLength)
            for place in [HeadFile.slotDistance - 1, whole.count - 1] { whole[place] = 0x0A }
            whole.replaceSubrange(place(of: turn)..<place(of: turn) + slot.count, with: slot)
            try FileCreation.replace(path, with: whole, sharing, calls: calls)
            return
        }
        let descriptor = try calls.open(path, flags: O_WRONLY, mode: 0)
        defer { close(descriptor) }
        let outcome = slot.withUnsafeBytes { raw -> SystemFault? in
            do throws(SystemFault) {
                let wrote = try calls.write(descriptor, raw, at: place(of: turn))
                return wrote == raw.count ? nil : SystemFault(.write, code: ENOSPC)
            } catch {
                return error
            }
        }
        if let outcome { throw outcome }
        try calls.sync(descriptor)
    }

    private func place(of turn: Int) -> Int {
        turn % 2 == 0 ? 0 : HeadFile.slotDistance
    }

    private func newest() throws(RecordError) -> (turn: Int, head: RecordHead)? {
        let limit = HeadFile.slotDistance + HeadFile.slotLength
        guard let bytes = try FileBytes.contents(of: path, role: .head, limit: limit) else { return nil }
        var best: (turn: Int, head: RecordHead)?
        for start in [0, HeadFile.slotDistance] where start < bytes.count {
            guard let slot = slot(bytes[start..<min(start + HeadFile.slotLength, bytes.count)]) else { continue }
            if slot.turn > best?.turn ?? -1 { best = slot }
        }
        return best
    }

    private func text(of head: RecordHead, turn: Int) -> [UInt8] {
        let facts = "\(HeadFile.word) \(turn) \(head.count) \(head.length) \(head.hash.hex)"
        let line = Array("\(facts) \(checksum(facts))".utf8)
        return line + [UInt8](repeating: 0x20, count: HeadFile.slotLength - 1 - line.count) + [0x0A]
    }

    private func checksum(_ facts: String) -> String {
        Array(facts.utf8).withUnsafeBytes { hasher.plain($0).hex }
    }

    private func slot(_ bytes: ArraySlice<UInt8>) -> (turn: Int, head: RecordHead)? {
        let words = String(decoding: bytes, as: UTF8.self).split { $0 == " " || $0 == "\n" }
        guard words.count == 6, words[0] == HeadFile.word, let turn = Int(words[1]), let count = Int(words[2]),
            let length = Int(words[3]), let hash = Digest(hex: words[4]), count >= 0, length >= 0,
            words[5] == checksum(words[0..<5].joined(separator: " "))
        else { return nil }
        return (turn, RecordHead(count: count, length: length, hash: hash))
    }
}
