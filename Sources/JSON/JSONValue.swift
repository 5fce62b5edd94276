/// A JSON value to be written.
///
/// For writing alone: a `JSONElement` reads json-c's own tree.
public enum JSONValue: Sendable {
  /// `null`.
  case null
  /// `true` or `false`.
  case bool(Bool)
  /// A number without fraction or exponent.
  case integer(Int)
  /// The shortest decimal that reads back as the same `Float`; must be finite.
  case float(Float)
  /// The shortest decimal that reads back as the same `Double`; must be finite.
  case double(Double)
  /// Text; U+0000 cannot be written.
  case string(String)
  /// Values in their order.
  case array([JSONValue])
  /// Members in the order given; every key must be there only once.
  case object([(String, JSONValue)])
  /// A value that is written on one line, like `{ "id": "x", "bias": 0.5 }`.
  indirect case line(JSONValue)
}

extension JSONValue {
  /// The UTF-8 text of this value as a document that `JSONDocument` reads within `limits`.
  ///
  /// Pretty: two spaces a level, one member or element a line, except that a `.line` value stands
  /// on one line; ends with a newline. The same value gives the same bytes on every machine.
  /// Numbers that are not finite and keys that are there twice are broken invariants and trap.
  ///
  /// - Throws: `JSONError.unwritable` for U+0000 in a string or key, and for values that are more
  ///   or deeper than `limits` allow to be read.
  public func serialized(within limits: JSONLimits = .standard) throws(JSONError) -> [UInt8] {
    var writer = Writer(limits: limits)
    do throws(Writer.Fault) {
      try writer.write(self, depth: 0, isLine: false)
    } catch {
      let path = JSONPath(steps: error.steps.reversed())
      throw .unwritable(path: "\(path)", expected: error.expected, found: error.found)
    }
    writer.bytes.append(UInt8(ascii: "\n"))
    guard writer.bytes.count <= limits.bytes else {
      throw .unwritable(
        path: "$", expected: "at most \(limits.bytes) bytes", found: "\(writer.bytes.count) bytes")
    }
    return writer.bytes
  }
}
