import Pictures

/// A picture with its shape, and with the sums of its bytes in 32 parts, by which most pairs are told
/// apart without a look at every byte.
struct ComparedPicture: Sendable {
  let picture: Picture
  /// Light and dark alone, whatever the colours: the greatest channel of each pixel.
  let shape: [UInt8]
  private let sums: [Int32]
  private let total: Int32
  private let shapeSums: [Int32]

  private static let partCount = 32

  init(_ picture: Picture) {
    self.picture = picture
    let count = picture.pixels.count
    shape = picture.pixels.withUnsafeBufferPointer { pixels in
      (0..<count / 3).map { max(pixels[3 * $0], pixels[3 * $0 + 1], pixels[3 * $0 + 2]) }
    }
    sums = Self.sums(of: picture.pixels)
    shapeSums = Self.sums(of: shape)
    total = sums.reduce(0, &+)
  }

  private static func sums(of bytes: [UInt8]) -> [Int32] {
    bytes.withUnsafeBufferPointer { bytes in
      (0..<partCount).map { part in
        var sum: Int32 = 0
        for index in part * bytes.count / partCount..<(part + 1) * bytes.count / partCount {
          sum &+= Int32(bytes[index])
        }
        return sum
      }
    }
  }

  /// Whether the bytes of the two certainly differ by more than that in all: what the sums of their
  /// parts differ by, they differ by at least.
  ///
  /// - Precondition: the pictures have the same size.
  func differs(from other: ComparedPicture, by limit: Double) -> Bool {
    if Double((total &- other.total).magnitude) > limit { return true }
    return Double(Self.least(sums, other.sums)) > limit
  }

  /// What the bytes of two pictures differ by at least, in all, by the sums of their parts.
  private static func least(_ first: [Int32], _ second: [Int32]) -> UInt32 {
    first.withUnsafeBufferPointer { first in
      second.withUnsafeBufferPointer { second in
        var least: UInt32 = 0
        for part in 0..<partCount { least &+= (first[part] &- second[part]).magnitude }
        return least
      }
    }
  }

  /// The mean difference of the two pictures' bytes, in 0…255, as far as `limit`.
  ///
  /// - Precondition: the pictures have the same size.
  func difference(from other: ComparedPicture, limit: Double) -> Double {
    if differs(from: other, by: limit * Double(picture.pixels.count)) { return limit }
    return min(limit, Boredom.difference(picture, other.picture, limit: limit))
  }

  /// The mean difference of the two shapes, in 0…255, as far as `limit`.
  ///
  /// - Precondition: the pictures have the same size.
  func shapeDifference(from other: ComparedPicture, limit: Double) -> Double {
    if Double(Self.least(shapeSums, other.shapeSums)) > limit * Double(shape.count) { return limit }
    var sum = 0
    shape.withUnsafeBufferPointer { own in
      other.shape.withUnsafeBufferPointer { others in
        for index in own.indices { sum &+= abs(Int(own[index]) &- Int(others[index])) }
      }
    }
    return min(limit, Double(sum) / Double(shape.count))
  }

  /// How rough the shape is; see `Roughness`.
  var roughness: Double { Roughness.value(of: shape, width: picture.width, channels: 1) }
}
