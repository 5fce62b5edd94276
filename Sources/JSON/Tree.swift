import CJSON

/// Walks over json-c's tree; every handle here is borrowed.
enum Tree {
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

  /// Whether `target` stands in `node`; if so, `path` has gained the steps from there to it.
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
