import PanelModel

/// What the index keeps of the details of a case.
struct CaseFacts {
    var reference: String?
    var forename: String?
    var surname: String?
    var knownAs: String?
    var dateOfBirth: CivilDate?
    var dateReceived: CivilDate?
    /// The day on which the authority became responsible, where the clock runs from that.
    var movedInOn: CivilDate?
    var gate: Gate?
    var source: RequestSource?
    var sourceAsWritten: String?
    var need: NeedType?
    var needAsWritten: String?
    var setting: String?
    var yearGroup: String?
    var officer: String?
    var isLookedAfter = false
}

/// What the index keeps of a decision.
struct DecisionFacts {
    struct Step {
        var what: String
        var owner: String
        var due: CivilDate?
    }

    var gate: Gate
    var outcome: String
    var title: String
    var kind: OutcomeKind
    var decidedOn: CivilDate
    /// The last lawful day for the notice of this outcome; nil where none is sent or no clock runs.
    var lastDay: CivilDate?
    var steps: [Step]
}

/// What the index keeps of a finding.
struct FindingFacts {
    struct Ask {
        var from: String
        var what: String
        var by: CivilDate
    }

    var item: String
    var finding: Finding
    var ask: Ask?
}

/// What the index keeps of one entry's body.
enum EntryFacts {
    case opened(CaseFacts)
    case amended(CaseFacts)
    /// Findings that changed, in the order of their item ids, and items whose finding was taken back.
    case evidence([FindingFacts], cleared: [String])
    case decision(DecisionFacts)
    case correction(of: Int, DecisionFacts)
    /// The family was told of a decision.
    case told(decision: Int, on: CivilDate)
    case stepDone(entry: Int, step: Int, on: CivilDate)
    /// The entry is kept as a place only.
    case nothing

    /// Reads what the index keeps of a body.
    init(kind: EntryKind?, body: [UInt8]) throws(UnreadableBody) {
        // Typed throws do not pass through `withUnsafeBufferPointer`'s closure without naming the type.
        self = try body.withUnsafeBufferPointer { (bytes) throws(UnreadableBody) -> EntryFacts in
            var reader = BodyReader(bytes)
            return try EntryFacts(kind: kind, &reader)
        }
    }

    private init(kind: EntryKind?, _ reader: inout BodyReader) throws(UnreadableBody) {
        switch kind {
        case .caseOpened: self = .opened(try CaseFacts(body: &reader))
        case .caseAmended: self = .amended(try CaseFacts(body: &reader))
        case .evidence: self = try .evidence(&reader)
        case .decision: self = .decision(try DecisionFacts(&reader))
        case .correction: self = try .correction(&reader)
        case .noticeSent: self = try .noticeSent(&reader)
        case .stepDone: self = try .stepDone(&reader)
        case .importBatch, .profile, .meetingOpened, .attendance, .interestDeclared, .note, .outcome, .meetingClosed,
            .readback, .erasure, .recovery, .config, nil:
            self = .nothing
        }
    }

    private static func evidence(_ reader: inout BodyReader) throws(UnreadableBody) -> EntryFacts {
        var findings: [FindingFacts]?
        var cleared: [String] = []
        try reader.object { (reader, key) throws(UnreadableBody) in
            switch key {
            case "findings":
                var found: [FindingFacts] = []
                try reader.object { (reader, item) throws(UnreadableBody) in
                    found.append(try FindingFacts(item: item, &reader))
                }
                findings = found.sorted { $0.item < $1.item }
            case "cleared":
                guard try !reader.isNull() else { return }
                try reader.array { (reader) throws(UnreadableBody) in cleared.append(try reader.string()) }
            default: try reader.skip()
            }
        }
        guard let findings else { throw UnreadableBody() }
        return .evidence(findings, cleared: cleared)
    }

    private static func correction(_ reader: inout BodyReader) throws(UnreadableBody) -> EntryFacts {
        var corrects: Int?
        var decision: DecisionFacts?
        try reader.object { (reader, key) throws(UnreadableBody) in
            switch key {
            case "corrects": corrects = try reader.integer()
            case "decision": decision = try DecisionFacts(&reader)
            default: try reader.skip()
            }
        }
        guard let corrects, let decision else { throw UnreadableBody() }
        return .correction(of: corrects, decision)
    }

    private static func noticeSent(_ reader: inout BodyReader) throws(UnreadableBody) -> EntryFacts {
        var decision: Int?
        var to: String?
        var on: CivilDate?
        try reader.object { (reader, key) throws(UnreadableBody) in
            switch key {
            case "decision": decision = try reader.integer()
            case "to": to = try reader.string()
            case "on": on = try reader.date()
            default: try reader.skip()
            }
        }
        guard let decision, let to, let on else { throw UnreadableBody() }
        return to == "family" ? .told(decision: decision, on: on) : .nothing
    }

    private static func stepDone(_ reader: inout BodyReader) throws(UnreadableBody) -> EntryFacts {
        var entry: Int?
        var step: Int?
        var on: CivilDate?
        try reader.object { (reader, key) throws(UnreadableBody) in
            switch key {
            case "entry": entry = try reader.integer()
            case "step": step = try reader.integer()
            case "on": on = try reader.date()
            default: try reader.skip()
            }
        }
        guard let entry, let step, let on else { throw UnreadableBody() }
        return .stepDone(entry: entry, step: step, on: on)
    }
}

