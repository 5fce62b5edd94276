import Evolution
import Genomes
import Rendering
import TestSupport
import Testing

@Suite struct RecipeTests {
  @Test func `the recipes are known by name, the default first`() {
    #expect(
      Recipes.all.map(\.name) == [
        "mix", "neat", "normal", "goo", "blobs", "rays", "mondrian", "soft", "flat", "one", "deep",
        "wide",
        "pollock", "natural", "latent", "picbreeder", "neurogram", "minimal",
      ])
    for recipe in Recipes.all { #expect(Recipes.named(recipe.name)?.summary == recipe.summary) }
    #expect(Recipes.named("Neat") == nil)
    #expect(Recipes.named("layers")?.name == "normal")
  }

  @Test(arguments: Recipes.all.map(\.name))
  func `the same stream draws the same genome`(recipe: String) throws {
    #expect(try bred(recipe, seed: 3) == bred(recipe, seed: 3))
    #expect(try bred(recipe, seed: 3) != bred(recipe, seed: 4))
  }

  @Test(arguments: Recipes.all.map(\.name))
  func `each is a preset of the settings that mean something to it`(name: String) throws {
    let recipe = try #require(Recipes.named(name))
    #expect(recipe.overrides == RecipeSettings() && recipe.settings == recipe.preset)
    // What is not given, the mix draws.
    if name == "mix" { return }
    var random = stream(9)
    var again = stream(9)
    // Set to what it is, nothing changes.
    let same = try recipe.with(recipe.preset)
    #expect(same.genome(random: &random) == recipe.genome(random: &again))
  }

  @Test func `only goo is flat on purpose`() {
    #expect(Recipes.all.filter(\.isFlatOnPurpose).map(\.name) == ["goo"])
  }

  @Test func `what is set takes the place of the preset, and no more`() throws {
    var settings = RecipeSettings()
    settings.layers = 3
    settings.colour = .hsv
    let wide = try #require(Recipes.named("wide"))
    let recipe = try wide.with(settings)
    #expect(recipe.overrides == settings && recipe.settings.width == 32)
    let genome = try drawn("wide", settings, seeds: 1...1)[0]
    #expect(genome.nodes.count { $0.kind == .hidden } == 3 * 32)
    #expect(genome.canvas.colour == .hsv)
  }

  @Test(arguments: Recipes.all.map(\.name).filter { $0 != "pollock" })
  func `the outermost settings still give genomes`(name: String) throws {
    let preset = try #require(Recipes.named(name)).preset
    for zoom in [0.000_001, 1_000_000] {
      for weights in [InitialWeights.normal(1_000_000), .uniform(.leastNonzeroMagnitude)] {
        for coordinates in Coordinates.allCases {
          var settings = RecipeSettings()
          settings.zoom = zoom
          settings.weights = preset.weights == nil ? nil : weights
          settings.coordinates = coordinates
          settings.inputs = InputChoice(Input.withoutImage)
          for genome in try drawn(name, settings, seeds: 1...2) {
            let picture = Renderer().picture(of: genome, at: Viewport(side: 4))
            #expect(picture.pixels.count == 48)
          }
        }
      }
    }
  }

  /// A recipe, a change of its settings, and what is said of it.
  struct Refused: Sendable, CustomTestStringConvertible {
    let recipe: String
    let message: String
    let change: @Sendable (inout RecipeSettings) -> Void

    init(
      _ recipe: String, _ message: String,
      _ change: @escaping @Sendable (inout RecipeSettings) -> Void
    ) {
      self.recipe = recipe
      self.message = message
      self.change = change
    }

    var testDescription: String { message }
  }

  private static let layered =
    "normal, goo, blobs, rays, mondrian, soft, flat, one, deep, wide, pollock, natural"
  private static let grown = "--coordinates, --zoom, --inputs, --activations"

  @Test(arguments: [
    Refused(
      "neat",
      "--layers means nothing to the recipe \"neat\", which takes \(grown), --colour, "
        + "--palette, --symmetry, --tiling; it is for --recipe \(layered) or latent"
    ) { $0.layers = 3 },
    Refused(
      "picbreeder",
      "--colour means nothing to the recipe \"picbreeder\", which takes --init, \(grown), "
        + "--symmetry, --tiling; it is for --recipe mix, neat, \(layered), latent, neurogram or "
        + "minimal"
    ) { $0.colour = .rgb },
    Refused(
      "goo",
      "--activations means nothing to the recipe \"goo\", which takes --layers, --width, --taper, "
        + "--activation, --init, --coordinates, --zoom, --inputs, --colour, "
        + "--palette, --symmetry, --tiling; it is for --recipe mix, neat, picbreeder or neurogram"
    ) { $0.activations = [.sine] },
    Refused(
      "minimal",
      "--taper means nothing to the recipe \"minimal\", which takes --init, --coordinates, --zoom, "
        + "--inputs, --colour, --palette, --symmetry, --tiling; it is for --recipe \(layered) or "
        + "latent"
    ) { $0.taper = false },
    Refused("normal", "--layers -1: expected 0 to 64") { $0.layers = -1 },
    Refused("normal", "--layers 65: expected 0 to 64") { $0.layers = 65 },
    Refused("normal", "--width 0: expected 1 to 1024") { $0.width = 0 },
    Refused("normal", "--width 1025: expected 1 to 1024") { $0.width = 1_025 },
    Refused("neat", "--zoom 0: expected 0.000001 to 1000000") { $0.zoom = 0 },
    Refused("neat", "--zoom 1e-60: expected 0.000001 to 1000000") { $0.zoom = 1e-60 },
    Refused("neat", "--zoom nan: expected 0.000001 to 1000000") { $0.zoom = .nan },
    Refused("neat", "--zoom inf: expected 0.000001 to 1000000") { $0.zoom = .infinity },
    Refused("one", "--init normal:0: expected a size over 0, to 1000000") {
      $0.weights = .normal(0)
    },
    Refused("one", "--init uniform:-3: expected a size over 0, to 1000000") {
      $0.weights = .uniform(-3)
    },
    Refused("latent", "--inputs x,y,x: expected each input once") { $0.inputs = [.x, .y, .x] },
    Refused("latent", "--inputs : expected each input once") { $0.inputs = [] },
    Refused("neat", "--activations : expected at least one") { $0.activations = [] },
    Refused(
      "pollock",
      "--layers and --width ask for 2055 nodes and 674450 connections: expected at most 4096 and "
        + "200000"
    ) {
      $0.layers = 5
      $0.width = 410
    },
  ])
  func `a setting that cannot be is refused in a line`(refused: Refused) throws {
    var settings = RecipeSettings()
    refused.change(&settings)
    let recipe = try #require(Recipes.named(refused.recipe))
    var said = "nothing"
    do { _ = try recipe.with(settings) } catch {
      said = error.description { "--\($0)" }
    }
    #expect(said == refused.message)
  }
}
