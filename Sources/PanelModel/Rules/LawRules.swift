/// The law as this program puts it to a panel: tests, outcomes, clocks, exceptions and what a notice must contain.
///
/// Read from a rule pack such as `law-england-2014.yaml`, so that a change of the law is a new file with a new date.
public struct LawRules: Hashable, Sendable {
    /// The pack’s id, version and date.
    public let header: RulePackHeader
    /// One for each gate, in the order of `Gate`.
    public let gates: [GateRules]
    /// The clocks of six, sixteen and twenty weeks.
    public let clocks: [ClockRule]
    /// What excuses lateness, limb by limb.
    public let exceptions: [ExceptionRule]
    /// What the notices of outcomes must contain.
    public let notices: [NoticeRule]

    /// The rules of one gate; nil only for a pack that was not loaded by `init(yaml:file:)`.
    public func rules(at gate: Gate) -> GateRules? {
        gates.first { $0.gate == gate }
    }

    /// One of the three clocks.
    public func clock(_ id: ClockID) -> ClockRule? {
        clocks.first { $0.id == id }
    }

    /// The reasons that the law lets excuse lateness under one clock.
    public func exceptions(to clock: ClockID) -> [ExceptionRule] {
        exceptions.filter { $0.clock == clock }
    }

    /// What the notice of this outcome must contain; nil for an outcome without a notice, such as putting off.
    public func notice(of outcome: String, at gate: Gate) -> NoticeRule? {
        notices.first { $0.gate == gate && $0.outcomes.contains(outcome) }
    }

    /// Loads a pack; throws its first problem.
    ///
    /// `file` is the label that the problem names.
    public init(yaml text: String, file: String) throws(RulePackError) {
        let (value, problems) = LawRules.read(text, file: file)
        guard let value else { throw problems.first ?? .unreadable(file) }
        self = value
    }

    init(
        header: RulePackHeader, gates: [GateRules], clocks: [ClockRule], exceptions: [ExceptionRule],
        notices: [NoticeRule]
    ) {
        self.header = header
        self.gates = gates
        self.clocks = clocks
        self.exceptions = exceptions
        self.notices = notices
    }
}

extension RulePackError {
    /// A pack that gave neither a value nor a problem.
    static func unreadable(_ file: String) -> RulePackError {
        RulePackError(pack: file, line: 1, column: 1, expected: "a rule pack", found: "unreadable text")
    }
}
