import CKernels
import Pictures

/// Paints pixels, each the mean of n × n samples in linear light.
///
/// The samples of a pixel are added row by row, from left to right in each row, in double
/// precision. So the sum does not depend on the tiles, though a tile may end within a pixel.
final class MeanRowPainter: RowPainter {
  private let painter: Painter
  private let samples: Int
  private let format: PixelFormat
  private let scratch: Registers
  /// The picture's width in pixels, not in samples.
  private let width: Int
  /// Three planes of a row of samples.
  private var light: [Float]
  /// Three planes of a row of pixels.
  private var sums: [Double]
  private var means: [Float]

  /// - Parameter painter: paints the samples: one pixel of its viewport is one sample.
  init(_ painter: Painter, samples: Int, _ format: PixelFormat) {
    self.painter = painter
    self.samples = samples
    self.format = format
    scratch = painter.scratch()
    width = painter.viewport.width / samples
    light = [Float](repeating: 0, count: 3 * scratch.stride)
    sums = [Double](repeating: 0, count: 3 * width)
    means = [Float](repeating: 0, count: 3 * width)
  }

  func paint(_ rows: Range<Int>, into bytes: UnsafeMutableBufferPointer<UInt8>) {
    guard let base = bytes.baseAddress else { return }
    let rowBytes = width * format.bytesPerPixel
    for row in rows {
      paint(row, 0..<width, into: base + (row - rows.lowerBound) * rowBytes)
    }
  }

  /// Paints some columns of a row.
  func paint(_ row: Int, _ columns: Range<Int>, into bytes: UnsafeMutablePointer<UInt8>) {
    let count = columns.count
    let planes = painter.conversion.model == .grey ? 1 : 3
    let set = painter.instructionSet
    for plane in 0..<planes {
      for column in 0..<count { sums[plane * width + column] = 0 }
    }
    let plane = scratch.stride
    let line = columns.count * samples
    light.withUnsafeMutableBufferPointer { light in
      sums.withUnsafeMutableBufferPointer { sums in
        let (light, sums) = (light.baseAddress!, sums.baseAddress!)
        painter.visit(
          row * samples..<(row + 1) * samples,
          columns.lowerBound * samples..<columns.upperBound * samples, scratch: scratch
        ) { _, column, length, channels in
          painter.conversion.light(channels, count: length, into: light, plane: plane, on: set)
          let first = column - columns.lowerBound * samples
          for index in 0..<planes {
            for start in stride(from: 0, to: length, by: line) {
              breed_gather(
                light + index * plane + start, min(line, length - start), first, samples,
                sums + index * width)
            }
          }
        }
      }
    }
    let each = Double(samples * samples)
    for plane in 0..<planes {
      for column in 0..<count {
        means[plane * width + column] = Float(sums[plane * width + column] / each)
      }
    }
    means.withUnsafeBufferPointer { means in
      let base = means.baseAddress!
      let planes: [UnsafePointer<Float>?] =
        planes == 1 ? [base, base, base] : [base, base + width, base + 2 * width]
      breed_store(set.code, planes, format.code, bytes, count)
    }
  }
}
