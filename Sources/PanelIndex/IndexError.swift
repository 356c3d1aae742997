import GRDB

/// What went wrong with an index.
///
/// Holds no personal data; the record is never at risk. The remedy is the same for all but `busy`: throw the index away and make it from the record.
public enum IndexError: Error, Hashable, Sendable {
    /// Another program holds the index. Wait and try again, or open one in memory.
    case busy
    /// The file is no index any more: damaged on disk, or removed.
    case damaged
    /// The disk or the folder does not take it: full, read-only, a fault. The number is SQLite's extended result code.
    case notWritable(code: Int32)
    /// Entries were left out: the index holds everything up to `after` and was given `given` next.
    case gap(after: Int, given: Int)
    /// Any other fault of the database, by SQLite's extended result code.
    case database(code: Int32)

    /// The fact behind a database's error; its words and arguments, which may hold names, are left behind.
    init(_ error: any Error) {
        switch error {
        case let error as IndexError:
            self = error
        case let error as DatabaseError:
            switch error.resultCode {
            case .SQLITE_BUSY, .SQLITE_LOCKED: self = .busy
            case .SQLITE_CORRUPT, .SQLITE_NOTADB: self = .damaged
            case .SQLITE_FULL, .SQLITE_READONLY, .SQLITE_CANTOPEN, .SQLITE_IOERR, .SQLITE_PERM:
                self = .notWritable(code: error.extendedResultCode.rawValue)
            default: self = .database(code: error.extendedResultCode.rawValue)
            }
        default:
            // Rows that do not decode: the tables are not the ones that this version made.
            self = .damaged
        }
    }
}
