import CJSON

/// json-c's parser, freed when it goes out of scope.
struct Tokener: ~Copyable {
  private let handle: UnsafeMutablePointer<json_tokener>

  /// A strict parser of documents of at most `depth` arrays and objects inside each other.
  init(depth: Int) {
    // owned; json-c counts the innermost value as a level too; and one more for safety
    guard let handle = json_tokener_new_ex(Int32(depth + 2)) else {
      // As Swift's own allocations do.
      fatalError("json-c is out of memory")
    }
    json_tokener_set_flags(handle, JSON_TOKENER_STRICT)  // borrowed
    self.handle = handle
  }

  deinit {
    json_tokener_free(handle)  // owned: also frees what an interrupted parse left
  }

  /// The tree of a whole document.
  ///
  /// - Throws: `Refusal` where json-c refuses the text.
  func parse(_ bytes: UnsafeRawBufferPointer) throws(Refusal) -> OwnedNode {
    guard let start = bytes.baseAddress else { throw Refusal(reason: "empty text") }
    let text = start.assumingMemoryBound(to: CChar.self)
    // owned: the tree's one reference is ours; the text is borrowed for the call
    var tree = OwnedNode(json_tokener_parse_ex(handle, text, Int32(bytes.count)))
    if json_tokener_get_error(handle) == json_tokener_continue {
      // a number at the end of the text could go on; the end of a C string says that it does not
      tree = OwnedNode(json_tokener_parse_ex(handle, "", 1))
    }
    let error = json_tokener_get_error(handle)
    guard error == json_tokener_success else {
      // borrowed: a constant of json-c
      throw Refusal(reason: String(cString: json_tokener_error_desc(error)))
    }
    return tree
  }

  /// json-c's reason for refusing a text.
  struct Refusal: Error {
    let reason: String
  }
}

/// One reference to a json-c value, released when it goes out of scope unless it was passed on.
///
/// json-c has no value for `null`: there the null pointer is the value.
struct OwnedNode: ~Copyable {
  /// The value, owned here.
  let handle: OpaquePointer?

  /// Takes over one reference.
  init(_ handle: OpaquePointer?) {
    self.handle = handle
  }

  deinit {
    json_object_put(handle)  // owned: ours ends here; null is allowed
  }

  /// Passes the reference on; the caller owns it now.
  consuming func handOn() -> OpaquePointer? {
    let handle = handle
    discard self
    return handle
  }
}
