import Foundation
import PanelModel

/// Who is at the desk: a staff id for headers, and a name for the register that the record keeps of its people.
public struct Identity: Hashable, Sendable {
    /// `u-` and eight hexadecimal digits, the same for the same name in the same workspace.
    public let id: String
    public let name: String

    /// The person who is signed in: `EHCPANEL_USER`, else the account's full name, else its login name.
    public static func signedIn(environment: [String: String], workspaceID: String) -> Identity {
        var name = environment["EHCPANEL_USER"] ?? ""
        if name.isEmpty, let entry = getpwuid(geteuid())?.pointee {
            let fullName = entry.pw_gecos.map { String(cString: $0) } ?? ""
            name = String(fullName.prefix { $0 != "," })
            if name.isEmpty, let login = entry.pw_name { name = String(cString: login) }
        }
        if name.isEmpty { name = "user \(geteuid())" }
        return Identity(name: name, workspaceID: workspaceID)
    }

    init(name: String, workspaceID: String) {
        self.name = name
        // FNV-1a, 32 bits: only to give the same name the same short id; nothing rests on its being hard to invert.
        var hash: UInt32 = 0x811C_9DC5
        for byte in Array("\(workspaceID)\u{0}\(name)".utf8) {
            hash = (hash ^ UInt32(byte)) &* 0x0100_0193
        }
        let digits = String(hash, radix: 16)
        self.id = "u-" + String(repeating: "0", count: 8 - digits.count) + digits
    }
}

/// What time it is for the desk: the machine's clock, or the one that `EHCPANEL_NOW` sets for rehearsals and tests.
public struct DeskClock: Sendable {
    private let rehearsal: Moment?

    /// The clock that the environment asks for.
    /// - Throws: `badRehearsalClock` when `EHCPANEL_NOW` is set to something else than an ISO date-time.
    public init(environment: [String: String]) throws(DeskError) {
        guard let text = environment["EHCPANEL_NOW"], !text.isEmpty else {
            self.rehearsal = nil
            return
        }
        guard let moment = Moment(iso: text) ?? CivilDate(iso: text).flatMap({ Moment(iso: "\($0.iso)T09:00") }) else {
            throw DeskError.badRehearsalClock
        }
        self.rehearsal = moment
    }

    /// Whether entries made now are made under a set clock, and have to say so.
    public var isRehearsal: Bool { rehearsal != nil }

    /// The present instant.
    public var now: Moment {
        if let rehearsal { return rehearsal }
        var time = timespec()
        clock_gettime(CLOCK_REALTIME, &time)
        return Moment(milliseconds: Int64(time.tv_sec) * 1000 + Int64(time.tv_nsec) / 1_000_000)
    }
}
