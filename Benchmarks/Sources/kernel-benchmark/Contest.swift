import CKernels
import HandWritten

/// The renderers over the same picture, tile by tile.
final class Contest {
  let size: Int
  let level: Int32
  private let tileRows: Int
  private let tileColumns: Int
  private let network: [Float]
  private let program: Program
  /// Coordinates of the picture's rows and columns, −1…1.
  private let coordinates: [Float]
  /// The first layer's row and column values, one array after the other.
  private let rowValues: [Float]
  private let columnValues: [Float]
  private let registers: UnsafeMutablePointer<Float>
  private let x: UnsafeMutablePointer<Float>
  private let y: UnsafeMutablePointer<Float>
  private let channels: UnsafeMutablePointer<Float>

  init(size: Int, level: Int32, tileColumns: Int, network: [Float]) {
    let tile = Int(HAND_TILE)
    self.size = size
    self.level = level
    self.tileColumns = tileColumns
    tileRows = tile / tileColumns
    self.network = network
    program = Program(network)
    let coordinates = (0..<size).map { 2 * (Float($0) + 0.5) / Float(size) - 1 }
    self.coordinates = coordinates
    let nodes = 0..<Int(HAND_WIDTH)
    columnValues = nodes.flatMap { node in coordinates.map { $0 * network[2 * node] } }
    rowValues = nodes.flatMap { node in coordinates.map { $0 * network[2 * node + 1] } }
    func allocate(_ count: Int) -> UnsafeMutablePointer<Float> {
      let memory = UnsafeMutableRawPointer.allocate(byteCount: 4 * count, alignment: 64)
      let floats = memory.bindMemory(to: Float.self, capacity: count)
      floats.initialize(repeating: 0, count: count)
      return floats
    }
    registers = allocate(Program.registerCount * tile)
    x = allocate(tile)
    y = allocate(tile)
    channels = allocate(Int(HAND_CHANNELS) * tile)
  }

  deinit {
    for memory in [registers, x, y, channels] { UnsafeMutableRawPointer(memory).deallocate() }
  }

  /// The picture by `breed_run`.
  func runKernels(_ visit: (UnsafePointer<Float>) -> Void = { _ in }) {
    let tile = Int(HAND_TILE)
    program.steps.withUnsafeBufferPointer { steps in
      program.sources.withUnsafeBufferPointer { sources in
        program.weights.withUnsafeBufferPointer { weights in
          rowValues.withUnsafeBufferPointer { rows in
            columnValues.withUnsafeBufferPointer { columns in
              for (row, column) in tiles {
                var arguments = breed_tile(
                  steps: steps.baseAddress, stepCount: steps.count, sources: sources.baseAddress,
                  weights: weights.baseAddress, registers: registers, registerStride: tile,
                  rows: rows.baseAddress.map { $0 + row }, rowStride: size,
                  columns: columns.baseAddress.map { $0 + column }, columnStride: size,
                  rowCount: tileRows, columnCount: tileColumns,
                  image: breed_image())
                breed_run(level, &arguments)
                visit(registers + Program.firstOutput * tile)
              }
            }
          }
        }
      }
    }
  }

  /// The picture by the hand-written loop.
  func runHandWritten(_ visit: (UnsafePointer<Float>) -> Void = { _ in }) {
    for (row, column) in tiles {
      for pixel in 0..<Int(HAND_TILE) {
        x[pixel] = coordinates[column + pixel % tileColumns]
        y[pixel] = coordinates[row + pixel / tileColumns]
      }
      hand_render(level, network, x, y, channels)
      visit(channels)
    }
  }

  /// The greatest difference of the two renderers' channels; 0 where every bit is the same.
  func greatestDifference() -> Float {
    let count = Int(HAND_CHANNELS) * Int(HAND_TILE)
    var values: [Float] = []
    values.reserveCapacity(Int(HAND_CHANNELS) * size * size)
    runKernels { values += UnsafeBufferPointer(start: $0, count: count) }
    var greatest: Float = 0
    var next = 0
    runHandWritten { channels in
      for index in 0..<count {
        greatest = max(greatest, abs(channels[index] - values[next + index]))
      }
      next += count
    }
    return greatest
  }

  private var tiles: some Sequence<(Int, Int)> {
    stride(from: 0, to: size, by: tileRows).lazy.flatMap { row in
      stride(from: 0, to: self.size, by: self.tileColumns).lazy.map { (row, $0) }
    }
  }
}
