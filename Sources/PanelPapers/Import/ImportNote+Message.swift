import PanelModel

extension ImportNote {
    /// Where it is and what it is, for a person: `line 7, column 12 (Date req. rec'd): September has 30 days (31/09/2026)`.
    public var message: String { "\(place): \(reason)" }

    /// `line 7, column 12 (Date req. rec'd)`.
    public var place: String {
        guard let columnNumber else { return "line \(line)" }
        guard let columnTitle else { return "line \(line), column \(columnNumber)" }
        return "line \(line), column \(columnNumber) (\(columnTitle))"
    }

    /// What it is, without the place.
    public var reason: String {
        switch code {
        case .nameMissing(let field):
            "there is no \(field.title); for a person with one name only, put a dash in the empty cell"
        case .dateMissing(let field): "there is no \(field.title)"
        case .dateNotUnderstood(_, let fault, let written): "\(fault.message)\(Self.quoted(written))"
        case .bornInTheFuture(let date): "born in the future (\(date.iso))"
        case .receivedInTheFuture(let date): "received in the future (\(date.iso))"
        case .bornAfterReceived(let born, let received):
            "born (\(born.iso)) after the request was received (\(received.iso))"
        case .referenceOfSomebodyElse(let line?): "the reference is that of another person, on line \(line)"
        case .referenceOfSomebodyElse(nil): "the reference is that of another person in the record"
        case .twiceWithOtherDetails(let line, let fields):
            "the same case as line \(line), with another \(Self.list(fields)); keep one of the two"
        case .cellsBeyondTitles(let found, let expected):
            "\(found) cells under \(expected) titles; put quotation marks around a cell with a comma in it"
        case .upnFault(let fault): Self.words(fault)
        case .upnAuthorityUnknown: "characters 2 to 4 of the UPN are not the code of an authority"
        case .upnTwice(let line): "another person, on line \(line), has the same UPN"
        case .olderThan25(let age): "aged \(age) when the request was received; plans end at 25"
        case .twoDigitYear(_, let date): "the year has two digits; read as \(date.iso)"
        case .spreadsheetDate(_, let date): "a spreadsheet's number for a date; read as \(date.iso)"
        case .weekdayDisagrees(_, let date): "\(date.iso) is a \(date.weekday.name)"
        case .wordNotKnown(let field, let written):
            "not known as a \(field.title), kept as written\(Self.quoted(written))"
        case .gateAssumed: "no type of decision; taken as a request to assess"
        case .urnNotSixDigits: "a URN has six digits"
        case .cellsMissing(let found, let expected): "the row ends after \(found) of \(expected) cells"
        case .invisibleCharacters(let count):
            count == 1 ? "1 invisible or control character" : "\(count) invisible or control characters"
        case .lostCharacters(let count):
            count == 1
                ? "1 character was lost before the file was saved"
                : "\(count) characters were lost before the file was saved"
        case .oneNameOnly: "a name of one word"
        case .referenceProposed(let reference): "no reference; it would be \(reference)"
        case .samePersonAs(let line): "the same person, type and date received as line \(line), under another reference"
        case .samePersonInRecord(let reference):
            "the record has the same person, type and date received as \(ShortText(reference))"
        case .nameSplitGuessed: "where the surname begins is a guess"
        }
    }

    /// Nothing where the cell said nothing that helps.
    private static func quoted(_ written: ShortText) -> String {
        written.description.isEmpty ? "" : " (\(written))"
    }

    private static func list(_ fields: [ImportField]) -> String {
        fields.map(\.title).joined(separator: ", ")
    }

    private static func words(_ fault: UPNFault) -> String {
        switch fault {
        case .spreadsheetNumber: "a spreadsheet turned the UPN into a number; its digits are lost"
        case .lettersLost: "the UPN has lost its first letter"
        case .wrongLength(let count): "a UPN has 13 characters, this has \(count)"
        case .wrongCharacter(let position): "character \(position) of the UPN cannot stand there"
        case .wrongCheckLetter(let expected): "the UPN fails its check: its letter would be \(expected)"
        }
    }
}
