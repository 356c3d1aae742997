import Foundation
import Testing

@testable import PanelModel

/// The rule packs that ship with the program, read from the source tree.
enum ShippedPacks {
    static func text(_ kind: RulePackKind) throws -> String {
        let root = URL(fileURLWithPath: #filePath)
            .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
            .deletingLastPathComponent()
        return try String(contentsOf: root.appendingPathComponent("Assets/rules/\(kind.fileName)"), encoding: .utf8)
    }

    static func law() throws -> LawRules { try LawRules(yaml: text(.law), file: RulePackKind.law.fileName) }

    static func evidence() throws -> EvidenceRules {
        try EvidenceRules(yaml: text(.evidence), file: RulePackKind.evidence.fileName)
    }

    static func matrix() throws -> MatrixRules { try MatrixRules(yaml: text(.matrix), file: RulePackKind.matrix.fileName) }

    static func nextSteps() throws -> NextStepRules {
        try NextStepRules(yaml: text(.nextSteps), file: RulePackKind.nextSteps.fileName)
    }

    /// Words that never stand in front of a family: roles instead of names, blame, and signposts.
    static let unkindWords = [
        "mum", "dad", "mums", "dads", "should contact", "signpost", "deficit", "suffers", "sufferer", "wheelchair-bound",
        "low functioning", "high functioning", "failed to", "non-compliant", "refuses", "attention-seeking",
        "naughty", "lazy", "manipulative", "retarded", "handicapped", "hard to reach",
    ]

    /// The unkind words that stand in a text as whole words.
    static func unkind(in text: String) -> [String] {
        let plain = " " + String(text.lowercased().map { $0.isLetter || $0 == "-" ? $0 : " " }) + " "
        let single = plain.split(separator: " ").joined(separator: " ")
        return unkindWords.filter { " \(single) ".contains(" \($0) ") }
    }
}
