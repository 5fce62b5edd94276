/// The vector of bytes by which novelty search compares individuals: for a picture, its colours on a
/// grid of 16 × 16 blocks.
public struct Descriptor: Hashable, Sendable {
  /// Blocks along a side.
  public static let side = 16
  /// Bytes of a descriptor: 16 × 16 × 3.
  public static let byteCount = side * side * 3

  /// 16 × 16 × 3 bytes, row-major: red, green and blue of each block.
  public let bytes: [UInt8]

  /// The descriptor of these bytes; nil where they are not 768.
  public init?(bytes: [UInt8]) {
    guard bytes.count == Self.byteCount else { return nil }
    self.bytes = bytes
  }

  /// The descriptor of as many bytes as it has.
  package init(trusted bytes: [UInt8]) {
    precondition(bytes.count == Self.byteCount, "expected \(Self.byteCount) bytes")
    self.bytes = bytes
  }

  /// The distance of two descriptors whose sum of squared differences is given, 0…1: the root mean
  /// square difference of their bytes, divided by 255. Exact but for the rounding of the mean, the
  /// root and the quotient.
  package static func distance(squares: Int32) -> Double {
    (Double(squares) / Double(byteCount)).squareRoot() / 255
  }

  /// The sum of the squared differences of two descriptors' bytes, at most 768 · 255². Integers, so
  /// that the order of the additions, which the compiler chooses, changes nothing.
  package static func squares(
    _ first: UnsafeBufferPointer<UInt8>, _ second: UnsafeBufferPointer<UInt8>
  ) -> Int32 {
    precondition(first.count == byteCount && second.count == byteCount)
    var sum: Int32 = 0
    for index in 0..<byteCount {
      let difference = Int32(first[index]) &- Int32(second[index])
      sum &+= difference &* difference
    }
    return sum
  }
}

extension Descriptor: LosslessStringConvertible {
  private static let digits = [UInt8]("0123456789abcdef".utf8)

  /// 1,536 lower-case hexadecimal digits: the colours as `rrggbb`, row by row.
  public var description: String {
    String(unsafeUninitializedCapacity: 2 * bytes.count) { text in
      for (index, byte) in bytes.enumerated() {
        text[2 * index] = Self.digits[Int(byte >> 4)]
        text[2 * index + 1] = Self.digits[Int(byte & 15)]
      }
      return 2 * bytes.count
    }
  }

  /// Reads what `description` writes; nil for anything else.
  public init?(_ description: String) {
    let text = Array(description.utf8)
    guard text.count == 2 * Self.byteCount else { return nil }
    var bytes = [UInt8]()
    bytes.reserveCapacity(Self.byteCount)
    for index in stride(from: 0, to: text.count, by: 2) {
      guard let high = Self.value(of: text[index]), let low = Self.value(of: text[index + 1])
      else { return nil }
      bytes.append(high << 4 | low)
    }
    self.bytes = bytes
  }

  private static func value(of digit: UInt8) -> UInt8? {
    switch digit {
    case 48...57: digit - 48
    case 97...102: digit - 87
    default: nil
    }
  }
}
