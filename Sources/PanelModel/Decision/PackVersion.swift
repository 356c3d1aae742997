/// Which rule pack something was done under, so that an old decision is read by the rules of its day.
public struct PackVersion: Codable, Hashable, Sendable {
    /// The pack's id, such as `law-england-2014`.
    public let id: String
    /// The pack's version, such as `2026.1`.
    public let version: String

    /// Names a pack by id and version.
    public init(id: String, version: String) {
        self.id = id
        self.version = version
    }
}
