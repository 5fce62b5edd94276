import Rendering

/// What a picture looks like from afar: its colours on a grid of 16 × 16 blocks, by which novelty
/// search tells pictures apart.
public struct ColourDescriptor: Hashable, Sendable {
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

  /// The descriptor of a picture, each byte the mean of a channel over a block, rounded to the
  /// nearest integer, a half upwards. 64 × 64 pixels have blocks of 4 × 4.
  ///
  /// - Precondition: both sides are multiples of 16 over 0.
  public init(_ picture: Picture) {
    let width = picture.width / Self.side
    let height = picture.height / Self.side
    precondition(
      width > 0 && height > 0 && width * Self.side == picture.width
        && height * Self.side == picture.height,
      "expected sides that are multiples of \(Self.side)")
    var sums = [Int](repeating: 0, count: Self.byteCount)
    picture.pixels.withUnsafeBufferPointer { pixels in
      var place = 0
      for row in 0..<picture.height {
        let firstBlock = row / height * Self.side
        for block in firstBlock..<firstBlock + Self.side {
          for _ in 0..<width {
            for channel in 0..<3 { sums[3 * block + channel] += Int(pixels[place + channel]) }
            place += 3
          }
        }
      }
    }
    let count = width * height
    bytes = sums.map { UInt8(($0 + count / 2) / count) }
  }

  /// How far two descriptors are apart, 0…1: the root mean square difference of their bytes over
  /// 255. Exact but for the rounding of the mean, the root and the quotient.
  public func distance(to other: ColourDescriptor) -> Double {
    bytes.withUnsafeBufferPointer { first in
      other.bytes.withUnsafeBufferPointer { second in
        Self.distance(squares: Self.squares(first, second))
      }
    }
  }

  /// The distance whose sum of squared differences is given.
  static func distance(squares: Int32) -> Double {
    (Double(squares) / Double(byteCount)).squareRoot() / 255
  }

  /// The sum of the squared differences of two descriptors' bytes, at most 768 · 255². Integers, so
  /// that the order of the additions, the compiler's choice, changes nothing.
  static func squares(
    _ first: UnsafeBufferPointer<UInt8>, _ second: UnsafeBufferPointer<UInt8>
  ) -> Int32 {
    precondition(first.count == byteCount && second.count == byteCount)
    var sum: Int32 = 0
    for place in 0..<byteCount {
      let difference = Int32(first[place]) &- Int32(second[place])
      sum &+= difference &* difference
    }
    return sum
  }
}

extension ColourDescriptor: LosslessStringConvertible {
  private static let digits = [UInt8]("0123456789abcdef".utf8)

  /// 1,536 lower-case hexadecimal digits: the colours as `rrggbb`, row by row.
  public var description: String {
    String(unsafeUninitializedCapacity: 2 * bytes.count) { text in
      for (place, byte) in bytes.enumerated() {
        text[2 * place] = Self.digits[Int(byte >> 4)]
        text[2 * place + 1] = Self.digits[Int(byte & 15)]
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
    for place in stride(from: 0, to: text.count, by: 2) {
      guard let high = Self.value(of: text[place]), let low = Self.value(of: text[place + 1])
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
