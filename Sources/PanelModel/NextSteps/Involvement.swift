/// How far Early Help or social care is involved, read from the words of a case.
public enum Involvement: String, CaseIterable, Hashable, Sendable {
    /// Nothing is written, or the words were not understood.
    case unknown
    case none
    case offered
    case open
    case declined
    case closed

    /// Reads words such as `open (Family Support)`, `not known`, `child in need`, `declined twice`.
    public init(words: String?) {
        guard let words else {
            self = .unknown
            return
        }
        let text = words.lowercased()
        let has = { (parts: [String]) in parts.contains { text.contains($0) } }
        if has(["declin", "refus", "not wanted", "did not want", "turned down"]) {
            self = .declined
        } else if has(["closed", "ended", "stepped down", "complete", "ceased", "previous", "past", "former"]) {
            self = .closed
        } else if has(["not known", "unknown", "not yet known"]) || text.allSatisfy(\.isWhitespace) {
            self = .unknown
        } else if has(["no involvement", "not open", "not involved", "never"])
            || ["none", "no", "n", "nil", "n/a"].contains(text)
        {
            self = .none
        } else if has(["offer", "referred", "referral", "waiting"]) {
            self = .offered
        } else if has([
            "open", "active", "current", "child in need", "cin", "child protection", "cp plan", "looked after", "lac",
            "yes", "allocated", "team around", "family support", "assessment",
        ]) {
            self = .open
        } else {
            self = has(["none"]) ? .none : .unknown
        }
    }
}

/// How far an assessment for possible autism or ADHD has got, read from the words of a case.
public enum NeurodivergenceStatus: String, CaseIterable, Hashable, Sendable {
    /// Nothing is written.
    case unknown
    case none
    /// It is thought possible, and nobody has been asked yet.
    case possible
    /// On a waiting list or being assessed.
    case waiting
    /// An answer is there, whichever it was.
    case assessed

    /// Reads words such as `possible autism, on the waiting list since May`, `ADHD diagnosed 2024`.
    public init(words: String?) {
        guard let words else {
            self = .unknown
            return
        }
        let text = words.lowercased()
        let has = { (parts: [String]) in parts.contains { text.contains($0) } }
        if text.allSatisfy(\.isWhitespace) || has(["not known", "unknown"]) {
            self = .unknown
        } else if has([
            "wait", "pathway", "referred", "referral", "being assessed", "in progress", "pending", "under assessment",
            "list",
        ]) {
            self = .waiting
        } else if has(["no concern", "not suspected", "no sign"]) || ["none", "no", "n", "nil", "n/a"].contains(text) {
            self = .none
        } else if has([
            "possible", "suspect", "query", "?", "may have", "might", "wonder", "traits", "screen", "undiagnosed",
        ]) {
            self = .possible
        } else if has(["diagnos", "confirmed", "assessed", "found"]) {
            self = .assessed
        } else {
            self = .possible
        }
    }
}
