import Yams

extension BankHolidayExceptions {
    /// Reads a file such as `Assets/reference/bank-holidays.yaml` and checks it against the yearly rule.
    ///
    /// Reading goes on after a problem, so that all of them are told at once.
    /// - Throws: `BankHolidayFileError` with every problem and its line; nothing is taken from a file that has one.
    public init(yaml: String) throws(BankHolidayFileError) {
        var reader = BankHolidayReader()
        reader.read(yaml)
        guard reader.problems.isEmpty else {
            throw BankHolidayFileError(problems: reader.problems.sorted { $0.line < $1.line })
        }
        self.init(moved: reader.moved, added: reader.added)
    }
}

/// Reads the file's two lists and gathers problems.
private struct BankHolidayReader {
    var problems: [BankHolidayFileProblem] = []
    var moved: [BankHolidayExceptions.Move] = []
    var added: [BankHolidayExceptions.Addition] = []
    /// The days that are bank holidays by rule, less those moved away, with those read so far.
    private var held: Set<CivilDate>

    init() {
        held = Set(BankHolidays.coveredYears.flatMap { BankHolidays.holidaysByRule(in: $0).map(\.date) })
    }

    mutating func read(_ yaml: String) {
        let root: Node
        do {
            guard let node = try Yams.compose(yaml: yaml) else { return refuse(1, .notAMap) }
            root = node
        } catch {
            return refuse(error)
        }
        guard let map = map(root, keys: ["id", "version", "in_force_from", "source", "moved", "added"]) else { return }
        for key in ["id", "version", "source"] { _ = text(key, in: map, of: root) }
        _ = date("in_force_from", in: map, of: root)
        // Moves come first: an added day may lie on a day that a move has freed.
        for entry in list("moved", in: map) { readMove(entry) }
        for entry in list("added", in: map) { readAddition(entry) }
    }

    private mutating func readMove(_ entry: Node) {
        guard let map = map(entry, keys: ["date", "instead_of", "name", "source"]) else { return }
        let from = date("instead_of", in: map, of: entry)
        let to = date("date", in: map, of: entry)
        guard let name = text("name", in: map, of: entry), let source = text("source", in: map, of: entry), let from,
            let to
        else { return }
        guard held.remove(from.day) != nil else { return refuse(from.line, .noHolidayToMove(from.day)) }
        guard from.day.year == to.day.year else { return refuse(to.line, .movedToAnotherYear(to.day)) }
        guard hold(to) else { return }
        let holiday = BankHoliday(date: to.day, name: name)
        moved.append(BankHolidayExceptions.Move(holiday: holiday, insteadOf: from.day, source: source))
    }

    private mutating func readAddition(_ entry: Node) {
        guard let map = map(entry, keys: ["date", "name", "source"]) else { return }
        let day = date("date", in: map, of: entry)
        guard let name = text("name", in: map, of: entry), let source = text("source", in: map, of: entry), let day,
            hold(day)
        else { return }
        added.append(
            BankHolidayExceptions.Addition(holiday: BankHoliday(date: day.day, name: name), source: source))
    }

    private mutating func hold(_ place: (day: CivilDate, line: Int)) -> Bool {
        let day = place.day
        if !BankHolidays.coveredYears.contains(day.year) {
            refuse(place.line, .outsideYears(day))
        } else if day.weekday.isWeekend {
            refuse(place.line, .weekend(day))
        } else if !held.insert(day).inserted {
            refuse(place.line, .alreadyAHoliday(day))
        } else {
            return true
        }
        return false
    }

    private mutating func map(_ node: Node, keys: [String]) -> Node.Mapping? {
        guard let mapping = node.mapping else {
            refuse(line(of: node), .notAMap)
            return nil
        }
        for (key, _) in mapping {
            let name = key.scalar?.string ?? ""
            if !keys.contains(name) { refuse(line(of: key), .unknownKey(name)) }
        }
        return mapping
    }

    /// The entries under a key; none where the key is absent or has no value.
    private mutating func list(_ key: String, in map: Node.Mapping) -> [Node] {
        guard let node = map[Node(key)], node.scalar?.string != "" else { return [] }
        guard let sequence = node.sequence else {
            refuse(line(of: node), .notAList(key: key))
            return []
        }
        return Array(sequence)
    }

    private mutating func text(_ key: String, in map: Node.Mapping, of parent: Node) -> String? {
        guard let node = map[Node(key)], let text = node.scalar?.string, !text.isEmpty else {
            refuse(line(of: map[Node(key)] ?? parent), .missing(key: key))
            return nil
        }
        return text
    }

    private mutating func date(
        _ key: String, in map: Node.Mapping, of parent: Node
    ) -> (day: CivilDate, line: Int)? {
        guard let text = text(key, in: map, of: parent) else { return nil }
        let line = line(of: map[Node(key)] ?? parent)
        guard let day = CivilDate(iso: text) else {
            refuse(line, .notADate(found: text))
            return nil
        }
        return (day, line)
    }

    private func line(of node: Node) -> Int { node.mark?.line ?? 1 }

    private mutating func refuse(_ line: Int, _ fault: BankHolidayFileProblem.Fault) {
        problems.append(BankHolidayFileProblem(line: line, fault: fault))
    }

    private mutating func refuse(_ error: any Error) {
        guard let error = error as? YamlError else { return refuse(1, .notYAML(problem: "unreadable text")) }
        switch error {
        case .scanner(_, let problem, let mark, _), .parser(_, let problem, let mark, _),
            .composer(_, let problem, let mark, _):
            refuse(mark.line, .notYAML(problem: problem))
        case .duplicatedKeysInMapping(let keys, let context):
            refuse(context.mark.line, .notYAML(problem: "\(keys.joined(separator: ", ")) more than once"))
        case .reader(let problem, _, _, _): refuse(1, .notYAML(problem: problem))
        case .no, .memory, .writer, .emitter, .representer, .dataCouldNotBeDecoded:
            refuse(1, .notYAML(problem: "unreadable text"))
        }
    }
}
