import Foundation
import PanelModel

/// The shipped rules and the corpus, read from the sources so that a change of data needs no build.
enum ReasonsFixture {
    static let root = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "../../..").standardized

    static func shipped(_ name: String) throws -> String {
        try String(contentsOf: root.appending(path: "Assets/rules/\(name)"), encoding: .utf8)
    }

    static let checker: Result<ReasonsChecker, any Error> = Result {
        ReasonsChecker(rules: try ReasonsRules(yaml: shipped("reasons.yaml"), model: shipped("reasons-model.tsv")))
    }

    /// The ids of what is flagged in a text, notes left out.
    static func rules(_ text: String, at gate: Gate = .request) throws -> [String] {
        try flags(text, ReasonsContext(gate: gate)).filter { !$0.isNote }.map(\.rule)
    }

    /// The ids of the notes on a text.
    static func notes(_ text: String, _ context: ReasonsContext = ReasonsContext(gate: .request)) throws -> [String] {
        try flags(text, context).filter(\.isNote).map(\.rule)
    }

    static func flags(_ text: String, _ context: ReasonsContext = ReasonsContext(gate: .request)) throws -> [ReasonFlag]
    {
        try checker.get().check(text, context: context)
    }

    /// One labelled sentence: its gate, the rule that should flag it or nil, and the rule that an innocent one is near to.
    struct Sentence {
        let gate: Gate
        let label: String?
        let near: String?
        let text: String
    }

    static func corpus(_ part: String) throws -> [Sentence] {
        let file = root.appending(path: "Tests/PanelModel/Reasons/corpus-\(part).tsv")
        return try String(contentsOf: file, encoding: .utf8).split(separator: "\n").map { line in
            let cells = line.split(separator: "\t", omittingEmptySubsequences: false).map(String.init)
            let isInnocent = cells[1] == "none"
            let near = isInnocent ? (cells.count > 3 && !cells[3].isEmpty ? cells[3] : nil) : cells[1]
            guard let gate = Gate(rawValue: cells[0]) else { throw CocoaError(.fileReadCorruptFile) }
            return Sentence(gate: gate, label: isInnocent ? nil : cells[1], near: near, text: cells[2])
        }
    }
}
