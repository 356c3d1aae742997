/// The record as the rest of the program knows it: read from a position, append expecting a head.
///
/// `JournalFile` is the record in a folder; a team store can stand behind the same calls.
public protocol RecordStore: AnyObject {
    /// What opening it found.
    var opening: RecordOpening { get }
    /// Whether it takes new entries now.
    var state: RecordState { get }
    /// How far it goes, as far as this process has looked.
    var head: RecordHead { get }

    /// Looks whether others have recorded since, checks what they added, and answers the new head.
    @discardableResult
    func refresh() throws(RecordError) -> RecordHead

    /// Records one entry.
    ///
    /// - Returns: only once the entry is on the disk.
    func append(_ draft: EntryDraft, expecting: [Expectation]) throws(RecordError) -> AppendReceipt

    /// Records many entries, whole or not at all. `closing` is an `import` draft; the record writes `first` and `last`
    /// into its body.
    func append(
        batch: [EntryDraft], closing: EntryDraft, expecting: [Expectation]
    ) throws(RecordError) -> AppendReceipt

    /// Reads the entries after `position` up to the head, in order, each checked with its place in the chain.
    ///
    /// - Parameter pastDamage: whether to go on after damage, leaving out what is damaged.
    /// - Parameter visit: answers whether to go on.
    /// - Returns: what is damaged; empty when all is well.
    @discardableResult
    func readEntries(
        after position: RecordHead, pastDamage: Bool, _ visit: (Entry) throws -> Bool
    ) throws -> [Finding]

    /// Reads the one entry whose line is at this place, and checks it.
    func readEntry(at offset: Int, length: Int) throws(RecordError) -> Entry
}