extension CaseFacts {
    /// Reads the details out of the body of `case.opened` or `case.amended`.
    fileprivate init(body reader: inout BodyReader) throws(UnreadableBody) {
        var facts: CaseFacts?
        try reader.object { (reader, key) throws(UnreadableBody) in
            if key == "details" { facts = try CaseFacts(details: &reader) } else { try reader.skip() }
        }
        guard let facts, facts.reference != nil, facts.forename != nil, facts.surname != nil,
            facts.dateOfBirth != nil, facts.dateReceived != nil, facts.gate != nil
        else { throw UnreadableBody() }
        self = facts
    }

    private init(details reader: inout BodyReader) throws(UnreadableBody) {
        self.init()
        var facts = self
        try reader.object { (reader, key) throws(UnreadableBody) in
            guard try !reader.isNull() else { return }
            switch key {
            case "reference": facts.reference = try reader.string()
            case "forename": facts.forename = try reader.string()
            case "surname": facts.surname = try reader.string()
            case "knownAs": facts.knownAs = try reader.string()
            case "dateOfBirth": facts.dateOfBirth = try reader.date()
            case "dateReceived": facts.dateReceived = try reader.date()
            case "movedInOn": facts.movedInOn = try reader.date()
            case "gate": facts.gate = try reader.word(Gate.init(rawValue:))
            case "source": facts.source = try reader.code(RequestSource.init(rawValue:))
            case "sourceAsWritten": facts.sourceAsWritten = try reader.string()
            case "primaryNeed": facts.need = try reader.word(NeedType.init(rawValue:))
            case "needAsWritten": facts.needAsWritten = try reader.string()
            case "setting": facts.setting = try reader.string()
            case "yearGroup": facts.yearGroup = try reader.string()
            case "caseOfficer": facts.officer = try reader.string()
            case "isLookedAfter": facts.isLookedAfter = try reader.bool()
            default: try reader.skip()
            }
        }
        self = facts
    }
}

extension DecisionFacts {
    fileprivate init(_ reader: inout BodyReader) throws(UnreadableBody) {
        var gate: Gate?
        var outcome: String?
        var title: String?
        var kind: OutcomeKind?
        var decidedOn: CivilDate?
        var lastDay: CivilDate?
        var steps: [Step] = []
        try reader.object { (reader, key) throws(UnreadableBody) in
            switch key {
            case "gate": gate = try reader.word(Gate.init(rawValue:))
            case "outcome": outcome = try reader.string()
            case "outcomeTitle": title = try reader.string()
            case "outcomeKind": kind = try reader.word(OutcomeKind.init(rawValue:))
            case "decidedOn": decidedOn = try reader.date()
            case "notice":
                guard try !reader.isNull() else { return }
                try reader.object { (reader, key) throws(UnreadableBody) in
                    guard key == "lastDay" else { return try reader.skip() }
                    guard try !reader.isNull() else { return }
                    lastDay = try reader.date()
                }
            case "nextSteps":
                try reader.array { (reader) throws(UnreadableBody) in steps.append(try Step(&reader)) }
            default: try reader.skip()
            }
        }
        guard let gate, let outcome, let title, let kind, let decidedOn else { throw UnreadableBody() }
        self.init(
            gate: gate, outcome: outcome, title: title, kind: kind, decidedOn: decidedOn, lastDay: lastDay, steps: steps
        )
    }
}

extension DecisionFacts.Step {
    fileprivate init(_ reader: inout BodyReader) throws(UnreadableBody) {
        self.init(what: "", owner: "", due: nil)
        var step = self
        try reader.object { (reader, key) throws(UnreadableBody) in
            guard try !reader.isNull() else { return }
            switch key {
            case "what": step.what = try reader.string()
            case "owner": step.owner = try reader.string()
            case "due": step.due = try reader.date()
            default: try reader.skip()
            }
        }
        self = step
    }
}

extension FindingFacts {
    fileprivate init(item: String, _ reader: inout BodyReader) throws(UnreadableBody) {
        var finding: Finding?
        var ask: Ask?
        try reader.object { (reader, key) throws(UnreadableBody) in
            switch key {
            case "finding": finding = try reader.word(Finding.init(rawValue:))
            case "asked":
                guard try !reader.isNull() else { return }
                ask = try Ask(&reader)
            default: try reader.skip()
            }
        }
        guard let finding else { throw UnreadableBody() }
        self.init(item: item, finding: finding, ask: ask)
    }
}

extension FindingFacts.Ask {
    fileprivate init(_ reader: inout BodyReader) throws(UnreadableBody) {
        var from: String?
        var what: String?
        var by: CivilDate?
        try reader.object { (reader, key) throws(UnreadableBody) in
            switch key {
            case "from": from = try reader.string()
            case "what": what = try reader.string()
            case "by": by = try reader.date()
            default: try reader.skip()
            }
        }
        guard let from, let what, let by else { throw UnreadableBody() }
        self.init(from: from, what: what, by: by)
    }
}

extension BodyReader {
    /// A string that must be one of the words of a vocabulary.
    fileprivate mutating func word<Word>(_ make: (String) -> Word?) throws(UnreadableBody) -> Word {
        guard let word = make(try string()) else { throw UnreadableBody() }
        return word
    }

    /// A number that must be one of the codes of a vocabulary.
    fileprivate mutating func code<Code>(_ make: (Int) -> Code?) throws(UnreadableBody) -> Code {
        guard let code = make(try integer()) else { throw UnreadableBody() }
        return code
    }
}
