import Genomes
import Pictures

/// A genome's program at a viewport, its row and column values already computed: ready to paint any
/// rows of pixels.
///
/// It does not change while it paints, so that several threads can paint with it, each with registers
/// of its own.
final class Painter: @unchecked Sendable {
  private(set) var viewport: Viewport
  private var program: Program
  private(set) var conversion: ColourConversion
  let instructionSet: InstructionSet
  private let tilePixels: Int?
  private let rows = Registers()
  private let columns = Registers()
  /// The number of colour channels, or of the nodes whose values are wanted.
  var channelCount: Int { program.channels.count }
  /// The most rows and columns of a tile.
  private var tile = (rows: 1, columns: 16)

  /// The most floats that all registers of a tile should hold together: 48 KiB, about the size of a
  /// processor's first-level cache.
  private static let tileFloats = 12_288
  /// The kernels are fastest with a multiple of this many pixels.
  private static let block = 128

  init(
    _ genome: Genome, at viewport: Viewport, instructionSet: InstructionSet,
    tilePixels: Int? = nil, nodes: [NodeID]? = nil
  ) {
    program = Program(genome, at: viewport, nodes: nodes)
    conversion = ColourConversion(genome.canvas)
    self.viewport = viewport
    self.instructionSet = instructionSet
    self.tilePixels = tilePixels
    runSides()
  }

  /// Becomes the painter of another genome's colours, in the same memory; nothing may paint with it
  /// meanwhile.
  func prepare(_ genome: Genome, at viewport: Viewport) {
    program.compile(genome, at: viewport)
    conversion = ColourConversion(genome.canvas)
    self.viewport = viewport
    runSides()
  }

  /// Computes the values of rows and columns, and the size of a tile.
  private func runSides() {
    run(program.rows, over: viewport.rows(of: program.canvas, in: program.space), in: rows)
    run(program.columns, over: viewport.columns(of: program.canvas, in: program.space), in: columns)
    let blocks = Self.tileFloats / Self.block / program.pixels.registerCount
    let pixels = tilePixels ?? min(max(blocks, 1), 4) * Self.block
    let padded = columns.stride
    tile =
      pixels / 16 * 16 < padded
      ? (1, max(pixels / 16 * 16, 16)) : (min(pixels / padded, viewport.height), padded)
  }

  private func run(_ stage: Stage, over coordinates: [Float], in registers: Registers) {
    registers.reserve(stage.registerCount, width: coordinates.count)
    registers[0].update(from: coordinates, count: coordinates.count)
    stage.run(
      on: instructionSet, registers: registers, rowCount: 1, columnCount: registers.stride)
  }

  /// Registers for one thread's tiles.
  ///
  /// - Parameter old: registers that may be used again.
  func scratch(_ old: Registers = Registers()) -> Registers {
    old.reserve(program.pixels.registerCount, width: tile.rows * tile.columns)
    return old
  }

  /// Computes the pixels of some rows, or a part of each row, and calls `body` for one run of
  /// pixels after another, row by row, each row from left to right.
  ///
  /// - Parameters:
  ///   - range: the rows.
  ///   - part: the columns of each row; by default all.
  ///   - scratch: registers for one thread, from `scratch()`.
  ///   - body: is given a run's row, its first column, its number of pixels and, for each channel,
  ///     a pointer to its values. Where whole rows are computed, a run may hold several of them.
  func visit(
    _ range: Range<Int>, _ part: Range<Int>? = nil, scratch: Registers,
    _ body: (Int, Int, Int, [UnsafePointer<Float>]) -> Void
  ) {
    let part = part ?? 0..<viewport.width
    let widest = min((part.count + 15) / 16 * 16, tile.columns)
    guard widest > 0 else { return }
    let rowsAtOnce = tile.rows * tile.columns / widest
    let channels = program.channels
    var values = channels.map { UnsafePointer(scratch[$0]) }
    for row in stride(from: range.lowerBound, to: range.upperBound, by: rowsAtOnce) {
      let rowCount = min(rowsAtOnce, range.upperBound - row)
      for column in stride(from: part.lowerBound, to: part.upperBound, by: widest) {
        let count = min(widest, part.upperBound - column)
        let columnCount = (count + 15) / 16 * 16
        // The kernels read whole vectors: the last one may have to begin farther to the left.
        let start = min(column, columns.stride - columnCount)
        program.pixels.run(
          on: instructionSet, registers: scratch, rowCount: rowCount, columnCount: columnCount,
          rows: (UnsafePointer(rows.base + row), rows.stride),
          columns: (UnsafePointer(columns.base + start), columns.stride), image: program.image)
        if count == columnCount, count == viewport.width {
          // The tile's rows lie end to end in memory: they are one run.
          body(row, 0, rowCount * columnCount, values)
          continue
        }
        for line in 0..<rowCount {
          let first = line * columnCount + column - start
          for (index, channel) in channels.enumerated() {
            values[index] = UnsafePointer(scratch[channel] + first)
          }
          body(row + line, column, count, values)
        }
      }
    }
  }

  /// Paints the rows into `bytes`, row after row.
  func paint(
    _ range: Range<Int>, into bytes: UnsafeMutableBufferPointer<UInt8>,
    as format: PixelFormat = .rgb8, scratch: Registers
  ) {
    let size = format.bytesPerPixel
    precondition(
      bytes.count == range.count * viewport.width * size, "expected rows of whole pixels")
    guard let base = bytes.baseAddress else { return }
    visit(range, scratch: scratch) { row, column, count, channels in
      conversion.store(
        channels, count: count, as: format,
        into: base + ((row - range.lowerBound) * viewport.width + column) * size,
        on: instructionSet)
    }
  }
}
