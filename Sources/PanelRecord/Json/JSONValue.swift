/// One value of JSON text, as it was written: the order of members is kept, and numbers lose nothing.
public enum JSONValue: Hashable, Sendable {
    /// Members in the order of the text; no two have the same key.
    case object([JSONMember])
    /// Values in the order of the text.
    case array([JSONValue])
    /// Text, escapes undone.
    case string(String)
    /// A number without fraction or exponent that fits 64 bits.
    case integer(Int64)
    /// Any other number, as its text, such as `12.50`.
    case decimal(String)
    /// `true` or `false`.
    case bool(Bool)
    /// `null`.
    case null

    /// The value of the member with this key; nil when this is no object, or the object has no such member.
    public subscript(key: String) -> JSONValue? {
        guard case .object(let members) = self else { return nil }
        for member in members where member.key == key { return member.value }
        return nil
    }

    /// The value at this place of an array, counted from 0; nil when there is none.
    public subscript(index: Int) -> JSONValue? {
        guard case .array(let values) = self, values.indices.contains(index) else { return nil }
        return values[index]
    }

    /// The text of a string; nil for other kinds.
    public var text: String? {
        guard case .string(let text) = self else { return nil }
        return text
    }

    /// The value of an integer; nil for other kinds.
    public var integer: Int64? {
        guard case .integer(let number) = self else { return nil }
        return number
    }

    /// The value of `true` or `false`; nil for other kinds.
    public var bool: Bool? {
        guard case .bool(let value) = self else { return nil }
        return value
    }

    /// The values of an array; nil for other kinds.
    public var values: [JSONValue]? {
        guard case .array(let values) = self else { return nil }
        return values
    }

    /// The members of an object; nil for other kinds.
    public var members: [JSONMember]? {
        guard case .object(let members) = self else { return nil }
        return members
    }
}

/// One key and its value in a JSON object.
public struct JSONMember: Hashable, Sendable {
    /// The key, escapes undone.
    public let key: String
    /// The value.
    public let value: JSONValue

    /// A member of an object.
    public init(key: String, value: JSONValue) {
        self.key = key
        self.value = value
    }
}
