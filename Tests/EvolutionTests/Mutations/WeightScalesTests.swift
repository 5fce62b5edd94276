import Genomes
import Testing

@testable import Evolution

@Suite struct WeightScalesTests {
  @Test func `each output has a scale of its own, and hidden nodes one together`() {
    var draft = Genome.Draft(bare: Canvas(inputs: [.x, .y], colour: .hsv), output: .identity)
    draft.nodes += [Node(id: .layered(0, 0)), Node(id: .layered(0, 1))]
    draft.connections = [
      Connection(from: .input(.x), to: .output(.hue), weight: 0.2),
      Connection(from: .input(.x), to: .output(.value), weight: 3),
      Connection(from: .input(.y), to: .output(.value), weight: -4),
      Connection(from: .input(.x), to: .layered(0, 0), weight: 1),
      Connection(from: .input(.x), to: .layered(0, 1), weight: 7),
      Connection(from: .input(.y), to: .layered(0, 1), weight: 100, enabled: false),
    ]
    let scales = WeightScales(of: draft)
    #expect(abs(scales[.output(.hue)] - 0.2) < 1e-6)
    #expect(scales[.output(.value)] == 12.5.squareRoot())
    #expect(scales[.layered(0, 0)] == 5 && scales[.layered(0, 1)] == 5)
    // Saturation hears nothing: as all together. A hue that does is small.
    #expect(abs(scales[.output(.saturation)] - ((0.04 + 9 + 16 + 1 + 49) / 5).squareRoot()) < 1e-6)
    draft.connections.removeFirst()
    #expect(WeightScales(of: draft)[.output(.hue)] == WeightScales.firstHue)
  }

  @Test func `weights of nearly nothing have a scale, and a bare network has 1`() {
    var draft = Genome.Draft(bare: Canvas(inputs: [.x], colour: .grey), output: .sine)
    #expect(WeightScales(of: draft)[.output(.ink)] == 1)
    draft.connections = [Connection(from: .input(.x), to: .output(.ink), weight: 0)]
    #expect(WeightScales(of: draft)[.output(.ink)] == WeightScales.least)
  }

  @Test(arguments: 1...20 as ClosedRange<UInt64>)
  func `long breeding does not pull hues up to the other weights`(seed: UInt64) throws {
    var settings = RecipeSettings()
    settings.colour = .hsv
    var genome = try drawn("neat", settings, seeds: seed...seed)[0]
    var random = stream(seed)
    for _ in 0..<60 { genome = Mutations(strength: 0.5).mutate(genome, random: &random).genome }
    let scales = WeightScales(of: Genome.Draft(genome))
    #expect(scales[.output(.hue)] < 1.2, "seed \(seed)")
  }
}
