import Files

/// What is wrong with a file of a lineage.
public struct Fault: Hashable, Sendable, CustomStringConvertible {
  /// The file.
  public let path: String
  /// What is wrong, in a line that names the place.
  public let description: String

  /// A fault in the words given, to which the place is added; the file, where no other is given.
  public init(_ path: String, at place: String? = nil, _ words: String) {
    self.path = path
    description = printable("\(place ?? path): \(words)")
  }

  /// A fault as an error tells it, with its place.
  public init(_ path: String, _ error: any Error) {
    self.path = path
    description = printable("\(error)")
  }
}
