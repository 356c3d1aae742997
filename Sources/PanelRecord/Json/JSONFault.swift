/// Why some bytes are not JSON text as the record wants it.
///
/// The number is the byte at which it shows, counted from 0.
public enum JSONFault: Error, Hashable, Sendable {
    /// The bytes are not UTF-8.
    case notUTF8(at: Int)
    /// The text begins with a byte order mark.
    case byteOrderMark
    /// Something stands where the grammar of JSON (RFC 8259) has nothing like it, or the text ends too soon.
    case unexpected(at: Int)
    /// An object names the same key twice.
    case duplicateKey(at: Int)
    /// Half of a surrogate pair stands alone in an escape.
    case loneSurrogate(at: Int)
    /// Values are nested deeper than `JSONText.depthLimit`.
    case tooDeep(at: Int)
    /// A line break stands in the bytes; a body of the record is one line.
    case lineBreak(at: Int)
    /// The text is good JSON, but no object.
    case notAnObject
}
