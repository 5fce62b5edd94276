/// Paints rows of a repeated picture on one thread, always into the same memory.
final class RowRepeater {
  private let painter: any RowPainter
  private let repeats: Repeats
  /// The rows of the picture, not repeated.
  private let height: Int
  /// The bytes of a row of the picture, not repeated.
  private let rowBytes: Int
  private let pixels: UnsafeMutableBufferPointer<UInt8>
  /// Rows before they are repeated to the right; empty where they are not repeated.
  private let once: UnsafeMutableBufferPointer<UInt8>

  /// - Parameter rows: the most rows that one call of `paint` may ask for.
  init(_ painting: Painting, _ repeats: Repeats, rows: Int) {
    painter = painting.rowPainter()
    self.repeats = repeats
    height = painting.viewport.height
    rowBytes = painting.rowBytes
    pixels = .allocate(capacity: rows * rowBytes * repeats.across)
    once = .allocate(capacity: repeats.across == 1 ? 0 : rows * rowBytes)
  }

  deinit {
    pixels.deallocate()
    once.deallocate()
  }

  /// The rows; their memory is valid until the next call.
  func paint(_ rows: Range<Int>) -> UnsafeBufferPointer<UInt8> {
    let target = repeats.across == 1 ? pixels : once
    var row = rows.lowerBound
    while row < rows.upperBound {
      let first = row % height
      let count = min(height - first, rows.upperBound - row)
      let start = (row - rows.lowerBound) * rowBytes
      painter.paint(
        first..<first + count,
        into: UnsafeMutableBufferPointer(rebasing: target[start..<start + count * rowBytes]))
      row += count
    }
    if repeats.across > 1 { spread(rows.count) }
    return UnsafeBufferPointer(rebasing: pixels[..<(rows.count * rowBytes * repeats.across)])
  }

  private func spread(_ rowCount: Int) {
    guard var from = once.baseAddress, var to = pixels.baseAddress else { return }
    for _ in 0..<rowCount {
      for _ in 0..<repeats.across {
        to.update(from: from, count: rowBytes)
        to += rowBytes
      }
      from += rowBytes
    }
  }
}
