/// Finds what stands between the cells of a file.
enum DelimiterDetection {
    /// A first line such as `sep=;`, which Excel writes and reads: the delimiter and the line's length in bytes.
    static func namedInFirstLine(_ utf8: [UInt8]) -> (delimiter: DelimitedTable.Delimiter, length: Int)? {
        let word = Array("sep=".utf8)
        guard utf8.count > 4, utf8.prefix(4).map({ $0 | 0x20 }).elementsEqual(word.map { $0 | 0x20 }),
            let delimiter = DelimitedTable.Delimiter(rawValue: utf8[4])
        else { return nil }
        var index = 5
        guard index == utf8.count || utf8[index] == 0x0A || utf8[index] == 0x0D else { return nil }
        if index < utf8.count, utf8[index] == 0x0D { index += 1 }
        if index < utf8.count, utf8[index] == 0x0A { index += 1 }
        return (delimiter, index)
    }

    /// The delimiter that cuts most of the first rows into the same number of cells, and into more rather than fewer;
    /// a comma when none cuts at all.
    static func likeliest(_ utf8: [UInt8]) -> DelimitedTable.Delimiter {
        var best = (delimiter: DelimitedTable.Delimiter.comma, score: 0)
        for delimiter in DelimitedTable.Delimiter.allCases {
            var reader = DelimitedReader(delimiter: delimiter, limits: TableLimits())
            reader.wantedRows = 50
            let whole = (try? reader.read(utf8, from: 0, firstLine: 1)) != nil
            var counts: [Int: Int] = [:]
            for row in reader.rows { counts[row.cellCount, default: 0] += 1 }
            // Ties go to the larger count, so that the choice does not hang on the order of a dictionary.
            let modal = counts.max { ($0.value, $0.key) < ($1.value, $1.key) }
            guard let modal, modal.key > 1 else { continue }
            let score = modal.value * (modal.key - 1) * (whole ? 2 : 1)
            if score > best.score { best = (delimiter, score) }
        }
        return best.delimiter
    }
}
