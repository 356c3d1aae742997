import Foundation
import PanelModel
import Testing

/// What the tests of the clock share.
enum ClockFixture {
    /// The day with this ISO date.
    static func day(_ iso: String) throws -> CivilDate {
        try #require(CivilDate(iso: iso))
    }

    /// The text of the file of one-off bank holidays that ships with the program.
    static func shippedFile() throws -> String {
        let root = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "../../..")
        return try String(contentsOf: root.appending(path: "Assets/reference/bank-holidays.yaml"), encoding: .utf8)
    }

    /// The bank holidays of England with the one-off days that ship with the program.
    static func holidays() throws -> BankHolidays {
        try BankHolidays(yaml: shippedFile())
    }

    /// What a value is as JSON, with its keys in order.
    static func json(_ value: some Encodable) throws -> String {
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
        return try #require(String(bytes: encoder.encode(value), encoding: .utf8))
    }
}
