import Text

/// A place in a document.
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

/// The path from a document's root to one of its values.
struct JSONPath {
  /// One step down: into an array or into an object.
  enum Step {
    case index(Int)
    case key(String)
  }

  /// The steps, outermost first.
  var steps: [Step] = []
}

extension JSONPath: CustomStringConvertible {
  /// The path as a person writes it: `$.nodes[3]["odd key"]`.
  var description: String {
    steps.reduce(into: "$") { text, step in
      switch step {
      case .index(let index): text += "[\(index)]"
      case .key(let key) where Self.isPlain(key): text += ".\(key)"
      case .key(let key): text += "[\(Quotation.quoted(key))]"
      }
    }
  }

  /// Whether a key needs no quotation marks: a short word of letters, digits and underscores.
  private static func isPlain(_ key: String) -> Bool {
    !key.isEmpty && key.utf8.count <= Quotation.limit
      && key.utf8.allSatisfy { byte in
        switch byte {
        case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
          UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "_"):
          true
        default: false
        }
      }
  }
}
