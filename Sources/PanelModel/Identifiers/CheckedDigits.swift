/// Digits of a number that people type, and the weighted sum that check digits are made of.
enum CheckedDigits {
    /// The digits' values, or nil unless there are exactly `count` ASCII digits and otherwise only white space.
    static func read(_ written: String, count: Int) -> [Int]? {
        var digits: [Int] = []
        digits.reserveCapacity(count)
        for scalar in written.unicodeScalars {
            if (0x30...0x39).contains(scalar.value), digits.count < count {
                digits.append(Int(scalar.value) - 0x30)
            } else if !scalar.properties.isWhitespace {
                return nil
            }
        }
        return digits.count == count ? digits : nil
    }

    /// Each digit times a weight that starts at `firstWeight` and falls by 1, added up.
    static func weightedSum(_ digits: [Int], firstWeight: Int) -> Int {
        digits.enumerated().reduce(0) { $0 + $1.element * (firstWeight - $1.offset) }
    }

    static func text(_ digits: [Int]) -> String { digits.map(String.init).joined() }
}
