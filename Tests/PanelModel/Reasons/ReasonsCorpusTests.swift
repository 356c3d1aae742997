import Foundation
import Testing

@testable import PanelModel

/// How the check does on the labelled sentences.
///
/// `train`, `tune`, `more`, `frames`, `voices`, `late` and `unseen` train the scorer. `held` was never looked at, only
/// counted. `late`, `unseen` and `fresh` were each written after the rules, in other voices, and counted before anybody
/// looked: on innocents 72/55, 84/90 and 82/93; then the patterns were mended with their help. `fresh` trains nothing.
@Suite struct ReasonsCorpusTests {
    struct Count {
        var right = 0
        var wrong = 0
        var missed = 0
        var precision: Double { right + wrong == 0 ? 1 : Double(right) / Double(right + wrong) }
        var recall: Double { right + missed == 0 ? 1 : Double(right) / Double(right + missed) }
    }

    struct Score {
        var rules: [String: Count] = [:]
        var innocents = 0
        var innocentsFlagged = 0
        /// All rules together; a second rule on a sentence that is rightly flagged by another counts as wrong.
        var strict: Count {
            rules.values.reduce(into: Count()) { sum, count in
                sum.right += count.right
                sum.wrong += count.wrong
                sum.missed += count.missed
            }
        }
        /// The same where only a flag on an innocent sentence counts as wrong.
        var onInnocents: Count {
            Count(right: strict.right, wrong: innocentsFlagged, missed: strict.missed)
        }
    }

    static func score(_ part: String) throws -> Score {
        var score = Score()
        for sentence in try ReasonsFixture.corpus(part) {
            let found = Set(try ReasonsFixture.rules(sentence.text, at: sentence.gate))
            if let label = sentence.label {
                if found.contains(label) {
                    score.rules[label, default: Count()].right += 1
                } else {
                    score.rules[label, default: Count()].missed += 1
                }
            } else {
                score.innocents += 1
                if !found.isEmpty { score.innocentsFlagged += 1 }
            }
            for rule in found where rule != sentence.label { score.rules[rule, default: Count()].wrong += 1 }
        }
        return score
    }

    static func hundredths(_ share: Double) -> String {
        let text = String(Int((share * 100).rounded()))
        return String(repeating: " ", count: max(0, 4 - text.count)) + text
    }

    static func table(_ scores: [(part: String, score: Score)]) -> String {
        func padded(_ text: String) -> String { text + String(repeating: " ", count: max(0, 22 - text.count)) }
        var lines = [
            padded("precision/recall, %")
                + scores.map { "  " + $0.part.padding(toLength: 9, withPad: " ", startingAt: 0) }.joined()
        ]
        let rules = Set(scores.flatMap { $0.score.rules.keys }).sorted()
        func row(_ title: String, _ count: (Score) -> Count) {
            let cells = scores.map {
                "  " + hundredths(count($0.score).precision) + " " + hundredths(count($0.score).recall)
            }
            lines.append(padded(title) + cells.joined())
        }
        for rule in rules { row(rule) { $0.rules[rule] ?? Count() } }
        row("all rules") { $0.strict }
        row("all, on innocents") { $0.onInnocents }
        return lines.joined(separator: "\n")
    }

    @Test("the corpus has at least 600 sentences, half of them innocent, in three parts that share none")
    func corpusIsBigEnough() throws {
        let parts = try ["train", "tune", "held"].map(ReasonsFixture.corpus)
        let all = parts.flatMap { $0 }
        #expect(all.count >= 600)
        #expect(abs(all.count { $0.label == nil } * 2 - all.count) < all.count / 20)
        #expect(Set(all.map(\.text)).count == all.count)
        for rule in try ReasonsFixture.checker.get().rules.rules {
            #expect(all.count { $0.label == rule.id } >= 20, "\(rule.id)")
        }
    }

    /// The floors stand a little below what was reached, so that a change for the worse fails; the aim is 0.95 each.
    @Test("what was held apart does not fall below what was reached")
    func precisionAndRecall() throws {
        let scores = try ["train", "tune", "held", "fresh"].map { ($0, try Self.score($0)) }
        print(Self.table(scores))
        let held = try Self.score("held")
        #expect(held.onInnocents.precision >= 0.90)
        #expect(held.strict.recall >= 0.86)
    }

    @Test(
        "the features of the corpus are written where the trainer asks for them",
        .enabled(if: ProcessInfo.processInfo.environment["REASONS_FEATURES"] != nil))
    func featuresAreWritten() throws {
        let folder = try #require(ProcessInfo.processInfo.environment["REASONS_FEATURES"])
        let checker = try ReasonsFixture.checker.get()
        for part in ["train", "tune", "more", "frames", "voices", "late", "unseen"] {
            var lines: [String] = []
            for sentence in try ReasonsFixture.corpus(part) {
                let label = sentence.label ?? "none"
                let near = sentence.near ?? ""
                let words = checker.words(of: sentence.text).map { "?'" + $0 }.joined(separator: " ")
                for explanation in checker.explain(sentence.text, gate: sentence.gate) {
                    let names = explanation.parts.map(\.name).joined(separator: " ")
                    lines.append([label, near, explanation.rule, names, words].joined(separator: "\t"))
                }
                lines.append([label, near, "-", "", words].joined(separator: "\t"))
            }
            let file = URL(filePath: folder).appending(path: "features-\(part).tsv")
            try (lines.joined(separator: "\n") + "\n").write(to: file, atomically: true, encoding: .utf8)
        }
    }
}
