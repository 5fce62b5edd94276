import CKernels
import Genomes
import Pictures

/// Paints with one sample a pixel, and again with more the pixels that differ from a neighbour.
///
/// What a pixel is depends on its samples and those of the eight around it alone: where the picture
/// is a part of a larger one, those around its border are painted too, and so are those around the
/// rows that are asked for.
final class AdaptiveRowPainter: RowPainter {
  private let coarse: Painter
  private let fine: MeanRowPainter
  private let viewport: Viewport
  private let format: PixelFormat
  private let tally: SampleTally
  private let scratch: Registers
  /// Where in the coarse picture, which has a border, this one begins.
  private let column: Int
  private let row: Int
  /// How the pixels that are compared are stored: 8 bits, whatever is asked for.
  private let compared: PixelFormat
  /// Rows of the coarse picture, to be compared, and in the format where that is another.
  private var eights: [UInt8]
  private var others: [UInt8]
  /// Room for one row.
  private var least: [UInt8]
  private var most: [UInt8]
  private var marks: [UInt8]

  /// Rows that are painted at once.
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
    eights = [UInt8](repeating: 0, count: pixels * compared.bytesPerPixel)
    others = [UInt8](
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
      let place = row + line - around.lowerBound
      let out = bytes + (line - rows.lowerBound) * rowBytes
      copy(place, to: out)
      mark(place, last: around.count - 1)
      refined += refine(line, at: out)
    }
    tally.add(refined)
  }

  /// Paints rows of the coarse picture in both formats.
  private func paintCoarse(_ rows: Range<Int>) {
    let width = coarse.viewport.width
    let set = coarse.instructionSet
    eights.withUnsafeMutableBufferPointer { eights in
      others.withUnsafeMutableBufferPointer { others in
        coarse.visit(rows, scratch: scratch) { row, column, count, channels in
          let pixel = (row - rows.lowerBound) * width + column
          coarse.conversion.store(
            channels, count: count, as: compared,
            into: eights.baseAddress! + pixel * compared.bytesPerPixel, on: set)
          guard format != compared else { return }
          coarse.conversion.store(
            channels, count: count, as: format,
            into: others.baseAddress! + pixel * format.bytesPerPixel, on: set)
        }
      }
    }
  }

  /// Copies a row of the coarse picture, without its border.
  private func copy(_ place: Int, to out: UnsafeMutablePointer<UInt8>) {
    let size = format.bytesPerPixel
    let from = (place * coarse.viewport.width + column) * size
    (format == compared ? eights : others).withUnsafeBufferPointer {
      out.update(from: $0.baseAddress! + from, count: viewport.width * size)
    }
  }

  /// Marks the pixels of a row of the coarse picture that differ from a neighbour.
  private func mark(_ place: Int, last: Int) {
    let width = coarse.viewport.width
    let stride = width * compared.bytesPerPixel
    eights.withUnsafeBufferPointer { eights in
      let here = eights.baseAddress! + place * stride
      breed_edges(
        place == 0 ? here : here - stride, here, place == last ? here : here + stride, width,
        compared.bytesPerPixel, UInt8(Supersampling.threshold), &least, &most, &marks)
    }
  }

  /// Paints the stretches of a row that are marked anew, and counts their pixels.
  private func refine(_ line: Int, at out: UnsafeMutablePointer<UInt8>) -> Int {
    var refined = 0
    var place = 0
    while place < viewport.width {
      guard marks[column + place] != 0 else {
        place += 1
        continue
      }
      let start = place
      while place < viewport.width, marks[column + place] != 0 { place += 1 }
      fine.paint(line, start..<place, into: out + start * format.bytesPerPixel)
      refined += place - start
    }
    return refined
  }
}
