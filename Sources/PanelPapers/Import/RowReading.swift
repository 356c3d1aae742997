import PanelModel

/// Reads one row of a table into the details of a case, with notes on what was found.
///
/// Every cell is read even where an earlier one refuses the row, so that all reasons are told at once.
struct RowReading {
    private let table: DelimitedTable
    private let map: ColumnMap
    private let aliases: ImportAliases
    private let today: CivilDate
    private let row: Int
    private let line: Int
    private(set) var notes: [ImportNote] = []
    /// Words that have no place of their own in the details, with their titles; they go below the notes.
    private var keptWords: [String] = []

    init(row: Int, of table: DelimitedTable, map: ColumnMap, aliases: ImportAliases, today: CivilDate) {
        self.table = table
        self.map = map
        self.aliases = aliases
        self.today = today
        self.row = row
        line = table.line(ofRow: row)
    }

    /// The details, or nil when the row is refused.
    ///
    /// The reference is empty where the row has none.
    mutating func details() -> CaseDetails? {
        let expected = map.titles.count
        let found = table.cellCount(ofRow: row)
        if found > expected, (expected..<found).contains(where: { !table.bytes(row: row, column: $0).isEmpty }) {
            notes.append(ImportNote(line: line, code: .cellsBeyondTitles(found: found, expected: expected)))
            return nil
        }
        if found < expected, !(map.isGuarded && found == expected - 1) {
            notes.append(ImportNote(line: line, code: .cellsMissing(found: found, expected: expected)))
        }
        let name = readName()
        let born = date(.dateOfBirth, as: .birth(today: today))
        let received = date(.dateReceived, as: .event)
        check(born: born, received: received)
        guard let name, let born, let received else { return nil }
        var details = CaseDetails(
            reference: text(.reference) ?? "", forename: name.forename, surname: name.surname, dateOfBirth: born,
            dateReceived: received)
        details.knownAs = text(.knownAs)
        readIdentifiers(into: &details)
        readRequest(into: &details)
        readFamily(into: &details)
        readInvolvement(into: &details)
        notes.sort { ($0.columnNumber ?? 0) < ($1.columnNumber ?? 0) }
        return notes.contains(where: \.isRefusal) ? nil : details
    }

    /// The notes of a row that is refused, in the order of the columns.
    var refusals: [ImportNote] {
        notes.filter(\.isRefusal).sorted { ($0.columnNumber ?? 0) < ($1.columnNumber ?? 0) }
    }

    /// The cell's text as it is kept, or nil when it is empty or there is no such column.
    mutating func text(_ field: ImportField) -> String? {
        guard let column = map.column(of: field) else { return nil }
        let bytes = table.bytes(row: row, column: column)
        guard let first = bytes.first, let last = bytes.last else { return nil }
        var written = String(decoding: bytes, as: UTF8.self)
        // Most cells are plain ASCII without anything to trim; 150,000 rows have millions of them.
        if !map.isGuarded, first != 0x20, last != 0x20, bytes.allSatisfy({ $0 >= 0x20 && $0 < 0x7F }) { return written }
        if map.isGuarded { written = GuardedCSV.unguarded(written) }
        guard let kept = FoldedText.kept(written) else { return nil }
        if !kept.utf8.allSatisfy({ $0 >= 0x20 && $0 < 0x7F }) {
            let invisible = FoldedText.invisibleCount(kept)
            if invisible > 0 { note(field, .invisibleCharacters(count: invisible)) }
            let lost = kept.unicodeScalars.count { $0.value == 0xFFFD }
            if lost > 0 { note(field, .lostCharacters(count: lost)) }
        }
        return kept
    }

    mutating func note(_ field: ImportField, _ code: ImportNote.Code) {
        let column = map.column(of: field)
        notes.append(
            ImportNote(
                line: line, columnTitle: column.map { map.shownTitles[$0] },
                columnNumber: column.map { $0 + 1 }, code: code))
    }

    // MARK: The person

    private mutating func readName() -> PersonNames.Split? {
        guard map.column(of: .fullName) == nil || map.column(of: .forename) != nil && map.column(of: .surname) != nil
        else {
            guard let whole = text(.fullName), hasSubstance(whole) else {
                note(.fullName, .nameMissing(.fullName))
                return nil
            }
            let split = PersonNames.split(whole)
            if split.surname.isEmpty { note(.fullName, .oneNameOnly) }
            if split.isGuess { note(.fullName, .nameSplitGuessed) }
            return split
        }
        let forename = text(.forename)
        let surname = text(.surname)
        let given = forename.flatMap { hasSubstance($0) ? $0 : nil }
        let family = surname.flatMap { hasSubstance($0) ? $0 : nil }
        switch (given, family) {
        case (let given?, let family?): return PersonNames.Split(forename: given, surname: family)
        case (let given?, nil):
            if let surname, isDash(surname) {
                note(.surname, .oneNameOnly)
                return PersonNames.Split(forename: given, surname: "")
            }
            note(.surname, .nameMissing(.surname))
        case (nil, let family?):
            if let forename, isDash(forename) {
                note(.forename, .oneNameOnly)
                return PersonNames.Split(forename: family, surname: "")
            }
            note(.forename, .nameMissing(.forename))
        case (nil, nil):
            note(.forename, .nameMissing(.forename))
            note(.surname, .nameMissing(.surname))
        }
        return nil
    }

    /// Whether a name has anything that can be read: a letter, a digit or a picture, not only dashes and dots.
    private func hasSubstance(_ name: String) -> Bool {
        !FoldedText.fold(name).isEmpty || name.unicodeScalars.contains { $0.properties.generalCategory == .otherSymbol }
    }

