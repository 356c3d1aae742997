import Foundation
import Testing

@Suite("The command line")
struct CommandTests {
    @Test("from a spreadsheet to the decision log, by commands alone")
    func wholeWay() throws {
        let room = try PanelRoom(begins: false)
        #expect(try room.run("init", room.workspace, "--authority", "Testshire").status == 0)

        let looking = try room.run("import", PanelRoom.autumn, "--dry-run")
        #expect(looking.status == 0)
        #expect(looking.text.contains("130 to bring in") && looking.text.contains("5 refused, 1 said twice"))
        #expect(room.record.split(separator: "\n").count == 1, "nothing is recorded by looking")

        let asking = try room.run("import", PanelRoom.autumn)
        #expect(asking.status == 1, "without a terminal and without --yes nothing is recorded")
        #expect(asking.messages.contains("--yes") && asking.messages.contains("Nothing was recorded."))

        let first = try room.run("import", PanelRoom.autumn, "--yes")
        #expect(first.status == 0)
        #expect(first.messages.contains("Recorded · entry 132") && first.messages.contains("130 cases brought in"))
        let second = try room.run("import", PanelRoom.autumn, "--yes")
        #expect(second.status == 0 && second.messages.contains("nothing was recorded"))
        #expect(room.record.split(separator: "\n").count == 132)

        let template = try room.run("decide", "--template", "26-0002")
        #expect(template.status == 0 && template.text.contains("reference: \"26-0002\""))
        let seen = try #require(
            template.text.split(separator: "\n").first { $0.hasPrefix("seen: ") }.flatMap { Int($0.dropFirst(6)) })
        let form = PanelRoom.form(seen: seen).replacing("26-0021", with: "26-0002")
        #expect(try room.run("decide", "-", "--dry-run", input: form).text.contains("Decision: not to assess"))
        #expect(try room.run("decide", "-", input: form).status == 1)
        let decided = try room.run("decide", "-", "--yes", input: form)
        #expect(decided.status == 0 && decided.messages.contains("Recorded · entry 133"))

