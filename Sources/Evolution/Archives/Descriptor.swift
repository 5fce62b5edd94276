/// The vector of bytes by which searches compare individuals: for a picture, its colours on a grid of
/// 16 × 16 blocks.
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

  /// The lightness of each block, 0…255, row-major: the luma of Rec. 601, rounded down.
  var lightness: [Int32] {
    (0..<Self.side * Self.side).map { block in
      let (red, green, blue) = (bytes[3 * block], bytes[3 * block + 1], bytes[3 * block + 2])
      return (299 * Int32(red) + 587 * Int32(green) + 114 * Int32(blue)) / 1_000
    }
  }

  /// What novelty compares, 16 × 16 × 3 bytes, row-major: of each block its lightness; how far that is
  /// from the mean of the blocks around, doubled, so that outlines count; and, by a quarter, whether it
  /// is red or blue. So what is new is a new shape rather than an old one in other colours.
  package var compared: [UInt8] {
    let (light, side) = (lightness, Self.side)
    var compared = [UInt8]()
    compared.reserveCapacity(Self.byteCount)
    for block in light.indices {
      let (row, column) = (block / side, block % side)
      var (sum, count): (Int32, Int32) = (0, 0)
      for y in max(0, row - 1)...min(side - 1, row + 1) {
        for x in max(0, column - 1)...min(side - 1, column + 1) {
          sum += light[side * y + x]
          count += 1
        }
      }
      compared.append(UInt8(light[block]))
      compared.append(UInt8(min(255, max(0, 128 + 2 * (light[block] - sum / count)))))
      compared.append(UInt8(128 + (Int32(bytes[3 * block]) - Int32(bytes[3 * block + 2])) / 4))
    }
    return compared
  }

  /// The distance of two descriptors whose sum of squared differences is given, 0…1: the root of the
  /// mean over the blocks, divided by 255 and at most 1. Between two greys it is their difference. Exact
  /// but for the rounding of the mean, the root and the quotient.
  package static func distance(squares: Int32) -> Double {
    min(1, (Double(squares) / Double(side * side)).squareRoot() / 255)
  }

  /// The distance of what two descriptors compare, 0…1.
  package static func distance(_ first: [UInt8], _ second: [UInt8]) -> Double {
    first.withUnsafeBufferPointer { first in
      second.withUnsafeBufferPointer { distance(squares: squares(first, $0)) }
    }
  }

  /// The sum of the squared differences of what two descriptors compare, at most 768 · 255². Integers, so
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
