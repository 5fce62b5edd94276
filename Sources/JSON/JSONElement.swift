import CJSON

/// A place in a document and the value there; keeps its document alive.
///
/// An element is cheap to make: it holds its container and the one step from there, and only an
/// error searches the tree for the path.
public struct JSONElement {
  /// The document, which owns every handle below.
  let document: JSONDocument
  /// The value, borrowed from the document; null where the value is `null`.
  let handle: OpaquePointer?
  /// The array or object the value stands in, borrowed from the document; null at the root.
  let container: OpaquePointer?
  /// The step from the container to the value; `nil` at the root.
  let step: JSONPath.Step?

  init(
    document: JSONDocument, handle: OpaquePointer?, container: OpaquePointer?, step: JSONPath.Step?
  ) {
    self.document = document
    self.handle = handle
    self.container = container
    self.step = step
  }

  /// Calls `body` with the value's handle, borrowed.
  ///
  /// The only way to the handle: Swift may release an object after its last use, and does not know
  /// that whoever uses the handle uses the document.
  func borrowed<Result>(
    _ body: (OpaquePointer?) throws(JSONError) -> Result
  ) throws(JSONError) -> Result {
    try withExtendedLifetime(document) { () throws(JSONError) in try body(handle) }
  }

  /// Whether the value is `null`.
  public var isNull: Bool { handle == nil }
}

// MARK: - Objects

extension JSONElement {
  /// The value of a member that the object must have.
  ///
  /// - Throws: `JSONError.missingMember`; `.unexpected` where this is not an object.
  public func member(_ key: String) throws(JSONError) -> JSONElement {
    guard let member = try optionalMember(key) else {
      throw .missingMember(at: place, key: key)
    }
    return member
  }

  /// The value of a member, or `nil` where the object has none of this key; a member that is
  /// `null` is there.
  ///
  /// - Throws: `JSONError.unexpected` where this is not an object.
  public func optionalMember(_ key: String) throws(JSONError) -> JSONElement? {
    try borrowed { handle throws(JSONError) in
      try expect(json_type_object, called: "an object", handle)
      guard let value = Tree.member(key, of: handle) else { return nil }
      return JSONElement(document: document, handle: value, container: handle, step: .key(key))
    }
  }

  /// Checks that the object has every member of `required`, and no others but `optional`.
  ///
  /// - Throws: `JSONError.missingMember` and `.unknownMember`, each for the first such key;
  ///   `.unexpected` where this is not an object.
  public func expectMembers(
    _ required: [String], optional: [String] = []
  ) throws(JSONError) {
    try borrowed { handle throws(JSONError) in
      try expect(json_type_object, called: "an object", handle)
      for key in required where Tree.member(key, of: handle) == nil {
        throw .missingMember(at: place, key: key)
      }
      // no key is there twice, so all are known if as many are known as there are members
      var known = required.count
      for key in optional where Tree.member(key, of: handle) != nil { known += 1 }
      if known == json_object_object_length(handle) { return }
      let allowed = required + optional
      for member in try members() where !allowed.contains(member.key) {
        throw .unknownMember(at: place, key: member.key, allowed: allowed)
      }
    }
  }

  /// The members in the order of the text.
  ///
  /// - Throws: `JSONError.unexpected` where this is not an object.
  public func members() throws(JSONError) -> [(key: String, value: JSONElement)] {
    try borrowed { handle throws(JSONError) in
      try expect(json_type_object, called: "an object", handle)
      var members: [(key: String, value: JSONElement)] = []
      members.reserveCapacity(Int(json_object_object_length(handle)))
      Tree.forEachMember(of: handle) { key, value in
        let element = JSONElement(
          document: document, handle: value, container: handle, step: .key(key))
        members.append((key, element))
        return true
      }
      return members
    }
  }
}

// MARK: - Arrays

extension JSONElement {
  /// The elements in order.
  ///
  /// - Throws: `JSONError.unexpected` where this is not an array.
  public func elements() throws(JSONError) -> [JSONElement] {
    try borrowed { handle throws(JSONError) in
      try expect(json_type_array, called: "an array", handle)
      return (0..<json_object_array_length(handle)).map { index in
        JSONElement(
          document: document,
          handle: json_object_array_get_idx(handle, index),  // borrowed from the array
          container: handle, step: .index(Int(index)))
      }
    }
  }
}
