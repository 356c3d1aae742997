/// A setting's unique reference number: six digits, without a check digit (Get Information about Schools).
public struct SchoolURN: Hashable, Sendable {
    /// Six digits.
    public let text: String

    /// Reads a number; nil unless it is six digits.
    ///
    /// White space around it is forgiven.
    public init?(_ written: String) {
        guard let digits = CheckedDigits.read(written, count: 6), digits[0] != 0 else { return nil }
        text = CheckedDigits.text(digits)
    }
}
