extension Picture {
  /// The picture with at most so many pixels along its longer side; itself where it has no more.
  ///
  /// Each pixel is the mean of what lies in its area, of the values that are stored, rounded to the
  /// nearest: in whole numbers, so that it is the same everywhere.
  public func shrunk(longerSide limit: Int) -> Picture {
    let longer = max(width, height)
    guard longer > limit else { return self }
    let columns = max(1, (2 * width * limit + longer) / (2 * longer))
    let rows = max(1, (2 * height * limit + longer) / (2 * longer))
    let across = Self.shares(of: width, in: columns), down = Self.shares(of: height, in: rows)
    let area = width * height
    var result = Picture(width: columns, height: rows)
    // Sums over the rows first, so that each pixel of the large picture is read once.
    var sums = [Int](repeating: 0, count: width * 3)
    for (row, part) in down.enumerated() {
      for index in sums.indices { sums[index] = 0 }
      for (line, share) in part {
        let start = line * width * 3
        for index in sums.indices { sums[index] += share * Int(pixels[start + index]) }
      }
      for (column, part) in across.enumerated() {
        for channel in 0..<3 {
          let sum = part.reduce(0) { $0 + $1.share * sums[$1.index * 3 + channel] }
          result.pixels[(row * columns + column) * 3 + channel] = UInt8((sum + area / 2) / area)
        }
      }
    }
    return result
  }

  /// What of a side's pixels lies in each of fewer ones, in shares of a pixel that are whole numbers:
  /// those of each new pixel are `count` together.
  private static func shares(of count: Int, in fewer: Int) -> [[(index: Int, share: Int)]] {
    (0..<fewer).map { pixel in
      let (start, end) = (pixel * count, (pixel + 1) * count)
      return (start / fewer...(end - 1) / fewer).map { index in
        (index, min(end, (index + 1) * fewer) - max(start, index * fewer))
      }
    }
  }
}
