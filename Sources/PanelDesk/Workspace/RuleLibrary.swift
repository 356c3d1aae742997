import PanelModel

/// Reads rule packs and settings: the workspace's own file where there is one, else the one that ships.
public enum RuleLibrary {
    /// The rule packs and settings of a workspace.
    /// - Throws: `badRules` with everything that is wrong in any of them.
    public static func load(_ workspace: Workspace?) throws(DeskError) -> (settings: PanelSettings, rules: RuleBook) {
        var problems: [RulePackError] = []
        func read<Pack>(
            _ name: String, _ make: (String, String) throws(RulePackError) -> Pack, _ check: (String) -> [RulePackError]
        ) throws(DeskError) -> Pack? {
            let text = try source(of: name, in: workspace)
            do {
                return try make(text, name)
            } catch {
                let all = check(text)
                problems += all.isEmpty ? [error] : all
                return nil
            }
        }
        let law = try read("rules/law-england-2014.yaml", LawRules.init(yaml:file:)) {
            RulePackChecker.check($0, kind: .law, file: "rules/law-england-2014.yaml")
        }
        let evidence = try read("rules/evidence.yaml", EvidenceRules.init(yaml:file:)) {
            RulePackChecker.check($0, kind: .evidence, file: "rules/evidence.yaml")
        }
        let matrix = try read("rules/matrix.yaml", MatrixRules.init(yaml:file:)) {
            RulePackChecker.check($0, kind: .matrix, file: "rules/matrix.yaml")
        }
        let nextSteps = try read("rules/next-steps.yaml", NextStepRules.init(yaml:file:)) {
            RulePackChecker.check($0, kind: .nextSteps, file: "rules/next-steps.yaml")
        }
        let settings = try read("settings.yaml", PanelSettings.init(yaml:file:)) {
            RulePackChecker.check($0, kind: .settings, file: "settings.yaml")
        }
        var holidays = BankHolidays()
        do {
            holidays = try RuleLibrary.holidays(in: workspace)
        } catch DeskError.badRules(let faults) {
            problems += faults
        }
        var reasons = shippedReasons
        do {
            if let own = try ownReasons(in: workspace) { reasons = ReasonsLibrary(own) }
        } catch DeskError.badRules(let faults) {
            problems += faults
        }
        guard problems.isEmpty, let law, let evidence, let matrix, let nextSteps, let settings else {
            throw DeskError.badRules(problems)
        }
        let book = RuleBook(
            law: law, evidence: evidence, matrix: matrix, nextSteps: nextSteps, holidays: holidays,
            reasons: reasons)
        return (settings, book)
    }

    /// Everything that is wrong in the rule packs and settings of a workspace; empty when all is in order.
    public static func problems(in workspace: Workspace) -> [RulePackError] {
        do {
            _ = try load(workspace)
            return []
        } catch DeskError.badRules(let problems) {
            return problems
        } catch {
            return [RulePackError(pack: "rules", line: 1, column: 1, expected: "readable files", found: error.words)]
        }
    }

    /// The bank holidays, with the workspace's own one-off days where it has a file of them.
    public static func holidays(in workspace: Workspace?) throws(DeskError) -> BankHolidays {
        let name = "reference/bank-holidays.yaml"
        let text = try source(of: name, in: workspace)
        do {
            return try BankHolidays(yaml: text)
        } catch {
            throw DeskError.badRules(
                error.problems.map { problem in
                    RulePackError(
                        pack: name, line: problem.line, column: 1, expected: "bank holidays", found: problem.description
                    )
                })
        }
    }

    /// The text of a rule pack, letter or settings file: the workspace's own, else the one that ships.
    static func source(of name: String, in workspace: Workspace?) throws(DeskError) -> String {
        if let workspace, let bytes = try PrivateFiles.read(workspace.override(of: name), limit: 4 << 20) {
            guard let text = String(validating: bytes, as: UTF8.self) else {
                throw DeskError.badRules([
                    RulePackError(pack: name, line: 1, column: 1, expected: "UTF-8 text", found: "other bytes")
                ])
            }
            return text
        }
        guard let text = ShippedFiles.text(name) else { throw DeskError.noSuchFile(name) }
        return text
    }
}
