/// A file system whose locks and syncs reach over a network, or through a program, and cannot be trusted with a record.
public enum NetworkFileSystem: String, CaseIterable, Hashable, Sendable {
    case nfs, smb, cifs, smb2, fuse, ceph, afs, ninePlan

    /// The file system with this magic number (`statfs(2)`, `linux/magic.h`); nil for local ones.
    public init?(magic: Int) {
        switch magic & 0xFFFF_FFFF {
        case 0x6969: self = .nfs
        case 0x517B: self = .smb
        case 0xFF53_4D42: self = .cifs
        case 0xFE53_4D42: self = .smb2
        case 0x6573_5546: self = .fuse
        case 0x00C3_6400: self = .ceph
        case 0x5346_414F: self = .afs
        case 0x0102_1997: self = .ninePlan
        default: return nil
        }
    }
}
