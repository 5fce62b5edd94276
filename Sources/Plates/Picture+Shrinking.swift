import Pictures

extension Picture {
  /// The picture so many times smaller: each pixel is the mean of a square of `factor` × `factor`, of which
  /// what lies beyond the picture is as its border.
  ///
  /// - Precondition: the factor is over 0.
  func shrunk(by factor: Int) -> Picture {
    precondition(factor > 0, "expected a factor over 0")
    let (columns, rows) = ((width + factor - 1) / factor, (height + factor - 1) / factor)
    let count = factor * factor
    var result = Picture(width: columns, height: rows)
    var sums = [Int](repeating: count / 2, count: 3 * columns)
    for row in 0..<rows * factor {
      let start = 3 * width * min(row, height - 1)
      for column in 0..<columns * factor {
        let (from, to) = (start + 3 * min(column, width - 1), 3 * (column / factor))
        for channel in 0..<3 { sums[to + channel] += Int(pixels[from + channel]) }
      }
      guard row % factor == factor - 1 else { continue }
      for sample in sums.indices {
        result.pixels[3 * columns * (row / factor) + sample] = UInt8(sums[sample] / count)
        sums[sample] = count / 2
      }
    }
    return result
  }
}
