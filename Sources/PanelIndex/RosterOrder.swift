import GRDB
import PanelModel

/// The order of all cases by one sort: numbers of cases, first to last.
enum RosterOrder {
    /// Orders every case of a roster. References and names are ordered by the database, which has an index of them.
    static func order(_ sort: QueueSort, of roster: Roster, _ db: Database) throws -> [Int32] {
        switch sort {
        case .headroom: order(roster) { headroomKey($0, of: roster) }
        case .received: order(roster) { UInt64(shifted(roster.received[$0])) }
        case .setting: bySetting(roster)
        case .reference: try Int32.fetchAll(db, sql: "SELECT id FROM cases ORDER BY reference_key, id")
        case .surname: try Int32.fetchAll(db, sql: "SELECT id FROM cases ORDER BY name_key, id")
        }
    }

    /// Puts some cases where they belong in an order by headroom that does not hold them.
    static func insert(_ ids: [Int32], intoHeadroom order: inout [Int32], of roster: Roster) {
        for id in ids where roster.status[Int(id)] != Roster.nobody {
            let key = (headroomKey(Int(id), of: roster), id)
            var low = 0
            var high = order.count
            while low < high {
                let middle = (low + high) / 2
                if (headroomKey(Int(order[middle]), of: roster), order[middle]) < key {
                    low = middle + 1
                } else {
                    high = middle
                }
            }
            order.insert(id, at: low)
        }
    }

    private static func headroomKey(_ id: Int, of roster: Roster) -> UInt64 {
        let turn = Code.status(roster.status[id]).map { Code.turn(of: $0) } ?? 0
        return UInt64(turn) << 32 | UInt64(shifted(roster.due[id]))
    }

    private static func bySetting(_ roster: Roster) -> [Int32] {
        let named = roster.words.map { (key: SearchFold.key($0.value), number: $0.key) }
        var rank: [Int32: UInt64] = [:]
        for (place, word) in named.sorted(by: { ($0.key, $0.number) < ($1.key, $1.number) }).enumerated() {
            rank[word.number] = UInt64(place)
        }
        return order(roster) { rank[roster.setting[$0]] ?? UInt64(Int32.max) }
    }

    /// The numbers of all cases by a key of at most 34 bits, then by number.
    private static func order(_ roster: Roster, by key: (Int) -> UInt64) -> [Int32] {
        var keys: [UInt64] = []
        keys.reserveCapacity(roster.count)
        for id in roster.status.indices where roster.status[id] != Roster.nobody {
            keys.append(key(id) << 30 | UInt64(id))
        }
        keys.sort()
        return keys.map { Int32(truncatingIfNeeded: $0 & (1 << 30 - 1)) }
    }

    /// A day as a number that orders as the day does.
    private static func shifted(_ day: Int32) -> UInt32 {
        UInt32(bitPattern: day) ^ (1 << 31)
    }
}
