import PanelModel

/// What has to be known of a case to fold in its next entry, exactly as `CaseFile` folds it.
///
/// Kept small: a rebuild holds some hundred thousand of them at once. What a list shows besides is written to the
/// tables as it comes and not held here.
struct CaseState {
    struct Decided {
        let seq: Int
        /// The gate and kind of the decision as it now stands.
        var gate: Gate
        var isDeferral: Bool
    }

    /// Number of the case in the tables.
    let id: Int32
    /// Nil until the entry that opens the case was folded in; before it nothing counts, as in `CaseFile`.
    var gate: Gate?
    var due: CivilDate?
    var lastSeq: Int
    /// Findings, each as the item's number and the finding's code.
    var findings: [ItemFinding] = []
    /// In the order of the record.
    var decisions: [Decided] = []
    /// Decisions that the family was told of, and the earliest day that says so.
    var told: [Int: CivilDate] = [:]
    /// Items with a request that may still be open.
    var askedItems: Set<Int32> = []
    /// Whether the tables do not show this state yet.
    var isChanged = false
    /// Whether the tables show this state only since the current transaction.
    var isNew = false

    init(id: Int32, lastSeq: Int) {
        self.id = id
        self.lastSeq = lastSeq
    }

    /// The newest decision at the gate where the case now is.
    var decisionAtGate: Decided? {
        decisions.last { $0.gate == gate }
    }

    var status: CaseStatus {
        guard let decision = decisionAtGate else { return .waiting }
        guard !decision.isDeferral else { return .putOff }
        return told[decision.seq] == nil ? .decided : .told
    }

    mutating func set(_ finding: Finding, of item: Int32) {
        clear(item)
        findings.append(ItemFinding(item: item, finding: finding))
    }

    mutating func clear(_ item: Int32) {
        findings.removeAll { $0.item == item }
    }
}

/// The finding of one evidence item, as the tables keep it: three bytes of the item's number and one of the finding.
struct ItemFinding {
    let item: Int32
    let finding: Finding

    static func encoded(_ findings: [ItemFinding]) -> [UInt8] {
        var bytes: [UInt8] = []
        bytes.reserveCapacity(findings.count * 4)
        for found in findings {
            let item = UInt32(truncatingIfNeeded: found.item)
            bytes.append(UInt8(truncatingIfNeeded: item))
            bytes.append(UInt8(truncatingIfNeeded: item >> 8))
            bytes.append(UInt8(truncatingIfNeeded: item >> 16))
            bytes.append(Code.of(found.finding))
        }
        return bytes
    }

    static func decoded(_ bytes: some Collection<UInt8>) -> [ItemFinding] {
        var findings: [ItemFinding] = []
        var bytes = bytes[...]
        while bytes.count >= 4 {
            let four = Array(bytes.prefix(4))
            bytes = bytes.dropFirst(4)
            guard let finding = Code.finding(four[3]) else { continue }
            let item = Int32(four[0]) | Int32(four[1]) << 8 | Int32(four[2]) << 16
            findings.append(ItemFinding(item: item, finding: finding))
        }
        return findings
    }
}

/// The small numbers by which the tables keep the words of the model.
///
/// They are written in files: a change of any of them needs a new ``IndexRecipe/schemaVersion``.
enum Code {
    static func of(_ finding: Finding) -> UInt8 { place(of: finding) }
    static func finding(_ code: UInt8) -> Finding? { value(code) }

    static func of(_ gate: Gate) -> UInt8 { place(of: gate) }
    static func gate(_ code: UInt8) -> Gate? { value(code) }

    static func of(_ status: CaseStatus) -> UInt8 { place(of: status) }
    static func status(_ code: UInt8) -> CaseStatus? { value(code) }

    static func of(_ kind: OutcomeKind) -> UInt8 { place(of: kind) }
    static func outcomeKind(_ code: UInt8) -> OutcomeKind? { value(code) }

    static func of(_ kind: EntryKind) -> UInt8 { place(of: kind) }
    static func entryKind(_ code: UInt8) -> EntryKind? { value(code) }

    /// 0 stands for none.
    static func of(_ need: NeedType?) -> UInt8 { need.map { place(of: $0) + 1 } ?? 0 }
    static func need(_ code: UInt8) -> NeedType? { code == 0 ? nil : value(code - 1) }

    /// 0 stands for none.
    static func of(_ source: RequestSource?) -> UInt8 { source.map { UInt8(truncatingIfNeeded: $0.rawValue) } ?? 0 }
    static func source(_ code: UInt8) -> RequestSource? { RequestSource(rawValue: Int(code)) }

    /// Undecided cases come before decided ones, and those before told ones.
    static func turn(of status: CaseStatus) -> UInt8 {
        switch status {
        case .waiting, .putOff: 0
        case .decided: 1
        case .told: 2
        }
    }

    /// Stands for a case without a clock: after every day that there is.
    static let noDay = Int32.max

    static func of(_ day: CivilDate?) -> Int32 { day.map { Int32(truncatingIfNeeded: $0.dayNumber) } ?? noDay }
    static func day(_ code: Int32) -> CivilDate? { code == noDay ? nil : CivilDate(dayNumber: Int(code)) }

    private static func place<Word: CaseIterable & Equatable>(of word: Word) -> UInt8 {
        UInt8(truncatingIfNeeded: Word.allCases.enumerated().first { $0.element == word }?.offset ?? 0)
    }

    private static func value<Word: CaseIterable>(_ code: UInt8) -> Word? {
        let words = Array(Word.allCases)
        return Int(code) < words.count ? words[Int(code)] : nil
    }
}
