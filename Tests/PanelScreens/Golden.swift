import Canvas
import Foundation
import Testing

/// Compares a screen with the golden file of that name: its text, its styles and its cursor.
///
/// With `EHCPANEL_RECORD_GOLDEN=1` the file is written instead, and the test fails so that nobody records by accident.
func expectGolden(_ name: String, _ screen: Screen, sourceLocation: SourceLocation = #_sourceLocation) throws {
    let file = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "Golden/\(name).txt")
    let dump = screen.dump()
    if ProcessInfo.processInfo.environment["EHCPANEL_RECORD_GOLDEN"] == "1" {
        try dump.write(to: file, atomically: true, encoding: .utf8)
        Issue.record("recorded \(name)", sourceLocation: sourceLocation)
        return
    }
    let golden = try? String(contentsOf: file, encoding: .utf8)
    guard let golden else {
        Issue.record("there is no golden file \(name)", sourceLocation: sourceLocation)
        return
    }
    guard dump != golden else { return }
    let before = golden.split(separator: "\n", omittingEmptySubsequences: false)
    let now = dump.split(separator: "\n", omittingEmptySubsequences: false)
    let place = zip(before, now).enumerated().first { $1.0 != $1.1 }?.offset ?? min(before.count, now.count)
    Issue.record(
        """
        \(name) differs from line \(place + 1):
        golden: \(place < before.count ? before[place] : "(over)")
        now:    \(place < now.count ? now[place] : "(over)")
        \(screen.text)
        """, sourceLocation: sourceLocation)
}
