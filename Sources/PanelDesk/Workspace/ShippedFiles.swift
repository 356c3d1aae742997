import Assets

/// The files that ship inside the program.
public enum ShippedFiles {
    /// The bytes of a file below Assets/, such as `rules/evidence.yaml`; nil when none of that name ships.
    public static func bytes(_ name: String) -> [UInt8]? {
        guard let file = assets_find(name)?.pointee else { return nil }
        return Array(UnsafeBufferPointer(start: file.bytes, count: file.count))
    }

    /// The text of a file that ships with the program; every file that ships is UTF-8.
    public static func text(_ name: String) -> String? {
        bytes(name).map { String(decoding: $0, as: UTF8.self) }
    }

    /// The names of all files that ship, in the order of the list.
    public static var names: [String] {
        (0..<assets_count()).compactMap { assets_at($0).map { String(cString: $0.pointee.name) } }
    }
}
