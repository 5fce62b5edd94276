import Genomes
import Testing

@testable import Evolution

@Suite struct ShiftChromaTests {
  /// What the luma of all that a source adds is, with slopes that are all the same.
  private func luma(_ amounts: [Output: Double]) -> Double {
    0.2126 * (amounts[.red] ?? 0) + 0.7152 * (amounts[.green] ?? 0)
      + 0.0722 * (amounts[.blue] ?? 0)
  }

  @Test(arguments: 0..<50 as Range<UInt64>)
  func `of identity outputs the luma stays at every place`(seed: UInt64) {
    var draft = Genome.Draft(
      bare: Canvas(inputs: [.x, .y, .r], colour: .rgb), output: .identity)
    draft.connections = [
      Connection(from: .input(.x), to: .output(.red), weight: 1),
      Connection(from: .input(.y), to: .output(.green), weight: -2, enabled: false),
      Connection(from: .input(.y), to: .output(.blue), weight: 1),
      Connection(from: .input(.r), to: .output(.blue), weight: 3),
    ]
    let parent = draft
    var random = stream(seed)
    #expect(ShiftChroma().apply(to: &draft, strength: 1, random: &random))
    for x in [-0.9, 0.3] {
      let place: [Input: Double] = [.x: x, .y: 0.5, .r: x * x]
      let (before, after) = (parent.outputs(place), draft.outputs(place))
      #expect(abs(luma(before) - luma(after)) < 1e-5, "seed \(seed)")
      #expect(abs((before[.red] ?? 0) - (after[.red] ?? 0)) > 1e-4, "seed \(seed)")
    }
  }

  @Test(arguments: 0..<50 as Range<UInt64>)
  func `only what the outputs hear and their biases are changed`(seed: UInt64) throws {
    let parent = try bred("layers", seed: seed)
    var draft = Genome.Draft(parent)
    var random = stream(seed)
    #expect(ShiftChroma().apply(to: &draft, strength: 0.5, random: &random))
    for (before, after) in zip(parent.connections, draft.connections) where before != after {
      #expect(after.to.role != .hidden && before.marking == after.marking, "seed \(seed)")
    }
    let outputs = Set(parent.canvas.colour.outputs.map(NodeID.output))
    #expect(
      draft.connections.dropFirst(parent.connections.count).allSatisfy { outputs.contains($0.to) })
    #expect(draft.nodes.filter { $0.kind == .hidden } == parent.nodes.filter { $0.kind == .hidden })
    #expect(draft.connections != parent.connections, "seed \(seed)")
  }

  @Test func `an output that others hear stays for them as it was`() {
    var draft = Genome.Draft(bare: Canvas(inputs: [.x], colour: .rgb), output: .identity)
    draft.connections = [
      Connection(from: .input(.x), to: .output(.red), weight: 1),
      Connection(from: .output(.red), to: .output(.green), weight: 1),
    ]
    var random = stream(4)
    #expect(ShiftChroma().apply(to: &draft, strength: 1, random: &random))
    #expect(throws: Never.self) { try draft.genome() }
    let after = draft.outputs([.x: 0.6])
    #expect(abs(luma(after) - 0.6 * (0.2126 + 0.7152)) < 1e-5)
    #expect(!draft.connections.contains { $0.from == .output(.red) })
  }

  @Test(arguments: [ColourModel.grey, .hsv])
  func `other canvases are left alone`(colour: ColourModel) {
    var draft = Genome.Draft(bare: Canvas(inputs: [.x], colour: colour), output: .identity)
    var random = stream(1)
    #expect(!ShiftChroma().apply(to: &draft, strength: 1, random: &random))
  }
}
