import Evolution
import Genomes
import Testing

@Suite struct MixRecipeTests {
  @Test func `its pictures have colours and networks of many kinds`() throws {
    let genomes = try drawn("mix", seeds: 1...300)
    let models = Dictionary(grouping: genomes, by: \.canvas.colour).mapValues(\.count)
    #expect(Set(models.keys) == [.palette, .oklch, .hsv, .grey])
    #expect((models[.palette] ?? 0) > 120 && models.values.allSatisfy { $0 > 10 })
    #expect(Set(genomes.compactMap(\.canvas.palette)).count > 15)
    // Grown networks hear r, those in layers do not.
    let grown = genomes.count { $0.canvas.inputs.contains(.r) }
    #expect(grown > 120 && grown < 260)
  }

  @Test func `no hue goes round and round`() throws {
    for genome in try drawn("mix", seeds: 1...300) where genome.canvas.colour == .hsv {
      #expect(genome.connections.filter { $0.to == .output(.hue) }.count == 1)
    }
  }

  @Test func `a setting goes to the recipes to which it means something`() throws {
    var settings = RecipeSettings()
    settings.activations = [.sine]
    for genome in try drawn("mix", settings, seeds: 1...50) {
      let hidden = genome.nodes.filter { $0.kind == .hidden }
      #expect(hidden.allSatisfy { $0.activation == .sine })
    }
    settings = RecipeSettings()
    settings.palette = Gradient.named[2].gradient
    settings.inputs = [.theta, .r]
    let genomes = try drawn("mix", settings, seeds: 1...50)
    #expect(genomes.allSatisfy { $0.canvas.palette == settings.palette })
    #expect(genomes.allSatisfy { $0.canvas.inputs == [.theta, .r] })
    settings.palette = nil
    settings.colour = .hsv
    #expect(try drawn("mix", settings, seeds: 1...50).allSatisfy { $0.canvas.colour == .hsv })
  }
}
