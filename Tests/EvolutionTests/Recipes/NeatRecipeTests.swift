import Evolution
import Genomes
import Testing

@Suite struct NeatRecipeTests {
  private static let genomes = (1...200).compactMap { try? bred("neat", seed: UInt64($0)) }

  @Test func `its genomes are small grown networks of x, y, r and bias in HSV`() {
    #expect(Self.genomes.count == 200)
    for genome in Self.genomes {
      #expect(genome.canvas == Canvas(inputs: [.x, .y, .r, .bias], colour: .hsv))
      #expect((7...14).contains(genome.nodes.count { $0.kind == .hidden }))
      #expect(genome.connections.contains { !$0.enabled }, "a split leaves its connection")
    }
  }

  @Test func `no two are alike`() {
    #expect(Set(Self.genomes).count == 200)
    #expect(Set(Self.genomes.map { Set($0.connections.map(\.marking)) }).count == 200)
  }

  @Test func `every activation of the palette is there`() {
    let drawn = Self.genomes.flatMap(\.nodes).filter { $0.kind == .hidden }.map(\.activation)
    #expect(Set(drawn) == Set(Palette.standard.activations))
  }

  @Test func `the recipes are known by name, NEAT's first`() {
    #expect(Recipes.all.map(\.name) == ["neat", "layers"])
    for recipe in Recipes.all { #expect(Recipes.named(recipe.name)?.summary == recipe.summary) }
    #expect(Recipes.named("Neat") == nil)
  }

  @Test(arguments: ["neat", "layers"])
  func `the same stream draws the same genome`(recipe: String) throws {
    #expect(try bred(recipe, seed: 3) == bred(recipe, seed: 3))
    #expect(try bred(recipe, seed: 3) != bred(recipe, seed: 4))
  }
}
