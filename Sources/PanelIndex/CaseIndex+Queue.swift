import GRDB
public import PanelModel

extension CaseIndex {
    /// The cases that a query finds, in its order.
    ///
    /// Takes 1 to 4 ms for 150,000 cases, whatever the filter, once ``warmUp()`` was called; the first question for an
    /// order other than by headroom takes some 20 to 50 ms more.
    public func caseIDs(_ query: QueueQuery) throws(IndexError) -> [Int] {
        let order = try order(query.sort)
        let roster = try allCases()
        let matches = RosterFilter(query, roster: roster).matches(in: roster)
        let count = matches.reduce(0) { $0 + Int($1) }
        // Every number is written and the place moves on only after a match: no branch that chance decides. The last
        // number may be written behind the last match, so there is room for one more.
        var found = [Int](unsafeUninitializedCapacity: count + 1) { found, initialized in
            for id in order {
                found[initialized] = Int(id)
                initialized += Int(matches[Int(id)])
            }
        }
        if query.isDescending { found.reverse() }
        return found
    }

    /// The first rows that a query finds, as fast as can be: the first paint of a list.
    ///
    /// Before ``warmUp()`` a query by headroom without text is answered by the database alone, in a millisecond.
    public func firstRows(_ query: QueueQuery, limit: Int) throws(IndexError) -> [QueueRow] {
        guard !isWarm, query.sort == .headroom, !query.isDescending, SearchFold.words(query.text).isEmpty else {
            return try rows(Array(caseIDs(query).prefix(limit)))
        }
        var conditions: [String] = []
        var arguments = StatementArguments()
        func demand(_ condition: String, _ value: (any DatabaseValueConvertible)?) {
            guard let value else { return }
            conditions.append(condition)
            arguments += [value]
        }
        let statuses = query.statuses.isEmpty ? QueueQuery.open : query.statuses
        let codes = statuses.map { String(Code.of($0)) }.joined(separator: ", ")
        let turns = Set(statuses.map { String(Code.turn(of: $0)) }).joined(separator: ", ")
        conditions.append("turn IN (\(turns)) AND status IN (\(codes))")
        demand("gate = ?", query.gate.map { Code.of($0) })
        demand("source = ?", query.source.map { Code.of($0) })
        demand("need = ?", query.need.map { Code.of($0) })
        demand("setting = (SELECT id FROM words WHERE text = ?)", query.setting)
        demand("officer = (SELECT id FROM words WHERE text = ?)", query.caseOfficer)
        demand("due <= ?", query.dueOnOrBefore.map { Code.of($0) })
        let restriction = conditions.isEmpty ? "" : "WHERE \(conditions.joined(separator: " AND "))"
        let sql = "SELECT id FROM queue \(restriction) ORDER BY turn, due, reference_key, id LIMIT \(max(0, limit))"
        let ids = try read { db in try Int32.fetchAll(db, sql: sql, arguments: arguments) }
        return try rows(ids.map { Int($0) })
    }

    /// The rows of some cases, in the order asked; a case that is gone is left out.
    public func rows(_ ids: [Int]) throws(IndexError) -> [QueueRow] {
        try read { db in
            let statement = try db.cachedStatement(sql: Self.selectRow + "WHERE queue.id = ?")
            return try ids.compactMap { id in
                try Row.fetchOne(statement, arguments: [id]).map { try queueRow($0) }
            }
        }
    }

    /// The row of the case with a subject id.
    public func row(subject: String) throws(IndexError) -> QueueRow? {
        try read { db in
            let statement = try db.cachedStatement(sql: Self.selectRow + "WHERE subjects.subject = ?")
            return try Row.fetchOne(statement, arguments: [subject]).map { try queueRow($0) }
        }
    }

