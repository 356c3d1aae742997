import Canvas

/// What can be done on the tab Evidence.
enum EvidenceCommands {
    static let all: [Command] = []
}
