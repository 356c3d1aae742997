import ArgumentParser
import PanelDesk

/// The program's command line: every thing that a screen does can be done here too.
@main
struct EHCPanel: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "ehcpanel",
        abstract: "Runs the panel that decides on education, health and care assessments and plans.",
        discussion: """
            Without a command it opens the workspace on the screen. Exit status: 0 done; 1 refused or failed; 64 usage; \
            65 bad input; 66 no such input; 73 cannot create; 74 read or write fault; 75 busy, try again; \
            76 the record does not verify.
            """,
        version: "ehcpanel 0.1.0",
        subcommands: [
            Open.self, Init.self, Demo.self, Import.self, Queue.self, Show.self, Evidence.self, Decide.self, Note.self,
            Amend.self, Correct.self, Outcome.self,
            LetterCommand.self, Export.self, Deadlines.self, SendDayCommand.self, CheckReasons.self, Verify.self,
            Rebuild.self, Recover.self, Rules.self, Manual.self,
        ],
        defaultSubcommand: Open.self)

    /// Runs the command and ends with the status of what went wrong, if anything did.
    static func main() {
        Process.prepare()
        do {
            var command = try parseAsRoot()
            try command.run()
        } catch let error as DeskError {
            Report.failure(error.words)
            exit(with: error.exitStatus)
        } catch let status as ExitStatus {
            exit(with: status)
        } catch {
            // Help, version, and what cannot be parsed: the parser has the words and the status. What was typed stands in
            // them, and the name of a file that a shell filled in can be as hostile as a cell.
            let code = exitCode(for: error).rawValue
            let words = fullMessage(for: error)
            if code == 0 { Report.line(words) } else { Report.message(words) }
            Process.leave(code)
        }
    }

    private static func exit(with status: ExitStatus) -> Never {
        Process.leave(status.rawValue)
    }
}
