/// Checks text against RFC 8259 and the limits before json-c reads it.
///
/// One pass by recursive descent over the bytes, at most `limits.depth` calls deep, that keeps
/// nothing but the keys of the objects around the present place. Stricter than the RFC where that
/// leaves things open: a byte order mark, the same key twice (compared after unescaping), U+0000,
/// lone surrogates, integers beyond 64 bits and numbers beyond `Double` are refused.
struct Grammar {
  /// Why the text is refused, and at which byte.
  struct Fault: Error {
    enum Kind { case syntax, limit, duplicateKey }
    var kind = Kind.syntax
    let offset: Int
    let expected: String
    /// What was found; `nil` for the character at `offset`.
    var found: String?
  }

  /// One step to the value that is being read.
  enum Step {
    case index(Int)
    case key(Key)
  }

  let bytes: UnsafeRawBufferPointer
  let limits: JSONLimits
  /// The byte that is read next.
  var offset = 0
  /// The steps to the value that is being read; after a fault, to the faulty one.
  var steps: [Step] = []
  /// The keys of the objects that are being read, the innermost object's last.
  var keys: [Key] = []
  /// The unescaped bytes of those keys that have escapes.
  var unescaped: [UInt8] = []
  private var words = 0
  private var containers = 0

  private init(_ bytes: UnsafeRawBufferPointer, _ limits: JSONLimits) {
    self.bytes = bytes
    self.limits = limits
  }

  /// Checks a whole document.
  static func check(
    _ bytes: UnsafeRawBufferPointer, source: String, limits: JSONLimits
  ) throws(JSONError) {
    var grammar = Grammar(bytes, limits)
    do {
      try grammar.document()
    } catch {
      throw grammar.described(error, source: source)
    }
  }

  /// The next byte; at the end 0, which no correct JSON text contains.
  var next: UInt8 {
    offset < bytes.count ? bytes[offset] : 0
  }

  private mutating func document() throws(Fault) {
    guard bytes.count <= limits.bytes else {
      throw Fault(
        kind: .limit, offset: 0, expected: "at most \(limits.bytes) bytes",
        found: "\(bytes.count)")
    }
    if bytes.starts(with: [0xEF, 0xBB, 0xBF]) {
      throw Fault(offset: 0, expected: "a value", found: "a byte order mark")
    }
    try value()
    skipSpace()
    guard offset == bytes.count else {
      throw Fault(offset: offset, expected: "the end of the file after the value")
    }
  }

  private mutating func skipSpace() {
    while true {
      switch next {
      case 0x20, 0x0A, 0x0D, 0x09: offset += 1
      default: return
      }
    }
  }

  private mutating func value() throws(Fault) {
    skipSpace()
    if next != UInt8(ascii: "{"), next != UInt8(ascii: "[") { try countWord() }
    switch next {
    case UInt8(ascii: "{"): try object()
    case UInt8(ascii: "["): try array()
    case UInt8(ascii: "\""): _ = try string()
    case UInt8(ascii: "-"), UInt8(ascii: "0")...UInt8(ascii: "9"): try number()
    case UInt8(ascii: "t"): try literal("true")
    case UInt8(ascii: "f"): try literal("false")
    case UInt8(ascii: "n"): try literal("null")
    default: throw Fault(offset: offset, expected: "a value")
    }
  }

  /// Counts a key, text, number or literal.
  mutating func countWord() throws(Fault) {
    words += 1
    guard words <= limits.words else {
      throw Fault(kind: .limit, offset: offset, expected: limits.expectedWords, found: "more")
    }
  }

  private mutating func literal(_ word: StaticString) throws(Fault) {
    for index in 0..<word.utf8CodeUnitCount {
      guard next == word.utf8Start[index] else {
        throw Fault(offset: offset, expected: "\(word)")
      }
      offset += 1
    }
  }

  /// Steps over the opening bracket of an array or object.
  private mutating func enter() throws(Fault) {
    guard steps.count < limits.depth else {
      throw Fault(
        kind: .limit, offset: offset, expected: "nesting of at most \(limits.depth) levels",
        found: "one more")
    }
    containers += 1
    guard containers <= limits.containers else {
      throw Fault(kind: .limit, offset: offset, expected: limits.expectedContainers, found: "more")
    }
    offset += 1
    skipSpace()
  }

  private mutating func array() throws(Fault) {
    try enter()
    if next == UInt8(ascii: "]") {
      offset += 1
      return
    }
    var index = 0
    while true {
      steps.append(.index(index))
      try value()
      steps.removeLast()
      skipSpace()
      switch next {
      case UInt8(ascii: ","): offset += 1
      case UInt8(ascii: "]"):
        offset += 1
        return
      default: throw Fault(offset: offset, expected: #""," or "]" after an element"#)
      }
      index += 1
    }
  }

  private mutating func object() throws(Fault) {
    try enter()
    if next == UInt8(ascii: "}") {
      offset += 1
      return
    }
    let (firstKey, firstUnescaped) = (keys.count, unescaped.count)
    while true {
      skipSpace()
      guard next == UInt8(ascii: "\"") else {
        throw Fault(offset: offset, expected: "a key in quotation marks")
      }
      let key = try key()
      steps.append(.key(key))
      try add(key, toObjectFrom: firstKey)
      skipSpace()
      guard next == UInt8(ascii: ":") else {
        throw Fault(offset: offset, expected: #"":" after a key"#)
      }
      offset += 1
      try value()
      steps.removeLast()
      skipSpace()
      switch next {
      case UInt8(ascii: ","): offset += 1
      case UInt8(ascii: "}"):
        offset += 1
        try endObject(from: firstKey)
        keys.removeSubrange(firstKey...)
        unescaped.removeSubrange(firstUnescaped...)
        return
      default: throw Fault(offset: offset, expected: #""," or "}" after a member"#)
      }
    }
  }
}
