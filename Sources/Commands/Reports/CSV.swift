import Breeding

/// Tables as CSV by RFC 4180. What is not known is empty.
enum CSV {
  /// The rows as a text.
  static func text(_ rows: [[String]]) -> String {
    rows.map { $0.map(quoted).joined(separator: ",") + "\r\n" }.joined()
  }

  /// A whole number.
  static func number(_ value: Int?) -> String { value.map { "\($0)" } ?? "" }

  /// A number, with as many digits as are needed to read it back; empty also where it is infinite.
  static func number(_ value: Double?) -> String {
    value.flatMap { $0.isFinite ? Decimal.shortest($0) : nil } ?? ""
  }

  /// A value, in quotation marks where it has a comma, one of them or the end of a line.
  private static func quoted(_ value: String) -> String {
    let isPlain = value.unicodeScalars.allSatisfy { !",\"\r\n".unicodeScalars.contains($0) }
    return isPlain ? value : "\"\(value.replacing("\"", with: "\"\""))\""
  }
}
