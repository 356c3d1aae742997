import Glibc

@testable import PanelRecord

/// Calls that fail on order, or stop for good as a machine does that loses its power.
final class FaultyCalls: FileSystemCalls {
    enum Fault {
        case fail(SystemCall, at: Int, code: Int32, forEver: Bool)
        /// The write with this number takes only so many bytes.
        case short(at: Int, bytes: Int)
        /// Nothing happens any more from this call on; of a write, so many bytes still arrive.
        case crash(at: Int, bytesOfWrite: Int)
        case none
    }

    private let real = SystemCalls()
    var fault: Fault
    /// A short write besides the other fault.
    var alsoShort = Fault.none
    var magic: Int?
    private(set) var counts: [SystemCall: Int] = [:]
    /// Calls that change the disk, of any kind.
    private(set) var total = 0
    private(set) var hasCrashed = false
    private(set) var firedCount = 0
    /// The length of each open file when it was last synced.
    private(set) var syncs = 0

    init(_ fault: Fault = .none) {
        self.fault = fault
    }

    private func meet(_ call: SystemCall) throws(SystemFault) {
        counts[call, default: 0] += 1
        total += 1
        if hasCrashed { throw SystemFault(call, code: EIO) }
        switch fault {
        case .fail(let wanted, let place, let code, let forEver) where wanted == call:
            let count = counts[call, default: 0]
            if count == place || (forEver && count > place) {
                firedCount += 1
                throw SystemFault(call, code: code)
            }
        case .crash(let place, _) where total == place && call != .write:
            hasCrashed = true
            throw SystemFault(call, code: EIO)
        case .fail, .short, .crash, .none: break
        }
    }

    private func limit(_ count: Int) -> Int {
        if case .short(let place, let bytes) = alsoShort, counts[.write] == place { return min(bytes, count) }
        switch fault {
        case .short(let place, let bytes) where counts[.write] == place:
            firedCount += 1
            return min(bytes, count)
        case .crash(let place, let bytes) where total == place:
            hasCrashed = true
            return min(bytes, count)
        case .short, .crash, .fail, .none: return count
        }
    }

    func open(_ path: String, flags: Int32, mode: UInt32) throws(SystemFault) -> Int32 {
        if flags & (O_CREAT | O_TRUNC) != 0 { try meet(.create) } else { try meet(.open) }
        return try real.open(path, flags: flags, mode: mode)
    }

    func write(_ descriptor: Int32, _ bytes: UnsafeRawBufferPointer) throws(SystemFault) -> Int {
        try meet(.write)
        return try cut(bytes) { (part) throws(SystemFault) in try real.write(descriptor, part) }
    }

    func write(
        _ descriptor: Int32, _ bytes: UnsafeRawBufferPointer, at offset: Int
    ) throws(SystemFault) -> Int {
        try meet(.write)
        return try cut(bytes) { (part) throws(SystemFault) in try real.write(descriptor, part, at: offset) }
    }

    private func cut(
        _ bytes: UnsafeRawBufferPointer, _ write: (UnsafeRawBufferPointer) throws(SystemFault) -> Int
    ) throws(SystemFault) -> Int {
        let count = limit(bytes.count)
        let wrote = count == 0 ? 0 : try write(UnsafeRawBufferPointer(rebasing: bytes[0..<count]))
        if hasCrashed { throw SystemFault(.write, code: EIO) }
        return wrote
    }

    func sync(_ descriptor: Int32) throws(SystemFault) {
        try meet(.sync)
        syncs += 1
        try real.sync(descriptor)
    }

    func truncate(_ descriptor: Int32, to length: Int) throws(SystemFault) {
        try meet(.truncate)
        try real.truncate(descriptor, to: length)
    }

    func rename(_ path: String, to target: String) throws(SystemFault) {
        try meet(.rename)
        try real.rename(path, to: target)
    }

    func remove(_ path: String) throws(SystemFault) {
        try meet(.remove)
        try real.remove(path)
    }

    func fileSystemMagic(_ path: String) throws(SystemFault) -> Int {
        if let magic { return magic }
        return try real.fileSystemMagic(path)
    }
}
