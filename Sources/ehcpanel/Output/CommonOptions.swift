import ArgumentParser
import Foundation
import PanelDesk

/// How an answer is written.
enum AnswerFormat: String, CaseIterable, ExpressibleByArgument {
    case table, json, csv
}

/// The workspace that a command works in.
struct WorkspaceOption: ParsableArguments {
    @Option(
        name: .long,
        help: "The workspace's folder; else EHCPANEL_WORKSPACE, else the user's data folder.",
        completion: .directory)
    var workspace: String?

    /// The workspace that is meant.
    var chosen: Workspace {
        workspace.map { Workspace(folder: URL(fileURLWithPath: $0, isDirectory: true)) }
            ?? Workspace.usual(environment: Process.environment)
    }

    /// Opens the workspace and tells what was found on the way.
    func open(readsOnly: Bool = false) throws -> Desk {
        let progress = ProgressLine("Reading the record")
        let desk = try Desk(chosen, environment: Process.environment, readsOnly: readsOnly, progress: progress.show)
        progress.clear()
        for note in desk.openingNotes { Report.message(note) }
        return desk
    }
}

/// The switch of commands that would ask.
struct YesOption: ParsableArguments {
    @Flag(name: .long, help: "Go on without asking.")
    var yes = false
}

/// A line on the terminal that counts; nothing at all where standard error is no terminal.
final class ProgressLine {
    private let title: String
    private let isShown = Process.isTerminal(2)
    private var shown = -1

    init(_ title: String) {
        self.title = title
    }

    /// Shows how far it is, a whole per cent at a time.
    func show(_ done: Int, _ all: Int) {
        guard isShown, all > 0 else { return }
        let percent = done * 100 / all
        guard percent != shown else { return }
        shown = percent
        Report.write(Array("\r\(title): \(percent)%".utf8), to: 2)
    }

    /// Takes the line away.
    func clear() {
        guard shown >= 0 else { return }
        Report.write(Array("\r\u{1B}[K".utf8), to: 2)
    }
}
