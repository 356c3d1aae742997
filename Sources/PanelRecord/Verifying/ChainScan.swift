import Dispatch
import Glibc
import Synchronization

/// Streams a file past a walker: blocks of whole lines, checked by two threads, then followed in order.
///
/// The file is never mapped: another process may cut it, and a mapped page that is gone kills the reader.
struct ChainScan {
    /// How many bytes are read at once.
    static let blockSize = 2 << 20

    private let descriptor: Int32
    private let end: Int
    private let checkers: [BlockChecker]

    /// - Parameters:
    ///   - end: the length of the file up to which is read.
    ///   - threads: 1 or 2; two are worth their start only for long stretches.
    init(descriptor: Int32, end: Int, threads: Int = 2) throws(RecordError) {
        self.descriptor = descriptor
        self.end = end
        checkers = threads > 1 ? [try BlockChecker(), try BlockChecker()] : [try BlockChecker()]
    }

    /// Walks from `start` to the end.
    ///
    /// - Parameter visit: gets each line with its parts, where the entry is whole and in its place, and the walker as it then
    ///   stands; answers whether to go on.
    /// - Returns: whether the walk came to the end.
    @discardableResult
    func run(
        from start: Int, _ walker: inout ChainWalker, progress: ((Int) -> Void)? = nil,
        _ visit: (LineFacts, LineParts?, UnsafeRawBufferPointer, ChainWalker) throws -> Bool
    ) throws -> Bool {
        var buffer = [UInt8](repeating: 0, count: min(ChainScan.blockSize, max(end - start, 1)))
        var position = start
        var filled = 0
        while position + filled < end {
            if filled == buffer.count { buffer += [UInt8](repeating: 0, count: buffer.count) }
            let wanted = min(buffer.count - filled, end - position - filled)
            let got = try buffer.withUnsafeMutableBytes { raw in
                FileBytes.fill(
                    UnsafeMutableRawBufferPointer(rebasing: raw[filled..<filled + wanted]), from: descriptor,
                    at: position + filled)
            }.get()
            filled += got
            // Where nothing more came, the file was cut under the reader: what is left ends here.
            let isLast = got == 0 || position + filled >= end
            let used = isLast ? filled : ChainScan.wholeLines(buffer, filled)
            if used > 0 {
                guard try take(buffer, used, at: position, &walker, visit) else { return false }
                buffer.withUnsafeMutableBytes { raw in
                    guard used < filled, let base = raw.baseAddress else { return }
                    memmove(base, base + used, filled - used)
                }
            }
            position += used
            filled -= used
            progress?(position - start)
            if got == 0 { break }
        }
        return true
    }

    private func take(
        _ buffer: [UInt8], _ used: Int, at offset: Int, _ walker: inout ChainWalker,
        _ visit: (LineFacts, LineParts?, UnsafeRawBufferPointer, ChainWalker) throws -> Bool
    ) throws -> Bool {
        let middle = checkers.count > 1 && used > 1 << 16 ? ChainScan.lineStart(buffer, after: used / 2, used) : used
        let halves = middle < used ? [0..<middle, middle..<used] : [0..<used]
        let checkers = checkers
        if halves.count > 1 {
            DispatchQueue.concurrentPerform(iterations: 2) { index in
                checkers[index].check(buffer, halves[index], offset: offset)
            }
        } else {
            checkers[0].check(buffer, halves[0], offset: offset)
        }
        return try buffer.withUnsafeBytes { raw in
            for index in halves.indices {
                for facts in checkers[index].facts {
                    let start = facts.offset - offset
                    let line = UnsafeRawBufferPointer(rebasing: raw[start..<start + facts.length])
                    let parts = walker.take(facts, line)
                    guard try visit(facts, parts, line, walker) else { return false }
                }
            }
            return true
        }
    }

    private static func wholeLines(_ buffer: [UInt8], _ filled: Int) -> Int {
        buffer.withUnsafeBytes { raw in
            LineFeed.last(in: UnsafeRawBufferPointer(rebasing: raw[0..<filled])).map { $0 + 1 } ?? 0
        }
    }

    private static func lineStart(_ buffer: [UInt8], after place: Int, _ used: Int) -> Int {
        buffer.withUnsafeBytes { raw in
            LineFeed.first(in: UnsafeRawBufferPointer(rebasing: raw[place..<used])).map { place + $0 + 1 } ?? used
        }
    }
}

/// One thread's checker.
///
/// The lock is never waited for: it shows the compiler that each checker has one user at a time.
private final class BlockChecker: Sendable {
    private let checker: Mutex<LineChecker>

    init() throws(RecordError) {
        checker = Mutex(try LineChecker())
    }

    var facts: [LineFacts] { checker.withLock { $0.facts } }

    /// Checks the lines in this part of the buffer, whose first byte is at `offset` of the file.
    func check(_ buffer: [UInt8], _ part: Range<Int>, offset: Int) {
        checker.withLock { checker in
            buffer.withUnsafeBytes { raw in
                checker.check(block: UnsafeRawBufferPointer(rebasing: raw[part]), offset: offset + part.lowerBound)
            }
        }
    }
}
