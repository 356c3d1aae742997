import GRDB
public import PanelModel

extension CaseIndex {
    /// The subject id of the case with a reference: as written if there is one, else without regard to case, spaces
    /// and the kind of dash; of several the newest.
    public func subject(ofReference reference: String) throws(IndexError) -> String? {
        let known = try knownCases(reference: reference)
        return (known.last { $0.reference == reference } ?? known.last)?.subject
    }

    /// The cases whose reference is the same but for case, spaces and the kind of dash, oldest first.
    public func knownCases(reference: String) throws(IndexError) -> [KnownCase] {
        try read { db in
            let statement = try db.cachedStatement(
                sql: """
                    SELECT id, subject, reference, forename, surname, born, received, gate, status
                    FROM queue JOIN cases USING (id) JOIN subjects USING (id)
                    WHERE reference_key = ? ORDER BY id
                    """)
            let rows = try Row.fetchCursor(statement, arguments: [SearchFold.referenceKey(reference)])
            var known: [KnownCase] = []
            while let row = try rows.next() {
                guard let gate = try Code.gate(row.value(7)), let status = try Code.status(row.value(8)) else {
                    throw IndexError.damaged
                }
                known.append(
                    try KnownCase(
                        id: row.value(0), subject: row.value(1), reference: row.value(2),
                        forename: row.value(3), surname: row.value(4),
                        dateOfBirth: row.day(5), dateReceived: row.day(6),
                        gate: gate, status: status))
            }
            return known
        }
    }

    /// The highest number in references of the form `26-0141` whose first part is `yearPrefix`; nil when there is none.
    public func highestReferenceNumber(yearPrefix: String) throws(IndexError) -> Int? {
        // "." follows "-", so the range holds every key that begins with the prefix and a dash.
        let prefix = SearchFold.referenceKey(yearPrefix)
        return try read { db in
            let keys = try String.fetchCursor(
                db.cachedStatement(
                    sql: "SELECT reference_key FROM queue WHERE reference_key >= ? AND reference_key < ?"),
                arguments: [prefix + "-", prefix + "."])
            var highest: Int?
            while let key = try keys.next() {
                let digits = key.utf8.dropFirst(prefix.utf8.count + 1)
                guard digits.allSatisfy({ 0x30...0x39 ~= $0 }),
                    let number = Int(String(decoding: digits, as: UTF8.self))
                else { continue }
                highest = max(number, highest ?? number)
            }
            return highest
        }
    }

    /// Where the entries of a case or meeting stand, oldest first.
    public func places(ofSubject subject: String) throws(IndexError) -> [EntryPlace] {
        try places(
            sql: """
                SELECT seq, kind, offset, length FROM entries
                WHERE subject = (SELECT id FROM subjects WHERE subject = ?) ORDER BY seq
                """, [subject])
    }

    /// Where one entry stands.
    public func place(ofEntry seq: Int) throws(IndexError) -> EntryPlace? {
        try places(sql: "SELECT seq, kind, offset, length FROM entries WHERE seq = ?", [seq]).first
    }

    /// Where the entries of some kinds stand, oldest first.
    ///
    /// Quick for what is not of one case (meetings, people, imports) and for what is rare (corrections, challenges);
    /// for the many kinds of a case it walks over all entries.
    public func places(ofKinds kinds: Set<EntryKind>) throws(IndexError) -> [EntryPlace] {
        let codes = kinds.map { String(Code.of($0)) }.joined(separator: ", ")
        let isOfTheHouse = kinds.allSatisfy { !IndexSchema.frequentKinds.contains($0) }
        let hint = isOfTheHouse ? "AND \(IndexSchema.isOfTheHouse)" : ""
        return try places(
            sql: "SELECT seq, kind, offset, length FROM entries WHERE kind IN (\(codes)) \(hint) ORDER BY seq", [])
    }

