import Text

/// Why a document could not be read or written.
public enum JSONError: Error, Sendable, Equatable {
  /// The text is not JSON as RFC 8259 has it, or holds a number or string this package refuses.
  case syntax(at: JSONPlace, expected: String, found: String)
  /// The text asks for more than the `JSONLimits` allow.
  case limit(at: JSONPlace, expected: String, found: String)
  /// An object has the same key twice.
  case duplicateKey(at: JSONPlace, key: String)
  /// An object lacks a member that its reader requires.
  case missingMember(at: JSONPlace, key: String)
  /// An object has a member that its reader does not know.
  case unknownMember(at: JSONPlace, key: String, allowed: [String])
  /// A value has another type, range or meaning than its reader expects.
  case unexpected(at: JSONPlace, expected: String, found: String)
  /// A file is of a later version of its format than those that are known.
  case newerFormat(at: JSONPlace, found: String, known: [String])
  /// A value cannot be written so that it could be read again.
  case unwritable(path: String, expected: String, found: String)
}

extension JSONError {
  /// Whether a newer program wrote the file.
  public var isNewerFormat: Bool {
    if case .newerFormat = self { true } else { false }
  }
}

extension JSONError: CustomStringConvertible {
  /// One line: where, what was expected, what was found.
  public var description: String {
    switch self {
    case .syntax(let place, let expected, let found),
      .limit(let place, let expected, let found),
      .unexpected(let place, let expected, let found):
      "\(place): expected \(expected), found \(found)"
    case .duplicateKey(let place, let key):
      "\(place): expected each key once, found \(Quotation.quoted(key)) again"
    case .missingMember(let place, let key):
      "\(place): expected a member \(Quotation.quoted(key)), found none"
    case .unknownMember(let place, let key, let allowed):
      "\(place): expected no members\(allowed.isEmpty ? "" : " but ")\(Quotation.list(allowed)), "
        + "found \(Quotation.quoted(key))"
    case .newerFormat(let place, let found, let known):
      "\(place): a newer version of breed wrote it: found \(Quotation.quoted(found)), expected "
        + "\(Quotation.list(known)): update breed, nothing is changed"
    case .unwritable(let path, let expected, let found):
      "JSON to be written: \(path): expected \(expected), found \(found)"
    }
  }
}
