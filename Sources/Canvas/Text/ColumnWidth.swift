/// How many columns one scalar takes: 0 for a mark that sits on the letter before, 1, or 2.
///
/// Our own table rather than the C library's, so that a screen is the same on every machine. Control characters and the
/// invisible ones count 1 here; ``CellText`` never lets them through.
public func columnWidth(of scalar: Unicode.Scalar) -> Int {
    let value = scalar.value
    if value < 0x300 { return 1 }
    if isListed(value, in: WidthTable.none) { return 0 }
    if value < 0x1100 { return 1 }
    return isListed(value, in: WidthTable.wide) ? 2 : 1
}

/// Whether a scalar lies in one of the ranges, which are in order.
private func isListed(_ value: UInt32, in ranges: [(first: UInt32, last: UInt32)]) -> Bool {
    var low = 0
    var high = ranges.count
    while low < high {
        let middle = (low + high) / 2
        if ranges[middle].last < value { low = middle + 1 } else { high = middle }
    }
    return low < ranges.count && ranges[low].first <= value
}
