import ArgumentParser
import Breeding

/// How first genomes are drawn.
struct RecipeOption: ParsableArguments {
  @Option(
    help: "How the first genomes are drawn.",
    completion: .list(Recipes.all.map(\.name)))
  var recipe = Recipes.all[0].name

  @OptionGroup(title: "In place of the recipe's own") var settings: SettingOptions

  /// The recipe with what was typed in place of its own.
  ///
  /// - Parameter forSearch: whether activations are the search's to draw from, even where they mean
  ///   nothing to the recipe.
  func resolved(forSearch: Bool = false) throws -> any Recipe {
    try Breeder.recipe(named: recipe, settings: settings.settings, forSearch: forSearch)
  }

  /// The recipes for a help text.
  static var list: String {
    "Recipes:\n" + Columns.list(Recipes.all.map { ($0.name, $0.summary) })
  }
}
