/// What is wrong with a file of rules for the reasons check: the line, counted from 1, and what was expected there.
public enum ReasonsRulesError: Error, Hashable, Sendable {
    /// The file is not YAML.
    case unreadable(line: Int, problem: String)
    /// A key that has to be there is not.
    case missing(line: Int, key: String)
    /// A key that nobody reads: most often a slip of the pen.
    case unknownKey(line: Int, key: String)
    /// The value under a key is not of the kind expected.
    case wrongValue(line: Int, key: String, expected: String)
    /// Two rules, notes or concepts have the same id.
    case repeated(line: Int, id: String)
    /// A pattern that cannot be understood.
    case badPattern(line: Int, pattern: String, problem: String)
    /// A line of the scorer's weights that is neither `[rule]` nor a known feature, a tab and a number.
    case badWeight(line: Int)

    /// The line that is wrong, counted from 1.
    public var line: Int {
        switch self {
        case .unreadable(let line, _), .missing(let line, _), .unknownKey(let line, _), .wrongValue(let line, _, _),
            .repeated(let line, _), .badPattern(let line, _, _), .badWeight(let line):
            line
        }
    }
}
