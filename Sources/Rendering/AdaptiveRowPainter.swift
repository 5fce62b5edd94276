import CKernels
import Pictures

/// Paints every pixel with one sample, then paints those that differ from a neighbour again, with
/// more samples.
///
/// A pixel depends only on its own samples and on those of the eight pixels around it. So this
/// painter also paints the pixels just outside the rows that it is asked for and, where the picture
/// is a part of a larger one, those just outside its border.
final class AdaptiveRowPainter: RowPainter {
  private let coarse: Painter
  private let fine: MeanRowPainter
  private let viewport: Viewport
  private let format: PixelFormat
  private let tally: SampleTally
  private let scratch: Registers
  /// Where this picture begins in the coarse one, which has a border.
  private let column: Int
  private let row: Int
  /// How pixels are stored for the comparison: with 8 bits, whatever `format` has.
  private let compared: PixelFormat
  /// Rows of the coarse picture in the format `compared`.
  private var comparedRows: [UInt8]
  /// The same rows in `format`; empty where the two formats are the same.
  private var formatRows: [UInt8]
  /// Memory of one row each, for `breed_edges`.
  private var least: [UInt8]
  private var most: [UInt8]
  private var marks: [UInt8]

  private static let rowsAtOnce = 32

  init(
    _ coarse: Painter, _ fine: MeanRowPainter, _ viewport: Viewport, _ format: PixelFormat,
    _ tally: SampleTally
  ) {
    self.coarse = coarse
    self.fine = fine
    self.viewport = viewport
    self.format = format
    self.tally = tally
    scratch = coarse.scratch()
    (_, column, row) = viewport.widened(by: 1)
    compared = PixelFormat(channels: format.channels, depth: .eight)
    let width = coarse.viewport.width
    let pixels = min(Self.rowsAtOnce + 2, coarse.viewport.height) * width
    comparedRows = [UInt8](repeating: 0, count: pixels * compared.bytesPerPixel)
    formatRows = [UInt8](
      repeating: 0, count: format == compared ? 0 : pixels * format.bytesPerPixel)
    least = [UInt8](repeating: 0, count: width * compared.bytesPerPixel)
    most = least
    marks = [UInt8](repeating: 0, count: width)
  }

  func paint(_ rows: Range<Int>, into bytes: UnsafeMutableBufferPointer<UInt8>) {
    guard let base = bytes.baseAddress else { return }
    let rowBytes = viewport.width * format.bytesPerPixel
    for start in stride(from: rows.lowerBound, to: rows.upperBound, by: Self.rowsAtOnce) {
      let band = start..<min(start + Self.rowsAtOnce, rows.upperBound)
      paint(band, at: base + (start - rows.lowerBound) * rowBytes)
    }
  }

  private func paint(_ rows: Range<Int>, at bytes: UnsafeMutablePointer<UInt8>) {
    let around =
      max(
        0, row + rows.lowerBound - 1)..<min(
        coarse.viewport.height, row + rows.upperBound + 1)
    let rowBytes = viewport.width * format.bytesPerPixel
    paintCoarse(around)
    var refined = 0
    for line in rows {
      let index = row + line - around.lowerBound
      let out = bytes + (line - rows.lowerBound) * rowBytes
      copy(index, to: out)
      mark(index, last: around.count - 1)
      refined += refine(line, at: out)
    }
    tally.add(refined)
  }

  /// Paints rows of the coarse picture in both formats.
  private func paintCoarse(_ rows: Range<Int>) {
    let width = coarse.viewport.width
    let set = coarse.instructionSet
    comparedRows.withUnsafeMutableBufferPointer { comparedRows in
      formatRows.withUnsafeMutableBufferPointer { formatRows in
        coarse.visit(rows, scratch: scratch) { row, column, count, channels in
          let pixel = (row - rows.lowerBound) * width + column
          coarse.conversion.store(
            channels, count: count, as: compared,
            into: comparedRows.baseAddress! + pixel * compared.bytesPerPixel, on: set)
          guard format != compared else { return }
          coarse.conversion.store(
            channels, count: count, as: format,
            into: formatRows.baseAddress! + pixel * format.bytesPerPixel, on: set)
        }
      }
    }
  }

  /// Copies a row of the coarse picture, without its border.
  private func copy(_ index: Int, to out: UnsafeMutablePointer<UInt8>) {
    let size = format.bytesPerPixel
    let from = (index * coarse.viewport.width + column) * size
    (format == compared ? comparedRows : formatRows).withUnsafeBufferPointer {
      out.update(from: $0.baseAddress! + from, count: viewport.width * size)
    }
  }

  /// Marks the pixels of a row of the coarse picture that differ from a neighbour.
  private func mark(_ index: Int, last: Int) {
    let width = coarse.viewport.width
    let stride = width * compared.bytesPerPixel
    comparedRows.withUnsafeBufferPointer { comparedRows in
      let here = comparedRows.baseAddress! + index * stride
      breed_edges(
        index == 0 ? here : here - stride, here, index == last ? here : here + stride, width,
        compared.bytesPerPixel, UInt8(Supersampling.threshold), &least, &most, &marks)
    }
  }

  /// Paints the marked pixels of a row again, run by run, and counts them.
  private func refine(_ line: Int, at out: UnsafeMutablePointer<UInt8>) -> Int {
    var refined = 0
    var index = 0
    while index < viewport.width {
      guard marks[column + index] != 0 else {
        index += 1
        continue
      }
      let start = index
      while index < viewport.width, marks[column + index] != 0 { index += 1 }
      fine.paint(line, start..<index, into: out + start * format.bytesPerPixel)
      refined += index - start
    }
    return refined
  }
}
