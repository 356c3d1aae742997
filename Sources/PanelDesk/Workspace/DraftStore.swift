import Foundation
import PanelModel

/// One person's unfinished work on disk, one file a case, kept through a crash, a dropped line or a killed terminal.
///
/// A draft's file is named by the case's random subject id and the staff id of its writer, never by anything of the
/// child's. What one person records does not touch what another is still writing.
public struct DraftStore: Sendable {
    private let folder: URL
    private let ending: String

    /// The drafts of one person in a workspace.
    public init(workspace: Workspace, owner: Identity) {
        self.folder = workspace.drafts
        self.ending = ".\(owner.id).json"
    }

    /// Puts a draft on disk, or takes its file away when it holds nothing.
    /// - Parameter isSynced: whether to wait for the disk; a keystroke does not, leaving a form does.
    public func keep(_ draft: CaseDraft, isSynced: Bool) throws(DeskError) {
        guard let file = file(of: draft.id) else { throw DeskError.notACase }
        guard !draft.isEmpty else { return try drop(draft.id) }
        try PrivateFiles.makeFolder(folder)
        try PrivateFiles.replace(file, with: BodyCodec.bytes(of: draft), isSynced: isSynced)
    }

    /// The draft of a case, or nil when there is none.
    ///
    /// A draft that cannot be read is set aside beside the others with the ending `.unreadable`, and reported.
    public func draft(of id: String) throws(DeskError) -> CaseDraft? {
        guard let file = file(of: id), let bytes = try PrivateFiles.read(file) else { return nil }
        guard let draft: CaseDraft = BodyCodec.value(from: bytes), draft.id == id else {
            rename(file.path, file.appendingPathExtension("unreadable").path)
            throw DeskError.draftUnreadable(file.path + ".unreadable")
        }
        return draft
    }

    /// Takes the draft of a case away.
    public func drop(_ id: String) throws(DeskError) {
        guard let file = file(of: id) else { throw DeskError.notACase }
        guard unlink(file.path) == 0 || errno == ENOENT else { throw DeskError.cannotWrite(file.path, errno) }
    }

    /// The subject ids of all cases with unfinished work.
    public func pending() -> [String] {
        let names = (try? FileManager.default.contentsOfDirectory(atPath: folder.path)) ?? []
        return names.filter { $0.hasSuffix(ending) && !$0.hasPrefix(".") }.map { String($0.dropLast(ending.count)) }
            .sorted()
    }

    private func file(of id: String) -> URL? {
        guard SubjectID.isWellFormed(id) else { return nil }
        return folder.appendingPathComponent("\(id)\(ending)")
    }
}
