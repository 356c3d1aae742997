import PanelModel

/// Something about a letter that its sender should know.
///
/// It keeps nothing from going out.
public enum LetterRemark: Hashable, Sendable {
    /// The letter as a whole asks for more than `LetterReading.plainUpTo`.
    case hardToRead(years: Double)
    /// A sentence that raises the reading age.
    case hardSentence(String, years: Double)
    /// `Mum`, `Dad` and their like, where the family is to be called as it wishes.
    case parentByRole(String)
    /// The letter is dated on a day that the sending rule passes over.
    case badDay(SendDay.Reason)
    /// The letter is dated after the last lawful day to tell the family.
    case late(lastDay: CivilDate)
    /// The decision was corrected after it was first recorded; the letter tells it as it now stands.
    case corrected(times: Int)
    /// A letter of this decision went to the same reader already.
    case alreadySent(on: CivilDate, channel: String)
    /// The record does not say that the panel had regard to what the family said and sent, so the letter does not say so.
    case noRegardRecorded
    /// What is missing and nobody was asked for, by title; the letter promises nothing about it.
    case nobodyAsked([String])
    /// The check of the papers is not filled in, so the letter cannot say what was missing.
    case nothingChecked
    /// Somebody disagreed or had a concern; it stays in the record and is not in the letter.
    case dissentNotTold(Agency)
    /// The family needs an interpreter or another language, and the letter is in English.
    case translate(language: String?)
    /// The letter goes to the young person, and the reasons speak of them by name.
    case reasonsInThirdPerson
    /// The young person is over compulsory school age, so the notice is theirs (s.36, s.83(2)), and it goes to the family.
    case youngPersonsRight
    /// Nobody on the record is named to write to.
    case nobodyNamed
    /// The law pack does not name this reader among those who must be told of the outcome.
    case notAmongTold(NoticeRecipient)

    /// The remark in a sentence or two.
    public var words: String {
        switch self {
        case .hardToRead(let years):
            "The letter reads at age \(LetterReading.shown(years)); aim for \(LetterReading.shown(LetterReading.plainUpTo))."
        case .hardSentence(let sentence, let years): "Reads at age \(LetterReading.shown(years)): “\(sentence)”"
        case .parentByRole(let word): "The letter says “\(word)”. Say the name that the family wishes."
        case .badDay(let reason):
            "The letter is dated on a day that should be passed over: \(reason.words). Ring the family before it goes."
        case .late(let last): "The last lawful day to tell the family was \(last.long). The letter is late."
        case .corrected(let times):
            "The decision was corrected \(times == 1 ? "once" : "\(times) times"). The letter tells it as it now stands."
        case .alreadySent(let day, let channel): "A letter of this decision went on \(day.long) by \(channel)."
        case .noRegardRecorded:
            "The record does not say on which day the panel had regard to what the family said and sent (s.36(8)), so the "
                + "letter does not say that it did. If it did, record that first."
        case .nobodyAsked(let titles):
            "Nobody has been asked for: \(titles.joined(separator: "; ")). The letter says who holds it, and promises nothing."
        case .nothingChecked:
            "The check of the papers is not filled in, so the letter cannot say what was missing."
        case .dissentNotTold(let agency): "A dissent or concern of \(agency.title) is on record and not in the letter."
        case .translate(let language):
            "Have the letter put into \(language ?? "the family’s language"), or read to the family by an interpreter."
        case .reasonsInThirdPerson:
            "The letter goes to the young person, and the reasons speak of them by name. Read them as they will."
        case .youngPersonsRight:
            "The young person is over compulsory school age: the law gives the notice and the appeal to them. Amend the case "
                + "where the letter is to go to them."
        case .nobodyNamed:
            "The record names nobody to write to. Find out who they are, and how they wish to be addressed."
        case .notAmongTold(let reader):
            "The law does not ask that \(reader.title) be told of this outcome. Send a copy only if there is another ground."
        }
    }
}
