import CJSON
import Text

/// Builds json-c's tree of a value to be written.
struct Writer {
  /// Why a value cannot be written, with the steps to it, innermost first.
  struct Fault: Error {
    var steps: [JSONPath.Step] = []
    let expected: String
    let found: String
  }

  /// How json-c writes a value on one line: `{ "a": 1 }`, with `/` as it is.
  static let lineFlags = JSON_C_TO_STRING_SPACED | JSON_C_TO_STRING_NOSLASHESCAPE

  let limits: JSONLimits
  private var words = 0
  private var containers = 0
  private var textBytes = 0

  init(limits: JSONLimits) {
    self.limits = limits
  }

  /// The tree of `value`, which stands inside `depth` arrays and objects.
  mutating func node(for value: JSONValue, depth: Int) throws(Fault) -> OwnedNode {
    if case .line(let inner) = value {
      return Self.line(try node(for: inner, depth: depth))
    }
    switch value {
    case .array(let elements): return try array(elements, depth: depth)
    case .object(let members): return try object(members, depth: depth)
    case .double(let double): try countWords(JSONValue.words(double))
    default: try countWords(1)
    }
    // owned: json_object_new_* give us the one reference
    switch value {
    case .null: return OwnedNode(nil)
    case .bool(let bool): return Self.created(json_object_new_boolean(bool ? 1 : 0))
    case .integer(let integer): return Self.created(json_object_new_int64(Int64(integer)))
    case .float(let float):
      precondition(float.isFinite, "JSON has no \(float)")
      return Self.created(json_object_new_double_s(Double(float), float.description))
    case .double(let double):
      precondition(double.isFinite, "JSON has no \(double)")
      return Self.created(json_object_new_double_s(double, double.description))
    case .string(let string):
      try expectWritable(string)
      return Self.created(json_object_new_string(string))  // json-c copies the text
    case .array, .object, .line: preconditionFailure("handled above")
    }
  }

  private mutating func array(
    _ elements: [JSONValue], depth: Int
  ) throws(Fault) -> OwnedNode {
    try enter(depth: depth)
    guard elements.count <= limits.words + limits.containers else {
      throw Fault(expected: limits.expectedWords, found: "\(elements.count) elements")
    }
    if elements.isEmpty { return Self.verbatim("[]") }
    let array = Self.created(json_object_new_array_ext(Int32(elements.count)))  // owned
    for (index, element) in elements.enumerated() {
      do {
        let node = try node(for: element, depth: depth + 1)
        // owned: the array takes the node's reference over
        if json_object_array_add(array.handle, node.handOn()) != 0 { outOfMemory() }
      } catch {
        throw Self.extended(error, by: .index(index))
      }
    }
    return array
  }

  private mutating func object(
    _ members: [(String, JSONValue)], depth: Int
  ) throws(Fault) -> OwnedNode {
    try enter(depth: depth)
    guard members.count <= limits.members else {
      throw Fault(
        expected: "objects of at most \(limits.members) members", found: "\(members.count)")
    }
    try countWords(members.count)
    if members.isEmpty { return Self.verbatim("{}") }
    let object = Self.created(json_object_new_object())  // owned
    for (key, value) in members {
      do {
        try expectWritable(key)
        let node = try node(for: value, depth: depth + 1)
        // owned: the object takes the node's reference over and copies the key
        if json_object_object_add(object.handle, key, node.handOn()) != 0 { outOfMemory() }
      } catch {
        throw Self.extended(error, by: .key(key))
      }
    }
    let count = Int(json_object_object_length(object.handle))  // borrowed
    precondition(count == members.count, "a key is there twice: \(members.map(\.0))")
    return object
  }

  private mutating func enter(depth: Int) throws(Fault) {
    containers += 1
    guard containers <= limits.containers else {
      throw Fault(expected: limits.expectedContainers, found: "more")
    }
    guard depth < limits.depth else {
      throw Fault(expected: "nesting of at most \(limits.depth) levels", found: "one more")
    }
  }

  private mutating func countWords(_ more: Int) throws(Fault) {
    words += more
    guard words <= limits.words else { throw Fault(expected: limits.expectedWords, found: "more") }
  }

  /// Checks that a string or key can be written: C strings end at U+0000. json-c's buffers end at 2
  /// GiB, which this sum never comes close to.
  private mutating func expectWritable(_ text: String) throws(Fault) {
    if text.utf8.contains(0) {
      throw Fault(expected: "text without U+0000", found: Quotation.quoted(text))
    }
    textBytes += text.utf8.count
    guard textBytes <= limits.bytes else {
      throw Fault(expected: "at most \(limits.bytes) bytes of text", found: "more")
    }
  }

  /// A value that json-c has just made, owned.
  static func created(_ handle: OpaquePointer?) -> OwnedNode {
    guard let handle else { outOfMemory() }
    return OwnedNode(handle)
  }

  private static func extended(_ fault: Fault, by step: JSONPath.Step) -> Fault {
    var fault = fault
    fault.steps.append(step)
    return fault
  }
}

/// Values that are in the tree only to write another value in a layout of our own.
extension Writer {
  /// A stand-in that writes `inner` on one line.
  ///
  /// json-c calls a value's serializer in place of its own one, which that serializer then cannot
  /// use; so the stand-in owns the value and asks it for its text.
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
