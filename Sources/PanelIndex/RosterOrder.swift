import GRDB
import PanelModel

/// The order of all cases by one sort: numbers of cases, first to last, cases that are equal in it by their references.
enum RosterOrder {
    /// Orders every case of a roster; by the day received and by setting it sorts the order by reference.
    static func order(
        _ sort: QueueSort, of roster: Roster, byReference: [Int32], _ db: Database
    ) throws -> [Int32] {
        switch sort {
        case .headroom: try stored(headroom, of: roster, db)
        case .reference: try stored("reference_key, id", of: roster, db)
        case .surname: try stored("name_key, reference_key, id", of: roster, db)
        // The top bit turned, days before 1970 come before those after.
        case .received: sorted(byReference) { UInt32(bitPattern: roster.received[Int($0)]) ^ (1 << 31) }
        case .setting: bySetting(byReference, of: roster)
        }
    }

    /// Puts some cases where they belong in an order by headroom that does not hold them.
    static func insert(_ ids: Set<Int32>, intoHeadroom order: inout [Int32], _ db: Database) throws {
        let numbers = ids.map(String.init).joined(separator: ", ")
        let lastFirst = try Int32.fetchAll(
            db,
            sql: """
                SELECT id FROM queue WHERE id IN (\(numbers))
                ORDER BY turn DESC, due DESC, reference_key DESC, id DESC
                """)
        let next = try db.cachedStatement(
            sql: """
                SELECT id FROM queue
                WHERE (turn, due, reference_key, id) > (SELECT \(headroom) FROM queue WHERE id = ?)
                ORDER BY \(headroom) LIMIT 1
                """)
        for id in lastFirst {
            // Whoever stands behind it is in the order already, as the last came first.
            let behind = try Int32.fetchOne(next, arguments: [id])
            order.insert(id, at: behind.flatMap { order.firstIndex(of: $0) } ?? order.endIndex)
        }
    }

    /// The columns that make the order by headroom; the database has an index of them.
    private static let headroom = "turn, due, reference_key, id"

    private static func stored(_ columns: String, of roster: Roster, _ db: Database) throws -> [Int32] {
        try Int32.fetchAll(db, sql: "SELECT id FROM queue ORDER BY \(columns)").filter(roster.has)
    }

    private static func bySetting(_ order: [Int32], of roster: Roster) -> [Int32] {
        let named = roster.words.map { (key: SearchFold.key($0.value), number: $0.key) }
        var rank: [Int32: UInt32] = [:]
        for (place, word) in named.sorted(by: { ($0.key, $0.number) < ($1.key, $1.number) }).enumerated() {
            rank[word.number] = UInt32(place)
        }
        return sorted(order) { rank[roster.setting[Int($0)]] ?? .max }
    }

    /// An order sorted by a key; what is equal in it stays as it was.
    private static func sorted(_ order: [Int32], by key: (Int32) -> UInt32) -> [Int32] {
        var keys = order.enumerated().map { UInt64(key($0.element)) << 32 | UInt64($0.offset) }
        keys.sort()
        return keys.map { order[Int($0 & 0xFFFF_FFFF)] }
    }
}
