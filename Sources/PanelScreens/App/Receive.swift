import Canvas
import PanelModel

extension AppState {
    /// Takes in what an effect came to.
    mutating func receive(_ answer: Answer) -> [Effect] {
        switch answer {
        case .order(let query, let ids):
            queue.receive(order: ids, of: query)
        case .rows(let rows):
            return queue.receive(rows: rows)
        case .overview(let overview):
            queue.overview = overview
        case .opened(let file, let draft, let tab):
            opened(file, draft, tab)
        case .recorded(let receipt, let file):
            return recorded(receipt, file)
        case .movedOn(let file, let changes):
            movedOn(file, changes)
        case .kept(let subject, let time):
            if open?.file.id == subject { open?.keptAt = time }
        case .refused(let words):
            sent = []
            say(words, tone: .fault)
        case .letter(let letter):
            overlay = .reader(LetterPassages.reader(letter))
        case .edited(let target, let text):
            return edited(target, text)
        case .opening(let notes):
            guard !notes.isEmpty else { return [] }
            overlay = .reader(Reader(title: "Before you begin", passages: notes.flatMap { [Passage($0), .gap] }))
        case .said(let words):
            say(words, tone: .notice)
        case .house(let house):
            let chair = house.chair ?? self.house.chair
            self.house = house
            self.house.chair = chair
        }
        return []
    }

    private mutating func opened(_ file: CaseFile, _ draft: CaseDraft?, _ tab: CaseTab) {
        var draft = draft
        if let unfinished = draft, !unfinished.isEmpty {
            say(
                unfinished.seen < file.lastSeq
                    ? "Your unfinished work is here. The case has moved on since: look at History (6)."
                    : "Your unfinished work is here, as you left it.", tone: .notice)
        } else {
            draft = nil
        }
        open = CaseState(file: file, draft: draft, tab: tab, house: house)
    }

    private mutating func recorded(_ receipt: RecordedReceipt, _ file: CaseFile) -> [Effect] {
        sent.removeAll { $0.subject == file.id && $0.part == receipt.part }
        let what: String
        switch receipt.part {
        case .findings: what = "evidence"
        case .profile: what = "needs profile"
        case .note: what = "note"
        case .correction: what = "correction"
        case .notice:
            what = file.notices.last.map { "letter to the \($0.value.to), \($0.value.on.dayAndMonth)" } ?? "letter"
        case .outcome: what = file.challenges.last.map { $0.value.challenge.rawValue } ?? "outcome"
        case .amendment: what = "details of the case"
        case .decision: what = file.decisionAtGate.map { Self.words(of: $0.standing) } ?? "decision"
        }
        say("Recorded · entry \(receipt.seq) · \(receipt.headGroups)   \(what)", tone: .done)
        var effects: [Effect] = []
        if var open, open.file.id == file.id {
            switch receipt.part {
            case .findings:
                open.draft.findings = [:]
                open.draft.cleared = []
            case .profile: open.draft.profile = nil
            case .note:
                open.unsentNote = nil
                open.draft.note = nil
            case .decision, .correction:
                open.draft.decision = nil
                open.decision.restsOnPutOff = file.decisionAtGate?.standing.outcomeKind == .deferral
            case .notice, .outcome, .amendment: open.unsentAct = nil
            }
            open.draft.seen = file.lastSeq
            if open.draft.isEmpty { open.keptAt = nil } else { effects.append(.keep(open.draft, isSynced: false)) }
            open.refresh(with: file, house: house)
            self.open = open
        }
        return effects + queue.refresh(before: house.nextPanel, holdsOrder: open != nil)
    }

    private static func words(of decision: Decision) -> String {
        guard let notice = decision.notice else { return decision.outcomeTitle }
        return "\(decision.outcomeTitle) · letter \(notice.sendOn.dayAndMonth)"
    }

