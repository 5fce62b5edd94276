import Pictures

/// Paints rows of a picture on one thread, with memory of its own.
protocol RowPainter: AnyObject {
  /// Paints the rows, row after row; the bytes do not depend on what was painted before.
  func paint(_ rows: Range<Int>, into bytes: UnsafeMutableBufferPointer<UInt8>)
}

/// Paints with one sample a pixel.
final class PlainRowPainter: RowPainter {
  private let painter: Painter
  private let format: PixelFormat
  private let scratch: Registers

  init(_ painter: Painter, _ format: PixelFormat) {
    self.painter = painter
    self.format = format
    scratch = painter.scratch()
  }

  func paint(_ rows: Range<Int>, into bytes: UnsafeMutableBufferPointer<UInt8>) {
    painter.paint(rows, into: bytes, as: format, scratch: scratch)
  }
}
