/// What the file system refused.
public struct FileError: Error, Hashable, Sendable, CustomStringConvertible {
  /// What was being done, as in "cannot write".
  public let action: String
  /// The file or folder.
  public let path: String
  /// The system's words.
  public let reason: String

  /// An error of the words given.
  public init(action: String, path: String, reason: String) {
    self.action = action
    self.path = path
    self.reason = reason
  }

  /// Path, action and reason in a line.
  public var description: String { "\(printable(path)): \(action): \(reason)" }
}

/// The text with control characters escaped, fit for a terminal.
public func printable(_ text: String) -> String {
  var result = ""
  for scalar in text.unicodeScalars {
    switch scalar.value {
    case 0..<0x20, 0x7F..<0xA0, 0x200B...0x200F, 0x2028...0x202E, 0x2066...0x2069:
      result += "\\u{\(String(scalar.value, radix: 16))}"
    default: result.unicodeScalars.append(scalar)
    }
  }
  return result
}
