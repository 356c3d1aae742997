import Synchronization

/// The reasons check of a workspace, read once, when it is first wanted.
///
/// A class, because what is read once has to be the same for everybody who holds it: reading the patterns takes longer
/// than painting a screen, so neither the start of the program nor a key may pay for it twice.
public final class ReasonsLibrary: Hashable, Sendable {
    private let read: @Sendable () -> ReasonsRules?
    private let known: Mutex<ReasonsChecker??>

    /// A library over rules that are read when they are first wanted; nil checks nothing.
    public init(reading: @escaping @Sendable () -> ReasonsRules?) {
        read = reading
        known = Mutex(nil)
    }

    /// A library over rules that were read already.
    public convenience init(_ rules: ReasonsRules) {
        self.init { rules }
    }

    /// A library that checks nothing.
    public static let none = ReasonsLibrary { nil }

    /// The check; nil where there are no rules for it.
    public var checker: ReasonsChecker? {
        known.withLock { known in
            if let known { return known }
            let checker = read().map { ReasonsChecker(rules: $0) }
            known = .some(checker)
            return checker
        }
    }

    /// Whether they are the same library.
    public static func == (left: ReasonsLibrary, right: ReasonsLibrary) -> Bool { left === right }

    /// Hashes which library it is.
    public func hash(into hasher: inout Hasher) { hasher.combine(ObjectIdentifier(self)) }
}
