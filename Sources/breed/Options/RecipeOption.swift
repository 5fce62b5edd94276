import ArgumentParser
import Evolution
import JSON

/// How first genomes are drawn.
struct RecipeOption: ParsableArguments {
  @Option(
    help: "How the first genomes are drawn.",
    completion: .list(Recipes.all.map(\.name)))
  var recipe = Recipes.all[0].name

  @OptionGroup(title: "In place of the recipe's own") var settings: SettingOptions

  func validate() throws { _ = try resolved(forSearch: true) }

  /// The recipe with what was typed in place of its own.
  ///
  /// - Parameter forSearch: whether activations are the search's to draw from, even where they mean
  ///   nothing to the recipe.
  func resolved(forSearch: Bool = false) throws -> any Recipe {
    guard let found = Recipes.named(recipe) else {
      throw Suggestion.unknown(
        "recipe", recipe, known: Recipes.all.map(\.name) + Recipes.aliases.keys.sorted())
    }
    var settings = settings.settings
    if forSearch, found.preset.activations == nil { settings.activations = nil }
    do { return try found.with(settings) } catch {
      throw ValidationError("\(error)")
    }
  }

  /// Throws where so many networks would not fit into one file, before any is drawn.
  func check(count: Int, flag: String = "--count") throws {
    // A weight with its comma takes 13 bytes or more; a tenth of all words is for the rest.
    let limits = JSONLimits.standard
    let connections = try resolved(forSearch: true).settings.size.connections
    let most = min(limits.bytes / 13, limits.words / 10 * 9) / max(1, connections)
    guard count <= most else {
      throw ValidationError(
        "\(flag) \(count): expected at most \(most), since a file holds no more networks of "
          + "\(connections) connections")
    }
  }

  /// The recipes for a help text.
  static var list: String {
    "Recipes:\n" + Columns.list(Recipes.all.map { ($0.name, $0.summary) })
  }
}
