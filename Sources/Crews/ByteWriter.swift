/// Writes values as the bytes of a message, the lowest byte of a number first. The processes of a job are of
/// one version, so that messages carry no version, and no names.
public struct ByteWriter {
  /// What was written.
  public private(set) var bytes: [UInt8] = []

  /// A writer of an empty message.
  public init() {}

  /// Writes a number, in as many bytes as its type has.
  public mutating func put(_ number: some FixedWidthInteger) {
    withUnsafeBytes(of: number.littleEndian) { bytes.append(contentsOf: $0) }
  }

  /// Writes the bits of a number.
  public mutating func put(_ number: Float) { put(number.bitPattern) }

  /// Writes the bits of a number.
  public mutating func put(_ number: Double) { put(number.bitPattern) }

  /// Writes a truth in a byte.
  public mutating func put(_ truth: Bool) { bytes.append(truth ? 1 : 0) }

  /// Writes a number from 0, in a byte where it is less than 128: seven bits a byte, the lowest first.
  public mutating func put(count: Int) {
    precondition(count >= 0, "expected a number from 0")
    var rest = UInt64(count)
    while rest >= 0x80 {
      bytes.append(UInt8(truncatingIfNeeded: rest) | 0x80)
      rest >>= 7
    }
    bytes.append(UInt8(rest))
  }

  /// Writes bytes and how many they are.
  public mutating func put(bytes list: some Collection<UInt8>) {
    put(count: list.count)
    bytes.append(contentsOf: list)
  }

  /// Writes a text.
  public mutating func put(_ text: String) { put(bytes: Array(text.utf8)) }

  /// Writes numbers and how many they are.
  public mutating func put(_ numbers: [Double]) {
    put(count: numbers.count)
    for number in numbers { put(number) }
  }

  /// Writes whether there is a value, and the value where there is.
  public mutating func put<Value>(_ value: Value?, _ write: (inout ByteWriter, Value) -> Void) {
    put(value != nil)
    if let value { write(&self, value) }
  }

  /// Writes elements and how many they are.
  public mutating func put<Elements: Collection>(
    each elements: Elements, _ write: (inout ByteWriter, Elements.Element) -> Void
  ) {
    put(count: elements.count)
    for element in elements { write(&self, element) }
  }

  /// Writes which of all cases it is.
  public mutating func put<Case: CaseIterable & Equatable>(case value: Case) {
    put(count: Case.allCases.enumerated().first { $0.element == value }?.offset ?? 0)
  }
}
