import CKernels

/// A tile and all that its steps read, for tests: registers and coordinates as arrays.
struct Tile {
  var rowCount = 1
  var columnCount: Int
  var steps: [breed_step] = []
  var sources: [UInt32] = []
  var weights: [Float] = []
  /// What each register holds at first, row-major.
  var registers: [[Float]]
  /// One array for each row register.
  var rows: [[Float]] = []
  /// One array for each column register.
  var columns: [[Float]] = []

  /// Adds a step.
  mutating func append(
    _ kind: Int, out: Int, row: Int = -1, column: Int = -1, start: Float = 0,
    terms: [(source: Int, weight: Float)] = []
  ) {
    steps.append(
      breed_step(
        kind: UInt32(kind), out: UInt32(out), row: Int32(row), column: Int32(column), start: start,
        first: UInt32(sources.count), count: UInt32(terms.count)))
    sources += terms.map { UInt32($0.source) }
    weights += terms.map(\.weight)
  }

  /// The registers after all steps.
  func run(_ level: Level) -> [[Float]] {
    let pixels = rowCount * columnCount
    // Padded, so that a kernel that took the stride for the size would fail.
    let stride = pixels + Int(BREED_LANES)
    let memory = UnsafeMutableBufferPointer<Float>(
      start: UnsafeMutableRawPointer.allocate(
        byteCount: registers.count * stride * 4, alignment: 64
      ).bindMemory(to: Float.self, capacity: registers.count * stride),
      count: registers.count * stride)
    defer { UnsafeMutableRawPointer(memory.baseAddress)?.deallocate() }
    memory.initialize(repeating: .nan)
    for (index, register) in registers.enumerated() {
      precondition(register.count == pixels)
      for (pixel, value) in register.enumerated() { memory[index * stride + pixel] = value }
    }
    let flatRows = rows.flatMap { $0 }
    let flatColumns = columns.flatMap { $0 }
    steps.withUnsafeBufferPointer { steps in
      var tile = breed_tile()
      tile.steps = steps.baseAddress
      tile.stepCount = steps.count
      tile.registers = memory.baseAddress
      tile.registerStride = stride
      tile.rowStride = rowCount
      tile.columnStride = columnCount
      tile.rowCount = rowCount
      tile.columnCount = columnCount
      sources.withUnsafeBufferPointer { sources in
        weights.withUnsafeBufferPointer { weights in
          flatRows.withUnsafeBufferPointer { rows in
            flatColumns.withUnsafeBufferPointer { columns in
              tile.sources = sources.baseAddress
              tile.weights = weights.baseAddress
              tile.rows = rows.baseAddress
              tile.columns = columns.baseAddress
              breed_run(level.number, &tile)
            }
          }
        }
      }
    }
    return registers.indices.map { Array(memory[$0 * stride..<$0 * stride + pixels]) }
  }
}

/// An activation of each value: one register, one term of weight 1.
func apply(_ kind: Int, to values: [Float], _ level: Level) -> [Float] {
  let lanes = Int(BREED_LANES)
  let padding = (lanes - values.count % lanes) % lanes
  var tile = Tile(
    columnCount: values.count + padding,
    registers: [values + [Float](repeating: 0, count: padding)])
  tile.append(kind, out: 0, terms: [(0, 1)])
  return Array(tile.run(level)[0].prefix(values.count))
}

/// `BREED_RADIUS` or `BREED_ANGLE` of each pair.
func applyPolar(_ kind: Int, x: [Float], y: Float, _ level: Level) -> [Float] {
  let lanes = Int(BREED_LANES)
  let padded = x + [Float](repeating: 1, count: (lanes - x.count % lanes) % lanes)
  var tile = Tile(columnCount: padded.count, registers: [padded], rows: [[y]], columns: [padded])
  tile.append(kind, out: 0, row: 0, column: 0)
  return Array(tile.run(level)[0].prefix(x.count))
}
