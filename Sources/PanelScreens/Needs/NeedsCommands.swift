import Canvas

/// What can be done on the tab Needs.
enum NeedsCommands {
    static let all: [Command] = []
}
