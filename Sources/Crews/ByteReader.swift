/// Reads the values of a message in the order in which a `ByteWriter` wrote them. Whatever bytes it is given,
/// it reads no further than they go.
public struct ByteReader {
  private let bytes: [UInt8]
  private var place = 0

  /// A reader of a message, from its beginning.
  public init(_ bytes: [UInt8]) { self.bytes = bytes }

  /// How many bytes are left.
  public var left: Int { bytes.count - place }

  /// Reads a number, in as many bytes as its type has.
  ///
  /// - Throws: `CrewError.message`, as all that read.
  public mutating func number<Number: FixedWidthInteger>(
    _ type: Number.Type = Number.self
  ) throws(CrewError) -> Number {
    let size = MemoryLayout<Number>.size
    guard left >= size else { throw .message(expected: "a number of \(size) bytes") }
    defer { place += size }
    return bytes.withUnsafeBytes {
      Number(littleEndian: $0.loadUnaligned(fromByteOffset: place, as: Number.self))
    }
  }

  /// Reads the bits of a number.
  public mutating func float() throws(CrewError) -> Float { Float(bitPattern: try number()) }

  /// Reads the bits of a number.
  public mutating func double() throws(CrewError) -> Double { Double(bitPattern: try number()) }

  /// Reads a truth.
  public mutating func bool() throws(CrewError) -> Bool {
    switch try number(UInt8.self) {
    case 0: false
    case 1: true
    default: throw .message(expected: "0 or 1")
    }
  }

  /// Reads a number from 0.
  public mutating func count() throws(CrewError) -> Int {
    var (result, shift) = (UInt64(0), UInt64(0))
    while true {
      let byte = try number(UInt8.self)
      guard shift < 63 else { throw .message(expected: "a number of at most 63 bits") }
      result |= UInt64(byte & 0x7F) << shift
      shift += 7
      if byte < 0x80 { break }
    }
    guard let count = Int(exactly: result) else { throw .message(expected: "a number from 0") }
    return count
  }

  /// Reads a count of things that take a byte or more each.
  private mutating func countOfThings() throws(CrewError) -> Int {
    let count = try count()
    guard count <= left else { throw .message(expected: "at most \(left) things") }
    return count
  }

  /// Reads bytes that were written with their number.
  public mutating func list() throws(CrewError) -> [UInt8] {
    let count = try countOfThings()
    defer { place += count }
    return Array(bytes[place..<place + count])
  }

  /// Reads all that is left.
  public mutating func rest() -> [UInt8] {
    defer { place = bytes.count }
    return Array(bytes[place...])
  }

  /// Reads a text.
  public mutating func text() throws(CrewError) -> String {
    String(decoding: try list(), as: UTF8.self)
  }

  /// Reads numbers that were written with their number.
  public mutating func doubles() throws(CrewError) -> [Double] {
    try elements { (reader) throws(CrewError) in try reader.double() }
  }

  /// Reads a value that may be missing.
  public mutating func optional<Value>(
    _ read: (inout ByteReader) throws(CrewError) -> Value
  ) throws(CrewError) -> Value? {
    try bool() ? try read(&self) : nil
  }

  /// Reads elements that were written with their number.
  public mutating func elements<Element>(
    _ read: (inout ByteReader) throws(CrewError) -> Element
  ) throws(CrewError) -> [Element] {
    let count = try countOfThings()
    var elements: [Element] = []
    elements.reserveCapacity(count)
    for _ in 0..<count { elements.append(try read(&self)) }
    return elements
  }

  /// Reads which of all cases it is.
  public mutating func oneOf<Case: CaseIterable>(
    _ type: Case.Type = Case.self
  ) throws(CrewError) -> Case {
    let place = try count()
    guard place < Case.allCases.count else {
      throw .message(expected: "one of \(Case.allCases.count)")
    }
    return Case.allCases[Case.allCases.index(Case.allCases.startIndex, offsetBy: place)]
  }

  /// Throws where something is left.
  public func end() throws(CrewError) {
    guard left == 0 else { throw .message(expected: "its end, \(left) bytes before it") }
  }
}
