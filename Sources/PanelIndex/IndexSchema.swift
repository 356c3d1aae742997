import GRDB
import PanelModel

/// The tables of an index.
///
/// `queue` holds what a list is filtered and ordered by, in narrow rows that are read whole into memory; `cases` holds
/// what a line shows besides. Secondary indexes are dropped while much is taken in: making them afterwards is three
/// times as fast as keeping them.
enum IndexSchema {
    static func create(_ db: Database) throws {
        try db.execute(
            sql: """
                CREATE TABLE meta(key TEXT PRIMARY KEY, value NOT NULL) WITHOUT ROWID;
                CREATE TABLE words(id INTEGER PRIMARY KEY, text TEXT NOT NULL UNIQUE);
                CREATE TABLE subjects(id INTEGER PRIMARY KEY, subject TEXT NOT NULL UNIQUE);
                CREATE TABLE queue(
                    id INTEGER PRIMARY KEY, status INTEGER NOT NULL, gate INTEGER NOT NULL, turn INTEGER NOT NULL,
                    due INTEGER NOT NULL, received INTEGER NOT NULL, need INTEGER NOT NULL, source INTEGER NOT NULL,
                    setting INTEGER NOT NULL, officer INTEGER NOT NULL, reference_key TEXT NOT NULL,
                    name_key TEXT NOT NULL, search BLOB NOT NULL);
                CREATE TABLE cases(
                    id INTEGER PRIMARY KEY, reference TEXT NOT NULL, forename TEXT NOT NULL, surname TEXT NOT NULL, known_as TEXT,
                    born INTEGER NOT NULL, year_group TEXT, source_written TEXT, need_written TEXT,
                    looked_after INTEGER NOT NULL, findings BLOB, decision INTEGER, told INTEGER,
                    last_seq INTEGER NOT NULL);
                CREATE TABLE decisions(
                    case_id INTEGER NOT NULL, seq INTEGER NOT NULL, standing INTEGER NOT NULL, gate INTEGER NOT NULL,
                    kind INTEGER NOT NULL, outcome TEXT NOT NULL, title TEXT NOT NULL, decided_on INTEGER NOT NULL,
                    PRIMARY KEY(case_id, seq)) WITHOUT ROWID;
                CREATE TABLE told(
                    case_id INTEGER NOT NULL, decision INTEGER NOT NULL, told_on INTEGER NOT NULL,
                    PRIMARY KEY(case_id, decision)) WITHOUT ROWID;
                CREATE TABLE steps(
                    case_id INTEGER NOT NULL, entry INTEGER NOT NULL, place INTEGER NOT NULL, decision INTEGER,
                    item INTEGER, owner TEXT NOT NULL, what TEXT NOT NULL, due INTEGER NOT NULL, done INTEGER,
                    PRIMARY KEY(case_id, entry, place)) WITHOUT ROWID;
                CREATE TABLE entries(
                    seq INTEGER PRIMARY KEY, subject INTEGER, kind INTEGER, offset INTEGER NOT NULL,
                    length INTEGER NOT NULL);
                """)
    }

    static func createIndexes(_ db: Database) throws {
        try db.execute(
            sql: """
                CREATE INDEX IF NOT EXISTS queue_headroom ON queue(turn, due, reference_key);
                CREATE INDEX IF NOT EXISTS queue_reference ON queue(reference_key);
                CREATE INDEX IF NOT EXISTS queue_name ON queue(name_key, reference_key);
                CREATE INDEX IF NOT EXISTS decisions_day ON decisions(decided_on, seq);
                CREATE INDEX IF NOT EXISTS steps_open ON steps(due) WHERE done IS NULL;
                CREATE INDEX IF NOT EXISTS entries_subject ON entries(subject);
                CREATE INDEX IF NOT EXISTS entries_kind ON entries(kind) WHERE \(isOfTheHouse);
                """)
    }

    static func hasIndexes(_ db: Database) throws -> Bool {
        // The last one that is made.
        try Bool.fetchOne(
            db, sql: "SELECT EXISTS(SELECT 1 FROM sqlite_schema WHERE type = 'index' AND name = 'entries_kind')")
            ?? false
    }

    static func dropIndexes(_ db: Database) throws {
        try db.execute(
            sql: """
                DROP INDEX IF EXISTS queue_headroom;
                DROP INDEX IF EXISTS queue_reference;
                DROP INDEX IF EXISTS queue_name;
                DROP INDEX IF EXISTS decisions_day;
                DROP INDEX IF EXISTS steps_open;
                DROP INDEX IF EXISTS entries_subject;
                DROP INDEX IF EXISTS entries_kind;
                """)
    }

    /// Empties the database, whoever made it.
    static func dropAll(_ db: Database) throws {
        let names = try String.fetchAll(
            db, sql: "SELECT name FROM sqlite_schema WHERE type = 'table' AND name NOT LIKE 'sqlite\\_%' ESCAPE '\\'")
        for name in names {
            try db.execute(sql: "DROP TABLE IF EXISTS \(name.quotedDatabaseIdentifier)")
        }
    }

    /// Kinds of which a record holds a great many, each of one case: they are not listed by kind.
    static let frequentKinds: Set<EntryKind> = [
        .caseOpened, .caseAmended, .evidence, .profile, .note, .decision, .noticeSent, .stepDone,
    ]

    /// The condition under which entries are listed by kind; written alike in the index and in what asks it.
    static let isOfTheHouse: String = {
        let codes = frequentKinds.map { Code.of($0) }.sorted().map(String.init)
        return "kind NOT IN (\(codes.joined(separator: ", ")))"
    }()
}
