/// A JSON value to be written.
///
/// Reading has no such tree: a `JSONElement` reads json-c's own.
public indirect enum JSONValue: Sendable {
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
  case line(JSONValue)
}
