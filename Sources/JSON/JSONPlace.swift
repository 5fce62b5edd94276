import Files

/// Where in which document something was found.
public struct JSONPlace: Sendable, Equatable {
  /// The name of the document, for a file its path as the person gave it.
  public var source: String
  /// The JSON path from the root `$`, such as `$.connections[7].to`.
  public var path: String
  /// The line, counted from 1; `nil` once the text has been read into values.
  public var line: Int?
  /// The column in Unicode scalars, counted from 1; `nil` once the text has been read into values.
  public var column: Int?

  /// A place in the text of `source`, or in its values where `line` and `column` are not given.
  public init(source: String, path: String, line: Int? = nil, column: Int? = nil) {
    self.source = source
    self.path = path
    self.line = line
    self.column = column
  }
}

extension JSONPlace: CustomStringConvertible {
  /// `source: path`, or `source:line:column: path`, on one line.
  public var description: String {
    let name = Quotation.printable(source, limit: .max)
    guard let line, let column else { return "\(name): \(path)" }
    return "\(name):\(line):\(column): \(path)"
  }
}
