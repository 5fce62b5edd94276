import ArgumentParser
import Evolution
import Genomes

/// How first genomes are drawn.
struct RecipeOption: ParsableArguments {
  @Option(
    help: "How the first genomes are drawn.",
    completion: .list(Recipes.all.map(\.name)))
  var recipe = Recipes.all[0].name

  @OptionGroup(title: "In place of the recipe's own") var settings: SettingOptions

  func validate() throws { _ = try resolved() }

  func resolved() throws -> any Recipe {
    guard let found = Recipes.named(recipe) else {
      throw Suggestion.unknown(
        "recipe", recipe, known: Recipes.all.map(\.name) + Recipes.aliases.keys.sorted())
    }
    do { return try found.with(settings.settings) } catch {
      throw ValidationError("\(error)")
    }
  }

  /// The recipes for a help text.
  static var list: String {
    let width = (Recipes.all.map(\.name.count).max() ?? 0) + 2
    return "Recipes:\n"
      + Recipes.all.map { recipe in
        "  \(recipe.name)\(String(repeating: " ", count: width - recipe.name.count))"
          + recipe.summary
      }.joined(separator: "\n")
  }
}
