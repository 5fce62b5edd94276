import Text

/// An error of the file system.
public struct FileError: Error, Hashable, Sendable, CustomStringConvertible {
  /// What was being done, as in "cannot write".
  public let action: String
  /// The file or folder.
  public let path: String
  /// The reason, in the system's words or ours.
  public let reason: String

  /// An error of the given parts.
  public init(action: String, path: String, reason: String) {
    self.action = action
    self.path = path
    self.reason = reason
  }

  /// Path, action and reason, on one line.
  public var description: String { "\(printable(path)): \(action): \(reason)" }
}
