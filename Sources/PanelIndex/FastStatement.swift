import GRDB
import GRDBSQLite

/// A statement whose values are bound and read without boxes.
///
/// GRDB wraps every value of every row in an existential, which took more time than SQLite itself where a hundred
/// thousand rows are written or read at once. Everything else stays with GRDB.
final class FastStatement {
    private let db: Database
    /// Keeps the prepared statement alive.
    private let statement: Statement
    private let raw: SQLiteStatement

    init(_ db: Database, sql: String) throws {
        self.db = db
        statement = try db.cachedStatement(sql: sql)
        raw = statement.sqliteStatement
        sqlite3_reset(raw)
        sqlite3_clear_bindings(raw)
    }

    /// Runs a statement that gives no rows.
    func run(_ values: [(any BoundValue)?]) throws {
        defer { reset() }
        for (place, value) in values.enumerated() {
            let code = value?.bind(to: raw, at: CInt(place) + 1) ?? sqlite3_bind_null(raw, CInt(place) + 1)
            guard code == SQLITE_OK else { throw fault(code) }
        }
        _ = try step()
    }

    /// Goes to the next row; false when there is none left.
    func step() throws -> Bool {
        let code = sqlite3_step(raw)
        switch code {
        case SQLITE_ROW: return true
        case SQLITE_DONE: return false
        default: throw fault(code)
        }
    }

    /// Makes the statement ready to be run anew.
    func reset() {
        sqlite3_reset(raw)
    }

    /// The whole number in a column of the current row, counted from 0.
    func integer<Number: FixedWidthInteger>(_ column: CInt) throws -> Number {
        guard sqlite3_column_type(raw, column) == SQLITE_INTEGER,
            let number = Number(exactly: sqlite3_column_int64(raw, column))
        else { throw IndexError.damaged }
        return number
    }

    /// The bytes in a column of the current row; valid within `use` only.
    func bytes(_ column: CInt, use: (UnsafeRawBufferPointer) -> Void) {
        let start = sqlite3_column_blob(raw, column)
        use(UnsafeRawBufferPointer(start: start, count: Int(sqlite3_column_bytes(raw, column))))
    }

    private func fault(_ code: CInt) -> DatabaseError {
        DatabaseError(resultCode: ResultCode(rawValue: db.sqliteConnection.map(sqlite3_extended_errcode) ?? code))
    }
}

/// A value that a statement can be given.
protocol BoundValue {
    /// Binds the value at a place, counted from 1, and returns SQLite's result code.
    func bind(to statement: SQLiteStatement, at place: CInt) -> CInt
}

extension Int: BoundValue {}
extension Int32: BoundValue {}
extension UInt8: BoundValue {}

extension BoundValue where Self: BinaryInteger {
    func bind(to statement: SQLiteStatement, at place: CInt) -> CInt {
        sqlite3_bind_int64(statement, place, Int64(truncatingIfNeeded: self))
    }
}

extension Bool: BoundValue {
    func bind(to statement: SQLiteStatement, at place: CInt) -> CInt {
        sqlite3_bind_int64(statement, place, self ? 1 : 0)
    }
}

extension String: BoundValue {
    func bind(to statement: SQLiteStatement, at place: CInt) -> CInt {
        var text = self
        return text.withUTF8 { utf8 in
            utf8.withMemoryRebound(to: CChar.self) { characters in
                // A text of nothing may have no address, and no address would bind a null.
                characters.isEmpty
                    ? sqlite3_bind_text(statement, place, "", 0, copied)
                    : sqlite3_bind_text(statement, place, characters.baseAddress, CInt(characters.count), copied)
            }
        }
    }
}

extension [UInt8]: BoundValue {
    func bind(to statement: SQLiteStatement, at place: CInt) -> CInt {
        guard !isEmpty else { return sqlite3_bind_zeroblob(statement, place, 0) }
        return withUnsafeBytes { sqlite3_bind_blob(statement, place, $0.baseAddress, CInt($0.count), copied) }
    }
}

/// Tells SQLite to copy what is bound: -1 stands for the C macro SQLITE_TRANSIENT, which Swift does not import.
private let copied = unsafeBitCast(-1, to: sqlite3_destructor_type.self)
