/// One thing that is wrong in a rule pack or a settings file, and where it is.
///
/// The facts only; `description` has the words. A rule pack holds no personal data, so what was found may be shown.
public struct RulePackError: Error, Hashable, Sendable, CustomStringConvertible {
    /// The file's label, such as `evidence.yaml`.
    public let pack: String
    /// The line, counted from 1.
    public let line: Int
    /// The column, counted from 1 in Unicode scalars.
    public let column: Int
    /// What would have been right, such as `one of present, absent`.
    public let expected: String
    /// What stands there instead, such as `the unknown key "titel"`.
    public let found: String

    /// One problem at one place.
    public init(pack: String, line: Int, column: Int, expected: String, found: String) {
        self.pack = pack
        self.line = line
        self.column = column
        self.expected = expected
        self.found = found
    }

    /// `evidence.yaml, line 12, column 5: expected a title of at most 34 characters, found 41 characters`.
    public var description: String {
        "\(pack), line \(line), column \(column): expected \(expected), found \(found)"
    }
}
