import Hashing
import JSON

/// A line of the log with its check, which chains it to the line before: the SHA-256 of the digits
/// of that line's check and of this line's bytes before `, "check"`. A line that is changed, lost,
/// added or moved breaks the chain.
struct LogLine {
  /// The bytes before the check.
  let body: [UInt8]
  /// The check as the line has it, right or wrong.
  let check: Digest

  private static let head = Array(#", "check": ""#.utf8)
  private static let end = Array(#"" }"#.utf8)

  /// The line of an object.
  ///
  /// - Parameters:
  ///   - object: as it is written on one line.
  ///   - previous: the check of the line before; nil for the first.
  /// - Throws: where JSON cannot hold it.
  init(_ object: JSONValue, after previous: Digest?) throws {
    body = Array(try object.serialized().dropLast(" }\n".utf8.count))
    check = Self.check(of: body, after: previous)
  }

  /// How many bytes a check takes at the end of a line.
  static let checkLength = head.count + 64 + end.count
  /// How many bytes a line may have.
  static let lengths = LogEntry.lengths.lowerBound - 1 + checkLength...LogLines.limit

  /// Takes apart a line whose check cannot be read: its last bytes, as many as a check has, are cut
  /// off.
  init(damaged bytes: ArraySlice<UInt8>) {
    body = Array(bytes.dropLast(Self.checkLength))
    check = Digest(of: [])
  }

  /// Takes a line apart, without its newline; nil where it does not end in a check.
  init?(_ bytes: ArraySlice<UInt8>) {
    let tail = bytes.suffix(Self.checkLength)
    guard tail.starts(with: Self.head), tail.reversed().starts(with: Self.end.reversed()),
      let check = Digest(
        String(decoding: tail.dropFirst(Self.head.count).prefix(64), as: UTF8.self))
    else { return nil }
    body = Array(bytes[..<tail.startIndex])
    self.check = check
  }

  /// The line, with its newline.
  var bytes: [UInt8] {
    body + Self.head + check.description.utf8 + Self.end + [UInt8(ascii: "\n")]
  }

  /// Whether its check is right if the line before has that one.
  func follows(_ previous: Digest?) -> Bool { check == Self.check(of: body, after: previous) }

  /// The JSON of the line without its check, which may be right or wrong.
  ///
  /// - Parameter source: the line's place in errors.
  func document(source: String) throws(JSONError) -> JSONDocument {
    try Self.document(body: body, source: source)
  }

  /// The JSON of a line with that body.
  static func document(body: [UInt8], source: String) throws(JSONError) -> JSONDocument {
    try JSONDocument(parsing: body + Array(" }".utf8), source: source)
  }

  /// The check of a line with that body, after a line with that check.
  static func check(of body: [UInt8], after previous: Digest?) -> Digest {
    var hash = SHA256()
    if let previous { hash.add(previous.description.utf8) }
    hash.add(body)
    return hash.digest
  }
}
