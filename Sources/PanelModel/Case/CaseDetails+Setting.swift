extension CaseDetails {
    /// The school, nursery, college or other setting that the child attends; nil where there is none, or where the words
    /// in its place say that the child is educated at home or out of school.
    ///
    /// Nobody there can be asked for papers or given a step, so no letter may speak of it as a place with staff.
    public var attendedSetting: String? {
        guard let setting, !setting.isEmpty else { return nil }
        let words = setting.lowercased()
        let isNone = [
            "home educat", "educated at home", "home schooled", "elective home", "not in school", "not on roll",
        ]
        .contains { words.contains($0) }
        return isNone || ["ehe", "none", "n/a", "no setting", "home", "eotas"].contains(words) ? nil : setting
    }
}
