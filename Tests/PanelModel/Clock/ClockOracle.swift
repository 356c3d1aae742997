/// A calendar of England that shares nothing with the program's own: a table of dates and a walk from day to day.
///
/// The table was made once with the Python package `holidays` 0.108 (PyPI, MIT licence):
/// `country_holidays("GB", subdiv="ENG", years=range(2014, 2052))`, weekends left out. Weekdays, months and leap years
/// are counted here by walking on from Wednesday 1 January 2014, which is 16,071 days after 1 January 1970.
struct ClockOracle {
    /// The day number of index 0.
    static let firstDayNumber = 16_071
    /// For each day from 1 January 2014: ISO date, whether it is a weekend, whether it is a bank holiday on a weekday.
    private(set) var dates: [String] = []
    private(set) var weekend: [Bool] = []
    private(set) var holiday: [Bool] = []
    private(set) var friday: [Bool] = []
    /// How many of the days lie in 2014 to 2050; the rest, January 2051, is there to look ahead.
    private(set) var count = 0

    init() {
        var table: Set<String> = []
        for line in Self.table.split(separator: "\n") {
            let words = line.split(separator: " ")
            for word in words.dropFirst() { table.insert("\(words[0])-\(word.prefix(2))-\(word.suffix(2))") }
        }
        var weekday = 2  // Wednesday, with Monday as 0
        for year in 2014...2051 {
            let leap = year % 4 == 0
            let months = [31, leap ? 29 : 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31]
            for (index, length) in months.enumerated() where year < 2051 || index == 0 {
                for day in 1...length {
                    let date = "\(year)-\(index < 9 ? "0" : "")\(index + 1)-\(day < 10 ? "0" : "")\(day)"
                    dates.append(date)
                    weekend.append(weekday >= 5)
                    friday.append(weekday == 4)
                    holiday.append(table.contains(date))
                    weekday = (weekday + 1) % 7
                    if year < 2051 { count += 1 }
                }
            }
        }
    }

    /// Whether the day is a working day.
    func works(_ index: Int) -> Bool { !weekend[index] && !holiday[index] }

    /// Whether a letter may go on the day, by the words of the rule.
    func suits(_ index: Int) -> Bool {
        guard works(index), !friday[index] else { return false }
        var next = index + 1
        while !works(next) {
            if holiday[next] { return false }
            next += 1
        }
        return true
    }

    private static let table = """
        2014 0101 0418 0421 0505 0526 0825 1225 1226
        2015 0101 0403 0406 0504 0525 0831 1225 1228
        2016 0101 0325 0328 0502 0530 0829 1226 1227
        2017 0102 0414 0417 0501 0529 0828 1225 1226
        2018 0101 0330 0402 0507 0528 0827 1225 1226
        2019 0101 0419 0422 0506 0527 0826 1225 1226
        2020 0101 0410 0413 0508 0525 0831 1225 1228
        2021 0101 0402 0405 0503 0531 0830 1227 1228
        2022 0103 0415 0418 0502 0602 0603 0829 0919 1226 1227
        2023 0102 0407 0410 0501 0508 0529 0828 1225 1226
        2024 0101 0329 0401 0506 0527 0826 1225 1226
        2025 0101 0418 0421 0505 0526 0825 1225 1226
        2026 0101 0403 0406 0504 0525 0831 1225 1228
        2027 0101 0326 0329 0503 0531 0830 1227 1228
        2028 0103 0414 0417 0501 0529 0828 1225 1226
        2029 0101 0330 0402 0507 0528 0827 1225 1226
        2030 0101 0419 0422 0506 0527 0826 1225 1226
        2031 0101 0411 0414 0505 0526 0825 1225 1226
        2032 0101 0326 0329 0503 0531 0830 1227 1228
        2033 0103 0415 0418 0502 0530 0829 1226 1227
        2034 0102 0407 0410 0501 0529 0828 1225 1226
        2035 0101 0323 0326 0507 0528 0827 1225 1226
        2036 0101 0411 0414 0505 0526 0825 1225 1226
        2037 0101 0403 0406 0504 0525 0831 1225 1228
        2038 0101 0423 0426 0503 0531 0830 1227 1228
        2039 0103 0408 0411 0502 0530 0829 1226 1227
        2040 0102 0330 0402 0507 0528 0827 1225 1226
        2041 0101 0419 0422 0506 0527 0826 1225 1226
        2042 0101 0404 0407 0505 0526 0825 1225 1226
        2043 0101 0327 0330 0504 0525 0831 1225 1228
        2044 0101 0415 0418 0502 0530 0829 1226 1227
        2045 0102 0407 0410 0501 0529 0828 1225 1226
        2046 0101 0323 0326 0507 0528 0827 1225 1226
        2047 0101 0412 0415 0506 0527 0826 1225 1226
        2048 0101 0403 0406 0504 0525 0831 1225 1228
        2049 0101 0416 0419 0503 0531 0830 1227 1228
        2050 0103 0408 0411 0502 0530 0829 1226 1227
        2051 0102 0331 0403 0501 0529 0828 1225 1226
        """
}
