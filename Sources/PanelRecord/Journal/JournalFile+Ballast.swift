import Glibc

extension JournalFile {
    private static let ballastSize = 1 << 20

    /// Keeps 1 MiB of the disk, so that a disk that fills up during a meeting can still take the last decision.
    ///
    /// That it cannot be had is no fault of the record.
    func keepBallast() {
        guard options.keepsBallast else { return }
        if let status = try? FileBytes.status(at: folder.ballast), status.size >= JournalFile.ballastSize { return }
        do throws(SystemFault) {
            let descriptor = try calls.open(
                folder.ballast, flags: O_WRONLY | O_CREAT | O_TRUNC, mode: options.sharing.fileMode)
            defer { close(descriptor) }
            FileCreation.share(descriptor, options.sharing, isFolder: false)
            guard posix_fallocate(descriptor, 0, JournalFile.ballastSize) == 0 else {
                try calls.remove(folder.ballast)
                return
            }
        } catch {
            return
        }
    }

    /// Gives the ballast up; answers whether there was any.
    func giveUpBallast() -> Bool {
        (try? calls.remove(folder.ballast)) != nil
    }
}
