import CJSON

/// One reference to a json-c value, given back when it goes out of scope unless it was handed on.
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

  /// Hands the reference on; the caller owns it now.
  consuming func handOn() -> OpaquePointer? {
    let handle = handle
    discard self
    return handle
  }
}
