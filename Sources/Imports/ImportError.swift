/// Why a file from elsewhere could not be imported.
public enum ImportError: Error, Hashable, Sendable {
  /// Something breaks the rules of the format.
  case unexpected(at: ImportPlace, expected: String, found: String)
  /// The file asks for more than `ImportLimits` allow.
  case limit(at: ImportPlace, expected: String, found: String)
}

extension ImportError: CustomStringConvertible {
  /// One line: where, what was expected, what was found.
  public var description: String {
    switch self {
    case .unexpected(let place, let expected, let found),
      .limit(let place, let expected, let found):
      "\(place): expected \(expected), found \(found)"
    }
  }
}

/// A place in a file from elsewhere.
public struct ImportPlace: Hashable, Sendable, CustomStringConvertible {
  /// The file, and the member of an archive behind a colon.
  public let source: String
  /// The line, from 1; nil where there are none.
  public let line: Int?

  /// The place at that line of a source.
  public init(_ source: String, line: Int? = nil) {
    self.source = source
    self.line = line
  }

  /// As in an error: `skull.zip:a:12`.
  public var description: String { line.map { "\(source):\($0)" } ?? source }
}
