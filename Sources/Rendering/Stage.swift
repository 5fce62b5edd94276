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

  /// Removes all steps, and keeps their memory.
  mutating func reset(given registerCount: Int) {
    steps.removeAll(keepingCapacity: true)
    sources.removeAll(keepingCapacity: true)
    weights.removeAll(keepingCapacity: true)
    self.registerCount = registerCount
  }

  /// A term of a sum.
  struct Term {
    let register: Int
    let weight: Float
  }

  /// Adds a step that writes `out`; its terms are those added last.
  mutating func append(
    kind: Int, out: Int, start: Float = 0, row: Int? = nil, column: Int? = nil,
    terms: Int = 0
  ) {
    let first = sources.count - terms
    steps.append(
      breed_step(
        kind: UInt32(kind), out: UInt32(out), row: Int32(row ?? -1), column: Int32(column ?? -1),
        start: start, first: UInt32(first), count: UInt32(terms)))
    registerCount = max(registerCount, out + 1)
  }

  /// Adds a term of the next step.
  mutating func append(register: Int, weight: Float) {
    sources.append(UInt32(register))
    weights.append(weight)
  }

  /// Adds a step that writes a new register.
  mutating func appendNew(kind: Int, start: Float, terms: [Term]) -> Int {
    for term in terms { append(register: term.register, weight: term.weight) }
    append(kind: kind, out: registerCount, start: start, terms: terms.count)
    return registerCount - 1
  }

  /// Runs the steps over a tile.
  ///
  /// - Parameters:
  ///   - rows: the first row register at the tile's first row, and the number of floats from one
  ///     row register to the next.
  ///   - columns: the same for the column registers.
  ///   - image: what steps of an image look at; where there is none, they are 0.
  func run(
    on instructionSet: InstructionSet, registers: Registers, rowCount: Int, columnCount: Int,
    rows: (UnsafePointer<Float>, stride: Int)? = nil,
    columns: (UnsafePointer<Float>, stride: Int)? = nil, image: ImagePixels? = nil
  ) {
    guard let image else {
      return run(
        on: instructionSet, registers, rowCount, columnCount, rows, columns, breed_image())
    }
    image.pixels.withUnsafeBufferPointer { pixels in
      run(
        on: instructionSet, registers, rowCount, columnCount, rows, columns,
        breed_image(pixels: pixels.baseAddress, width: image.width, height: image.height))
    }
  }

  private func run(
    on instructionSet: InstructionSet, _ registers: Registers, _ rowCount: Int,
    _ columnCount: Int, _ rows: (UnsafePointer<Float>, stride: Int)?,
    _ columns: (UnsafePointer<Float>, stride: Int)?, _ image: breed_image
  ) {
    steps.withUnsafeBufferPointer { steps in
      sources.withUnsafeBufferPointer { sources in
        weights.withUnsafeBufferPointer { weights in
          var tile = breed_tile(
            steps: steps.baseAddress, stepCount: steps.count, sources: sources.baseAddress,
            weights: weights.baseAddress, registers: registers.base,
            registerStride: registers.stride, rows: rows?.0, rowStride: rows?.stride ?? 0,
            columns: columns?.0, columnStride: columns?.stride ?? 0, rowCount: rowCount,
            columnCount: columnCount, image: image)
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
    let registers = Registers()
    stage.run(on: .best, registers: registers, rowCount: 1, columnCount: 16)
    return registers[0][0]
  }
}

/// Registers: rows of floats in memory that is aligned for vector instructions and freed with this
/// object.
final class Registers {
  /// Aligned to 64 bytes.
  private(set) var base: UnsafeMutablePointer<Float>
  /// The number of floats from one register to the next, a multiple of 16.
  private(set) var stride = 16
  /// How many floats there is memory for.
  private var capacity = 16

  /// One register of 16 floats.
  init() { base = Self.allocate(capacity) }

  deinit { base.deallocate() }

  /// Becomes `count` registers, at least one, of at least `width` floats each, that hold any numbers.
  func reserve(_ count: Int, width: Int) {
    stride = max(1, (width + 15) / 16) * 16
    let total = max(1, count) * stride
    guard total > capacity else { return }
    base.deallocate()
    (base, capacity) = (Self.allocate(total), total)
  }

  private static func allocate(_ count: Int) -> UnsafeMutablePointer<Float> {
    let bytes = UnsafeMutableRawPointer.allocate(
      byteCount: count * MemoryLayout<Float>.stride, alignment: 64)
    let base = bytes.bindMemory(to: Float.self, capacity: count)
    base.initialize(repeating: 0, count: count)
    return base
  }

  subscript(register: Int) -> UnsafeMutablePointer<Float> { base + register * stride }
}
