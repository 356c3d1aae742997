import PanelModel

/// Where the fields of the form stand, by the width that there is.
///
/// From 60 columns on, short fields share a row.
struct DecisionGeometry {
    let width: Int

    /// Whether short fields stand side by side.
    var isWide: Bool { width >= 60 }

    /// The column of texts and choices.
    static let indent = 3

    /// The column of the words beside a limb's yes and no.
    var limbWords: Int { isWide ? 24 : DecisionGeometry.indent }

    /// The column of a step's words, after its number.
    static let step = 6

    /// The column of a step's day.
    var due: Int { isWide ? max(34, min(width - 32, 48)) : DecisionGeometry.step }

    /// The column of the answer beside a label such as `Decided by`.
    static let answer = 18

    /// Columns of a field's text; one is kept free at the right edge.
    func width(of field: DecisionField) -> Int {
        let columns =
            switch field {
            case .limbWords: width - limbWords - 1
            case .step(_, .what): width - DecisionGeometry.step - 1
            case .step(_, .owner): (isWide ? due - DecisionGeometry.step - 2 : width - DecisionGeometry.step - 1)
            case .step(_, .due): isWide ? 14 : width - due - 4
            case .correctionWhy, .overrideReason, .viewsOn, .decidedBy: width - DecisionGeometry.answer - 1
            case .commentWords, .departure(_, .why): width - DecisionGeometry.step - 1
            case .flagWhy: width - DecisionGeometry.answer - 1
            case .reasons, .limb, .flag, .consideration, .outcome, .band, .addStep, .commentAgency, .addComment,
                .departure(_, .criterion), .addDeparture, .views:
                width - DecisionGeometry.indent - 1
            }
        return max(4, columns)
    }
}
