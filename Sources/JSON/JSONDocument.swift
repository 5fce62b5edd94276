import CJSON

/// A JSON document that has been read whole; owns json-c's tree of it.
///
/// The text is read twice. First `Grammar` refuses everything that RFC 8259 does not allow or
/// leaves open, and what is over the limits. Then json-c builds the tree; alone, even when strict,
/// it would accept `NaN`, `1e400`, `'a'`, duplicate keys, broken UTF-8 and more.
public final class JSONDocument {
  /// The name of the document in errors.
  public let source: String

  /// The tree, owned; null where the document is `null`.
  private let tree: OpaquePointer?

  /// Reads a document from its UTF-8 bytes, which are not kept.
  ///
  /// - Parameter source: the name of the document in errors, for a file its path.
  /// - Throws: `JSONError.syntax`, `.duplicateKey` and `.limit`.
  public init(
    parsing bytes: UnsafeRawBufferPointer, source: String, limits: JSONLimits = .standard
  ) throws(JSONError) {
    tree = try Self.tree(of: bytes, source: source, limits: limits).handOn()
    self.source = source
  }

  /// Reads a document from its UTF-8 bytes.
  ///
  /// - Parameter source: the name of the document in errors, for a file its path.
  /// - Throws: `JSONError.syntax`, `.duplicateKey` and `.limit`.
  public init(
    parsing bytes: [UInt8], source: String, limits: JSONLimits = .standard
  ) throws(JSONError) {
    tree = try bytes.withUnsafeBufferPointer { buffer throws(JSONError) in
      try Self.tree(of: UnsafeRawBufferPointer(buffer), source: source, limits: limits).handOn()
    }
    self.source = source
  }

  deinit {
    json_object_put(tree)  // owned: the only reference ends here; null is allowed
  }

  /// The value that is the whole document.
  public var root: JSONElement {
    JSONElement(document: self, handle: tree, container: nil, step: nil)
  }

  private static func tree(
    of bytes: UnsafeRawBufferPointer, source: String, limits: JSONLimits
  ) throws(JSONError) -> OwnedNode {
    try Grammar.check(bytes, source: source, limits: limits)
    do {
      return try Tokener(depth: limits.depth).parse(bytes)
    } catch {
      throw .syntax(
        at: JSONPlace(source: source, path: "$"), expected: "JSON that json-c reads",
        found: "text it refuses (\(error.reason))")
    }
  }
}
