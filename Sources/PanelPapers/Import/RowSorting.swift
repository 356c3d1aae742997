import PanelModel

/// Sorts readable rows into those that come in, those that the file or the record has already, and those whose
/// reference is somebody else's.
struct RowSorting {
    private let table: DelimitedTable
    private let map: ColumnMap
    private let known: KnownCases
    /// Earlier rows of the file that were not refused or repeated; the tables below hold places in this list.
    private var earlierRows: [EarlierRow] = []
    private var byReference: [String: Int] = [:]
    private var byRequest: [RequestKey: Int] = [:]
    private var byUPN: [String: Int] = [:]
    private var highestNumbers: [Int: Int] = [:]
    private var withoutReference: [Int] = []

    private struct EarlierRow {
        let line: Int
        let details: CaseDetails
        let person: PersonKey
    }

    private struct RequestKey: Hashable {
        let person: PersonKey
        let gate: Gate
        let received: CivilDate
    }

    init(table: DelimitedTable, map: ColumnMap, known: KnownCases) {
        self.table = table
        self.map = map
        self.known = known
    }

    mutating func sort(_ details: CaseDetails, row: Int, reading: RowReading, into plan: inout ImportPlan) {
        let line = table.line(ofRow: row)
        let reference = details.reference.isEmpty ? nil : details.reference
        let person = PersonKey(details)
        let request = RequestKey(person: person, gate: details.gate, received: details.dateReceived)
        var reading = reading
        if let parts = reference.flatMap(CaseReference.parts) {
            highestNumbers[parts.year] = max(highestNumbers[parts.year] ?? 0, parts.number)
        }
        let place = reference.map { byReference[CaseReference.key($0)] } ?? byRequest[request]
        if let place {
            let earlier = earlierRows[place]
            let differing = fields(inWhich: details, row: row, differsFrom: earlier.details)
            if earlier.person != person {
                reading.note(.reference, .referenceOfSomebodyElse(line: earlier.line))
                plan.refused.append(RefusedRow(line: line, reference: reference, notes: reading.refusals))
            } else if differing.isEmpty {
                plan.repeated.append(RepeatedRow(line: line, firstLine: earlier.line, reference: reference))
            } else {
                reading.note(.reference, .twiceWithOtherDetails(line: earlier.line, differing))
                plan.refused.append(RefusedRow(line: line, reference: reference, notes: reading.refusals))
            }
            return
        }
        let sameRequest = known.ofPerson(person).first {
            $0.gate == details.gate && $0.dateReceived == details.dateReceived
        }
        if let recorded = reference.map(known.withReference) ?? sameRequest {
            guard PersonKey(recorded) == person else {
                reading.note(.reference, .referenceOfSomebodyElse(line: nil))
                plan.refused.append(RefusedRow(line: line, reference: reference, notes: reading.refusals))
                return
            }
            let differing = fields(inWhich: details, row: row, differsFrom: recorded)
            if differing.isEmpty {
                plan.alreadyHere.append(KnownRow(line: line, reference: recorded.reference))
            } else {
                plan.changed.append(ChangedRow(line: line, reference: recorded.reference, fields: differing))
            }
        } else {
            noteDoubles(of: details, person: person, request: request, recorded: sameRequest, in: &reading)
            if reference == nil { withoutReference.append(plan.accepted.count) }
            plan.accepted.append(ImportedRow(line: line, details: details, warnings: reading.notes))
        }
        remember(EarlierRow(line: line, details: details, person: person), request: request)
    }

    /// Gives the rows without a reference the next free numbers of the year in which they were received, once every
    /// number of the file is known.
    mutating func proposeReferences(in plan: inout ImportPlan) {
        for index in withoutReference {
            let year = plan.accepted[index].details.dateReceived.year % 100
            let number = max(highestNumbers[year] ?? 0, known.highestNumber(year)) + 1
            highestNumbers[year] = number
            let reference = CaseReference.text(year: year, number: number)
            plan.accepted[index].details.reference = reference
            plan.accepted[index].warnings.append(
                ImportNote(line: plan.accepted[index].line, code: .referenceProposed(reference)))
        }
        if !withoutReference.isEmpty { plan.fileNotes.append(.referencesProposed(count: withoutReference.count)) }
    }

    private func noteDoubles(
        of details: CaseDetails, person: PersonKey, request: RequestKey, recorded: CaseDetails?,
        in reading: inout RowReading
    ) {
        if let upn = details.upn, let first = byUPN[upn], earlierRows[first].person != person, (try? UPN(upn)) != nil {
            reading.note(.upn, .upnTwice(line: earlierRows[first].line))
        }
        if let earlier = byRequest[request] {
            reading.note(.reference, .samePersonAs(line: earlierRows[earlier].line))
        } else if let recorded {
            reading.note(.reference, .samePersonInRecord(reference: recorded.reference))
        }
    }

    private mutating func remember(_ row: EarlierRow, request: RequestKey) {
        let place = earlierRows.count
        earlierRows.append(row)
        if !row.details.reference.isEmpty { byReference[CaseReference.key(row.details.reference)] = place }
        if byRequest[request] == nil { byRequest[request] = place }
        if let upn = row.details.upn, byUPN[upn] == nil { byUPN[upn] = place }
    }

    /// The facts that the row states and the other case has otherwise.
    ///
    /// A blank cell states nothing. Names count when they are written otherwise, even where they fold to the same.
    private func fields(inWhich details: CaseDetails, row: Int, differsFrom other: CaseDetails) -> [ImportField] {
        ImportField.allCases.filter { field in
            guard let column = map.positions[field], !table.bytes(row: row, column: column).isEmpty else {
                return false
            }
            return !details.says(field, as: other)
        }
    }
}

extension CaseDetails {
    /// Whether both cases have the same in that field.
    fileprivate func says(_ field: ImportField, as other: CaseDetails) -> Bool {
        switch field {
        case .reference: CaseReference.key(reference) == CaseReference.key(other.reference)
        case .upn: upn == other.upn
        case .forename: forename == other.forename
        case .surname: surname == other.surname
        case .fullName: forename == other.forename && surname == other.surname
        case .knownAs: knownAs == other.knownAs
        case .dateOfBirth: dateOfBirth == other.dateOfBirth
        case .sex: sex == other.sex
        case .setting: setting == other.setting
        case .settingURN: settingURN == other.settingURN
        case .yearGroup: yearGroup == other.yearGroup
        case .source:
            source == other.source && sourceAsWritten == other.sourceAsWritten
                && askedByYoungPerson == other.askedByYoungPerson
        case .dateReceived: dateReceived == other.dateReceived
        case .primaryNeed: primaryNeed == other.primaryNeed && needAsWritten == other.needAsWritten
        case .secondaryNeed: secondaryNeed == other.secondaryNeed
        case .gate: gate == other.gate
        case .caseOfficer: caseOfficer == other.caseOfficer
        case .parents: parents == other.parents
        case .addressedAs: addressedAs == other.addressedAs
        case .homeLanguage: homeLanguage == other.homeLanguage
        case .interpreter: needsInterpreter == other.needsInterpreter
        case .preferredContact: preferredContact == other.preferredContact
        case .lookedAfter: isLookedAfter == other.isLookedAfter
        case .socialCare: socialCare == other.socialCare
        case .earlyHelp: earlyHelp == other.earlyHelp
        case .neurodivergence: neurodivergence == other.neurodivergence
        case .notes: notes == other.notes
        }
    }
}
