import PanelDesk
import PanelModel

/// Carries out what the screens want done, at the desk, and hands the answers back.
///
/// Knows no terminal.
public final class Stage {
    private let desk: Desk
    /// What every screen knows of the place.
    public private(set) var house: House

    /// A stage over an open workspace.
    public init(_ desk: Desk) {
        self.desk = desk
        self.house = Stage.house(of: desk)
    }

    /// The house, when the day has turned or recording became possible or impossible since it was last asked; else nil.
    public func changedHouse() -> House? {
        guard desk.today != house.today || desk.readOnlyReason != house.readOnlyReason else { return nil }
        house = Stage.house(of: desk)
        return house
    }

    /// Does what an effect asks, as far as it is not the terminal's business.
    public func carryOut(_ effect: Effect) -> [Answer] {
        do throws(DeskError) {
            return try answers(to: effect)
        } catch {
            return [answer(to: error, of: effect)]
        }
    }

    private func answers(to effect: Effect) throws(DeskError) -> [Answer] {
        switch effect {
        case .loadOrder(let query):
            return [.order(query, try desk.queue(query))]
        case .loadRows(let ids):
            return [.rows(try desk.queueRows(ids))]
        case .loadOverview(let day):
            let counts = try desk.overview(before: day)
            return [
                .overview(
                    QueueOverview(
                        open: counts.open, toTellBeforeNextPanel: counts.toTellBefore, late: counts.late,
                        all: counts.all,
                        officers: counts.officers))
            ]
        case .openCase(let subject, let tab):
            return [.opened(try desk.caseFile(subject: subject), try desk.drafts.draft(of: subject), tab)]
        case .keep(let draft, let isSynced):
            try desk.drafts.keep(draft, isSynced: isSynced)
            return [.kept(subject: draft.id, at: desk.clock.now.clock)]
        case .recordFindings(let draft):
            return try recorded(.findings, try desk.recordFindings(draft), draft.id)
        case .recordProfile(let draft):
            return try recorded(.profile, try desk.recordProfile(draft), draft.id)
        case .recordNote(let note, let subject, _):
            return try recorded(.note, try desk.recordNote(note, about: subject), subject)
        case .recordDecision(let draft):
            return try recorded(.decision, try desk.recordDecision(draft), draft.id)
        case .recordCorrection(let draft):
            guard let decision = draft.decision, let revises = decision.revises else { return [] }
            return try recorded(
                .correction,
                try desk.correct(
                    decision: revises.decision, of: draft.id, with: decision, why: revises.why, seen: draft.seen),
                draft.id)
        case .recordNoticeSent(let recipient, let day, let channel, let subject):
            return try recorded(
                .notice,
                try desk.recordNoticeSent(of: subject, to: recipient.rawValue, on: day, channel: channel), subject)
        case .recordOutcome(let outcome, let subject):
            return try recorded(.outcome, try desk.recordOutcome(outcome, of: subject), subject)
        case .amendCase(let details, let why, let subject, let seen):
            return try recorded(
                .amendment, try desk.amend(subject, why: why, seen: seen) { $0 = details }, subject)
        case .writeLetter(let reference, let recipient, let kind):
            return [.letter(try letter(reference: reference, to: recipient, kind: kind))]
        case .dropDraft(let subject):
            try desk.drafts.drop(subject)
            return []
        case .editText, .suspend, .quit, .redraw:
            return []
        }
    }

    private func letter(
        reference: String, to recipient: NoticeRecipient, kind: LetterKind
    ) throws(DeskError) -> WrittenLetter {
        let format: LetterFormat =
            switch kind {
            case .md: .md
            case .html: .html
            case .docx: .docx
            }
        let (letter, path) = try desk.exportLetter(reference: reference, to: recipient, format: format)
        return WrittenLetter(to: recipient, path: path, remarks: letter.remarks, readingAge: letter.readingAge)
    }

    private func recorded(
        _ part: RecordedReceipt.Part, _ receipt: Receipt?, _ subject: String
    ) throws(DeskError) -> [Answer] {
        guard let receipt else { return [] }
        // A new person is introduced to the record with their first entry.
        if house.people.isEmpty || house.people[desk.identity.id] == nil { house.people = (try? desk.people()) ?? [:] }
        let proof = RecordedReceipt(part: part, seq: receipt.seq, headGroups: receipt.shortHead)
        return [.house(house), .recorded(proof, try desk.caseFile(subject: subject))]
    }

    private func answer(to error: DeskError, of effect: Effect) -> Answer {
        guard case .caseMovedOn(_, let changes) = error, let subject = effect.subject,
            let file = try? desk.caseFile(subject: subject)
        else { return .refused(error.words) }
        return .movedOn(file, changes)
    }

    private static func house(of desk: Desk) -> House {
        House(
            settings: desk.settings, rules: desk.rules, today: desk.today, readOnlyReason: desk.readOnlyReason,
            recorder: desk.identity.name, people: (try? desk.people()) ?? [:])
    }
}
