import PanelModel

/// Something to know about one cell or one row of a file that is brought in.
///
/// It never holds a name; words of a cell only where they are a date, a source, a need or a type that was not
/// understood, cut to 40 characters.
public struct ImportNote: Hashable, Sendable {
    /// The line of the file on which the row starts, from 1.
    public let line: Int
    /// The column's title as the file has it, without control characters and cut to 40; nil where the whole row is meant.
    public let columnTitle: String?
    /// The column's number, from 1; nil where the whole row is meant, or the file has no such column.
    public let columnNumber: Int?
    /// What was found, with its facts.
    public let code: Code

    init(line: Int, columnTitle: String? = nil, columnNumber: Int? = nil, code: Code) {
        self.line = line
        self.columnTitle = columnTitle
        self.columnNumber = columnNumber
        self.code = code
    }

    /// What was found.
    public enum Code: Hashable, Sendable {
        // These refuse the row.

        /// No name at all, or the forename or surname cell is empty.
        case nameMissing(ImportField)
        case dateMissing(ImportField)
        case dateNotUnderstood(ImportField, UKDateFault, written: ShortText)
        case bornInTheFuture(CivilDate)
        case receivedInTheFuture(CivilDate)
        case bornAfterReceived(born: CivilDate, received: CivilDate)
        /// The reference is that of another person: in the file (with the line) or in the record (without).
        case referenceOfSomebodyElse(line: Int?)
        /// The same reference and person as an earlier line, but other facts differ.
        case twiceWithOtherDetails(line: Int, [ImportField])
        /// Cells beyond the last title: the columns have slipped, so none can be trusted.
        case cellsBeyondTitles(found: Int, expected: Int)

        // These come in with the row.

        case upnFault(UPNFault)
        /// The digits of the authority in the UPN are no code that the school census knows.
        case upnAuthorityUnknown
        /// Another person of the file has the same UPN.
        case upnTwice(line: Int)
        /// The age on the day received.
        case olderThan25(age: Int)
        case twoDigitYear(ImportField, read: CivilDate)
        case spreadsheetDate(ImportField, read: CivilDate)
        case weekdayDisagrees(ImportField, read: CivilDate)
        /// A word that is not known: kept as written, to be chosen later.
        case wordNotKnown(ImportField, written: ShortText)
        /// No word for the type of decision: taken as a request.
        case gateAssumed
        case urnNotSixDigits
        case cellsMissing(found: Int, expected: Int)
        case invisibleCharacters(count: Int)
        /// U+FFFD: characters that an earlier program had already lost.
        case lostCharacters(count: Int)
        /// The name has one part only.
        case oneNameOnly
        /// The file gives no reference: this one is proposed.
        case referenceProposed(String)
        /// The same person, gate and date received as an earlier line, under another reference.
        case samePersonAs(line: Int)
        /// The record has the same person, gate and date received under another reference.
        case samePersonInRecord(reference: String)
        /// A name of several words in one cell: where the surname begins is a guess.
        case nameSplitGuessed
    }

    /// Whether the row cannot come in.
    public var isRefusal: Bool {
        switch code {
        case .nameMissing, .dateMissing, .dateNotUnderstood, .bornInTheFuture, .receivedInTheFuture,
            .bornAfterReceived, .referenceOfSomebodyElse, .twiceWithOtherDetails, .cellsBeyondTitles:
            true
        case .upnFault, .upnAuthorityUnknown, .upnTwice, .olderThan25, .twoDigitYear, .spreadsheetDate,
            .weekdayDisagrees, .wordNotKnown, .gateAssumed, .urnNotSixDigits, .cellsMissing, .invisibleCharacters,
            .lostCharacters, .oneNameOnly, .referenceProposed, .samePersonAs, .samePersonInRecord, .nameSplitGuessed:
            false
        }
    }
}

/// A few words of a cell for a message: at most 40 characters, invisible and control characters shown as `⟨202E⟩`.
public struct ShortText: Hashable, Sendable, CustomStringConvertible {
    /// The text that may be shown.
    public let description: String

    /// Cuts and cleans.
    public init(_ text: String) {
        var shown = ""
        var count = 0
        for character in text {
            if count == 40 {
                shown += "…"
                break
            }
            count += 1
            if character.unicodeScalars.contains(where: { FoldedText.isInvisible($0) || $0.value < 0x20 }) {
                for scalar in character.unicodeScalars {
                    if FoldedText.isInvisible(scalar) || scalar.value < 0x20 {
                        shown += "⟨\(String(scalar.value, radix: 16, uppercase: true))⟩"
                    } else {
                        shown.unicodeScalars.append(scalar)
                    }
                }
            } else {
                // A pile of combining marks must not make one character a hundred.
                shown.unicodeScalars.append(contentsOf: character.unicodeScalars.prefix(12))
            }
        }
        description = shown
    }
}