        let log = try room.run("export", "decisions", "--format", "csv", "--output", "-")
        #expect(log.text.contains("26-0002") && log.text.contains("The help that began in September is working."))
        let both = try room.run("export", "decisions")
        #expect(both.messages.contains("exports/2026-11-26/decisions.csv") && both.messages.contains("decisions.md"))
        let verified = try room.run("verify")
        #expect(
            verified.status == 0 && verified.text.contains("133 entries")
                && verified.text.contains("The record verifies."))
        #expect(verified.text.contains("made under a clock set by hand"))
    }

    @Test("every command that reads answers in JSON with the keys that are documented")
    func jsonKeys() throws {
        let room = try PanelRoom()
        _ = try room.run("decide", "-", "--yes", input: PanelRoom.form())
        func keys(_ arguments: String...) throws -> [String] {
            let run = try Program.run(arguments + ["--format", "json"], environment: room.environment)
            #expect(run.status == 0, "\(arguments): \(run.messages)")
            return run.keys
        }
        #expect(
            try keys("queue") == [
                "age", "case_officer", "date_of_birth", "days_left", "decided_on", "forename", "gate", "known_as",
                "last_day",
                "need", "need_as_written", "outcome", "received", "reference", "setting", "source", "source_as_written",
                "status", "surname", "told_on", "year_group",
            ])
        #expect(
            try keys("show", "26-0021") == [
                "challenges", "days_left", "decisions", "details", "findings", "history", "last_day", "last_entry",
                "notes",
                "notices", "profile", "reference", "status", "warnings",
            ])
        #expect(try keys("evidence", "26-0021") == ["finding", "group", "held_by", "item", "not_the_familys", "title"])
        #expect(
            try keys("verify") == ["asked_head", "entries", "erased", "findings", "head", "is_sound", "rehearsals"])
        #expect(
            try keys("export", "decisions") == [
                "age", "band", "child", "comments", "corrected_by", "day_count", "decided_by", "decided_on", "entry",
                "evidence", "family_told_on", "gate", "kept_flags", "last_day", "law", "letter_advice", "letter_on",
                "limbs",
                "next_steps", "outcome", "outcome_title", "primary_need", "reasons", "received", "recorded_by",
                "reference",
                "secondary_need", "sen2_outcome", "setting", "setting_urn", "source", "views_had_regard_on",
                "year_group",
            ])
        let deadlines = try keys("deadlines", "--received", "2026-09-01")
        #expect(Set(["received", "warn_on", "six_weeks", "sixteen_weeks", "twenty_weeks"]).isSubset(of: deadlines))
        let sending = try keys("send-day", "--decided", "2026-12-17", "--deadline", "2026-12-31")
        #expect(Set(["day", "collision", "passed_over"]).isSubset(of: sending))
        let more = try room.write(
            PanelRoom.table.replacing("26-00", with: "27-00").replacing("25-03", with: "27-03"), to: "more.csv")
        #expect(try !keys("import", more, "--dry-run").isEmpty)
    }

    @Test("the six weeks are counted in calendar days to the letter")
    func deadlines() throws {
        let room = try PanelRoom(begins: false)
        let run = try room.run("deadlines", "--received", "2026-09-01", "--format", "json")
        let answer = run.json as? [String: Any]
        #expect(answer?["six_weeks"] as? String == "2026-10-13")
        #expect(answer?["sixteen_weeks"] as? String == "2026-12-22")
        #expect(answer?["twenty_weeks"] as? String == "2027-01-19")
        let day = try room.run("send-day", "--decided", "2026-12-24", "--deadline", "2027-01-05", "--format", "json")
        #expect((day.json as? [String: Any])?["day"] as? String != "2026-12-25")
    }

    @Test("findings, notes and the index by commands")
    func smallCommands() throws {
        let room = try PanelRoom()
        #expect(
            try room.run("evidence", "26-0021", "support-plan", "absent", "--ask").messages.contains(
                "Recorded · entry 5"))
        let list = try room.run("evidence", "26-0021")
        #expect(list.text.contains("asked of Temple Wick Juniors by"))
        #expect(list.text.contains("it is not a reason to refuse"))
        #expect(try room.run("evidence", "26-0021", "support-plan", "clear").status == 0)
        #expect(
            try room.run("note", "26-0021", "--topic", "views", "--from", "Riley", input: "I like maps.\n").status == 0)
        #expect(try room.run("show", "26-0021").text.contains("I like maps."))
        #expect(try room.run("queue", "forsythe").text.contains("26-0021"))
        #expect(try room.run("queue", "--format", "csv").text.contains("reference,forename"))
        #expect(try room.run("queue", "--status", "decided").text.split(separator: "\n").count == 1)
        #expect(try room.run("rebuild").messages.contains("The index was made anew. 7 entries"))
        #expect(try room.run("recover").messages.contains("There was nothing to recover."))
        #expect(try room.run("rules", "check").status == 0)
        #expect(try room.run("rules", "print").text.contains("rules/matrix.yaml"))
        #expect(try room.run("rules", "print", "rules/matrix.yaml").text.contains("id: matrix"))
        #expect(try room.run("--version").text.contains("ehcpanel"))
        #expect(try room.run("--help").text.contains("76 the record does not verify"))
        #expect(try room.run("export", "next-steps", "26-0021").status == 65)
        _ = try room.run("decide", "-", "--yes", input: PanelRoom.form(seen: 7))
        let letter = try room.run("export", "next-steps", "26-0021")
        #expect(letter.status == 1, "the contacts are not filled in")
        #expect(letter.text.contains("Riley"))
    }

    @Test("the sample week is begun, shown and checked")
    func demo() throws {
        let room = try PanelRoom(begins: false)
        #expect(try room.run("demo", room.workspace).status == 0)
        #expect(try room.run("queue").text.split(separator: "\n").count == 21)
        #expect(try room.run("demo", room.workspace).status == 73)
        #expect(try room.run("verify").status == 0)
    }

    @Test("what was recorded under a set clock says so; a clock that is no time is a fault of use")
    func clock() throws {
        let room = try PanelRoom(now: "2026-11-26T10:22:31")
        #expect(room.record.contains("\"at\":\"2026-11-26T10:22:31"))
        #expect(try room.run("queue").text.contains("4  26-0021"))
        room.environment["EHCPANEL_NOW"] = "2026-12-02"
        #expect(try room.run("queue").text.contains("late  26-0021"))
        room.environment["EHCPANEL_NOW"] = "tomorrow"
        let bad = try room.run("queue")
        #expect(bad.status == 64 && bad.messages.contains("EHCPANEL_NOW"))
    }
}
