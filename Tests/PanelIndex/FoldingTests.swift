import PanelIndex
import PanelModel
import Testing

@Suite("The index folds as a case file does")
struct FoldingTests {
    /// A small generator whose histories are the same on every run.
    struct Dice: RandomNumberGenerator {
        var state: UInt64

        mutating func next() -> UInt64 {
            state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
            var value = state
            value ^= value >> 33
            value = value &* 0xFF51_AFD7_ED55_8CCD
            return value ^ value >> 33
        }
    }

    static let subjects = ["s-1", "s-2", "s-3"]

    static func history(seed: UInt64) throws -> RecordFixture {
        var dice = Dice(state: seed)
        var record = RecordFixture()
        let items = ["attainment", "progress", "provision", "family-views"]
        for _ in 0..<60 {
            let subject = subjects[Int.random(in: 0..<3, using: &dice)]
            let gate = Gate.allCases[Int.random(in: 0..<3, using: &dice)]
            let kind = OutcomeKind.allCases[Int.random(in: 0..<3, using: &dice)]
            let earlier = Int.random(in: 1...record.next, using: &dice)
            let date = CivilDate(dayNumber: 20_000 + Int.random(in: 0..<99, using: &dice)).iso
            let finding = Finding.allCases[Int.random(in: 0..<4, using: &dice)]
            let item = items[Int.random(in: 0..<4, using: &dice)]
            switch Int.random(in: 0..<14, using: &dice) {
            case 0, 1:
                let body = CaseBody(details: details("26-\(subject)", received: date, gate: gate))
                try record.add(.caseOpened(body), of: subject)
            case 2:
                let body = CaseBody(details: details("26-\(subject)", received: date, gate: gate), why: "moved on")
                try record.add(.caseAmended(body), of: subject)
            case 3: try record.add(evidence([item: EvidenceFinding(finding: finding)]), of: subject)
            case 4: try record.add(evidence([:], cleared: [item]), of: subject)
            case 5, 6, 7:
                try record.add(.decision(decision(kind, gate: gate, on: date, title: "Title \(date)")), of: subject)
            case 8, 9:
                let instead = decision(kind, gate: gate, on: date, title: "Corrected \(date)")
                try record.add(
                    .correction(CorrectionBody(corrects: earlier, why: "so", decision: instead)), of: subject)
            case 10, 11:
                let to = Bool.random(using: &dice) ? "family" : "school"
                let body = NoticeSentBody(decision: earlier, to: to, on: day(date), channel: "post")
                try record.add(.noticeSent(body), of: subject)
            case 12: try record.add(.note(NoteBody(topic: .general, text: "said")), of: subject)
            default: try record.add(.erased(by: 99), of: subject)
            }
        }
        return record
    }

    static func mark(of found: [Finding]) -> Finding? {
        let applying = Set(found).subtracting([.notApplicable])
        if applying.isEmpty { return found.isEmpty ? nil : .notApplicable }
        return applying == [.present] ? .present : applying == [.absent] ? .absent : .partly
    }

    func expectAgreement(_ index: CaseIndex, _ record: RecordFixture, _ seed: UInt64) throws {
        for subject in Self.subjects {
            let file = record.caseFile(subject)
            let row = try index.row(subject: subject)
            #expect((file == nil) == (row == nil), "\(seed)")
            guard let file, let row else { continue }
            #expect(row.status == file.status, "\(seed)")
            #expect(row.gate == file.details.gate, "\(seed)")
            #expect(row.dateReceived == file.details.dateReceived, "\(seed)")
            #expect(row.lastSeq == file.lastSeq, "\(seed)")
            let groups = RecordFixture.recipe.groups
            for (group, mark) in row.check.enumerated() {
                let found = file.findings.filter { groups[$0.key] == group }.map(\.value.finding)
                #expect(mark == Self.mark(of: found), "\(seed)")
            }
            #expect(row.outcomeTitle == file.decisionAtGate?.standing.outcomeTitle, "\(seed)")
            #expect(row.decidedOn == file.decisionAtGate?.standing.decidedOn, "\(seed)")
            let told = file.notices.filter {
                $0.value.to == "family" && $0.value.decision == file.decisionAtGate?.original.seq
            }
            #expect(row.toldOn == told.map(\.value.on).min(), "\(seed)")
            let places = try index.places(ofSubject: subject).map(\.seq)
            #expect(places.suffix(file.history.count) == file.history.map(\.seq)[...], "\(seed)")
        }
    }

    @Test("whether entries come at once, one by one or as a fill", arguments: UInt64(1)...60)
    func agreement(seed: UInt64) throws {
        let record = try Self.history(seed: seed)
        try expectAgreement(record.index(), record, seed)

        let slowly = try CaseIndex(at: nil, recipe: RecordFixture.recipe)
        try slowly.warmUp()
        for (place, entry) in record.entries.enumerated() {
            let position = IndexPosition(count: place + 1, length: place, hash: "h")
            try slowly.apply([entry], upTo: position)
            _ = try slowly.caseIDs(QueueQuery())
        }
        try expectAgreement(slowly, record, seed)

        let filled = try CaseIndex(at: nil, recipe: RecordFixture.recipe)
        var batches = stride(from: 0, to: 60, by: 7).map { Array(record.entries[$0..<min($0 + 7, 60)]) }
        try filled.fill {
            guard !batches.isEmpty else { return nil }
            let batch = batches.removeFirst()
            return IndexBatch(
                entries: batch, position: IndexPosition(count: batch.last?.seq ?? 0, length: 0, hash: "h"))
        }
        try expectAgreement(filled, record, seed)

        // The order in memory, kept up entry by entry, is the one that is made from nothing.
        var query = QueueQuery()
        query.statuses = Set(CaseStatus.allCases)
        let kept = try slowly.rows(slowly.caseIDs(query)).map(\.subject)
        #expect(try filled.rows(filled.caseIDs(query)).map(\.subject) == kept)
        #expect(try filled.firstRows(query, limit: 9).map(\.subject) == kept)
    }
}
