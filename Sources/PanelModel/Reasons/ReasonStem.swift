/// The stem of an English word, so that one pattern finds a word in its many endings: "reviewed", "reviews" and
/// "reviewing" share one.
///
/// It need not be a word, and is never shown; what matters is that patterns and texts agree.
enum ReasonStem {
    /// The stem of a lower-case word.
    static func of(_ word: String) -> String {
        if let irregular = irregulars[word] { return irregular }
        var letters = Array(word.utf8)
        guard letters.count > 3, letters.allSatisfy({ $0 >= 0x61 && $0 <= 0x7a }) else { return word }
        dropPlural(&letters)
        dropEnding(&letters)
        return String(decoding: letters, as: UTF8.self)
    }

    private static func dropPlural(_ letters: inout [UInt8]) {
        if letters.hasSuffix("ies"), letters.count > 4 {
            letters.removeLast(3)
            letters.append(UInt8(ascii: "y"))
        } else if letters.hasSuffix("sses") || letters.hasSuffix("shes") || letters.hasSuffix("ches") {
            letters.removeLast(2)
        } else if letters.hasSuffix("s"), !letters.hasSuffix("ss"), !letters.hasSuffix("us"), !letters.hasSuffix("is") {
            letters.removeLast()
        }
    }

    private static func dropEnding(_ letters: inout [UInt8]) {
        for ending in ["ing", "ed"] where letters.hasSuffix(ending) && letters.count - ending.count >= 3 {
            let kept = letters.dropLast(ending.count)
            guard kept.contains(where: { "aeiouy".utf8.contains($0) }) else { continue }
            letters = Array(kept)
            if let last = letters.last, letters.count > 3, last == letters[letters.count - 2],
                !"lsz".utf8.contains(last)
            {
                letters.removeLast()
            }
            break
        }
        if letters.hasSuffix("ly"), letters.count > 5 { letters.removeLast(2) }
        if letters.hasSuffix("e"), letters.count > 3 { letters.removeLast() }
        if letters.hasSuffix("iz") { letters[letters.count - 1] = UInt8(ascii: "s") }
        if letters.hasSuffix("y") { letters[letters.count - 1] = UInt8(ascii: "i") }
    }

    private static let irregulars: [String: String] = {
        let families = [
            "be": "is are was were am been being isnt arent", "have": "has had having", "do": "does did done doing",
            "meet": "met meets meeting", "show": "shown showed shows showing", "give": "gave given gives giving",
            "take": "took taken takes taking", "see": "saw seen sees seeing", "send": "sent sends sending",
            "spend": "spent spends spending", "tell": "told tells telling", "say": "said says saying",
            "feel": "felt feels feeling", "think": "thought thinks thinking", "make": "made makes making",
            "write": "wrote written writes writing", "come": "came comes coming", "hold": "held holds holding",
            "begin": "began begun begins beginning", "go": "went gone goes going", "child": "children",
            "draw": "drew drawn draws drawing", "fall": "fell fallen falls falling", "get": "got gets getting",
            "seek": "sought seeks seeking", "run": "ran runs running", "find": "found finds finding",
            "keep": "kept keeps keeping", "pay": "paid pays paying", "rise": "rose risen rises rising",
            "put": "puts putting", "need": "needs needed needing", "this": "this", "his": "his",
            "lie": "lies lay lying",
            "early": "early earlier", "only": "only", "family": "family families", "bring": "brought brings bringing",
            "wide": "wide wider", "low": "low lower lowest", "far": "far further furthest farther",
            "severe": "severe severely", "leave": "left leaves leaving", "lead": "led leads leading",
            "diagnose": "diagnosis diagnoses diagnosed diagnose diagnosing diagnostic dx undiagnosed",
            "exceed": "exceeds exceeded exceeding", "during": "during", "something": "something", "nothing": "nothing",
            "anything": "anything", "evening": "evening", "morning": "morning", "setting": "setting settings",
            "funding": "funding fundings", "finding": "findings", "standing": "standing", "used": "used",
            "use": "use uses using",
            "unnecessary": "unnecessary", "necessary": "necessary necessarily", "building": "building",
            "psychology": "psychology psychologist psychologists psych psychs psychological",
            "paediatrician": "paediatrician paediatricians paediatric paediatrics pediatrician",
            "year": "year years yr yrs",
            "month": "month months mth mths", "support": "support supports supported supporting",
            "supportive": "supportive",
            "lessen": "lessens lessened", "consider": "consider considers considered considering consideration",
            "require": "require requires required requiring requirement requirements",
            "attend": "attend attends attended attending", "attendance": "attendance",
            "assess": "assess assesses assessed assessing assessment assessments reassess reassessment",
            "resource": "resource resources resourced", "capacity": "capacity capacities",
            "behaviour": "behaviour behaviours behavior behavioural behaviourally", "panel": "panel panels",
            "school": "school schools", "schooling": "schooling", "home": "home homes",
            "plan": "plan plans", "planning": "planning", "term": "term terms", "ehcp": "ehcp ehcps echp",
            "ehcna": "ehcna ehcnas ehna", "evidence": "evidence evidenced evidences evidencing",
            "decide": "decide decides decided deciding decision decisions",
            "refuse": "refuse refuses refused refusing refusal refusals",
            "decline": "decline declines declined declining",
            "agree": "agree agrees agreed agreeing agreement agreements",
            "apply": "apply applies applied applying application applications",
            "involve": "involve involves involved involving involvement",
            "achieve": "achieve achieves achieved achieving achievement",
            "attain": "attain attains attained attaining attainment attainments",
            "expect": "expect expects expected expecting expectation expectations",
            "conclude": "conclude concludes concluded concluding conclusion",
            "complete": "complete completes completed completing completion",
            "progress": "progress progresses progressed progressing", "average": "average averages",
            "parent": "parent parents parental", "parenting": "parenting",
            "provide": "provide provides provided providing", "provision": "provision provisions",
            "intervention": "intervention interventions intervene", "able": "able", "unable": "unable",
            "exhaust": "exhaust exhausts exhausted exhausting",
            "recommend": "recommend recommends recommended recommendation recommendations",
            "respond": "respond responds responded response responses responding",
            "educate": "educate educated educating", "education": "education educational educationally",
        ]
        var table: [String: String] = [:]
        for (stem, forms) in families {
            table[stem] = stem
            for form in forms.split(separator: " ") { table[String(form)] = stem }
        }
        return table
    }()
}

extension [UInt8] {
    fileprivate func hasSuffix(_ ending: String) -> Bool {
        let bytes = ending.utf8
        return count >= bytes.count && suffix(bytes.count).elementsEqual(bytes)
    }
}
