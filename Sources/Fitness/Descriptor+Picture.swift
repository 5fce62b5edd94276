import Evolution
import Pictures

extension Descriptor {
  /// The descriptor of a picture: each byte is the mean of a channel over a block of pixels,
  /// rounded to the nearest integer, halves up. In a picture of 64 × 64 pixels a block is 4 × 4.
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
      var index = 0
      for row in 0..<picture.height {
        let firstBlock = row / height * Self.side
        for block in firstBlock..<firstBlock + Self.side {
          for _ in 0..<width {
            for channel in 0..<3 { sums[3 * block + channel] += Int(pixels[index + channel]) }
            index += 3
          }
        }
      }
    }
    let count = width * height
    self.init(trusted: sums.map { UInt8(($0 + count / 2) / count) })
  }
}
