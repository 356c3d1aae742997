/// An NHS number: ten digits, the last a check digit modulo 11 (NHS Data Dictionary, NHS NUMBER).
public struct NHSNumber: Hashable, Sendable {
    /// Ten digits without spaces.
    public let text: String

    /// Reads a number, with or without the spaces of its 3-3-4 form; nil when the shape or the check is wrong.
    public init?(_ written: String) {
        guard let digits = CheckedDigits.read(written, count: 10) else { return nil }
        let check = 11 - CheckedDigits.weightedSum(Array(digits.prefix(9)), firstWeight: 10) % 11
        // A remainder of 1 would need the digit 10: such numbers are never given out.
        guard check != 10, digits[9] == check % 11 else { return nil }
        text = CheckedDigits.text(digits)
    }
}
