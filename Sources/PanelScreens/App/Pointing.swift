import Canvas

extension AppState {
    /// What a click or a turn of the wheel does.
    ///
    /// The mouse is never needed.
    mutating func point(_ mouse: Mouse) -> [Effect] {
        let layout = Layout(self)
        if mouse.action == .click, mouse.position.row == layout.frame.keys {
            guard let command = KeyLine(self).command(at: mouse.position.column) else { return [] }
            return command.perform(&self)
        }
        if overlay != nil { return pointOverlay(mouse) }
        if let region = layout.caseRegion, region.contains(mouse.position) { return pointCase(mouse, layout: layout) }
        guard let list = layout.queueList, list.contains(mouse.position) else { return [] }
        switch mouse.action {
        case .wheelUp: queue.move(by: -3)
        case .wheelDown: queue.move(by: 3)
        case .click:
            let place = queue.top + mouse.position.row - list.row
            guard place < queue.count else { return [] }
            let wasChosen = place == queue.index
            let tab = open?.tab ?? .summary
            return leaveCaseIfOpen { state in
                state.queue.choose(place)
                return wasChosen || state.open != nil
                    ? state.queue.openChosen(on: tab) : []
            }
        case .secondaryClick: break
        }
        return []
    }

    private mutating func leaveCaseIfOpen(_ goOn: @escaping @Sendable (inout AppState) -> [Effect]) -> [Effect] {
        open == nil ? goOn(&self) : leaveCase(goOn)
    }

    private mutating func pointCase(_ mouse: Mouse, layout: Layout) -> [Effect] {
        guard let region = layout.caseRegion, let open else { return [] }
        if mouse.position.row == layout.caseTabs {
            guard mouse.action == .click,
                let tab = TabLine(region: region, open: open.tab, hasNumbers: numbersTurnTabs).tab(
                    at: mouse.position.column)
            else { return [] }
            return turn(to: tab)
        }
        guard let body = layout.caseBody, body.contains(mouse.position) else { return [] }
        return changeCase { open, context in open.click(mouse, region: body, context: context) }
    }

    /// The wheel moves as the arrows do; a click on a line chooses it, a second click does it.
    private mutating func pointOverlay(_ mouse: Mouse) -> [Effect] {
        guard let overlay else { return [] }
        switch mouse.action {
        case .wheelUp: return press(overlay, "up")
        case .wheelDown: return press(overlay, "down")
        case .secondaryClick: return []
        case .click: break
        }
        let body = Frame(size).body
        let row = mouse.position.row - body.row
        guard row >= 0, row < body.rows else { return [] }
        switch overlay {
        case .choice(var list):
            let place = list.scroll.top + row - list.detailRows(in: body)
            guard list.options.indices.contains(place) else { return [] }
            if place == list.chosen { return press(overlay, "take") }
            list.scroll.choose(place)
            self.overlay = .choice(list)
        case .help(var help):
            let place = help.scroll.top + row
            guard help.lines.indices.contains(place), case .entry = help.lines[place] else { return [] }
            if place == help.scroll.chosen { return press(overlay, "run") }
            help.scroll.choose(place)
            self.overlay = .help(help)
        case .palette(var palette):
            let place = palette.scroll.top + row - (body.rows > 4 ? 2 : 1)
            guard palette.found.indices.contains(place) else { return [] }
            if place == palette.scroll.chosen { return press(overlay, "run") }
            palette.scroll.choose(place)
            self.overlay = .palette(palette)
        case .act(var form):
            form.click(mouse.position, size: size)
            self.overlay = .act(form)
        case .reader, .form: break
        }
        return []
    }

    private mutating func press(_ overlay: Overlay, _ verb: String) -> [Effect] {
        CommandTable.command(id: "\(overlay.scope.rawValue).\(verb)")?.perform(&self) ?? []
    }
}
