#if canImport(Glibc)
  import Glibc
#elseif canImport(Darwin)
  import Darwin
#endif

extension Grammar {
  /// Where the bytes of a key are, without quotation marks and with escapes resolved.
  struct Key {
    /// Where the key with its quotation mark begins in the text.
    let offset: Int
    let start: Int
    let count: Int
    /// Whether `start` is an offset in `unescaped`, not in the text.
    let isUnescaped: Bool
  }

  /// Up to so many keys of an object are compared with each other as they come.
  ///
  /// Larger objects are compared once, sorted, so that no file takes quadratic time.
  private static let fewKeys = 16

  /// Reads a key.
  mutating func key() throws(Fault) -> Key {
    let start = offset
    guard try string() else {
      return Key(offset: start, start: start + 1, count: offset - start - 2, isUnescaped: false)
    }
    let first = unescaped.count
    appendUnescaped(bytes[start + 1..<offset - 1])
    return Key(offset: start, start: first, count: unescaped.count - first, isUnescaped: true)
  }

  /// Adds a key to those of the innermost object, which begin at `first`.
  mutating func add(_ key: Key, toObjectFrom first: Int) throws(Fault) {
    if keys.count - first < Self.fewKeys {
      for other in keys[first...] where other.count == key.count && compare(other, key) == 0 {
        throw duplicate(key)
      }
    }
    guard keys.count - first < limits.members else {
      throw Fault(
        kind: .limit, offset: key.offset,
        expected: "objects of at most \(limits.members) members", found: "one more")
    }
    try countWord()
    keys.append(key)
  }

  /// Compares the keys of a large object, which begin at `first`, at its end.
  mutating func endObject(from first: Int) throws(Fault) {
    guard keys.count - first > Self.fewKeys else { return }
    let sorted = keys[first...].sorted { left, right in
      let order = compare(left, right)
      return order == 0 ? left.offset < right.offset : order < 0
    }
    let repeated = zip(sorted, sorted.dropFirst()).filter { compare($0, $1) == 0 }.map(\.1)
    if let key = repeated.min(by: { $0.offset < $1.offset }) {
      steps.append(.key(key))
      throw duplicate(key)
    }
  }

  /// The key as text.
  func text(of key: Key) -> String {
    withBytes(of: key) { String(decoding: $0, as: UTF8.self) }
  }

  private func duplicate(_ key: Key) -> Fault {
    Fault(
      kind: .duplicateKey, offset: key.offset, expected: "each key once", found: text(of: key))
  }

  /// Negative, zero or positive where the bytes of `left` come before, equal or come after those of
  /// `right`.
  private func compare(_ left: Key, _ right: Key) -> Int {
    withBytes(of: left) { left in
      withBytes(of: right) { right in
        let count = min(left.count, right.count)
        guard count > 0, let first = left.baseAddress, let second = right.baseAddress else {
          return left.count - right.count
        }
        let order = Int(memcmp(first, second, count))
        return order == 0 ? left.count - right.count : order
      }
    }
  }

  private func withBytes<Result>(
    of key: Key, _ body: (UnsafeRawBufferPointer) -> Result
  ) -> Result {
    let range = key.start..<key.start + key.count
    guard key.isUnescaped else { return body(UnsafeRawBufferPointer(rebasing: bytes[range])) }
    return unescaped.withUnsafeBytes { body(UnsafeRawBufferPointer(rebasing: $0[range])) }
  }

  /// Appends the bytes that a checked string with escapes means.
  private mutating func appendUnescaped(_ text: Slice<UnsafeRawBufferPointer>) {
    var rest = text
    while let byte = rest.popFirst() {
      guard byte == UInt8(ascii: "\\"), let escaped = rest.popFirst() else {
        unescaped.append(byte)
        continue
      }
      switch escaped {
      case UInt8(ascii: "u"): unescaped.append(contentsOf: Self.scalar(&rest).utf8)
      case UInt8(ascii: "b"): unescaped.append(0x08)
      case UInt8(ascii: "f"): unescaped.append(0x0C)
      case UInt8(ascii: "n"): unescaped.append(0x0A)
      case UInt8(ascii: "r"): unescaped.append(0x0D)
      case UInt8(ascii: "t"): unescaped.append(0x09)
      default: unescaped.append(escaped)
      }
    }
  }

  /// The scalar of the four digits after a checked `\u`, or of the surrogate pair that begins
  /// there.
  private static func scalar(_ rest: inout Slice<UnsafeRawBufferPointer>) -> Unicode.Scalar {
    func unit() -> UInt16 {
      defer { rest = rest.dropFirst(4) }
      return rest.prefix(4).reduce(0) { $0 << 4 | (hexValue($1) ?? 0) }
    }
    let first = unit()
    guard UTF16.isLeadSurrogate(first) else { return Unicode.Scalar(first) ?? "\u{FFFD}" }
    rest = rest.dropFirst(2)
    let pair = UInt32(first & 0x3FF) << 10 | UInt32(unit() & 0x3FF)
    return Unicode.Scalar(0x1_0000 + pair) ?? "\u{FFFD}"
  }
}
