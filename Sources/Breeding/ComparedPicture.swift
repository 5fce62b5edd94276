import Pictures

/// A picture with the sums of its bytes in 32 parts, by which most pairs are told apart without a look
/// at every byte.
struct ComparedPicture: Sendable {
  let picture: Picture
  private let sums: [Int32]
  private let total: Int32

  private static let partCount = 32

  init(_ picture: Picture) {
    self.picture = picture
    let count = picture.pixels.count
    sums = picture.pixels.withUnsafeBufferPointer { pixels in
      (0..<Self.partCount).map { part in
        var sum: Int32 = 0
        for index in part * count / Self.partCount..<(part + 1) * count / Self.partCount {
          sum &+= Int32(pixels[index])
        }
        return sum
      }
    }
    total = sums.reduce(0, &+)
  }

  /// Whether the bytes of the two certainly differ by more than that in all: what the sums of their
  /// parts differ by, they differ by at least.
  ///
  /// - Precondition: the pictures have the same size.
  func differs(from other: ComparedPicture, by limit: Double) -> Bool {
    if Double((total &- other.total).magnitude) > limit { return true }
    let least = sums.withUnsafeBufferPointer { own in
      other.sums.withUnsafeBufferPointer { others in
        var least: UInt32 = 0
        for part in 0..<Self.partCount { least &+= (own[part] &- others[part]).magnitude }
        return least
      }
    }
    return Double(least) > limit
  }
}
