import Canvas

/// What can be done on the tab Decision.
enum DecisionCommands {
    static let all: [Command] = []
}
