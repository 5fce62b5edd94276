import Text

/// Writes a value's text, in one pass and with the same bytes on every machine; versions of json-c
/// break lines in different places.
struct Writer {
  /// Why a value cannot be written, with the steps to it, innermost first.
  struct Fault: Error {
    var steps: [JSONPath.Step] = []
    let expected: String
    let found: String
  }

  /// The text so far.
  var bytes: [UInt8] = []
  private let limits: JSONLimits
  private var words = 0
  private var containers = 0
  private var textBytes = 0

  init(limits: JSONLimits) {
    self.limits = limits
  }

  /// Writes `value`, which stands inside `depth` arrays and objects.
  ///
  /// - Parameter isLine: whether the text stays on the line: `{ "a": 1 }`.
  mutating func write(_ value: JSONValue, depth: Int, isLine: Bool) throws(Fault) {
    switch value {
    case .line(let inner): try write(inner, depth: depth, isLine: true)
    case .array(let elements): try write(elements, depth: depth, isLine: isLine)
    case .object(let members): try write(members, depth: depth, isLine: isLine)
    case .null: try write(word: "null")
    case .bool(let bool): try write(word: bool ? "true" : "false")
    case .integer(let integer): try write(word: integer.description)
    case .float(let float):
      precondition(float.isFinite, "JSON has no \(float)")
      try write(word: float.description)
    case .double(let double):
      precondition(double.isFinite, "JSON has no \(double)")
      try write(word: double.description, count: JSONValue.words(double))
    case .string(let string):
      try countWords(1)
      try write(quoted: string)
    }
  }

  private mutating func write(
    _ elements: [JSONValue], depth: Int, isLine: Bool
  ) throws(Fault) {
    try enter(depth: depth)
    guard elements.count <= limits.words + limits.containers else {
      throw Fault(expected: limits.expectedWords, found: "\(elements.count) elements")
    }
    bytes.append(UInt8(ascii: "["))
    for (index, element) in elements.enumerated() {
      if index > 0 { bytes.append(UInt8(ascii: ",")) }
      space(depth + 1, isLine: isLine)
      do throws(Fault) { try write(element, depth: depth + 1, isLine: isLine) } catch {
        throw Self.extended(error, by: .index(index))
      }
    }
    if !elements.isEmpty { space(depth, isLine: isLine) }
    bytes.append(UInt8(ascii: "]"))
  }

  private mutating func write(
    _ members: [(String, JSONValue)], depth: Int, isLine: Bool
  ) throws(Fault) {
    try enter(depth: depth)
    guard members.count <= limits.members else {
      throw Fault(
        expected: "objects of at most \(limits.members) members", found: "\(members.count)")
    }
    try countWords(members.count)
    bytes.append(UInt8(ascii: "{"))
    for (index, (key, value)) in members.enumerated() {
      // equal texts may have different bytes, but not the other way round, and == is quick
      let isRepeated = members[..<index].contains {
        $0.0 == key && $0.0.utf8.elementsEqual(key.utf8)
      }
      precondition(!isRepeated, "\(key) is there twice")
      if index > 0 { bytes.append(UInt8(ascii: ",")) }
      space(depth + 1, isLine: isLine)
      do throws(Fault) {
        try write(quoted: key)
        bytes.append(UInt8(ascii: ":"))
        bytes.append(UInt8(ascii: " "))
        try write(value, depth: depth + 1, isLine: isLine)
      } catch {
        throw Self.extended(error, by: .key(key))
      }
    }
    if !members.isEmpty { space(depth, isLine: isLine) }
    bytes.append(UInt8(ascii: "}"))
  }

  /// Goes on at the next element: after a space, or on a line of its own.
  private mutating func space(_ depth: Int, isLine: Bool) {
    if isLine { return bytes.append(UInt8(ascii: " ")) }
    bytes.append(UInt8(ascii: "\n"))
    bytes.append(contentsOf: repeatElement(UInt8(ascii: " "), count: 2 * depth))
  }

  private mutating func write(word: String, count: Int = 1) throws(Fault) {
    try countWords(count)
    append(word)
  }

  /// Appends a text's bytes; returns whether none of them needs an escape.
  @discardableResult
  private mutating func append(_ text: String) -> Bool {
    // of one's own, a short text stands on the stack, where its bytes are at hand
    var text = text
    return text.withUTF8 { text in
      bytes.append(contentsOf: text)
      var isPlain = true
      for byte in text {
        let needsEscape = byte < 0x20 || byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "\\")
        isPlain = isPlain && !needsEscape
      }
      return isPlain
    }
  }

  /// Writes text in quotation marks, with the escapes that JSON asks for.
  private mutating func write(quoted text: String) throws(Fault) {
    textBytes += text.utf8.count
    guard textBytes <= limits.bytes else {
      throw Fault(expected: "at most \(limits.bytes) bytes of text", found: "more")
    }
    bytes.append(UInt8(ascii: "\""))
    let start = bytes.count
    if !append(text) {
      bytes.removeSubrange(start...)
      try write(escaped: text)
    }
    bytes.append(UInt8(ascii: "\""))
  }

  private mutating func write(escaped text: String) throws(Fault) {
    for byte in text.utf8 {
      switch byte {
      case 0: throw Fault(expected: "text without U+0000", found: Quotation.quoted(text))
      case UInt8(ascii: "\""), UInt8(ascii: "\\"): escape(byte)
      case 0x08: escape(UInt8(ascii: "b"))
      case 0x09: escape(UInt8(ascii: "t"))
      case 0x0A: escape(UInt8(ascii: "n"))
      case 0x0C: escape(UInt8(ascii: "f"))
      case 0x0D: escape(UInt8(ascii: "r"))
      case ..<0x20:
        let digits = String(byte, radix: 16)
        bytes += "\\u00\(byte < 16 ? "0" : "")\(digits)".utf8
      default: bytes.append(byte)
      }
    }
  }

  private mutating func escape(_ character: UInt8) {
    bytes.append(UInt8(ascii: "\\"))
    bytes.append(character)
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

  private static func extended(_ fault: Fault, by step: JSONPath.Step) -> Fault {
    var fault = fault
    fault.steps.append(step)
    return fault
  }
}
