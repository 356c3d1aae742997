import Canvas
import PanelModel

/// Where the parts of the tab are: the list, what is said of the item under the cursor, and the standing line.
struct EvidenceParts {
    /// The items.
    let list: Region
    /// What the item under the cursor is about, or the small form.
    let footer: Region
    /// The line that always stands; nil where there is no room.
    let standing: Int?

    /// The column of the fields in the small form.
    static let fieldColumn = 14

    init(_ region: Region, hasForm: Bool) {
        let standing = region.rows >= 6
        let wanted = hasForm ? 4 : region.columns < 60 ? 4 : 5
        let footer = min(wanted, max(0, (region.rows - (standing ? 1 : 0)) / 2))
        // A row of space above the footer where the list does not need it.
        let gap = region.rows >= 14 ? 1 : 0
        let rows = max(0, region.rows - footer - gap - (standing ? 1 : 0))
        list = Region(row: region.row, column: region.column, rows: rows, columns: region.columns)
        self.footer = Region(
            row: region.row + rows + gap, column: region.column, rows: footer, columns: region.columns)
        self.standing = standing ? region.row + region.rows - 1 : nil
    }
}

extension EvidenceTabState {
    /// Columns of an item's title, as wide as the longest that a pack may have.
    private static let titleColumns = EvidenceItem.titleLimit
    /// The column of the words beside an item.
    private static let remarkColumn = 5 + titleColumns + 2

    /// Draws the tab; places the cursor where `context.hasFocus`.
    func draw(on screen: inout Screen, in region: Region, context: CaseContext) {
        let parts = EvidenceParts(region, hasForm: form != nil)
        let page = listPage(width: parts.list.columns, draft: context.draft, context: context)
        page.draw(on: &screen, in: parts.list, from: top, hasFocus: context.hasFocus && form == nil)
        if let form {
            draw(form, on: &screen, in: parts.footer, context: context)
        } else {
            drawFooter(on: &screen, in: parts.footer, context: context)
        }
        if let standing = parts.standing {
            screen.put(
                "What is absent is asked for; it is not a reason to refuse.", row: standing, column: region.column + 1,
                width: region.columns - 1, style: .quiet)
        }
    }

    // MARK: - The list

    /// The list as rows; a place is an item's number in the order of the cursor.
    func listPage(width: Int, draft: CaseDraft, context: CaseContext) -> FormPage<Int> {
        var page = FormPage<Int>(width: width)
        var number = 0
        let found = draft.allFindings(in: context.file)
        for section in list(context: context).sections {
            let count = section.count { found[$0]?.finding }
            let column = max(8, min(EvidenceTabState.remarkColumn, width - count.count - 1))
            page.add([
                .init(column: 1, text: section.title, style: [.title, .bold], width: column - 2),
                .init(column: column, text: count, style: .quiet),
            ])
            for item in section.items {
                add(item, number: number, finding: found[item.id], to: &page, context: context)
                number += 1
            }
        }
        if number == 0 {
            page.add([.init(column: 1, text: "The evidence pack has nothing to look at here.", style: .quiet)])
        }
        return page
    }

    private func add(
        _ item: EvidenceItem, number: Int, finding: EvidenceFinding?, to page: inout FormPage<Int>, context: CaseContext
    ) {
        let isChosen = number == cursor
        let look: Style = isChosen ? .reverse : .plain
        let width = page.width
        let remarkColumn = EvidenceTabState.remarkColumn
        let hasRemark = width >= remarkColumn + 12
        var spans: [FormPage<Int>.Span] = [
            .init(column: 0, text: isChosen ? "▸" : "", style: look.with(.accent), width: 1),
            .init(column: 1, text: "", style: look, width: 2),
            .init(column: 3, text: finding.map { String($0.finding.mark) } ?? "", style: look.with(.mark), width: 1),
            .init(column: 4, text: "", style: look, width: 1),
            .init(
                column: 5, text: item.title, style: look,
                width: hasRemark ? EvidenceTabState.titleColumns + 2 : max(1, width - 6)),
        ]
        if hasRemark {
            let words = finding.map { remark(on: item, $0, context: context) } ?? ""
            spans.append(
                .init(
                    column: remarkColumn, text: words, style: look.with(finding == nil ? .plain : .quiet),
                    width: width - remarkColumn - 1))
        }
        page.add(spans, place: number, cursor: isChosen ? 5 : nil)
    }

    /// A few words beside an item: the request, the document, the note, or who holds what is missing.
    private func remark(on item: EvidenceItem, _ finding: EvidenceFinding, context: CaseContext) -> String {
        if let asked = finding.asked { return "asked for, by \(asked.by.dayAndMonth)" }
        let day = finding.documentDate?.brief(on: context.house.today)
        if let document = finding.document {
            return [context.written(document), day].compactMap(\.self).joined(separator: ", ")
        }
        if let note = finding.note { return context.written(note) }
        switch finding.finding {
        case .present: return day ?? ""
        case .partly, .absent:
            return item.heldBy == .setting ? "the setting holds this" : "\(item.heldBy.title) holds this"
        case .notApplicable: return "does not apply"
        }
    }

