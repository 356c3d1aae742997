/// Which bodies are gone, and which entries have allowed it.
struct ErasureLedger {
    private struct Gap {
        let by: Int
        let line: Int
        let offset: Int
    }

    /// How many bodies are gone.
    private(set) var erased = 0
    /// Bodies that an erasure entry names and that are still there: entry to erasure entry.
    private(set) var unfinished: [Int: Int] = [:]
    /// Entries before this one were not walked, so nothing is known of their bodies.
    private let start: Int
    private var waiting: [Int: Gap] = [:]
    private var allowed: Set<Int> = []
    /// Entries of kinds that keep the record checkable.
    private var fixed: Set<Int> = []

    init(start: Int) {
        self.start = start
    }

    mutating func noteGap(seq: Int, by: Int, line: Int, offset: Int) {
        erased += 1
        waiting[seq] = Gap(by: by, line: line, offset: offset)
    }

    mutating func noteFixed(seq: Int) {
        fixed.insert(seq)
    }

    /// Takes what an erasure entry names; answers false where it names what it cannot.
    mutating func note(erasure: Int, of seqs: [Int]) -> Bool {
        var isGood = true
        for seq in seqs {
            guard seq > 0, seq < erasure, !fixed.contains(seq), !allowed.contains(seq) else {
                isGood = false
                continue
            }
            allowed.insert(seq)
            guard seq > start else { continue }
            guard let gap = waiting[seq] else {
                unfinished[seq] = erasure
                continue
            }
            if gap.by == erasure { waiting[seq] = nil }
        }
        return isGood
    }

    /// A finding for each body that is gone without leave.
    func notAllowed() -> [Finding] {
        waiting.map {
            Finding(
                seq: $0.key, line: $0.value.line, offset: $0.value.offset, what: .erasureNotAllowed(by: $0.value.by))
        }
    }
}

extension ChainWalker {
    mutating func noteErasure(_ parts: LineParts, _ facts: LineFacts, _ bytes: UnsafeRawBufferPointer) {
        let isErasure = bytes.holds("erasure", at: parts.kind)
        if isErasure || bytes.holds("import", at: parts.kind) || bytes.holds("recovery", at: parts.kind) {
            erasures.noteFixed(seq: parts.seq)
        }
        if parts.erasedBy > 0 {
            erasures.noteGap(seq: parts.seq, by: parts.erasedBy, line: line, offset: facts.offset)
            return
        }
        guard isErasure else { return }
        guard let seqs = ErasureBody.seqs(of: UnsafeRawBufferPointer(rebasing: bytes[parts.body])) else {
            note(parts.seq, facts, .erasureMalformed)
            return
        }
        if !erasures.note(erasure: parts.seq, of: seqs) { note(parts.seq, facts, .erasureMalformed) }
        for seq in seqs where erasures.unfinished[seq] == parts.seq {
            add(Finding(seq: seq, line: line, offset: facts.offset, what: .erasureUnfinished(by: parts.seq)))
        }
    }
}

/// The body of an `erasure` entry, the one kind besides `import` and `recovery` that the record itself writes and reads.
enum ErasureBody {
    /// The entries that the body names; nil unless it also names a ground and two different people.
    static func seqs(of bytes: UnsafeRawBufferPointer) -> [Int]? {
        guard let body = try? JSONText.value(of: bytes), let values = body["seqs"]?.values, !values.isEmpty,
            let ground = body["ground"]?.text, !ground.isEmpty, let asked = body["requested_by"]?.text,
            let approved = body["approved_by"]?.text, !asked.isEmpty, !approved.isEmpty, asked != approved
        else { return nil }
        var seqs: [Int] = []
        for value in values {
            guard let seq = value.integer else { return nil }
            seqs.append(Int(seq))
        }
        return seqs
    }

    static func bytes(of order: ErasureOrder) -> [UInt8] {
        let seqs = order.seqs.sorted().map(String.init).joined(separator: ",")
        let words = [
            "\"seqs\":[\(seqs)]", "\"ground\":\(JSONQuote.quoted(order.ground))",
            "\"requested_by\":\(JSONQuote.quoted(order.requestedBy))",
            "\"approved_by\":\(JSONQuote.quoted(order.approvedBy))",
        ]
        return Array("{\(words.joined(separator: ","))}".utf8)
    }
}
