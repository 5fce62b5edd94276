import JSON
import TestSupport

/// The root of a document named `t.json`; keeps the document alive.
func root(of text: String, limits: JSONLimits = .standard) throws(JSONError) -> JSONElement {
  try JSONDocument(parsing: Array(text.utf8), source: "t.json", limits: limits).root
}

/// What the error says that reading the text throws.
func message(reading text: String, limits: JSONLimits = .standard) -> String {
  message { () throws(JSONError) in _ = try root(of: text, limits: limits) }
}

/// What the error says that reading the bytes throws.
func message(reading bytes: [UInt8]) -> String {
  message { () throws(JSONError) in _ = try JSONDocument(parsing: bytes, source: "t.json") }
}

extension JSONValue {
  /// The document as text.
  var text: String {
    get throws(JSONError) { String(decoding: try serialized(), as: UTF8.self) }
  }
}

/// A value read back into the type that is written, to compare texts.
func copy(of element: JSONElement) throws(JSONError) -> JSONValue {
  if element.isNull { return .null }
  if let string = try? element.string() { return .string(string) }
  if let bool = try? element.bool() { return .bool(bool) }
  if let integer = try? element.integer() { return .integer(integer) }
  if let double = try? element.double() { return .double(double) }
  if let elements = try? element.elements() {
    var copies: [JSONValue] = []
    for element in elements { copies.append(try copy(of: element)) }
    return .array(copies)
  }
  var copies: [(String, JSONValue)] = []
  for (key, value) in try element.members() { copies.append((key, try copy(of: value))) }
  return .object(copies)
}