    // MARK: - What is said of an item

    private func drawFooter(on screen: inout Screen, in region: Region, context: CaseContext) {
        guard region.rows > 0, let item = item(context: context) else { return }
        let lines = footerLines(of: item, context: context, width: region.columns - 2, rows: region.rows)
        for (row, line) in lines.prefix(region.rows).enumerated() {
            screen.put(line, row: region.row + row, column: region.column + 1, width: region.columns - 1)
        }
    }

    /// What the item under the cursor means: its mark in words, what it informs, who holds it, what is asked.
    ///
    /// Where there is little room the most useful comes first and the last is left out.
    func footerLines(of item: EvidenceItem, context: CaseContext, width: Int, rows: Int) -> [String] {
        let finding = context.draft.finding(of: item.id, in: context.file)
        let mark = finding.map { "\($0.finding.mark) \($0.finding.title)" } ?? "Not looked at yet"
        let rules = context.house.rules.evidence
        let factors = item.informs.compactMap { rules.factor($0) }
        let paragraph = factors.first.map { " (\($0.paragraph))" } ?? ""
        let informs = "Informs \(factors.map(\.title).joined(separator: "; "))\(paragraph)."
        let holder = "Held by \(item.heldBy.title)\(item.notFamilys ? "; not the family’s to supply" : "")."
        var paragraphs = ["\(mark). \(item.detail)"]
        if let asked = finding?.asked {
            let from = EvidenceTabState.asked(asked, of: item, context: context)
            paragraphs.append("Asked for by \(asked.by.dayAndMonth), from \(from).")
        }
        if let note = finding?.note { paragraphs.append("Note: \(context.written(note))") }
        var facts = [informs, holder]
        if finding?.asked == nil { facts.append(item.askFor) }
        paragraphs.append(facts.joined(separator: " "))
        // Each part gets a line before any gets a second, and the first part no more than half.
        let wrapped = paragraphs.map { wrap($0, width: max(8, width - 2)).map(\.text) }
        guard wrapped.map(\.count).reduce(0, +) > rows else { return wrapped.flatMap(\.self) }
        let first = EvidenceTabState.cut(wrapped[0], to: max(1, rows / 2))
        return EvidenceTabState.cut(first + wrapped.dropFirst().flatMap(\.self), to: rows)
    }

    /// So many lines; the last one says when there were more.
    private static func cut(_ lines: [String], to count: Int) -> [String] {
        guard lines.count > count, count > 0 else { return lines }
        var kept = Array(lines.prefix(count))
        kept[count - 1] += " …"
        return kept
    }

    // MARK: - The small form

    private func draw(_ form: EvidenceForm, on screen: inout Screen, in region: Region, context: CaseContext) {
        guard region.rows > 0 else { return }
        let fields = EvidenceForm.Field.allCases
        let title = context.house.rules.evidence.item(form.item)?.title ?? form.item
        let hasTitle = region.rows > fields.count
        if hasTitle {
            screen.put(title, row: region.row, column: region.column + 1, width: region.columns - 1, style: .bold)
        }
        // Where not all fields have room, the one with the focus does.
        let room = region.rows - (hasTitle ? 1 : 0)
        let skipped = max(0, min(form.focus.rawValue, fields.count - room))
        for (line, field) in fields.dropFirst(skipped).prefix(room).enumerated() {
            let row = region.row + (hasTitle ? 1 : 0) + line
            let isFocus = field == form.focus
            screen.put(isFocus ? "▸" : " ", row: row, column: region.column, width: 1, style: .accent)
            screen.put(
                field.label, row: row, column: region.column + 3, width: EvidenceParts.fieldColumn - 3,
                style: isFocus ? .bold : .quiet)
            let left = region.column + EvidenceParts.fieldColumn
            let hint = isFocus && field == .date ? dateHint(form, context: context) : ""
            let hintWidth =
                hint.isEmpty ? 0 : min(hint.count + 2, max(0, region.columns - EvidenceParts.fieldColumn - 14))
            let width = max(1, region.columns - EvidenceParts.fieldColumn - hintWidth)
            if context.isPrivate, field != .date {
                screen.put(context.written(form[field].text), row: row, column: left, width: width, style: .quiet)
                if isFocus, context.hasFocus { screen.cursor = Position(row: row, column: left) }
            } else {
                screen.put(
                    form[field], in: Region(row: row, column: left, rows: 1, columns: width),
                    hasFocus: isFocus && context.hasFocus)
            }
            if hintWidth > 0 {
                screen.put(
                    hint, row: row, column: region.column + region.columns - hintWidth, width: hintWidth, style: .quiet)
            }
        }
    }

    private func dateHint(_ form: EvidenceForm, context: CaseContext) -> String {
        if let day = form.day(on: context.house.today) { return day.short }
        return "a day such as 3 Nov"
    }
}
