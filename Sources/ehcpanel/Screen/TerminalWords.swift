import Terminal

/// What the terminal could not do, in plain words.
enum TerminalWords {
    static func of(_ error: TerminalError) -> String {
        switch error {
        case .notATerminal:
            "The screens need a terminal. Every thing that they do is a command too: ehcpanel --help"
        case .cannotMoveCursor:
            "This terminal cannot show screens (TERM). Every thing that they do is a command too: ehcpanel --help"
        case .unknownTerminal(let name):
            "Neither “\(name)” nor xterm-256color is known on this machine. Install ncurses-term, or set TERM."
        case .system(let code): "The terminal could not be opened (system error \(code))."
        }
    }

    static func of(_ failure: EditorFailure) -> String {
        switch failure {
        case .noEditor: "No editor was found. Set EDITOR, or write here."
        case .file(let code): "The text could not be handed to the editor (system error \(code)). It is as it was."
        case .start(let code): "The editor could not be started (system error \(code)). The text is as it was."
        case .exit(let status): "The editor ended with status \(status). The text is as it was."
        case .signal(let signal): "The editor was ended by signal \(signal). The text is as it was."
        case .notText: "What came back from the editor is not text. The text is as it was."
        case .tooLarge(let limit): "What came back is larger than \(limit >> 10) KiB. The text is as it was."
        case .notHere: "There is no editor here."
        }
    }
}
