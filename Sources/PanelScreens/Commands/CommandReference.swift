/// The commands as a reference, for the manual page.
public enum CommandReference {
    /// One command in words.
    public struct Entry: Hashable, Sendable {
        /// `Down or j`; empty for a command that only the list of all actions has.
        public let keys: String
        /// What it does.
        public let title: String
        /// Where it works, such as `in the queue`.
        public let place: String
    }

    /// Every command under its heading, in the order of the headings.
    public static var groups: [(heading: String, entries: [Entry])] {
        CommandGroup.allCases.compactMap { group in
            let entries = CommandTable.all.filter { $0.group == group }.map {
                Entry(keys: KeyName.spoken($0.keys), title: $0.title, place: $0.scope.place)
            }
            return entries.isEmpty ? nil : (group.title, entries)
        }
    }
}
