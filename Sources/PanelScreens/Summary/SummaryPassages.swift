import Canvas
import PanelModel

/// The facts of a case in the order in which a panel reads them.
enum SummaryPassages {
    static func of(_ context: CaseContext) -> [Passage] {
        child(context) + request(context) + needs(context) + care(context) + notes(context) + doubts(context)
    }

    private static func child(_ context: CaseContext) -> [Passage] {
        let details = context.details
        var passages = [
            Passage(
                context.isPrivate ? details.initials : fullName(details), label: "Child or young person", style: .bold)
        ]
        passages[0].label = details.isOverCompulsorySchoolAge(on: context.house.today) ? "Young person" : "Child"
        passages.append(Passage(age(context), label: "Age"))
        if let sex = details.sex { passages.append(Passage(sex, label: "Sex")) }
        if let upn = details.upn {
            passages.append(Passage(context.isPrivate ? CaseContext.hidden : upn, label: "UPN"))
        }
        passages.append(Passage(family(context), label: "Family"))
        if let addressed = details.addressedAs {
            passages.append(Passage(context.isPrivate ? CaseContext.hidden : addressed, label: "Family is called"))
        }
        if let language = details.homeLanguage { passages.append(Passage(language, label: "Home language")) }
        passages.append(
            Passage(
                details.needsInterpreter ? "yes, an interpreter is needed" : "not asked for", label: "Interpreter",
                style: details.needsInterpreter ? .bold : .plain))
        if let contact = details.preferredContact { passages.append(Passage(contact, label: "Best reached by")) }
        return passages + [.gap]
    }

    private static func fullName(_ details: CaseDetails) -> String {
        guard !details.fullName.isEmpty else { return "(no name)" }
        guard let called = details.knownAs, called != details.forename else { return details.fullName }
        return "\(details.fullName), called \(called)"
    }

    private static func age(_ context: CaseContext) -> String {
        let details = context.details
        let year = details.yearGroup.map { ", \(YearWords.of($0))" } ?? ""
        let born = context.isPrivate ? "" : ", born \(details.dateOfBirth.long)"
        return AgeWords.long(details.dateOfBirth, on: context.house.today) + year + born
    }

    private static func family(_ context: CaseContext) -> String {
        guard !context.details.parents.isEmpty else { return "nobody is named" }
        return context.isPrivate ? CaseContext.hidden : context.details.parents.joined(separator: "; ")
    }

    private static func request(_ context: CaseContext) -> [Passage] {
        let details = context.details
        var from = details.source?.meaning ?? "not known"
        if details.askedByYoungPerson { from += " (the young person asked)" }
        if let written = details.sourceAsWritten, !context.isPrivate { from += " (written as “\(written)”)" }
        return [
            Passage("\(details.gate.title): \(details.gate.question)", label: "Gate"),
            Passage(from, label: "Asked by"),
            Passage(details.dateReceived.short, label: "Received"),
            Passage(ClockWords.full(context), label: "Clock", style: ClockWords.style(context)),
        ] + AfterwardsPassages.exceptions(context) + [
            Passage(context.file.status.title, label: "Status")
        ] + AfterwardsPassages.summary(context) + [
            Passage(setting(details), label: "Setting"),
            Passage(details.caseOfficer ?? "nobody yet", label: "Case officer"),
            .gap,
        ]
    }

    private static func setting(_ details: CaseDetails) -> String {
        guard let setting = details.setting else { return "none is named" }
        return details.settingURN.map { "\(setting) (URN \($0))" } ?? setting
    }

    private static func needs(_ context: CaseContext) -> [Passage] {
        let details = context.details
        var passages = [Passage(details.primaryNeed.map(need) ?? "not known", label: "Main need")]
        if let written = details.needAsWritten, !context.isPrivate { passages[0].text += " (written as “\(written)”)" }
        if let second = details.secondaryNeed { passages.append(Passage(need(second), label: "Second need")) }
        passages.append(
            Passage(context.written(details.neurodivergence ?? "nothing is noted"), label: "Autism or ADHD"))
        return passages + [.gap]
    }

    private static func need(_ need: NeedType) -> String { "\(need.title) (\(need.code))" }

    private static func care(_ context: CaseContext) -> [Passage] {
        let details = context.details
        return [
            Passage(
                details.isLookedAfter ? "yes" : "no", label: "Looked after",
                style: details.isLookedAfter ? .bold : .plain),
            Passage(details.socialCare ?? "nothing is noted", label: "Social care"),
            Passage(details.earlyHelp ?? "nothing is noted", label: "Early Help"),
        ]
    }

    private static func notes(_ context: CaseContext) -> [Passage] {
        var passages: [Passage] = []
        if let notes = context.details.notes { passages += [.gap, .heading("Notes"), Passage(context.written(notes))] }
        let written = context.file.notes.filter { $0.value.topic == .general }
        if !written.isEmpty {
            passages += [.gap, .heading("Notes of the panel and the team")]
            passages += written.map {
                Passage("\($0.at.civilDate.dayAndMonth)  \(context.written($0.value.text))", indent: 0)
            }
        }
        return passages
    }

    private static func doubts(_ context: CaseContext) -> [Passage] {
        guard !context.file.warnings.isEmpty else { return [] }
        return [.gap, .heading("Doubtful when the case came in")]
            + context.file.warnings.map { Passage($0, style: .warning) }
    }
}
