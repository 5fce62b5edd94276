import CJSON

#if canImport(Glibc)
  import Glibc
#elseif canImport(Darwin)
  import Darwin
#endif

/// Reads json-c's tree; every handle here is borrowed.
enum Tree {
  /// The value of an object's member, null where that is `null`; nil where there is no such member.
  static func member(_ key: String, of object: OpaquePointer?) -> OpaquePointer?? {
    // Passed as a string, each key would be copied to the heap.
    key.withCString { start in
      // json-c would read the key only up to U+0000, which no key of a document holds
      guard strlen(start) == key.utf8.count else { return nil }
      var value: OpaquePointer?
      // borrowed: the object keeps its reference to the value
      return json_object_object_get_ex(object, start, &value) != 0 ? .some(value) : nil
    }
  }

  /// Calls `body` with each key and value of an object in the order of the text, until it
  /// returns false.
  static func forEachMember(
    of object: OpaquePointer?, _ body: (String, OpaquePointer?) -> Bool
  ) {
    var iterator = json_object_iter_begin(object)  // borrowed: valid while the object is unchanged
    var end = json_object_iter_end(object)
    while json_object_iter_equal(&iterator, &end) == 0 {
      // borrowed: key and value belong to the object
      let key = String(cString: json_object_iter_peek_name(&iterator))
      guard body(key, json_object_iter_peek_value(&iterator)) else { return }
      json_object_iter_next(&iterator)
    }
  }

  /// Whether `target` is in `node`; if so, the steps from there to it are added to `path`.
  static func find(
    _ target: OpaquePointer, in node: OpaquePointer?, path: inout JSONPath
  ) -> Bool {
    if node == target { return true }
    switch json_object_get_type(node) {
    case json_type_array:
      for index in 0..<json_object_array_length(node) {
        path.steps.append(.index(Int(index)))
        if find(target, in: json_object_array_get_idx(node, index), path: &path) { return true }
        path.steps.removeLast()
      }
      return false
    case json_type_object:
      var isFound = false
      forEachMember(of: node) { key, value in
        path.steps.append(.key(key))
        isFound = find(target, in: value, path: &path)
        if !isFound { path.steps.removeLast() }
        return !isFound
      }
      return isFound
    default: return false
    }
  }
}
