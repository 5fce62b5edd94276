import Evolution
import Genomes
import Testing

@Suite struct NeatRecipeTests {
  private static let genomes = (1...200).compactMap { try? bred("neat", seed: UInt64($0)) }

  @Test func `its genomes are small grown networks of x, y, r and bias in HSV`() {
    #expect(Self.genomes.count == 200)
    for genome in Self.genomes {
      #expect(genome.canvas == Canvas(inputs: [.x, .y, .r, .bias], colour: .hsv))
      // One for each round of growth, and the one that hue hears.
      #expect((8...15).contains(genome.nodes.count { $0.kind == .hidden }))
      #expect(genome.connections.contains { !$0.enabled }, "a split leaves its connection")
    }
  }

  @Test func `hue hears one bounded node alone, by a small weight`() throws {
    for genome in Self.genomes {
      let heard = genome.connections.filter { $0.to == .output(.hue) && $0.enabled }
      #expect(heard.count == 1 && heard[0].weight.magnitude < 1.5)
      let tint = try #require(genome.nodes.first { $0.id == heard[0].from })
      #expect([.bipolarSigmoid, .sine, .bipolarGaussian].contains(tint.activation))
    }
  }

  @Test func `no two are alike`() {
    #expect(Set(Self.genomes).count == 200)
    #expect(Set(Self.genomes.map { Set($0.connections.map(\.marking)) }).count == 200)
  }

  @Test func `every activation of the mix is there`() {
    let drawn = Self.genomes.flatMap(\.nodes).filter { $0.kind == .hidden }.map(\.activation)
    #expect(Set(drawn) == Set(ActivationMix.standard.activations))
  }

  @Test func `other inputs, colours, coordinates and activations are used`() throws {
    var settings = RecipeSettings()
    settings.inputs = [.theta, .z1, .bias]
    settings.colour = .grey
    settings.zoom = 3
    settings.activations = [.sine, .gaussian]
    let genomes = try drawn("neat", settings, seeds: 1...50)
    for genome in genomes {
      #expect(genome.canvas.inputs == [.theta, .z1, .bias] && genome.canvas.colour == .grey)
      #expect(genome.canvas.scale == 3 && genome.canvas.origin == .centred)
      #expect(genome.canvas.latents.allSatisfy { $0.magnitude <= 3 })
    }
    let hidden = genomes.flatMap(\.nodes).filter { $0.kind == .hidden }
    #expect(Set(hidden.map(\.activation)) == [.sine, .gaussian])
    #expect(Set(genomes.map(\.canvas.latents)).count == 50)
  }
}
