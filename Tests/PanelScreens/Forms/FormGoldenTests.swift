import Canvas
import PanelModel
import Testing

@testable import PanelScreens

/// Evidence, needs and decision as people see them.
///
/// Each picture shows something that the others do not.
@Suite("Golden forms")
struct FormGoldenTests {
    static let mono = Capabilities(colours: .none)
    static let ascii = Capabilities(colours: .none, unicode: false)

    private func opened(
        _ id: Int, _ script: String, columns: Int = 80, rows: Int = 24, capabilities: Capabilities = Capabilities()
    ) throws -> Rehearsal {
        var rehearsal = try Rehearsal(columns: columns, rows: rows, capabilities: capabilities, ids: [id])
        try rehearsal.press("Enter \(script)")
        return rehearsal
    }

    /// A walk through the first items: present, absent and asked for, partly, not applicable with a note.
    private let walked = "2 1 3 Up a Down 2 4 Up t text:tested\\sorally\\sinstead Enter Up"

    @Test("evidence shows what is there, what is asked for and what the item under the cursor informs")
    func evidence() throws {
        try expectGolden("evidence-80x24", opened(3, walked).screen)
        try expectGolden("evidence-120x40", opened(3, walked, columns: 120, rows: 40).screen)
        try expectGolden("evidence-40x12", opened(3, walked, columns: 40, rows: 12).screen)
        try expectGolden("evidence-mono-80x24", opened(3, walked, capabilities: Self.mono).screen)
        try expectGolden("evidence-ascii-80x24", opened(3, walked, capabilities: Self.ascii).screen)
    }

    @Test("evidence by factor, and the small form")
    func evidenceForms() throws {
        try expectGolden("evidence-factors-80x24", opened(6, "2 v PgDn").screen)
        let typed = "2 d text:স্কুলের\\sরিপোর্ট Enter text:3\\sNov"
        try expectGolden("evidence-form-80x24", opened(6, typed).screen)
        try expectGolden("evidence-form-40x12", opened(6, typed, columns: 40, rows: 12).screen)
    }

    @Test(
        "names and settings that are long, empty, hostile or in other scripts stay inside their places",
        arguments: [5, 7, 8, 9, 10, 11])
    func awkwardNames(_ id: Int) throws {
        try expectGolden("evidence-awkward-\(id)-80x24", opened(id, "2 3 Up a").screen)
        try expectGolden("decision-awkward-\(id)-40x12", opened(id, "5 y Tab", columns: 40, rows: 12).screen)
    }

    @Test("needs at the request gate are a profile and say so")
    func needs() throws {
        let script = "3 2 1 3 Up Right"
        try expectGolden("needs-80x24", opened(1, script).screen)
        try expectGolden("needs-40x12", opened(1, script, columns: 40, rows: 12).screen)
        try expectGolden("needs-ascii-80x24", opened(1, script, capabilities: Self.ascii).screen)
    }

    @Test("where a band is awarded, the suggestion shows how it came about, and a departure asks why")
    func band() throws {
        let levels = Array(repeating: "2", count: try Sample.house().rules.matrix.subAreas.count).joined(separator: " ")
        let script = "3 \(levels) G Right Right"
        try expectGolden("band-80x24", opened(12, script).screen)
        try expectGolden("band-120x40", opened(12, script, columns: 120, rows: 40).screen)
        try expectGolden(
            "band-why-40x12",
            opened(12, "\(script) Down Enter text:a\\smove\\sto\\scollege", columns: 40, rows: 12).screen)
    }

    /// A “no” with words, a concern and the views, up to the reasons.
    private let refusal =
        "5 y text:speech\\sand\\slanguage\\sreport,\\s14\\sSept;\\steacher’s\\snotes Tab n "
        + "text:weekly\\stherapy\\sbegan\\sin\\sOctober\\sand\\sis\\sworking:\\sthe\\stherapist\\ssays\\sso\\sin\\sher\\snote\\sof\\s9\\sNovember "
        + "Tab Right Right Tab text:Riley’s\\sspeech\\sand\\slanguage\\sneeds\\sare\\sreal\\sand\\swere\\sclear\\sfrom\\swhat\\sMrs\\sForsythe\\ssent. "
        + "Enter text:Therapy\\sbegan\\son\\s5\\sOctober,\\sand\\sthe\\stherapist’s\\snote\\sshows\\sprogress\\swith\\sit."

    @Test("the decision asks the statute's own question and shows everything that is written")
    func decision() throws {
        try expectGolden("decision-80x24", opened(1, "5").screen)
        try expectGolden("decision-no-80x24", opened(1, refusal).screen)
        try expectGolden("decision-no-120x40", opened(1, refusal, columns: 120, rows: 40).screen)
        try expectGolden("decision-no-40x12", opened(1, refusal, columns: 40, rows: 12).screen)
        try expectGolden("decision-no-mono-80x24", opened(1, refusal, capabilities: Self.mono).screen)
        try expectGolden("decision-no-ascii-80x24", opened(1, refusal, capabilities: Self.ascii).screen)
        try expectGolden("decision-private-80x24", opened(1, "\(refusal) C-p").screen)
    }

    @Test("next steps and comments are written in their places")
    func steps() throws {
        try expectGolden("decision-steps-80x24", opened(1, "\(refusal) Tab Tab Tab C-u text:+20").screen)
        try expectGolden(
            "decision-comment-80x24",
            opened(
                1,
                "\(refusal) BTab*6 Tab*3 C-s text:C.\\sChair BTab Space BTab BTab Enter Right Space Tab text:Health\\sis\\snot\\ssure."
            ).screen)
    }

    @Test("the change gate has more outcomes and a band; a late letter says what to do")
    func otherGates() throws {
        try expectGolden("decision-change-80x24", opened(12, "5 y Tab y Tab Right Tab Right").screen)
        try expectGolden("decision-late-80x24", opened(4, "5 Tab Tab Tab Tab Right Right").screen)
        try expectGolden("decision-put-off-40x12", opened(3, "5 Tab Tab Tab Tab Left", columns: 40, rows: 12).screen)
    }

    @Test("the read-back shows word for word what is recorded; afterwards the decision stands")
    func readBack() throws {
        let script = "\(refusal) C-s text:C.\\sChair C-s"
        try expectGolden("read-back-80x24", opened(1, script).screen)
        try expectGolden("read-back-end-80x24", opened(1, "\(script) G").screen)
        try expectGolden("read-back-40x12", opened(1, script, columns: 40, rows: 12).screen)
        try expectGolden(
            "read-back-ascii-120x40", opened(1, script, columns: 120, rows: 40, capabilities: Self.ascii).screen)
        try expectGolden("decision-recorded-80x24", opened(1, "\(script) G Enter").screen)
    }
}
