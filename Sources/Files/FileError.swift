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
public func printable(_ text: String) -> String { Quotation.printable(text, limit: .max) }
