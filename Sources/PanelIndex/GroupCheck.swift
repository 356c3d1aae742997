import PanelModel

/// What was found for the items of one group of the evidence check.
///
/// It informs; nothing is computed from it.
struct GroupCheck: Hashable, Sendable {
    var present = 0
    var partly = 0
    var absent = 0
    var notApplicable = 0

    /// One mark for the group, of what was looked at: nil while nobody has looked; `present` when all of it is there;
    /// `partly` when some is; `absent` when none is.
    var mark: Finding? {
        if present + partly > 0 { return partly == 0 && absent == 0 ? .present : .partly }
        if absent > 0 { return .absent }
        return notApplicable > 0 ? .notApplicable : nil
    }

    mutating func count(_ finding: Finding) {
        switch finding {
        case .present: present += 1
        case .partly: partly += 1
        case .absent: absent += 1
        case .notApplicable: notApplicable += 1
        }
    }
}
