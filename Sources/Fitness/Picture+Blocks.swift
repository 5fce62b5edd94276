import Pictures

extension Picture {
  /// The mean colour of each of side × side blocks of pixels, as red, green and blue, row-major: each
  /// rounded to the nearest integer, halves up.
  ///
  /// - Precondition: both sides are multiples of `side` over 0.
  package func blockMeans(side: Int) -> [UInt8] {
    let (columns, rows) = (width / side, height / side)
    precondition(
      columns > 0 && rows > 0 && columns * side == width && rows * side == height,
      "expected sides that are multiples of \(side)")
    let (line, count) = (3 * width, columns * rows)
    return [UInt8](unsafeUninitializedCapacity: 3 * side * side) { means, initialized in
      pixels.withUnsafeBufferPointer { pixels in
        for block in 0..<side * side {
          let first = block / side * rows * line + block % side * columns * 3
          var (red, green, blue) = (0, 0, 0)
          for row in 0..<rows {
            var index = first &+ row &* line
            for _ in 0..<columns {
              red &+= Int(pixels[index])
              green &+= Int(pixels[index &+ 1])
              blue &+= Int(pixels[index &+ 2])
              index &+= 3
            }
          }
          means[3 * block] = UInt8((red + count / 2) / count)
          means[3 * block + 1] = UInt8((green + count / 2) / count)
          means[3 * block + 2] = UInt8((blue + count / 2) / count)
        }
      }
      initialized = 3 * side * side
    }
  }
}
