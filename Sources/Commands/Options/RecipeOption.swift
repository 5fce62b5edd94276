import ArgumentParser
import Breeding

/// How first genomes are drawn.
struct RecipeOption: ParsableArguments {
  @Option(
    name: .shortAndLong,
    help: """
      Recipe that draws the first genomes; "help" lists all (default: \(Recipes.standard.name); in \
      auto and ask, \(Recipes.forSearch.name)).
      """,
    completion: .list(Recipes.all.map(\.name) + ["help"]))
  var recipe: String?

  @OptionGroup(title: "Settings that replace the recipe's own") var settings: SettingOptions

  /// Whether anything of it was typed.
  var isTyped: Bool { recipe != nil || settings.settings != RecipeSettings() }

  /// The recipe with what was typed in place of its own.
  func resolved() throws -> any Recipe {
    try Breeder.recipe(named: recipe ?? Recipes.standard.name, settings: settings.settings)
  }

  /// The first flag that was given; nil where none was.
  var given: String? {
    recipe != nil ? "--recipe" : settings.settings.given.first.map { "--\($0.name)" }
  }

  /// The recipes for a help text.
  static var list: String {
    "Recipes:\n" + Columns.list(Recipes.all.map { ($0.name, $0.summary) })
  }
}
