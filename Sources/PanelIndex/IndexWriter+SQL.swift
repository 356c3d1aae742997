extension IndexWriter {
    static let insertEntry: StaticString =
        "INSERT INTO entries(seq, subject, kind, offset, length) VALUES (?, ?, ?, ?, ?)"
    static let findSubject: StaticString = "SELECT id FROM subjects WHERE subject = ?"
    static let insertSubject: StaticString = "INSERT INTO subjects(subject) VALUES (?)"
    static let findWord: StaticString = "SELECT id FROM words WHERE text = ?"
    static let insertWord: StaticString = "INSERT INTO words(text) VALUES (?)"

    static let readCase: StaticString = """
        SELECT queue.gate, queue.due, cases.last_seq, cases.findings FROM queue JOIN cases USING (id) WHERE id = ?
        """
    static let readDecisions: StaticString = "SELECT seq, gate, kind FROM decisions WHERE case_id = ? ORDER BY seq"
    static let readTold: StaticString = "SELECT decision, told_on FROM told WHERE case_id = ?"
    static let readAskedItems: StaticString =
        "SELECT item FROM steps WHERE case_id = ? AND item IS NOT NULL AND done IS NULL"

    static let putQueue: StaticString = """
        INSERT OR REPLACE INTO queue(
            id, status, gate, turn, due, received, need, source, setting, officer, reference_key, name_key, search)
        VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
        """
    static let moveInQueue: StaticString = "UPDATE queue SET status = ?, gate = ?, turn = ?, due = ? WHERE id = ?"
    static let insertCase: StaticString = """
        INSERT INTO cases(
            reference, forename, surname, known_as, born, year_group, source_written, need_written, looked_after,
            last_seq, id)
        VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
        """
    static let amendCase: StaticString = """
        UPDATE cases SET
            reference = ?, forename = ?, surname = ?, known_as = ?, born = ?, year_group = ?, source_written = ?,
            need_written = ?, looked_after = ?, last_seq = ?
        WHERE id = ?
        """
    static let updateCase: StaticString =
        "UPDATE cases SET findings = ?, decision = ?, told = ?, last_seq = ? WHERE id = ?"

    static let insertDecision: StaticString = """
        INSERT INTO decisions(case_id, seq, standing, gate, kind, outcome, title, decided_on)
        VALUES (?, ?, ?, ?, ?, ?, ?, ?)
        """
    static let correctDecision: StaticString = """
        UPDATE decisions SET standing = ?, gate = ?, kind = ?, outcome = ?, title = ?, decided_on = ?
        WHERE case_id = ? AND seq = ?
        """
    static let insertTold: StaticString = "INSERT OR REPLACE INTO told(case_id, decision, told_on) VALUES (?, ?, ?)"

    static let insertStep: StaticString = """
        INSERT OR REPLACE INTO steps(case_id, entry, place, decision, item, owner, what, due, done)
        VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)
        """
    static let finishStep: StaticString = "UPDATE steps SET done = ? WHERE case_id = ? AND entry = ? AND place = ?"
    static let finishAsk: StaticString = "UPDATE steps SET done = ? WHERE case_id = ? AND item = ? AND done IS NULL"
    static let withdrawAsk: StaticString = "DELETE FROM steps WHERE case_id = ? AND item = ? AND done IS NULL"
    static let doneSteps: StaticString =
        "SELECT what, done FROM steps WHERE case_id = ? AND decision = ? AND done IS NOT NULL"
    static let removeSteps: StaticString = "DELETE FROM steps WHERE case_id = ? AND decision = ?"
}
