import Canvas
import PanelModel

/// Where the parts of the tab are: what the profile is, the rows, and what is said of the row under the cursor.
struct NeedsParts {
    /// The line that says what a profile is at this gate.
    let standing: Int?
    let list: Region
    let footer: Region

    /// The column of the levels, where there is room.
    static let levelColumn = 40
    /// The column of setting, band and reason.
    static let fieldColumn = 20

    init(_ region: Region) {
        let standing = region.rows >= 6 ? 1 : 0
        let gaps = region.rows >= 14 ? 1 : 0
        let footer = min(region.columns < 60 ? 5 : 4, max(0, (region.rows - standing) / 2))
        self.standing = standing == 0 ? nil : region.row
        let rows = max(0, region.rows - standing - footer - 2 * gaps)
        let first = region.row + standing + gaps
        list = Region(row: first, column: region.column, rows: rows, columns: region.columns)
        self.footer = Region(row: first + rows + gaps, column: region.column, rows: footer, columns: region.columns)
    }
}

extension NeedsTabState {
    /// Draws the tab; places the cursor where `context.hasFocus`.
    func draw(on screen: inout Screen, in region: Region, context: CaseContext) {
        let parts = NeedsParts(region)
        if let row = parts.standing {
            let words = context.house.rules.matrix.standing(at: context.details.gate)
            screen.put(words, row: row, column: region.column + 1, width: region.columns - 1, style: .quiet)
        }
        page(width: parts.list.columns, context: context).draw(
            on: &screen, in: parts.list, from: top, hasFocus: context.hasFocus)
        drawFooter(on: &screen, in: parts.footer, context: context)
    }

    // MARK: - The rows

    /// The rows of the matrix and, where the gate has one, the band.
    func page(width: Int, context: CaseContext) -> FormPage<Place> {
        var page = FormPage<Place>(width: width)
        let matrix = context.house.rules.matrix
        let needs = context.draft.needs(in: context)
        var number = 0
        for area in matrix.areas {
            let set = area.subAreas.count { needs.agreed[$0.id] != nil }
            let count = "\(set) of \(area.subAreas.count) set"
            let column = max(8, min(NeedsParts.levelColumn + 1, width - count.count - 1))
            page.add([
                .init(column: 1, text: area.area.title, style: [.title, .bold], width: column - 2),
                .init(column: column, text: count, style: .quiet),
            ])
            for subArea in area.subAreas {
                add(subArea, number: number, needs: needs, to: &page)
                number += 1
            }
        }
        if matrix.suggestsBand(at: context.details.gate) { addBand(to: &page, context: context) }
        return page
    }

    private func add(_ subArea: SubArea, number: Int, needs: ProfileBody, to page: inout FormPage<Place>) {
        let place = Place.row(number)
        let isChosen = self.place == place
        let look: Style = isChosen ? .reverse : .plain
        let set = needs.agreed[subArea.id]
        let levels = subArea.levels.map { level -> String in
            if level.level == set { return "[\(level.level)]" }
            return isChosen && level.level == reading ? "(\(level.level))" : " \(level.level) "
        }.joined()
        let levelColumn = max(8, min(NeedsParts.levelColumn, page.width - levels.count - 1))
        let scoreColumn = levelColumn + levels.count + 2
        var spans: [FormPage<Place>.Span] = [
            .init(column: 0, text: isChosen ? "▸" : "", style: look.with(.accent), width: 1),
            .init(column: 1, text: "", style: look, width: 2),
            .init(column: 3, text: subArea.title, style: look, width: levelColumn - 3),
            .init(
                column: levelColumn, text: levels, style: set == nil ? look.with(.quiet) : look.with(.bold),
                width: levels.count + 2),
        ]
        if scoreColumn + 8 < page.width {
            spans.append(
                .init(
                    column: scoreColumn, text: scores(of: subArea, needs: needs), style: look.with(.quiet),
                    width: page.width - scoreColumn))
        } else {
            spans.append(
                .init(
                    column: levelColumn + levels.count, text: "", style: look,
                    width: max(0, page.width - levelColumn - levels.count)))
        }
        page.add(spans, place: place, cursor: isChosen ? 3 : nil)
    }

    /// What each agency scored: `education 2, health 3`.
    private func scores(of subArea: SubArea, needs: ProfileBody) -> String {
        Agency.allCases.compactMap { agency in
            needs.scores?[agency]?[subArea.id].map { "\(agency.title) \($0)" }
        }.joined(separator: ", ")
    }

