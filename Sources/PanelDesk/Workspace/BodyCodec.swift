import Foundation
import PanelModel

/// Bodies of entries, and drafts, as JSON: keys sorted, slashes as they are, so that the same value is the same bytes.
enum BodyCodec {
    /// The JSON of a value, without a line break.
    static func bytes(of value: some Encodable) -> [UInt8] {
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
        guard let data = try? encoder.encode(value) else {
            preconditionFailure("a value of ours without numbers that JSON lacks always encodes")
        }
        return Array(data)
    }

    /// Reads a value back; nil when the bytes do not hold one.
    static func value<Value: Decodable>(from bytes: [UInt8]) -> Value? {
        try? JSONDecoder().decode(Value.self, from: Data(bytes))
    }

    /// The JSON of a body, by its kind.
    ///
    /// An erased or unknown body has none: nil.
    static func bytes(of body: EntryBody) -> [UInt8]? {
        switch body {
        case .importBatch(let value): bytes(of: value)
        case .caseOpened(let value), .caseAmended(let value): bytes(of: value)
        case .evidence(let value): bytes(of: value)
        case .profile(let value): bytes(of: value)
        case .note(let value): bytes(of: value)
        case .decision(let value): bytes(of: value)
        case .correction(let value): bytes(of: value)
        case .noticeSent(let value): bytes(of: value)
        case .stepDone(let value): bytes(of: value)
        case .outcome(let value): bytes(of: value)
        case .config(let value): bytes(of: value)
        case .erased, .other: nil
        }
    }

    /// The body of an entry of that kind.
    ///
    /// One that this version cannot read is `other`: kept, and shown by its name.
    static func body(kind: String, bytes: [UInt8]) -> EntryBody {
        let read: EntryBody? =
            switch EntryKind(rawValue: kind) {
            case .importBatch: value(from: bytes).map(EntryBody.importBatch)
            case .caseOpened: value(from: bytes).map(EntryBody.caseOpened)
            case .caseAmended: value(from: bytes).map(EntryBody.caseAmended)
            case .evidence: value(from: bytes).map(EntryBody.evidence)
            case .profile: value(from: bytes).map(EntryBody.profile)
            case .note: value(from: bytes).map(EntryBody.note)
            case .decision: value(from: bytes).map(EntryBody.decision)
            case .correction: value(from: bytes).map(EntryBody.correction)
            case .noticeSent: value(from: bytes).map(EntryBody.noticeSent)
            case .stepDone: value(from: bytes).map(EntryBody.stepDone)
            case .outcome: value(from: bytes).map(EntryBody.outcome)
            case .config: value(from: bytes).map(EntryBody.config)
            case .meetingOpened, .attendance, .interestDeclared, .meetingClosed, .readback, .erasure, .recovery, nil:
                nil
            }
        return read ?? .other(kind: kind)
    }

    /// The kind under which a body is recorded.
    static func kind(of body: EntryBody) -> EntryKind? {
        switch body {
        case .importBatch: .importBatch
        case .caseOpened: .caseOpened
        case .caseAmended: .caseAmended
        case .evidence: .evidence
        case .profile: .profile
        case .note: .note
        case .decision: .decision
        case .correction: .correction
        case .noticeSent: .noticeSent
        case .stepDone: .stepDone
        case .outcome: .outcome
        case .config: .config
        case .erased, .other: nil
        }
    }
}
