import CJSON

/// Values that are in the tree only to write what stands behind them in a layout of our own.
extension Writer {
  /// A stand-in that writes `inner` on one line.
  ///
  /// json-c calls the serializer of a value in place of its own, so a value cannot borrow its
  /// own; the stand-in owns the value instead and asks it for its text.
  static func line(_ inner: consuming OwnedNode) -> OwnedNode {
    let standIn = created(json_object_new_boolean(0))  // owned
    json_object_set_serializer(
      standIn.handle,
      { standIn, buffer, _, _ in
        var count = 0
        let inner = json_object_get_userdata(standIn)  // borrowed from the stand-in
        // borrowed: the text belongs to the inner value
        let text = json_object_to_json_string_length(
          inner.map { OpaquePointer($0) }, Writer.lineFlags, &count)
        return text.map { printbuf_memappend(buffer, $0, Int32(count)) } ?? -1
      },
      inner.handOn().map { UnsafeMutableRawPointer($0) },  // owned by the stand-in from here on
      { _, inner in json_object_put(inner.map { OpaquePointer($0) }) })
    return standIn
  }

  /// A stand-in that writes `text`: json-c's versions differ in where they break an empty array.
  static func verbatim(_ text: StaticString) -> OwnedNode {
    let standIn = created(json_object_new_boolean(0))  // owned
    // borrowed: the text is a constant, so nothing frees it; the serializer copies it
    json_object_set_serializer(
      standIn.handle, json_object_userdata_to_json_string,
      UnsafeMutableRawPointer(mutating: text.utf8Start), nil)
    return standIn
  }
}
