import ArgumentParser
import Breeding

/// How first genomes are drawn.
struct RecipeOption: ParsableArguments {
  @Option(
    help: """
      How the first genomes are drawn (default: \(Recipes.standard.name); of auto: \
      \(Recipes.forSearch.name)).
      """,
    completion: .list(Recipes.all.map(\.name)))
  var recipe: String?

  @OptionGroup(title: "In place of the recipe's own") var settings: SettingOptions

  /// The recipe with what was typed in place of its own.
  ///
  /// - Parameter forSearch: whether activations are the search's to draw from, even where they mean
  ///   nothing to the recipe.
  func resolved(forSearch: Bool = false) throws -> any Recipe {
    let standard = forSearch ? Recipes.forSearch : Recipes.standard
    return try Breeder.recipe(
      named: recipe ?? standard.name, settings: settings.settings, forSearch: forSearch)
  }

  /// The recipes for a help text.
  static var list: String {
    "Recipes:\n" + Columns.list(Recipes.all.map { ($0.name, $0.summary) })
  }
}
