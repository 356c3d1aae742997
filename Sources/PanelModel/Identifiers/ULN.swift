/// A unique learner number: ten digits, the first not 0, whose weighted sum (weights 10 to 1) leaves 10 when divided by
/// 11 (Learning Records Service; HESA student record, field ULN).
public struct ULN: Hashable, Sendable {
    /// Ten digits.
    public let text: String

    /// Reads a number; nil when the shape or the check is wrong.
    ///
    /// White space is forgiven.
    public init?(_ written: String) {
        guard let digits = CheckedDigits.read(written, count: 10), digits[0] != 0,
            CheckedDigits.weightedSum(digits, firstWeight: 10) % 11 == 10
        else { return nil }
        text = CheckedDigits.text(digits)
    }
}