    private func isDash(_ text: String) -> Bool { ["-", "–", "—"].contains(text) }

    private mutating func date(_ field: ImportField, as use: UKDate.Use) -> CivilDate? {
        guard let written = text(field) else {
            note(field, .dateMissing(field))
            return nil
        }
        do {
            let reading = try UKDate.read(written, as: use)
            if reading.hadTwoDigitYear { note(field, .twoDigitYear(field, read: reading.date)) }
            if reading.wasSpreadsheetNumber { note(field, .spreadsheetDate(field, read: reading.date)) }
            if reading.weekdayDisagrees { note(field, .weekdayDisagrees(field, read: reading.date)) }
            return reading.date
        } catch {
            // Without a digit it is no attempt at a date, and may be a name that slipped into the column.
            let isDateLike = written.utf8.contains { (0x30...0x39).contains($0) }
            note(field, .dateNotUnderstood(field, error, written: ShortText(isDateLike ? written : "")))
            return nil
        }
    }

    private mutating func check(born: CivilDate?, received: CivilDate?) {
        if let received, received > today { note(.dateReceived, .receivedInTheFuture(received)) }
        guard let born else { return }
        if born > today {
            note(.dateOfBirth, .bornInTheFuture(born))
        } else if let received, born > received {
            note(.dateOfBirth, .bornAfterReceived(born: born, received: received))
        } else if let received, received.wholeYears(since: born) > 25 {
            note(.dateOfBirth, .olderThan25(age: received.wholeYears(since: born)))
        }
    }

    // MARK: The other cells

    private mutating func readIdentifiers(into details: inout CaseDetails) {
        if let written = text(.upn) {
            details.upn = written
            do {
                let upn = try UPN(written)
                details.upn = upn.text
                if !upn.isOfKnownAuthority { note(.upn, .upnAuthorityUnknown) }
            } catch {
                note(.upn, .upnFault(error))
            }
        }
        details.sex = text(.sex).map(CaseWords.sex)
        details.setting = text(.setting)
        if let written = text(.settingURN) {
            let number = CaseWords.urn(written)
            details.settingURN = SchoolURN(number)?.text ?? written
            if SchoolURN(number) == nil { note(.settingURN, .urnNotSixDigits) }
        }
        details.yearGroup = text(.yearGroup).map(CaseWords.yearGroup)
    }

    private mutating func readRequest(into details: inout CaseDetails) {
        if let written = text(.source) {
            if let word = aliases.sources[FoldedText.fold(written)] {
                details.source = word.source
                details.askedByYoungPerson = word == .youngPerson
                // "Paediatrician" says more than "health", and is kept.
                details.sourceAsWritten = Self.saysMore(written, than: word) ? written : nil
            } else {
                details.sourceAsWritten = written
                note(.source, .wordNotKnown(.source, written: ShortText(written)))
            }
        }
        if let written = text(.primaryNeed) {
            details.primaryNeed = aliases.need(written)
            if details.primaryNeed == nil {
                details.needAsWritten = written
                note(.primaryNeed, .wordNotKnown(.primaryNeed, written: ShortText(written)))
            }
        }
        if let written = text(.secondaryNeed) {
            details.secondaryNeed = aliases.need(written)
            if details.secondaryNeed == nil { keep(written, of: .secondaryNeed, isUnknown: true) }
        }
        if let written = text(.gate) {
            if let gate = aliases.gates[FoldedText.fold(written)] {
                details.gate = gate
            } else {
                keep(written, of: .gate, isUnknown: true)
                note(.gate, .gateAssumed)
            }
        } else if map.column(of: .gate) != nil {
            note(.gate, .gateAssumed)
        }
    }

    /// Whether the words say more than the code that they stand for.
    private static func saysMore(_ written: String, than word: SourceWord) -> Bool {
        if word == .youngPerson { return true }
        let folded = FoldedText.fold(written)
        let source = word.source
        return folded != FoldedText.fold(source.title) && folded != FoldedText.fold(source.meaning)
            && folded != String(source.rawValue)
    }

    private mutating func readFamily(into details: inout CaseDetails) {
        details.caseOfficer = text(.caseOfficer)
        details.parents = text(.parents).map(PersonNames.people) ?? []
        details.addressedAs = text(.addressedAs)
        details.homeLanguage = text(.homeLanguage)
        details.needsInterpreter = answer(.interpreter)
        details.preferredContact = text(.preferredContact)
    }

    private mutating func readInvolvement(into details: inout CaseDetails) {
        details.isLookedAfter = answer(.lookedAfter)
        details.socialCare = text(.socialCare)
        details.earlyHelp = text(.earlyHelp)
        details.neurodivergence = text(.neurodivergence)
        let notes = ([text(.notes)].compactMap { $0 } + keptWords).joined(separator: "\n")
        details.notes = notes.isEmpty ? nil : notes
    }

    /// What a yes-or-no cell says; no when it is empty.
    ///
    /// Words beyond yes and no are kept.
    private mutating func answer(_ field: ImportField) -> Bool {
        guard let written = text(field) else { return false }
        guard let answer = aliases.answer(written) else {
            keep(written, of: field, isUnknown: true)
            return false
        }
        if !answer.isWhole { keep(written, of: field, isUnknown: false) }
        return answer.says
    }

    private mutating func keep(_ written: String, of field: ImportField, isUnknown: Bool) {
        let title = field.title
        keptWords.append("\(title.prefix(1).uppercased())\(title.dropFirst()), as written: \(written)")
        if isUnknown { note(field, .wordNotKnown(field, written: ShortText(written))) }
    }
}
