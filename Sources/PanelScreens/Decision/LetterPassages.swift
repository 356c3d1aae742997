import Canvas
import PanelModel

/// What there is to say of a letter that was written.
enum LetterPassages {
    /// Where it is, how it reads, and what a person should look at before it goes.
    static func reader(_ letter: WrittenLetter) -> Reader {
        var passages = [
            Passage("The letter to \(letter.to.title) is written."), .gap, Passage(letter.path, label: "File"),
            Passage(letter.readingAge, label: "Reading age"), .gap,
        ]
        if letter.remarks.isEmpty {
            passages.append(Passage("Nothing in it asks for another look.", style: .quiet))
        } else {
            passages += [.heading("To look at before it goes"), .gap]
            passages += letter.remarks.map { Passage("· \($0)") }
        }
        passages += [.gap, Passage("When it has gone, x on the tab Decision records the day and how.", style: .quiet)]
        return Reader(title: "Letter to \(letter.to.title)", passages: passages)
    }
}
