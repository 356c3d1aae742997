import ArgumentParser
import Canvas
import Foundation
import PanelDesk
import PanelScreens
import Terminal

/// `open`: the screens.
struct Open: ParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "Open a workspace on the screen.",
        discussion: """
            Press ? on any screen for the keys that do something there. NO_COLOR=1 takes the colours away, \
            EHCPANEL_ASCII=1 the signs that are not ASCII.
            """)

    @Argument(
        help: "The workspace's folder; else EHCPANEL_WORKSPACE, else the user's data folder.", completion: .directory)
    var folder: String?

    @Option(help: .hidden)
    var workspace: String?

    @Flag(name: .long, help: "Begin with names as initials and free text hidden, for a screen that others can see.")
    var privacy = false

    @Option(help: .hidden)
    var script: String?

    @Option(help: .hidden)
    var size: String?

    @Option(help: .hidden)
    var dump: String?

    @Flag(name: .long, help: .hidden)
    var mono = false

    func run() throws {
        Process.prepare(forScreen: script == nil)
        let environment = Process.environment
        let named = folder ?? workspace
        let chosen =
            named.map { Workspace(folder: URL(fileURLWithPath: $0, isDirectory: true)) }
            ?? Workspace.usual(environment: environment)
        let progress = ProgressLine("Reading the record")
        let desk = try Desk(chosen, environment: environment, progress: progress.show)
        progress.clear()
        if let script { return try drive(desk, script: script) }
        let session: TerminalSession
        do {
            session = try TerminalSession.open()
        } catch {
            Report.failure(TerminalWords.of(error))
            throw ExitStatus.refused
        }
        var loop = ScreenLoop(driver: session, desk: desk, isPrivate: privacy)
        let ending = loop.run()
        session.leave()
        if let words = ending { Report.message(words) }
    }

    /// Plays a script of keys to the real loop and writes the last screen down: for tests.
    private func drive(_ desk: Desk, script: String) throws {
        let parts = (size ?? "80x24").split(separator: "x").compactMap { Int($0) }
        guard parts.count == 2 else {
            throw DeskError.badForm(what: "--size", line: nil, expected: "columns x rows, such as 80x24")
        }
        let keys: [Key]
        do {
            keys = try Key.parse(script: script)
        } catch {
            throw DeskError.badForm(what: "--script", line: nil, expected: "keys such as Down Enter C-s text:words")
        }
        let session = try ScriptedSession(
            size: Size(columns: parts[0], rows: parts[1]), keys: keys,
            capabilities: Capabilities(colours: mono ? .none : .many, unicode: true))
        var loop = ScreenLoop(driver: session, desk: desk, isPrivate: privacy)
        _ = loop.run()
        let report = Array(session.report().utf8)
        if let dump, dump != "-" {
            _ = try desk.writeExport(report, named: "", to: URL(fileURLWithPath: dump))
        } else {
            Report.raw(report)
        }
    }
}