    /// Where the decisions made from one day to another, both included, stand: in the order of their days.
    public func decisions(from first: CivilDate, to last: CivilDate) throws(IndexError) -> [DecisionPlace] {
        try read { db in
            let statement = try db.cachedStatement(
                sql: """
                    SELECT subjects.subject, decisions.decided_on,
                        original.seq, original.kind, original.offset, original.length,
                        latest.seq, latest.kind, latest.offset, latest.length
                    FROM decisions
                    JOIN subjects ON subjects.id = decisions.case_id
                    JOIN entries AS original ON original.seq = decisions.seq
                    JOIN entries AS latest ON latest.seq = decisions.standing
                    WHERE decisions.decided_on BETWEEN ? AND ?
                    ORDER BY decisions.decided_on, decisions.seq
                    """)
            let rows = try Row.fetchCursor(statement, arguments: [Code.of(first), Code.of(last)])
            var decisions: [DecisionPlace] = []
            while let row = try rows.next() {
                let original = try place(row, from: 2)
                let latest = try place(row, from: 6)
                decisions.append(
                    try DecisionPlace(
                        subject: row.value(0), decidedOn: row.day(1), original: original,
                        correction: latest == original ? nil : latest))
            }
            return decisions
        }
    }

    /// Steps that were offered and requests that were made and are not done, the earliest due first.
    ///
    /// Those without a day come last. With a day, only what is due then or earlier; with a subject, only that case's.
    public func openSteps(
        dueOnOrBefore day: CivilDate? = nil, subject: String? = nil, limit: Int = .max
    ) throws(IndexError) -> [OpenStep] {
        let ofCase = subject == nil ? "" : "AND subjects.subject = ?"
        let sql = """
            SELECT steps.case_id, subjects.subject, cases.reference, cases.forename, cases.surname, cases.known_as,
                steps.decision, words.text, steps.owner, steps.what, steps.due, steps.entry, steps.place
            FROM steps
            JOIN cases ON cases.id = steps.case_id
            JOIN subjects ON subjects.id = steps.case_id
            LEFT JOIN words ON words.id = steps.item
            WHERE steps.done IS NULL AND steps.due <= ? \(ofCase)
            ORDER BY steps.due, steps.case_id, steps.entry, steps.place LIMIT ?
            """
        return try read { db in
            var arguments: StatementArguments = [day.map { Code.of($0) } ?? Code.noDay]
            if let subject { arguments += [subject] }
            arguments += [limit]
            let rows = try Row.fetchCursor(db.cachedStatement(sql: sql), arguments: arguments)
            var steps: [OpenStep] = []
            while let row = try rows.next() {
                let origin: OpenStep.Origin
                if let decision: Int = try row.value(6) {
                    origin = .decision(seq: decision)
                } else if let item: String = try row.value(7) {
                    origin = .evidence(item: item)
                } else {
                    throw IndexError.damaged
                }
                steps.append(
                    try OpenStep(
                        id: row.value(0), subject: row.value(1), reference: row.value(2),
                        forename: row.value(3), surname: row.value(4),
                        knownAs: row.value(5), origin: origin, owner: row.value(8), what: row.value(9),
                        due: Code.day(row.value(10)),
                        entry: row.value(11), place: row.value(12)))
            }
            return steps
        }
    }

    private func places(sql: String, _ arguments: StatementArguments) throws(IndexError) -> [EntryPlace] {
        try read { db in
            let rows = try Row.fetchCursor(db.cachedStatement(sql: sql), arguments: arguments)
            var places: [EntryPlace] = []
            while let row = try rows.next() { places.append(try place(row, from: 0)) }
            return places
        }
    }

    private func place(_ row: Row, from column: Int) throws -> EntryPlace {
        let kind: UInt8? = try row.value(column + 1)
        return try EntryPlace(
            seq: row.value(column), kind: kind.flatMap { Code.entryKind($0) }, offset: row.value(column + 2),
            length: row.value(column + 3))
    }
}
