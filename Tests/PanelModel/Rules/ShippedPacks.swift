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

    static func law() throws -> LawRules { try loadedLaw.get() }

    static func evidence() throws -> EvidenceRules { try loadedEvidence.get() }

    static func matrix() throws -> MatrixRules { try loadedMatrix.get() }

    static func nextSteps() throws -> NextStepRules { try loadedNextSteps.get() }

    // Read once: a pack takes tens of milliseconds in a debug build and hundreds of cases ask for it.
    private static let loadedLaw = Result { try LawRules(yaml: text(.law), file: "law") }
    private static let loadedEvidence = Result { try EvidenceRules(yaml: text(.evidence), file: "evidence") }
    private static let loadedMatrix = Result { try MatrixRules(yaml: text(.matrix), file: "matrix") }
    private static let loadedNextSteps = Result { try NextStepRules(yaml: text(.nextSteps), file: "next-steps") }

    /// A day, written as in the record.
    static func day(_ iso: String) throws -> CivilDate { try #require(CivilDate(iso: iso)) }

    /// Words that never stand in front of a family: roles instead of names, blame, and signposts.
    static let unkindWords = [
        "mum", "dad", "mums", "dads", "should contact", "signpost", "deficit", "suffers", "sufferer",
        "wheelchair-bound",
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
