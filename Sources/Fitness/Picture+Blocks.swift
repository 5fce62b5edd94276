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
    // Most blocks have 4, 16 or 64 pixels, and a shift is quicker than a division.
    let shift = count.nonzeroBitCount == 1 ? count.trailingZeroBitCount : nil
    // The sums down each column of bytes in a row of blocks, which are many additions side by side.
    return withUnsafeTemporaryAllocation(of: UInt32.self, capacity: line) { sums in
      [UInt8](unsafeUninitializedCapacity: 3 * side * side) { means, initialized in
        pixels.withUnsafeBufferPointer { pixels in
          for blocks in 0..<side {
            sums.update(repeating: 0)
            for row in 0..<rows {
              let first = (blocks &* rows &+ row) &* line
              for index in 0..<line { sums[index] &+= UInt32(pixels[first &+ index]) }
            }
            for block in 0..<side {
              for channel in 0..<3 {
                var (sum, index) = (count / 2, 3 &* block &* columns &+ channel)
                for _ in 0..<columns {
                  sum &+= Int(sums[index])
                  index &+= 3
                }
                means[3 * (blocks * side + block) + channel] = UInt8(
                  shift.map { sum >> $0 } ?? sum / count)
              }
            }
          }
        }
        initialized = 3 * side * side
      }
    }
  }
}
