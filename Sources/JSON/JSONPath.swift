import Files

/// The way from a document's root to one of its values.
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
