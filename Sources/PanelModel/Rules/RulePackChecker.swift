/// Finds everything that is wrong in a rule pack, so that it can be mended in one go.
public enum RulePackChecker {
    /// Every problem in the text, in the order of its lines; none for a pack that loads.
    ///
    /// Where the text is not YAML at all, that is the one problem.
    public static func check(_ text: String, kind: RulePackKind, file: String? = nil) -> [RulePackError] {
        let label = file ?? kind.fileName
        switch kind {
        case .law: return LawRules.read(text, file: label).problems
        case .evidence: return EvidenceRules.read(text, file: label).problems
        case .matrix: return MatrixRules.read(text, file: label).problems
        case .nextSteps: return NextStepRules.read(text, file: label).problems
        case .settings: return PanelSettings.read(text, file: label).problems
        }
    }
}