    /// How many cases there are, and how many of those not told yet have to be told before a day.
    public func counts(dueBefore day: CivilDate) throws(IndexError) -> QueueCounts {
        let roster = try allCases()
        let last = Code.of(day)
        var byStatus = [Int](repeating: 0, count: 256)
        var byGate = [Int](repeating: 0, count: 256)
        let told = Code.of(CaseStatus.told)
        var counts = QueueCounts()
        for id in roster.status.indices where roster.status[id] != Roster.nobody {
            byStatus[Int(roster.status[id])] += 1
            guard roster.status[id] != told else { continue }
            byGate[Int(roster.gate[id])] += 1
            if roster.due[id] < last { counts.untoldDueBefore += 1 }
        }
        counts.all = roster.count
        for status in CaseStatus.allCases { counts.byStatus[status] = byStatus[Int(Code.of(status))] }
        for gate in Gate.allCases { counts.untoldByGate[gate] = byGate[Int(Code.of(gate))] }
        return counts
    }

    /// How the cases that a query finds divide by need, source, setting and officer.
    public func facets(_ query: QueueQuery) throws(IndexError) -> QueueFacets {
        let roster = try allCases()
        let matches = RosterFilter(query, roster: roster).matches(in: roster)
        var needs = [Int](repeating: 0, count: 256)
        var sources = [Int](repeating: 0, count: 256)
        var settings = [Int](repeating: 0, count: Int(roster.lastWord) + 1)
        var officers = settings
        for id in matches.indices where matches[id] == 1 {
            needs[Int(roster.need[id])] += 1
            sources[Int(roster.source[id])] += 1
            settings[Int(roster.setting[id])] += 1
            officers[Int(roster.officer[id])] += 1
        }
        var facets = QueueFacets()
        for (code, number) in needs.enumerated() where number > 0 {
            facets.needs[Code.need(UInt8(code)), default: 0] += number
        }
        for (code, number) in sources.enumerated() where number > 0 {
            facets.sources[Code.source(UInt8(code)), default: 0] += number
        }
        for (word, number) in settings.enumerated() where number > 0 {
            facets.settings[roster.words[Int32(word)], default: 0] += number
        }
        for (word, number) in officers.enumerated() where number > 0 {
            facets.officers[roster.words[Int32(word)], default: 0] += number
        }
        return facets
    }

    private static let selectRow = """
        SELECT queue.id, subjects.subject, cases.reference, cases.forename, cases.surname, cases.known_as, cases.born,
            queue.received, queue.due, queue.gate, queue.source, cases.source_written, queue.need, cases.need_written,
            setting.text, cases.year_group, officer.text, cases.looked_after, queue.status, cases.findings,
            cases.last_seq, decisions.title, decisions.decided_on, cases.told
        FROM queue
        JOIN cases ON cases.id = queue.id
        JOIN subjects ON subjects.id = queue.id
        LEFT JOIN words AS setting ON setting.id = queue.setting
        LEFT JOIN words AS officer ON officer.id = queue.officer
        LEFT JOIN decisions ON decisions.case_id = queue.id AND decisions.seq = cases.decision

        """

    private func queueRow(_ row: Row) throws -> QueueRow {
        guard let gate = try Code.gate(row.value(9)), let status = try Code.status(row.value(18)) else {
            throw IndexError.damaged
        }
        let findings = try row.withUnsafeData(atIndex: 19) { $0.map { ItemFinding.decoded($0) } ?? [] }
        var details = try CaseDetails(
            reference: row.value(2), forename: row.value(3), surname: row.value(4), dateOfBirth: row.day(6),
            dateReceived: row.day(7), gate: gate)
        details.knownAs = try row.value(5)
        details.source = try Code.source(row.value(10))
        details.sourceAsWritten = try row.value(11)
        details.primaryNeed = try Code.need(row.value(12))
        details.needAsWritten = try row.value(13)
        details.setting = try row.value(14)
        details.yearGroup = try row.value(15)
        details.caseOfficer = try row.value(16)
        details.isLookedAfter = try row.value(17)
        var shown = QueueRow(id: try row.value(0), subject: try row.value(1), details: details)
        shown.lastDay = try Code.day(row.value(8))
        shown.status = status
        shown.check = recipe.checks(of: findings).map(\.mark)
        shown.lastSeq = try row.value(20)
        if let title: String = try row.value(21), let day: Int32 = try row.value(22) {
            shown.outcomeTitle = title
            shown.decidedOn = CivilDate(dayNumber: Int(day))
            shown.toldOn = (try row.value(23) as Int32?).flatMap { Code.day($0) }
        }
        return shown
    }
}
