/// Why the words of an exception were not understood.
public enum ExceptionArgumentError: Error, Hashable, Sendable {
    /// The first part names no limb of reg 5(4), 10(4) or 13(3).
    case noSuchLimb
    /// The second part is not `FROM..TO` or `FROM..` with days such as 2026-07-22.
    case noSuchDays

    /// The fact in words, with what was expected.
    public var words: String {
        switch self {
        case .noSuchLimb: "expected a limb such as 5(4)(c), 10(4)(a) or 13(3)(d)"
        case .noSuchDays: "expected days such as 2026-07-22..2026-09-02, or 2026-07-22.. while it lasts"
        }
    }
}

extension ClockException {
    /// Reads `5(4)(c)`, `5(4)(d):2026-07-01..2026-08-15` or `10(4)(a):2026-07-22..2026-09-02:what happened`.
    ///
    /// `reg` before the number, spaces, and brackets around the limb's letter may be there or not.
    /// - Throws: `ExceptionArgumentError`.
    public init(argument: some StringProtocol) throws(ExceptionArgumentError) {
        let colon: Character = ":"
        let parts = argument.split(separator: colon, maxSplits: 2, omittingEmptySubsequences: false).map { String($0) }
        guard let first = parts.first, let (regulation, limb) = Self.limb(first) else {
            throw ExceptionArgumentError.noSuchLimb
        }
        self.init(regulation: regulation, limb: limb, note: parts.count > 2 ? parts[2] : "")
        guard parts.count > 1, !parts[1].isEmpty else { return }
        guard let dots = parts[1].firstDots else { throw ExceptionArgumentError.noSuchDays }
        let last = parts[1][dots.upperBound...]
        guard let from = CivilDate(iso: parts[1][..<dots.lowerBound]) else { throw ExceptionArgumentError.noSuchDays }
        self.from = from
        guard !last.isEmpty else { return }
        guard let to = CivilDate(iso: last) else { throw ExceptionArgumentError.noSuchDays }
        self.to = to
    }

    private static func limb(_ words: String) -> (ExceptionRegulation, ExceptionLimb)? {
        var plain = words.lowercased().filter { $0 != " " && $0 != "(" && $0 != ")" && $0 != "." }
        if plain.hasPrefix("reg") { plain.removeFirst(3) }
        guard let letter = plain.popLast(), let limb = ExceptionLimb(rawValue: String(letter)) else { return nil }
        let regulation = ExceptionRegulation.allCases.first { regulation in
            regulation.rawValue.filter { $0 != "(" && $0 != ")" } == plain
        }
        return regulation.map { ($0, limb) }
    }
}

extension String {
    /// Where the first `..` lies.
    fileprivate var firstDots: Range<Index>? {
        var start = startIndex
        while let dot = self[start...].firstIndex(of: ".") {
            let next = index(after: dot)
            if next < endIndex, self[next] == "." { return dot..<index(after: next) }
            start = next
        }
        return nil
    }
}
