import PanelModel

extension RuleLibrary {
    private static let reasonsFile = "rules/reasons.yaml"
    private static let weightsFile = "rules/reasons-model.tsv"

    /// The reasons check that ships, read when it is first wanted: reading it takes longer than the first paint may.
    static let shippedReasons = ReasonsLibrary {
        guard let yaml = ShippedFiles.text(reasonsFile), let model = ShippedFiles.text(weightsFile) else { return nil }
        return try? ReasonsRules(yaml: yaml, model: model)
    }

    /// The reasons check of a workspace, for a command that needs no other rules.
    /// - Throws: `badRules` with the line of the workspace's own file that is wrong.
    public static func reasons(in workspace: Workspace?) throws(DeskError) -> ReasonsLibrary {
        try ownReasons(in: workspace).map { ReasonsLibrary($0) } ?? shippedReasons
    }

    /// The workspace's own rules for the reasons check; nil where it has neither file of them.
    /// - Throws: `badRules` with the line that is wrong.
    static func ownReasons(in workspace: Workspace?) throws(DeskError) -> ReasonsRules? {
        guard let workspace else { return nil }
        let hasOwnRules = try isOwn(reasonsFile, in: workspace)
        let hasOwnWeights = try isOwn(weightsFile, in: workspace)
        guard hasOwnRules || hasOwnWeights else { return nil }
        let yaml = try source(of: reasonsFile, in: workspace)
        let model = try source(of: weightsFile, in: workspace)
        do {
            return try ReasonsRules(yaml: yaml, model: model)
        } catch {
            throw DeskError.badRules([error.inPack])
        }
    }

    private static func isOwn(_ name: String, in workspace: Workspace) throws(DeskError) -> Bool {
        try PrivateFiles.read(workspace.override(of: name), limit: 4 << 20) != nil
    }
}

extension ReasonsRulesError {
    /// The problem as those of the other rule packs are told.
    var inPack: RulePackError {
        func problem(_ expected: String, _ found: String, pack: String = "rules/reasons.yaml") -> RulePackError {
            RulePackError(pack: pack, line: line, column: 1, expected: expected, found: found)
        }
        switch self {
        case .unreadable(_, let fault): return problem("YAML", fault)
        case .missing(_, let key): return problem("the key \"\(key)\"", "none")
        case .unknownKey(_, let key): return problem("a key that is known here", "\"\(key)\"")
        case .wrongValue(_, let key, let expected): return problem(expected, "something else under \"\(key)\"")
        case .repeated(_, let id): return problem("an id that is used once", "\"\(id)\" again")
        case .badPattern(_, let pattern, let fault): return problem("a pattern", "\"\(pattern)\": \(fault)")
        case .badWeight:
            return problem(
                "rule, feature and number, parted by tabs", "something else", pack: "rules/reasons-model.tsv")
        }
    }
}
