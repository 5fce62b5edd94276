import CKernels
import Genomes
import Pictures

/// Steps that run over all rows of a picture, over all its columns, or over a tile of pixels.
struct Stage: Sendable {
  private(set) var steps: [breed_step] = []
  private var sources: [UInt32] = []
  private var weights: [Float] = []
  /// How many registers the steps use.
  var registerCount: Int

  /// A stage without steps, whose first `registerCount` registers the caller fills before it runs.
  init(given registerCount: Int) { self.registerCount = registerCount }

  /// Makes room for steps that will have so many terms together.
  mutating func reserve(steps count: Int, terms: Int) {
    steps.reserveCapacity(count)
    sources.reserveCapacity(terms)
    weights.reserveCapacity(terms)
  }

  /// A term of a sum.
  struct Term {
    let register: Int
    let weight: Float
  }

  /// Adds a step that writes `out`.
  ///
  /// - Parameter registers: the register of each value, where the terms name values; without it the
  ///   terms name registers.
  mutating func append(
    kind: Int, out: Int, start: Float = 0, row: Int? = nil, column: Int? = nil,
    terms: ArraySlice<Term> = [], from registers: [Int]? = nil
  ) {
    steps.append(
      breed_step(
        kind: UInt32(kind), out: UInt32(out), row: Int32(row ?? -1), column: Int32(column ?? -1),
        start: start, first: UInt32(sources.count), count: UInt32(terms.count)))
    for term in terms {
      sources.append(UInt32(registers.map { $0[term.register] } ?? term.register))
      weights.append(term.weight)
    }
    registerCount = max(registerCount, out + 1)
  }

  /// Adds a step that writes a new register.
  mutating func appendNew(kind: Int, start: Float, terms: [Term]) -> Int {
    append(kind: kind, out: registerCount, start: start, terms: terms[...])
    return registerCount - 1
  }

  /// Runs the steps over a tile.
  ///
  /// - Parameters:
  ///   - rows: the first row register at the tile's first row, and the number of floats from one
  ///     row register to the next.
  ///   - columns: the same for the column registers.
  func run(
    on instructionSet: InstructionSet, registers: Registers, rowCount: Int, columnCount: Int,
    rows: (UnsafePointer<Float>, stride: Int)? = nil,
    columns: (UnsafePointer<Float>, stride: Int)? = nil
  ) {
    steps.withUnsafeBufferPointer { steps in
      sources.withUnsafeBufferPointer { sources in
        weights.withUnsafeBufferPointer { weights in
          var tile = breed_tile(
            steps: steps.baseAddress, stepCount: steps.count, sources: sources.baseAddress,
            weights: weights.baseAddress, registers: registers.base,
            registerStride: registers.stride, rows: rows?.0, rowStride: rows?.stride ?? 0,
            columns: columns?.0, columnStride: columns?.stride ?? 0, rowCount: rowCount,
            columnCount: columnCount)
          breed_run(instructionSet.code, &tile)
        }
      }
    }
  }
}

extension Activation {
  /// The kernels' code for the activation.
  var code: Int { Self.allCases.firstIndex(of: self) ?? 0 }

  /// The activation of a sum, computed by the kernel: a folded constant has the same bits as one
  /// that is computed for a pixel.
  func value(at sum: Float) -> Float {
    var stage = Stage(given: 0)
    stage.append(kind: code, out: 0, start: sum)
    let registers = Registers(count: 1, width: 16)
    stage.run(on: .best, registers: registers, rowCount: 1, columnCount: 16)
    return registers[0][0]
  }
}

/// Registers: rows of floats in memory that is aligned for vector instructions and freed with this
/// object.
final class Registers {
  /// Aligned to 64 bytes.
  let base: UnsafeMutablePointer<Float>
  /// The number of floats from one register to the next, a multiple of 16.
  let stride: Int

  /// How many registers there are.
  let count: Int

  /// `count` registers, at least one, of at least `width` floats each, filled with 0.
  init(count: Int, width: Int) {
    stride = (width + 15) / 16 * 16
    self.count = max(1, count)
    let total = self.count * stride
    let bytes = UnsafeMutableRawPointer.allocate(
      byteCount: total * MemoryLayout<Float>.stride, alignment: 64)
    base = bytes.bindMemory(to: Float.self, capacity: total)
    base.initialize(repeating: 0, count: total)
  }

  deinit { base.deallocate() }

  subscript(register: Int) -> UnsafeMutablePointer<Float> { base + register * stride }
}
