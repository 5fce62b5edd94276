import CKernels
import Evolution
import Testing

@testable import Rendering

/// Registers that are used again never change a value.
@Suite struct PixelAllocatorTests {
  @Test func `a chain needs one register`() {
    var steps = PixelSteps()
    steps.add(kind: Int(BREED_RADIUS), row: 0, column: 0)
    for place in 0..<9 { steps.add(kind: Int(BREED_SINE), [.init(register: place, weight: 1)]) }
    let (stage, outputs) = PixelAllocator.allocate(steps, outputs: [9])
    #expect(stage.registerCount == 1)
    #expect(outputs == [0])
  }

  @Test func `what is still needed keeps its register`() {
    var steps = PixelSteps()
    steps.add(kind: Int(BREED_RADIUS), row: 0, column: 0)
    steps.add(kind: Int(BREED_SINE), [.init(register: 0, weight: 1)])
    steps.add(kind: Int(BREED_SINE), [.init(register: 1, weight: 1)])
    steps.add(
      kind: Int(BREED_SINE), [.init(register: 0, weight: 1), .init(register: 2, weight: 1)])
    let (stage, outputs) = PixelAllocator.allocate(steps, outputs: [3, 2])
    let out = stage.steps.map(\.out)
    #expect(out[1] != out[0] && out[2] != out[0] && outputs[0] != outputs[1])
    #expect(stage.registerCount == 2)
  }

  /// A run in which every value has a register of its own is the measure.
  @Test(arguments: [31, 32, 33, 34] as [UInt64])
  func `250 random programs give what they give with a register a value`(seed: UInt64) {
    var saved = 0
    for child in 0..<250 {
      var random = RandomStream(seed: seed, generation: 3, child: child)
      let (steps, outputs) = program(random: &random)
      let reused = PixelAllocator.allocate(steps, outputs: outputs)
      var separate = Stage(given: 0)
      for (place, step) in steps.steps.enumerated() {
        for term in steps.terms[step.terms] {
          separate.append(register: term.register, weight: term.weight)
        }
        separate.append(
          kind: step.kind, out: place, start: step.start, row: step.row, column: step.column,
          terms: step.terms.count)
      }
      #expect(
        run(reused.stage, reused.outputs) == run(separate, outputs), "seed \(seed) child \(child)")
      saved += separate.registerCount - reused.stage.registerCount
    }
    #expect(saved > 250 * 5, "seed \(seed): registers are hardly reused")
  }

  private func program(
    random: inout RandomStream
  ) -> (steps: PixelSteps, outputs: [Int]) {
    var steps = PixelSteps()
    steps.add(kind: Int(BREED_RADIUS), row: 0, column: 0)
    for place in 1..<(4 + random.below(40)) {
      // Mostly recent values, so that older ones fall silent.
      let terms = (0..<(1 + random.below(4))).map { _ in
        Stage.Term(
          register: max(0, place - 1 - random.below(random.below(5) == 0 ? place : 6)),
          weight: Float(random.gaussian()))
      }
      steps.add(
        kind: random.below(18), start: Float(random.gaussian()),
        row: random.chance(0.2) ? 0 : nil, column: random.chance(0.2) ? 0 : nil, terms)
    }
    return (steps, (0..<3).map { _ in random.below(steps.steps.count) })
  }

  /// The bits of the outputs over a tile of 3 × 32 pixels.
  private func run(_ stage: Stage, _ outputs: [Int]) -> [[UInt32]] {
    let registers = Registers()
    registers.reserve(stage.registerCount, width: 96)
    let rows: [Float] = [-0.5, 0.25, 1]
    let columns = (0..<32).map { Float($0) / 16 - 1 }
    rows.withUnsafeBufferPointer { rows in
      columns.withUnsafeBufferPointer { columns in
        stage.run(
          on: .best, registers: registers, rowCount: 3, columnCount: 32,
          rows: (rows.baseAddress!, 3), columns: (columns.baseAddress!, 32))
      }
    }
    return bits(outputs.map { Array(UnsafeBufferPointer(start: registers[$0], count: 96)) })
  }
}

extension PixelAllocator {
  fileprivate static func allocate(
    _ pixels: PixelSteps, outputs: [Int]
  ) -> (stage: Stage, outputs: [Int]) {
    var (allocator, stage, channels) = (PixelAllocator(), Stage(given: 0), [Int]())
    allocator.allocate(pixels, outputs: outputs, into: &stage, &channels)
    return (stage, channels)
  }
}

extension PixelSteps {
  /// Adds a step and its terms.
  fileprivate mutating func add(
    kind: Int, start: Float = 0, row: Int? = nil, column: Int? = nil, _ terms: [Stage.Term] = []
  ) {
    for term in terms { append(term) }
    _ = append(kind: kind, start: start, row: row, column: column, terms: terms.count)
  }
}
