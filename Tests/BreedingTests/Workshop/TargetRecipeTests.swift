import Evolution
import Expressions
import Files
import Genomes
import JSON
import Pictures
import TestSupport
import Testing

@testable import Breeding

/// What a search for a target begins with, where nothing else is said.
@Suite struct TargetRecipeTests {
  private func withTargets(_ body: (Workshop, [String: SearchRequest]) throws -> Void) throws {
    try withFolder { folder in
      var requests: [String: SearchRequest] = [:]
      let reds = Picture(width: 2, height: 1, pixels: [200, 10, 10, 250, 30, 10])
      for (name, picture) in [
        ("grey", Picture(width: 2, height: 2, filledWith: 9)), ("reds", reds),
        ("hues", Picture(width: 2, height: 1, pixels: [200, 10, 10, 10, 30, 250])),
      ] {
        let file = "\(folder)/\(name).png"
        try AtomicFile.write(file) { try picture.writePNG(to: $0) }
        requests[name] = SearchRequest(
          fitness: try FitnessExpression.list("0.1 * entropy + target:\(file)"), population: 3)
      }
      requests["gone"] = SearchRequest(
        fitness: try FitnessExpression.list("target:\(folder)/gone.png"), population: 3)
      requests["none"] = SearchRequest(
        fitness: try FitnessExpression.list("entropy"), population: 3)
      let workshop = Workshop(
        populations: "\(folder)/populations", breeder: Runs.breeder, sheet: SheetSettings(size: 8))
      try body(workshop, requests)
    }
  }

  @Test func `first pictures have the target's colours, unless others are named`() throws {
    try withTargets { workshop, requests in
      func model(
        _ name: String, _ recipe: String? = nil, _ settings: RecipeSettings = RecipeSettings()
      ) throws -> ColourModel? {
        let request = try #require(requests[name])
        return try workshop.recipe(for: request, named: recipe, settings: settings).settings.colour
      }
      #expect(try model("grey") == .grey && model("reds") == .hsv && model("hues") == .rgb)
      #expect(try model("gone") == .hsv && model("none") == .hsv)
      #expect(try model("grey", "neat") == .hsv)
      var settings = RecipeSettings()
      settings.colour = .oklch
      #expect(try model("grey", nil, settings) == .oklch)
      settings.colour = nil
      settings.palette = Gradient.standard
      #expect(try model("grey", nil, settings) == .palette)
      // A setting of another kind leaves the colours to the target.
      var inputs = RecipeSettings()
      inputs.inputs = [.x, .y]
      #expect(try model("grey", nil, inputs) == .grey)

      let run = try workshop.begin(#require(requests["grey"]), in: "dim", seed: 1)
      #expect(run.generation.individuals.allSatisfy { $0.genome.canvas.colour == .grey })
      #expect(throws: RequestError.self) {
        try workshop.begin(#require(requests["gone"]), in: "gone", seed: 1)
      }
    }
  }

  @Test func `four species are wished, unless it is said how many`() throws {
    try withTargets { _, requests in
      let species = try requests.mapValues { try $0.method(after: nil).settings.speciesTarget }
      #expect(species.filter { $0.value == 10 }.map(\.key) == ["none"])
      let target = try FitnessExpression.list("target:x.png")
      let ten = SearchRequest(fitness: target, settings: [try .init("species", to: "10")])
      #expect(try ten.method(after: nil).settings.speciesTarget == 10)
      let file = try JSONDocument(parsing: Array(#"{ "elite": 2 }"#.utf8), source: "s.json").root
      let settings = try NEATSettings(json: file, over: .standard(for: target))
      #expect(settings.elite == 2 && settings.speciesTarget == 4)
      #expect(try NEATSettings(json: file).speciesTarget == 10)
    }
  }
}
