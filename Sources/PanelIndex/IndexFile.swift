import Foundation
import GRDB
import Glibc

/// Opening an index: what is there is used when it fits, and is otherwise begun anew.
enum IndexFile {
    struct Opened {
        let queue: DatabaseQueue
        let origin: IndexOrigin
        let isInMemory: Bool
    }

    static func open(_ path: String?, recipe: IndexRecipe) throws(IndexError) -> Opened {
        guard let path else { return try inMemory(.absent, recipe: recipe) }
        guard makeFile(at: path) else { return try inMemory(.notWritable, recipe: recipe) }
        do {
            return try onDisk(path, recipe: recipe)
        } catch .busy {
            return try inMemory(.busy, recipe: recipe)
        } catch .damaged {
            remove(path)
        } catch .notWritable {
            return try inMemory(.notWritable, recipe: recipe)
        } catch {
            remove(path)
        }
        do {
            guard makeFile(at: path) else { return try inMemory(.notWritable, recipe: recipe) }
            let opened = try onDisk(path, recipe: recipe)
            return Opened(queue: opened.queue, origin: .fresh(.damaged), isInMemory: false)
        } catch {
            return try inMemory(error == .busy ? .busy : .notWritable, recipe: recipe)
        }
    }

    static func position(_ db: Database) throws -> IndexPosition? {
        guard let text = try value("position", db) else { return nil }
        let parts = text.split(separator: " ", omittingEmptySubsequences: false)
        guard parts.count == 3, let count = Int(parts[0]), let length = Int(parts[1]) else { throw IndexError.damaged }
        return IndexPosition(count: count, length: length, hash: String(parts[2]))
    }

    static func set(_ position: IndexPosition, _ db: Database) throws {
        try set("position", "\(position.count) \(position.length) \(position.hash)", db)
    }

    /// Empties the database and makes the tables of this version and recipe.
    static func remake(_ db: Database, recipe: IndexRecipe) throws {
        try IndexSchema.dropAll(db)
        try IndexSchema.create(db)
        try IndexSchema.createIndexes(db)
        // The items of the recipe get the numbers that `IndexRecipe.group(ofItem:)` counts on.
        let words = try db.cachedStatement(sql: "INSERT INTO words(id, text) VALUES (?, ?)")
        for (place, item) in recipe.items.enumerated() { try words.execute(arguments: [place + 1, item]) }
        try set("version", String(IndexRecipe.schemaVersion), db)
        try set("workspace", recipe.workspaceID, db)
        try set("recipe", recipe.fingerprint, db)
    }

    private static func onDisk(_ path: String, recipe: IndexRecipe) throws(IndexError) -> Opened {
        do {
            let queue = try DatabaseQueue(path: path, configuration: configuration(journal: .wal))
            let (isWhole, fits) = try queue.unsafeRead { db in
                (try IndexSchema.hasIndexes(db), try misfit(db, recipe: recipe) == nil)
            }
            guard !fits || !isWhole else { return Opened(queue: queue, origin: .found, isInMemory: false) }
            var reason: IndexOrigin.FreshReason?
            try queue.inTransaction(.immediate) { db in
                // Another program may have made it while this one waited.
                reason = try misfit(db, recipe: recipe)
                if reason != nil { try remake(db, recipe: recipe) }
                // They are missing where a fill was broken off.
                try IndexSchema.createIndexes(db)
                return .commit
            }
            return Opened(queue: queue, origin: reason.map { .fresh($0) } ?? .found, isInMemory: false)
        } catch {
            throw IndexError(error)
        }
    }

    private static func inMemory(_ reason: IndexOrigin.FreshReason, recipe: IndexRecipe) throws(IndexError) -> Opened {
        do {
            let queue = try DatabaseQueue(configuration: configuration(journal: .default))
            try queue.write { db in try remake(db, recipe: recipe) }
            return Opened(queue: queue, origin: .fresh(reason), isInMemory: true)
        } catch {
            throw IndexError(error)
        }
    }

    private static func misfit(_ db: Database, recipe: IndexRecipe) throws -> IndexOrigin.FreshReason? {
        let tables = try Int.fetchOne(db, sql: "SELECT count(*) FROM sqlite_schema") ?? 0
        guard tables > 0 else { return .absent }
        let hasMeta = try Bool.fetchOne(
            db, sql: "SELECT EXISTS(SELECT 1 FROM sqlite_schema WHERE type = 'table' AND name = 'meta')")
        guard hasMeta == true, try value("version", db) == String(IndexRecipe.schemaVersion) else {
            return .anotherVersion
        }
        guard try value("workspace", db) == recipe.workspaceID else { return .anotherWorkspace }
        guard try value("recipe", db) == recipe.fingerprint else { return .anotherRecipe }
        _ = try position(db)
        return nil
    }

    private static func value(_ key: String, _ db: Database) throws -> String? {
        try String.fetchOne(db.cachedStatement(sql: "SELECT value FROM meta WHERE key = ?"), arguments: [key])
    }

    private static func set(_ key: String, _ value: String, _ db: Database) throws {
        try db.cachedStatement(sql: "INSERT OR REPLACE INTO meta(key, value) VALUES (?, ?)")
            .execute(arguments: [key, value])
    }

    private static func configuration(journal: Configuration.JournalModeConfiguration) -> Configuration {
        var configuration = Configuration()
        configuration.journalMode = journal
        configuration.busyMode = .timeout(CaseIndex.patience)
        configuration.foreignKeysEnabled = false
        configuration.label = "ehcpanel.index"
        configuration.prepareDatabase { db in
            // Names are not to lie about in freed pages, nor in temporary files of a sort.
            try db.execute(sql: "PRAGMA secure_delete = ON; PRAGMA temp_store = MEMORY")
        }
        return configuration
    }

    /// Makes the folder and an empty file that only their owner can read: an index holds names.
    private static func makeFile(at path: String) -> Bool {
        let folder = URL(fileURLWithPath: path).deletingLastPathComponent().path
        let files = FileManager.default
        if !files.fileExists(atPath: folder) {
            let mode: [FileAttributeKey: Any] = [.posixPermissions: 0o700]
            guard
                (try? files.createDirectory(atPath: folder, withIntermediateDirectories: true, attributes: mode)) != nil
            else { return false }
        }
        let descriptor = Glibc.open(path, O_RDWR | O_CREAT | O_CLOEXEC, 0o600)
        guard descriptor >= 0 else { return false }
        close(descriptor)
        return true
    }

    /// SQLite's journal and shared memory lie beside the file.
    static func remove(_ path: String) {
        for suffix in ["", "-wal", "-shm", "-journal"] { unlink(path + suffix) }
    }
}
