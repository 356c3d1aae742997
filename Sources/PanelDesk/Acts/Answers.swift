import Foundation
import PanelModel
import PanelPapers
import PanelRecord

/// Answers as JSON that people can read: sorted keys, slashes as they are.
public enum Answers {
    /// The JSON of a value, with a line break at its end.
    public static func json(_ value: some Encodable) -> [UInt8] {
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.prettyPrinted, .sortedKeys, .withoutEscapingSlashes]
        guard let data = try? encoder.encode(value) else {
            preconditionFailure("a value of ours without numbers that JSON lacks always encodes")
        }
        return harmless(data) + [0x0A]
    }

    /// The same JSON with what could act on a terminal or turn its letters round written as `\u…`: DEL, C1, and the
    /// signs of direction.
    ///
    /// The encoder leaves these as they are; outside strings JSON has none of them.
    private static func harmless(_ json: Data) -> [UInt8] {
        guard json.contains(where: { $0 >= 0x7F }) else { return Array(json) }
        var out: [UInt8] = []
        out.reserveCapacity(json.count + 64)
        for scalar in String(decoding: json, as: UTF8.self).unicodeScalars {
            switch scalar.value {
            case 0x7F...0x9F, 0x061C, 0x200E, 0x200F, 0x2028...0x202E, 0x2066...0x2069, 0xFEFF:
                let digits = String(scalar.value, radix: 16)
                out += Array("\\u\(String(repeating: "0", count: 4 - digits.count))\(digits)".utf8)
            default:
                out += Array(Unicode.UTF8.encode(scalar) ?? Unicode.UTF8.encodedReplacementCharacter)
            }
        }
        return out
    }
}

extension Desk {
    /// A case whole, as plain text.
    public func caseText(reference: String) throws(DeskError) -> String {
        let file = try caseFile(reference: reference)
        return CaseText.text(of: file, rules: rules, people: try people(), on: today)
    }

    /// A case whole, as JSON with stable keys.
    public func caseJSON(reference: String) throws(DeskError) -> [UInt8] {
        let file = try caseFile(reference: reference)
        return Answers.json(CaseAnswer(file, rules: rules, people: try people(), on: today))
    }

    /// Everything that the record holds of the case with a reference.
    public func caseFile(reference: String) throws(DeskError) -> CaseFile {
        try caseFile(subject: try subject(ofReference: reference))
    }

    /// The queue as JSON with stable keys.
    public func queueJSON(_ query: QueueQuery) throws(DeskError) -> [UInt8] {
        Answers.json(try queueRows(try queue(query)).map { QueueAnswer($0, on: today) })
    }

    /// The queue as guarded CSV, its titles the keys of the JSON.
    public func queueCSV(_ query: QueueQuery) throws(DeskError) -> [UInt8] {
        QueueAnswer.csv(try queueRows(try queue(query)).map { QueueAnswer($0, on: today) })
    }

    /// The record's length and head, for people.
    public var headWords: String { "\(head.count) entries · head \(head.hash.groups)" }
}
