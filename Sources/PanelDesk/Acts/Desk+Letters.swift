import Foundation
import PanelModel
import PanelPapers

/// How a letter is written; the raw value is the ending of the file's name.
public enum LetterFormat: String, CaseIterable, Sendable {
    case md, html, docx
}

/// A letter that holds all that the law asks of it, and what there is to say of it before it goes.
public struct CheckedLetter: Sendable {
    let letter: Letter
    /// Its name as a file, without an ending and without anything of the child's but the reference.
    public var fileStem: String { letter.fileStem }
    /// What a person should look at; nothing of it keeps the letter from going.
    public var remarks: [String] { letter.remarks.map(\.words) }
    /// The reading age in years, for the line that shows it.
    public var readingAge: String { LetterReading.shown(letter.reading.years) }

    /// The letter in a format.
    /// - Throws: `letterRefused` where DOCX is asked for and pandoc is not there or fails.
    public func bytes(_ format: LetterFormat) throws(DeskError) -> [UInt8] {
        switch format {
        case .md: return Array(letter.markdown.utf8)
        case .html: return Array(letter.html.utf8)
        case .docx:
            do {
                return try LetterDOCX.bytes(of: letter)
            } catch {
                throw DeskError.letterRefused([error.words])
            }
        }
    }
}

extension Desk {
    /// Writes the letter about the newest decision at the gate of a case.
    /// - Parameter to: the family, or one of those who have a copy: the setting, health, social care.
    /// - Throws: `badForm` when there is no decision; `letterRefused` with everything that the letter lacks.
    public func letter(reference: String, to: NoticeRecipient) throws(DeskError) -> CheckedLetter {
        let file = try caseFile(reference: reference)
        guard let decision = file.decisionAtGate else {
            throw DeskError.badForm(
                what: file.details.reference, line: nil, expected: "a case with a decision at its gate")
        }
        let day = Letter.day(for: decision, in: file, to: to, today: today)
        do {
            return CheckedLetter(
                letter: try Letter.compose(
                    file: file, decision: decision, to: to, settings: settings, rules: rules,
                    templates: try letterTemplates(), on: day))
        } catch let refused as LetterRefused {
            throw DeskError.letterRefused(refused.problems.map(\.words))
        } catch let error as DeskError {
            throw error
        } catch {
            throw DeskError.letterRefused(["It cannot be written."])
        }
    }

    /// Writes the letter about the newest decision at the gate of a case into the exports of today.
    /// - Returns: the letter, and the path of its file.
    /// - Throws: as ``letter(reference:to:)``, and what keeps the file from being written.
    public func exportLetter(
        reference: String, to: NoticeRecipient, format: LetterFormat
    ) throws(DeskError) -> (letter: CheckedLetter, path: String) {
        let letter = try letter(reference: reference, to: to)
        let file = try writeExport(
            try letter.bytes(format), named: "\(letter.fileStem).\(format.rawValue)", to: nil)
        return (letter, file.path)
    }

    /// The letters' templates: those that ship, and the council's own in their place.
    private func letterTemplates() throws(DeskError) -> LetterTemplates {
        var shipped: [String: String] = [:]
        var own: [String: String] = [:]
        for name in LetterTemplates.names {
            let file = LetterTemplates.file(name)
            shipped[name] = ShippedFiles.text(file)
            guard let bytes = try PrivateFiles.read(workspace.override(of: file), limit: 1 << 20) else { continue }
            guard let text = String(validating: bytes, as: UTF8.self) else {
                throw DeskError.badForm(what: file, line: nil, expected: "UTF-8 text")
            }
            own[name] = text
        }
        return LetterTemplates(shipped: shipped, workspace: own)
    }

    /// What is wrong with the workspace's own letter templates, each with its file; empty when all is in order.
    public func letterProblems() throws(DeskError) -> [String] {
        try letterTemplates().problems(law: rules.law).map(\.words)
    }
}
