import Yams

/// A score or weight in hundredths, so that sums are exact and the same on every machine.
public struct MatrixPoints: Hashable, Comparable, Sendable, CustomStringConvertible {
    /// Hundredths of a point.
    public let hundredths: Int

    /// A score of this many hundredths.
    public init(hundredths: Int) {
        self.hundredths = hundredths
    }

    /// A whole number of points.
    public init(_ whole: Int) {
        self.init(hundredths: whole * 100)
    }

    /// Reads `3`, `1.5` or `1.25`; nil for anything else.
    public init?(_ text: String) {
        let parts = text.split(separator: ".", omittingEmptySubsequences: false)
        let isDigits = { (part: Substring) in !part.isEmpty && part.utf8.allSatisfy { (48...57).contains($0) } }
        guard (1...2).contains(parts.count), parts.allSatisfy(isDigits), let whole = Int(parts[0]), whole <= 100_000
        else { return nil }
        guard parts.count == 2 else {
            self.init(whole)
            return
        }
        guard parts[1].count <= 2, let fraction = Int((parts[1] + "0").prefix(2)) else { return nil }
        self.init(hundredths: whole * 100 + fraction)
    }

    /// No points.
    public static let zero = MatrixPoints(hundredths: 0)

    /// The number without needless noughts: `4.5`, `12`.
    public var description: String {
        let whole = hundredths / 100
        let rest = abs(hundredths % 100)
        if rest == 0 { return "\(whole)" }
        return rest % 10 == 0 ? "\(whole).\(rest / 10)" : "\(whole).\(CivilDate.padded(rest, 2))"
    }

    /// Fewer points.
    public static func < (left: MatrixPoints, right: MatrixPoints) -> Bool { left.hundredths < right.hundredths }

    /// The sum.
    public static func + (left: MatrixPoints, right: MatrixPoints) -> MatrixPoints {
        MatrixPoints(hundredths: left.hundredths + right.hundredths)
    }

    /// The product, cut to whole hundredths.
    public static func * (left: MatrixPoints, right: MatrixPoints) -> MatrixPoints {
        MatrixPoints(hundredths: left.hundredths * right.hundredths / 100)
    }

    init(node: Node, reader: PackReader) {
        guard let points = node.scalar.flatMap({ MatrixPoints($0.string) }) else {
            reader.refuse(
                node, expected: "a number from 0 to 100000 with at most two decimal places",
                found: PackReader.words(for: node))
            self = .zero
            return
        }
        self = points
    }
}
