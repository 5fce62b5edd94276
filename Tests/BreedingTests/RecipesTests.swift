import Breeding
import Evolution
import Fitness
import Genomes
import JSON
import Populations
import Rendering
import Testing

/// First generations of every recipe.
@Suite struct RecipesTests {
  /// Draws a generation again from what it says of itself.
  private func again(_ generation: Generation) throws -> Generation {
    guard case .new(let new) = generation.method else {
      throw SettingError.bounds("method", "\(generation.method)", "new")
    }
    let recipe = try #require(Recipes.named(new.recipe)).with(new.settings)
    return try Runs.breeder.new(
      recipe: recipe, count: generation.individuals.count, seed: generation.seed)
  }

  @Test(arguments: Recipes.all.map(\.name).filter { $0 != "pollock" })
  func `a first generation is drawn again from its file`(name: String) throws {
    let first = Runs.new(name, count: 4, seed: 11)
    #expect(try again(Runs.readBack(first)) == first)
  }

  @Test func `also with other settings than the recipe's`() throws {
    var settings = RecipeSettings()
    settings.layers = 2
    settings.width = 5
    settings.activation = .sine
    settings.weights = .uniform(1 / 3)
    settings.coordinates = .pixel
    settings.zoom = 0.1
    settings.inputs = [.x, .y, .z0]
    settings.colour = .hsv
    let preset = try #require(Recipes.named("deep"))
    let first = try Runs.breeder.new(recipe: preset.with(settings), count: 4, seed: 11)
    #expect(first.method == .new(.init(recipe: "deep", settings: settings)))
    #expect(first.genomes[0].nodes.count == 3 + 10 + 3)
    #expect(try again(Runs.readBack(first)) == first)
  }

  @Test func `goo is let be, though it is flat and all alike`() {
    let goo = Runs.new("goo", count: 12, seed: 1)
    #expect(goo.individuals.allSatisfy { $0.tries == 1 })
    for picture in Runs.pictures(of: goo, size: 32) {
      #expect(picture.deviation < 2)
    }
    // Its children are judged as any others.
    let children = Runs.next(from: goo, [1], count: 2, seed: 1)
    #expect(children.individuals.allSatisfy { $0.tries > 1 })
  }

  @Test(arguments: Recipes.all.map(\.name).filter { !["goo", "pollock"].contains($0) })
  func `sixteen of any other recipe are neither flat nor alike`(name: String) {
    var tally = Tally()
    for seed in 1...2 as ClosedRange<UInt64> {
      tally.add(Runs.new(name, count: 16, seed: seed), from: nil)
    }
    #expect(tally.flat == 0 && tally.alike <= 1, "\(name)")
  }
}
