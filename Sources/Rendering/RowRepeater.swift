/// Paints rows of a picture that is repeated, on one thread, in memory that it keeps.
final class RowRepeater {
  private let painter: any RowPainter
  private let repeats: Repeats
  /// Rows of the picture alone.
  private let height: Int
  /// Bytes of a row of the picture alone.
  private let rowBytes: Int
  private let pixels: UnsafeMutableBufferPointer<UInt8>
  /// Rows of the picture alone, before they are repeated; empty where they are not.
  private let once: UnsafeMutableBufferPointer<UInt8>

  /// - Parameter rows: the most that are painted at once.
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

  /// The rows, which stay until the next are painted.
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

/// How often a picture is repeated, as a pattern is printed.
public struct Repeats: Hashable, Sendable {
  /// To the right, from 1.
  public let across: Int
  /// Downwards, from 1.
  public let down: Int

  /// Repeats of the numbers given.
  ///
  /// - Precondition: both are over 0.
  public init(across: Int, down: Int) {
    precondition(across > 0 && down > 0, "expected a picture at least")
    self.across = across
    self.down = down
  }

  /// The picture alone.
  public static let once = Repeats(across: 1, down: 1)
}
