import Evolution
import Foundation
import Testing

/// Every row of the tables of settings has its flag, and what is typed there reaches the file.
@Suite struct SettingFlagTests {
  /// A value to be typed for a setting.
  private static func sample(_ row: SettingRow<some SettingTable>) -> String {
    switch row.name {
    case "init": "fan-in"
    case "inputs": "x"
    case "activations": "sine"
    case "zoom": "2"
    case "layers", "width": "3"
    default: row.suggestions[0]
    }
  }

  @Test(arguments: RecipeSettings.all.map(\.name))
  func `a recipe's setting has a flag`(name: String) throws {
    let row = try #require(RecipeSettings.all.first { $0.name == name })
    var settings = RecipeSettings()
    try settings.set(name, to: Self.sample(row))
    let recipe = try #require(Recipes.all.first { (try? $0.with(settings)) != nil })
    let typed = name == "taper" ? ["--taper"] : ["--\(name)", Self.sample(row)]
    let scratch = try Scratch()
    let made = try scratch.breed(
      ["new", "a", "--recipe", recipe.name, "--count", "1", "--size", "16"] + typed)
    #expect(made.status == 0, "\(made.err)")
    let method = try scratch.object(scratch.generationPath(1))["method"] as? [String: Any]
    let found = try #require(method?["settings"] as? [String: Any])
    #expect(Array(found.keys) == [name])
  }

  @Test(arguments: VariationLimits.all.map(\.name))
  func `a limit of variation has a flag`(name: String) throws {
    let row = try #require(VariationLimits.all.first { $0.name == name })
    let scratch = try Scratch()
    try scratch.breed("new", "a", "--count", "1", "--size", "16")
    let made = try scratch.breed(
      ["next", "--pick", "1", "--size", "16", "--\(name)", Self.sample(row)])
    #expect(made.status == 0, "\(made.err)")
    let method = try #require(
      scratch.object(scratch.generationPath(2))["method"] as? [String: Any])
    #expect(Set(method.keys) == ["by", "picks", "strength", "keep", name])
  }
}
