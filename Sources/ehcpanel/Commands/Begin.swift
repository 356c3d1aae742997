import ArgumentParser
import Foundation
import PanelDesk

/// `init`: begins a workspace.
struct Init: ParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "Begin a workspace in a folder: settings to fill in, and an empty record.")

    @Argument(help: "The folder.", completion: .directory)
    var folder: String

    @Option(help: "The council's name.")
    var authority: String

    func run() throws {
        let workspace = Workspace(folder: URL(fileURLWithPath: folder, isDirectory: true))
        try Desk.begin(workspace, authority: authority, environment: Process.environment)
        Report.message(
            """
            A workspace was begun in \(workspace.folder.path).
            Fill in the contacts in settings.yaml: letters of a “no” need every one of them.
            Next: ehcpanel import REQUESTS.csv --workspace \(workspace.folder.path)
            """)
    }
}

/// `demo`: begins a workspace with the sample week.
struct Demo: ParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "Begin a workspace with a fictional council's week, for trying out.")

    @Argument(help: "The folder; it must not hold a workspace yet.", completion: .directory)
    var folder: String

    func run() throws {
        let workspace = Workspace(folder: URL(fileURLWithPath: folder, isDirectory: true))
        try Desk.beginDemo(workspace, environment: Process.environment)
        Report.message("The sample week is in \(workspace.folder.path). Nobody in it is real.")
        Report.message("Next: ehcpanel open \(workspace.folder.path)")
    }
}
