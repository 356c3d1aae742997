import PanelModel

/// The check as the screen lists it: headings, and the items below them in the order of the cursor.
struct EvidenceList {
    /// How the items are put together.
    enum Arrangement: Hashable, Sendable {
        /// Assess, Plan, Do, Review and the others: each item once.
        case groups
        /// The factors of the Code, 9.14: an item stands under each that it informs.
        case factors
    }

    /// A heading with the items below it.
    struct Section {
        let title: String
        let items: [EvidenceItem]
    }

    let sections: [Section]

    init(items: [EvidenceItem], by arrangement: Arrangement, of rules: EvidenceRules) {
        let all: [Section] =
            switch arrangement {
            case .groups:
                EvidenceGroup.allCases.map { group in
                    Section(title: group.title, items: items.filter { $0.group == group })
                }
            case .factors:
                rules.factors.map { factor in
                    Section(
                        title: factor.title.prefix(1).uppercased() + factor.title.dropFirst(),
                        items: items.filter { $0.informs.contains(factor.id) })
                }
            }
        sections = all.filter { !$0.items.isEmpty }
    }

    /// The items in the order of the cursor.
    var items: [EvidenceItem] { sections.flatMap(\.items) }
}

extension EvidenceList.Section {
    /// `present 3 of 6`: items that do not apply are not counted.
    func count(_ finding: (EvidenceItemID) -> Finding?) -> String {
        let found = items.map { finding($0.id) }
        return "present \(found.count { $0 == .present }) of \(found.count { $0 != .notApplicable })"
    }
}