    private func addBand(to page: inout FormPage<Place>, context: CaseContext) {
        let needs = context.draft.needs(in: context)
        let matrix = context.house.rules.matrix
        let suggestion = context.draft.suggestion(in: context)
        page.gap()
        page.add([.init(column: 1, text: "Band", style: [.title, .bold])])
        if !matrix.settingAdjustments.isEmpty {
            let kind = needs.setting.flatMap(SettingKind.init(rawValue:))
            field("Kind of setting", kind?.title ?? "not chosen", at: .setting, to: &page)
        }
        let missing = matrix.missing(in: needs.agreed).count
        let words =
            suggestion.map { "\($0.band.title), score \($0.score)" }
            ?? "none yet: \(missing) of \(matrix.subAreas.count) levels are still to set"
        page.add([
            .init(column: 3, text: "Suggested", style: .quiet),
            .init(column: NeedsParts.fieldColumn, text: words, width: max(1, page.width - NeedsParts.fieldColumn)),
        ])
        field("Awarded", needs.band?.awarded ?? "not yet", at: .band, to: &page)
        guard places(context: context).contains(.reason) else { return }
        if let reason, place == .reason, !context.isPrivate {
            let layout = reason.layout(width: max(1, page.width - NeedsParts.fieldColumn), height: 1)
            page.add(
                [
                    .init(column: 0, text: "▸", style: .accent), .init(column: 3, text: "Why it differs", style: .bold),
                    .init(column: NeedsParts.fieldColumn, text: layout.lines.first?.text ?? ""),
                ], place: .reason, cursor: NeedsParts.fieldColumn + layout.cursor.column)
        } else {
            let words = needs.band?.overrideReason.map(context.written) ?? "say why (Enter)"
            field("Why it differs", words, at: .reason, to: &page)
        }
    }

    private func field(_ label: String, _ words: String, at place: Place, to page: inout FormPage<Place>) {
        let isChosen = self.place == place
        let look: Style = isChosen ? .reverse : .plain
        page.add(
            [
                .init(column: 0, text: isChosen ? "▸" : "", style: look.with(.accent), width: 1),
                .init(column: 1, text: "", style: look, width: 2),
                .init(column: 3, text: label, style: look, width: NeedsParts.fieldColumn - 3),
                .init(
                    column: NeedsParts.fieldColumn, text: words, style: look,
                    width: max(1, page.width - NeedsParts.fieldColumn)),
            ], place: place, cursor: isChosen ? 3 : nil)
    }

    // MARK: - What is said of a row

    private func drawFooter(on screen: inout Screen, in region: Region, context: CaseContext) {
        guard region.rows > 0 else { return }
        var lines = footerLines(context: context).flatMap { wrap($0, width: max(8, region.columns - 2)).map(\.text) }
        if lines.count > region.rows, region.rows > 0 {
            // What is cut off says so.
            lines = Array(lines.prefix(region.rows))
            lines[region.rows - 1] += " …"
        }
        for (row, line) in lines.enumerated() {
            screen.put(
                line, row: region.row + row, column: region.column + 1, width: region.columns - 1,
                style: row == 0 ? .bold : .plain)
        }
    }

    /// What is said of the row under the cursor: the descriptor of a level, or how the band came about.
    func footerLines(context: CaseContext) -> [String] {
        switch place {
        case .row:
            guard let subArea = subArea(context: context),
                let shown = shownLevel(draft: context.draft, context: context)
            else { return [] }
            let set = context.draft.needs(in: context).agreed[subArea.id]
            let standing = set == shown ? "" : set.map { "; \($0) is set" } ?? "; none is set yet"
            return ["Level \(shown)\(standing)", subArea.level(shown)?.words ?? ""]
        case .setting:
            let matrix = context.house.rules.matrix
            let kind = context.draft.needs(in: context).setting.flatMap(SettingKind.init(rawValue:))
            let adjustment = matrix.settingAdjustments.first { $0.setting == kind }
            return ["What the setting changes", adjustment?.because ?? "Nothing in the band."]
        case .band, .reason:
            guard let suggestion = context.draft.suggestion(in: context) else {
                return ["No band is suggested yet", "The panel can award one all the same."]
            }
            // The last steps of the reckoning are the ones that a panel asks for first.
            return ["How the suggestion came about"] + [suggestion.workings.reversed().joined(separator: "; ") + "."]
        }
    }
}
