import ArgumentParser
import Evolution

/// How first genomes are drawn.
struct RecipeOption: ParsableArguments {
  @Option(
    help: "How the first genomes are drawn.",
    completion: .list(Recipes.all.map(\.name)))
  var recipe = Recipes.all[0].name

  func validate() throws { _ = try resolved() }

  func resolved() throws -> any Recipe {
    guard let found = Recipes.named(recipe) else {
      throw Suggestion.unknown("recipe", recipe, known: Recipes.all.map(\.name))
    }
    return found
  }

  /// The recipes for a help text.
  static var list: String {
    "Recipes:\n"
      + Recipes.all.map { recipe in
        "  \(recipe.name)\(String(repeating: " ", count: max(1, 9 - recipe.name.count)))"
          + recipe.summary
      }.joined(separator: "\n")
  }
}
