import ArgumentParser
import PanelScreens

/// `manual`: the manual page, made from the commands and from the table of keys, so that it cannot say otherwise.
struct Manual: ParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "Print the manual page (read it with: ehcpanel manual | man -l -).")

    func run() throws {
        Report.raw(Array(Manual.page.utf8))
    }

    /// The page in man's own language.
    static var page: String {
        var lines = [
            ".TH EHCPANEL 1", ".SH NAME", "ehcpanel \\- \(roff(EHCPanel.configuration.abstract))", ".SH SYNOPSIS",
            ".B ehcpanel", "[COMMAND] [OPTIONS]", ".SH DESCRIPTION",
            roff(
                "ehcpanel walks a council's EHC multi-agency panel through its case queue, checks the graduated-response "
                    + "evidence, keeps the needs profile, puts the legal test in the statute's words, and records decisions "
                    + "and reasons in one local, hash-chained file. Without a command it opens the workspace on the screen."
            ),
            ".SH COMMANDS",
        ]
        for command in EHCPanel.configuration.subcommands {
            let configuration = command.configuration
            lines += [".TP", ".B \(roff(command._commandName))", roff(configuration.abstract)]
            if !configuration.discussion.isEmpty { lines += [".br", roff(configuration.discussion)] }
            for part in configuration.subcommands {
                lines += [".br", "\\fB\(roff(part._commandName))\\fR: \(roff(part.configuration.abstract))"]
            }
        }
        lines += [".SH KEYS", "Every thing that the screens can do, by the place where its key works."]
        for group in CommandReference.groups {
            lines.append(".SS \(roff(group.heading))")
            for entry in group.entries {
                let keys = entry.keys.isEmpty ? ":" : entry.keys
                lines += [".TP", ".B \(roff(keys))", roff("\(entry.title) (\(entry.place))")]
            }
        }
        lines += [
            ".SH ENVIRONMENT", ".TP", ".B EHCPANEL_WORKSPACE", "The workspace that is meant when none is named.",
            ".TP", ".B EHCPANEL_USER", "The name under which entries are recorded; else the account's.",
            ".TP", ".B EHCPANEL_NOW", "Sets the clock for rehearsals and tests; entries made under it say so.",
            ".TP", ".B EHCPANEL_ASCII", "Set to 1: signs that are not ASCII are replaced.",
            ".TP", ".B NO_COLOR", "Set: no colours.",
            ".TP", ".B VISUAL, EDITOR", "The editor for long texts.",
            ".SH EXIT STATUS", roff(EHCPanel.configuration.discussion), "",
        ]
        return lines.joined(separator: "\n")
    }

    /// Text that means itself to man: no line begins with a sign of its own.
    private static func roff(_ text: String) -> String {
        var out = ""
        for character in text {
            switch character {
            case "\\": out += "\\e"
            case "-": out += "\\-"
            case "\n": out += " "
            default: out.append(character)
            }
        }
        return out.hasPrefix(".") || out.hasPrefix("'") ? "\\&" + out : out
    }
}
