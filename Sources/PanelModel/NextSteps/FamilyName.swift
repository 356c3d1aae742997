extension CaseDetails {
    /// Whom a letter to the family is for, as they wish to be called: `Mrs Forsythe`, the parents' names, the young person
    /// where they asked in their own right, or nil where nobody is named.
    public var familyName: String? {
        let name = FamilyWords(self).addressed
        return name == "the family" ? nil : name
    }

    /// How a letter to the family opens: `Dear Mrs Forsythe`, or `Dear family of Riley` where nobody is named.
    public var familyGreeting: String { "Dear \(familyName ?? "family of \(calledName)")" }
}