    /// Shows what changed and asks; nothing is overwritten and nothing of the writer's is lost.
    private mutating func movedOn(_ file: CaseFile, _ changes: [String]) {
        let waiting = sent.filter { $0.subject == file.id }
        sent.removeAll { $0.subject == file.id }
        if var open, open.file.id == file.id {
            open.draft.seen = file.lastSeq
            open.unsentNote?.seen = file.lastSeq
            open.unsentAct?.seen = file.lastSeq
            open.refresh(with: file, house: house)
            self.open = open
        }
        let tab = open?.tab ?? waiting.first?.tab ?? .summary
        let again = waiting.map { $0.having(seen: file.lastSeq) }
        overlay = .choice(
            ChoiceList(
                title: "\(file.details.reference) has moved on",
                detail: ["While you had it open, this was recorded:"] + changes.map { "· \($0)" }
                    + ["Yours is not recorded yet, and it is kept."],
                options: [
                    ChoiceOption("Look at the case first") { state in
                        state.open?.file.id == file.id ? [] : [.openCase(subject: file.id, tab: tab)]
                    },
                    ChoiceOption("Record mine as well") { _ in again },
                ]))
    }

    private mutating func edited(_ target: EditTarget, _ text: String?) -> [Effect] {
        guard let text else {
            say("The text is as it was.")
            return []
        }
        switch target {
        case .note:
            guard case .form(var form)? = overlay else { return [] }
            form.replaceText(text)
            overlay = .form(form)
            return []
        case .field(let tab, let field):
            return changeCase { open, context in open.put(text, in: field, of: tab, context: context) }
        }
    }
}

extension Effect {
    /// The case that it records something of.
    var subject: String? {
        switch self {
        case .recordFindings(let draft), .recordProfile(let draft), .recordDecision(let draft),
            .recordCorrection(let draft):
            draft.id
        case .recordNote(_, let subject, _), .recordNoticeSent(_, _, _, let subject), .recordOutcome(_, let subject),
            .amendCase(_, _, let subject, _):
            subject
        case .loadOrder, .loadRows, .loadOverview, .openCase, .keep, .writeLetter, .dropDraft, .editText, .suspend,
            .quit, .redraw:
            nil
        }
    }

    /// The part of a case's work that it records.
    var part: RecordedReceipt.Part? {
        switch self {
        case .recordFindings: .findings
        case .recordProfile: .profile
        case .recordNote: .note
        case .recordDecision: .decision
        case .recordCorrection: .correction
        case .recordNoticeSent: .notice
        case .recordOutcome: .outcome
        case .amendCase: .amendment
        case .loadOrder, .loadRows, .loadOverview, .openCase, .keep, .writeLetter, .dropDraft, .editText, .suspend,
            .quit, .redraw:
            nil
        }
    }

    /// The tab on which its work is done.
    var tab: CaseTab? {
        switch part {
        case .findings: .evidence
        case .profile: .needs
        case .note: .history
        case .decision, .correction, .notice, .outcome: .decision
        case .amendment: .summary
        case nil: nil
        }
    }

    /// The same by somebody who has seen the case up to that entry.
    func having(seen: Int) -> Effect {
        func moved(_ draft: CaseDraft) -> CaseDraft {
            var draft = draft
            draft.seen = seen
            return draft
        }
        switch self {
        case .recordFindings(let draft): return .recordFindings(moved(draft))
        case .recordProfile(let draft): return .recordProfile(moved(draft))
        case .recordDecision(let draft): return .recordDecision(moved(draft))
        case .recordCorrection(let draft): return .recordCorrection(moved(draft))
        case .amendCase(let details, let why, let subject, _):
            return .amendCase(details, why: why, subject: subject, seen: seen)
        case .recordNoticeSent, .recordOutcome, .writeLetter: return self
        case .recordNote(let body, let subject, _): return .recordNote(body, subject: subject, seen: seen)
        case .loadOrder, .loadRows, .loadOverview, .openCase, .keep, .dropDraft, .editText, .suspend, .quit, .redraw:
            return self
        }
    }
}
