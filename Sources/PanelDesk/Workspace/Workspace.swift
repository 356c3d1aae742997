import Foundation

/// The folder that holds one panel's record, settings, rule overrides, drafts and exports.
public struct Workspace: Hashable, Sendable {
    /// The folder itself.
    public let folder: URL

    /// The workspace in a folder, whether it is there yet or not.
    public init(folder: URL) {
        self.folder = folder.standardizedFileURL
    }

    /// The workspace that is meant when none is named: `EHCPANEL_WORKSPACE`, else the user's data folder.
    public static func usual(environment: [String: String]) -> Workspace {
        if let named = environment["EHCPANEL_WORKSPACE"], !named.isEmpty {
            return Workspace(folder: URL(fileURLWithPath: named, isDirectory: true))
        }
        let data = environment["XDG_DATA_HOME"].flatMap { $0.hasPrefix("/") ? $0 : nil }
        let base = data ?? "\(environment["HOME"] ?? "/tmp")/.local/share"
        return Workspace(folder: URL(fileURLWithPath: "\(base)/ehcpanel", isDirectory: true))
    }

    /// Authority, panel and contacts.
    public var settings: URL { file("settings.yaml") }

    /// The record's folder; `PanelRecord` alone writes in it.
    public var record: URL { file("record") }

    /// Bytes that a recovery set aside.
    public var quarantine: URL { file("quarantine") }

    /// Unfinished work.
    public var drafts: URL { file("drafts") }

    /// What was made from the record.
    public var exports: URL { file("exports") }

    /// The council's own version of a file that ships with the program, such as `rules/evidence.yaml`.
    public func override(of name: String) -> URL { file(name) }

    /// Whether a record was begun here.
    public var isBegun: Bool {
        FileManager.default.fileExists(atPath: record.appendingPathComponent("journal.jsonl").path)
    }

    /// Where the index of the workspace with this id is kept: the user's cache folder, never the workspace, which may
    /// lie on a share.
    public static func index(ofWorkspace id: String, environment: [String: String]) -> URL {
        let cache = environment["XDG_CACHE_HOME"].flatMap { $0.hasPrefix("/") ? $0 : nil }
        let base = cache ?? "\(environment["HOME"] ?? "/tmp")/.cache"
        return URL(fileURLWithPath: "\(base)/ehcpanel/\(id)/index.sqlite")
    }

    private func file(_ name: String) -> URL { folder.appendingPathComponent(name) }
}
