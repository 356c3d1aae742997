import Foundation
import PanelModel
import PanelRecord
import Testing

@testable import PanelDesk

@Suite("Beginning a workspace")
struct BeginningTests {
    @Test("a begun workspace holds settings to fill in and a record whose first entry names it")
    func begins() throws {
        let fixture = try DeskFixture()
        let desk = try fixture.desk()
        #expect(desk.head.count == 1)
        #expect(desk.settings.authority.name == "Testshire")
        #expect(desk.workspaceID.hasPrefix("w-"))
        #expect(desk.openingNotes.isEmpty)
        #expect(desk.readOnlyReason == nil)
        #expect(try desk.people().values.contains("Sam Minute"))
        #expect(RuleLibrary.problems(in: fixture.workspace).isEmpty)
    }

    @Test(
        "a council's name of any kind survives the settings",
        arguments: [
            "Łódź & St Osra's: \"the\" #1 council", "yes", "- a list", "{braces}", "back\\slash", "O’Brien %", "123",
        ])
    func awkwardAuthority(name: String) throws {
        let fixture = try DeskFixture(begins: false)
        try Desk.begin(fixture.workspace, authority: name, environment: fixture.environment)
        #expect(try fixture.desk().settings.authority.name == name)
    }

    @Test("a second begin changes nothing and says so")
    func beginsOnce() throws {
        let fixture = try DeskFixture()
        let before = try fixture.journalText()
        let error = refusal { try Desk.begin(fixture.workspace, authority: "Other", environment: fixture.environment) }
        #expect(error == .alreadyBegun(fixture.workspace.folder.path))
        #expect(error?.exitStatus == .cannotCreate)
        #expect(try fixture.journalText() == before)
    }

    @Test(
        "a council without a name, or with one that settings cannot hold, is refused before anything is made",
        arguments: ["", " ", "Test\u{1B}[31mshire", "Test\u{9B}shire", "Test\tshire", "Test\u{85}shire"])
    func namelessAuthority(name: String) throws {
        let fixture = try DeskFixture(begins: false)
        let error = refusal { try Desk.begin(fixture.workspace, authority: name, environment: fixture.environment) }
        #expect(error?.exitStatus == .badInput)
        #expect(!FileManager.default.fileExists(atPath: fixture.workspace.folder.path))
    }

    @Test("a folder that cannot be made is said so")
    func folderUnderAFile() throws {
        let fixture = try DeskFixture(begins: false)
        let file = fixture.root.appendingPathComponent("file")
        try Data("x".utf8).write(to: file)
        let place = Workspace(folder: file.appendingPathComponent("panel"))
        let error = refusal { try Desk.begin(place, authority: "Testshire", environment: fixture.environment) }
        #expect(error?.exitStatus == .cannotCreate)
    }

    @Test("a folder without a workspace is no input")
    func noWorkspace() throws {
        let fixture = try DeskFixture(begins: false)
        let error = refusal { try fixture.desk() }
        #expect(error == .noWorkspace(fixture.workspace.folder.path))
        #expect(error?.exitStatus == .noInput)
        let verifying = refusal { try Desk.verify(fixture.workspace, mark: nil) }
        #expect(verifying?.exitStatus == .noInput)
    }

    @Test("the record, the settings and the drafts are open to their owner only")
    func modes() throws {
        let fixture = try DeskFixture(rows: [DeskFixture.riley])
        let desk = try fixture.desk()
        try desk.drafts.keep(try desk.draft("26-0021", .assess()), isSynced: true)
        func mode(_ url: URL) throws -> Int {
            try FileManager.default.attributesOfItem(atPath: url.path)[.posixPermissions] as? Int ?? -1
        }
        #expect(try mode(fixture.journal) == 0o600)
        #expect(try mode(fixture.workspace.record) == 0o700)
        #expect(try mode(fixture.workspace.settings) == 0o600)
        #expect(try mode(fixture.workspace.drafts) == 0o700)
        let drafts = try FileManager.default.contentsOfDirectory(atPath: fixture.workspace.drafts.path)
        #expect(try drafts.allSatisfy { try mode(fixture.workspace.drafts.appendingPathComponent($0)) == 0o600 })
    }

    @Test("what is recorded under a set clock carries its time and says that it was set")
    func rehearsal() throws {
        let fixture = try DeskFixture(now: "2026-11-26T10:22:31")
        #expect(try fixture.desk().today == CivilDate(iso: "2026-11-26"))
        #expect(try fixture.journalText().contains("\"at\":\"2026-11-26T10:22:31"))
        #expect(try Desk.verify(fixture.workspace, mark: nil).rehearsals == 1)
    }

    @Test("a day alone sets the clock to nine in the morning")
    func rehearsalDay() throws {
        let clock = try DeskClock(environment: ["EHCPANEL_NOW": "2026-07-01"])
        #expect(clock.now.civilDate == CivilDate(iso: "2026-07-01"))
        #expect(clock.now.clock == "09:00")
    }

    @Test("a clock that is no time is a fault of use", arguments: ["yesterday", "2026-13-01", "2026-11-26T25:00"])
    func badClock(text: String) throws {
        let error = refusal { try DeskClock(environment: ["EHCPANEL_NOW": text]) }
        #expect(error == .badRehearsalClock)
        #expect(error?.exitStatus == .usage)
    }

    @Test("without a set clock the machine's is used, and nothing says rehearsal")
    func realClock() throws {
        let clock = try DeskClock(environment: ["EHCPANEL_NOW": ""])
        #expect(!clock.isRehearsal)
        #expect(clock.now.civilDate.iso > "2025-01-01")
    }

    @Test("a person has the same id in one workspace and another id in another")
    func identity() {
        let here = Identity(name: "Sam Minute", workspaceID: "w-1")
        #expect(here.id == Identity(name: "Sam Minute", workspaceID: "w-1").id)
        #expect(here.id != Identity(name: "Sam Minute", workspaceID: "w-2").id)
        #expect(here.id.hasPrefix("u-") && here.id.count == 10)
        #expect(Identity.signedIn(environment: [:], workspaceID: "w").name.isEmpty == false)
    }

    @Test("a new person is introduced to the record once, with their first entry")
    func introduction() throws {
        let fixture = try DeskFixture(rows: [DeskFixture.riley])
        let desk = try fixture.desk(user: "Ada Begum")
        let subject = try desk.subject(ofReference: "26-0021")
        let before = desk.head.count
        _ = try desk.recordNote(NoteBody(topic: .general, text: "one"), about: subject)
        #expect(desk.head.count == before + 2)
        _ = try desk.recordNote(NoteBody(topic: .general, text: "two"), about: subject)
        #expect(desk.head.count == before + 3)
        #expect(try desk.people().values.sorted() == ["Ada Begum", "Sam Minute"])
    }

    @Test("the usual workspace is the one named, else in the user's data folder")
    func usualWorkspace() {
        #expect(Workspace.usual(environment: ["EHCPANEL_WORKSPACE": "/srv/panel"]).folder.path == "/srv/panel")
        #expect(Workspace.usual(environment: ["XDG_DATA_HOME": "/d", "HOME": "/h"]).folder.path == "/d/ehcpanel")
        #expect(
            Workspace.usual(environment: ["XDG_DATA_HOME": "d", "HOME": "/h"]).folder.path == "/h/.local/share/ehcpanel"
        )
    }
}
