import Genomes
import Testing

@testable import Evolution

@Suite struct ShiftHueTests {
  @Test(arguments: 0..<50 as Range<UInt64>)
  func `the two biases are changed and nothing else`(seed: UInt64) throws {
    let parent = try bred(seed: seed)
    var (random, child) = (stream(seed), Genome.Draft(parent))
    let colour = Scope.colour.nodes(of: child)
    let free = [Output.hue, .saturation].map(NodeID.output).filter(colour.contains)
    #expect(
      ShiftHue().apply(to: &child, strength: 0.5, random: &random) == !free.isEmpty, "seed \(seed)")
    #expect(child.connections == parent.connections)
    for (before, after) in zip(parent.nodes, child.nodes) {
      #expect((before != after) == free.contains(after.id), "seed \(seed)")
      #expect(before.activation == after.activation)
    }
  }

  @Test func `a larger strength turns farther`() throws {
    func mean(_ strength: Double) -> Double {
      let draft = Genome.Draft(bare: Canvas(inputs: [.x], colour: .hsv), output: .identity)
      return (0..<1_000 as Range<UInt64>).map { seed in
        var (random, child) = (stream(seed), draft)
        _ = ShiftHue().apply(to: &child, strength: strength, random: &random)
        return Double(child.nodes.first { $0.id == .output(.hue) }?.bias.magnitude ?? .nan)
      }.reduce(0, +) / 1_000
    }
    // The mean magnitude of a normal distribution is √(2/π) of its deviation: 0.4 of the wheel.
    #expect(abs(mean(1) - 0.4) < 0.03 && abs(mean(0) - 0.04) < 0.003)
  }

  @Test(arguments: [ColourModel.grey, .rgb])
  func `other canvases are left alone`(colour: ColourModel) {
    var draft = Genome.Draft(bare: Canvas(inputs: [.x], colour: colour), output: .identity)
    var random = stream(1)
    #expect(!ShiftHue().apply(to: &draft, strength: 1, random: &random))
  }
}
