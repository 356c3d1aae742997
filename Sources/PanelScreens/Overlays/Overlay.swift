import Canvas
import PanelModel

/// What lies over the screen.
///
/// It has the focus; Esc takes it away.
public enum Overlay: Sendable {
    /// The keys of this screen; each entry can be run.
    case help(HelpState)
    /// Every action, found by a few letters.
    case palette(PaletteState)
    /// A question, or a list to choose from.
    case choice(ChoiceList)
    /// Something to read, and perhaps to agree to: a read-back, an entry, a notice.
    case reader(Reader)
    /// A note, or a family's views.
    case form(NoteForm)
    /// A form that records one act.
    case act(ActForm)

    var scope: CommandScope {
        switch self {
        case .help: .help
        case .palette: .palette
        case .choice: .choice
        case .reader: .reader
        case .form: .form
        case .act: .act
        }
    }

    var takesText: Bool {
        switch self {
        case .help, .choice, .reader: false
        case .palette: true
        case .form(let form): form.takesText
        case .act(let form): form.takesText
        }
    }

    /// Whether it shows words of the case that it took with it when it was opened.
    var holdsWrittenWords: Bool {
        switch self {
        case .choice, .reader: true
        case .help, .palette, .form, .act: false
        }
    }

    mutating func type(_ key: Key) {
        switch self {
        case .help, .choice, .reader: break
        case .palette(var palette):
            palette.type(key)
            self = .palette(palette)
        case .form(var form):
            form.type(key)
            self = .form(form)
        case .act(var form):
            form.type(key)
            self = .act(form)
        }
    }

    mutating func settle(size: Size) {
        switch self {
        case .help(var help):
            help.settle(size: size)
            self = .help(help)
        case .palette(var palette):
            palette.settle(size: size)
            self = .palette(palette)
        case .choice(var choice):
            choice.settle(size: size)
            self = .choice(choice)
        case .reader(var reader):
            reader.settle(size: size)
            self = .reader(reader)
        case .form(var form):
            form.settle(size: size)
            self = .form(form)
        case .act(var form):
            form.settle(size: size)
            self = .act(form)
        }
    }
}
