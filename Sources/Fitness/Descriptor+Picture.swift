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
    let row = 3 * picture.width
    let means = [UInt8](unsafeUninitializedCapacity: Self.byteCount) { means, initialized in
      picture.pixels.withUnsafeBufferPointer { pixels in
        for block in 0..<Self.side * Self.side {
          let first = block / Self.side * height * row + block % Self.side * width * 3
          var (red, green, blue): (UInt32, UInt32, UInt32) = (0, 0, 0)
          for line in 0..<height {
            var index = first &+ line &* row
            for _ in 0..<width {
              red &+= UInt32(pixels[index])
              green &+= UInt32(pixels[index &+ 1])
              blue &+= UInt32(pixels[index &+ 2])
              index &+= 3
            }
          }
          let count = UInt32(width * height)
          means[3 * block] = UInt8((red + count / 2) / count)
          means[3 * block + 1] = UInt8((green + count / 2) / count)
          means[3 * block + 2] = UInt8((blue + count / 2) / count)
        }
      }
      initialized = Self.byteCount
    }
    self.init(trusted: means)
  }
}
