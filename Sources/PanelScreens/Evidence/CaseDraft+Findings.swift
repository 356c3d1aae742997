import PanelModel

extension CaseDraft {
    /// What is found for an item as the case now stands: what was just set, else what the record holds.
    public func finding(of item: EvidenceItemID, in file: CaseFile) -> EvidenceFinding? {
        if let changed = findings[item] { return changed }
        return cleared.contains(item) ? nil : file.findings[item]
    }

    /// All findings as the case now stands, by item.
    public func allFindings(in file: CaseFile) -> [EvidenceItemID: EvidenceFinding] {
        var all = file.findings
        for item in cleared { all[item] = nil }
        return all.merging(findings) { _, new in new }
    }

    /// Sets what is found for an item, or takes it back with nil.
    ///
    /// What then equals the record is no change any more.
    mutating func set(_ finding: EvidenceFinding?, for item: EvidenceItemID, in file: CaseFile) {
        findings[item] = nil
        cleared.removeAll { $0 == item }
        guard finding != file.findings[item] else { return }
        if let finding { findings[item] = finding } else { cleared.append(item) }
    }
}
