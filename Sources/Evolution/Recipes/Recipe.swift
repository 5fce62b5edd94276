import Genomes

/// A way to draw first genomes. Adding one touches its file and `Recipes.all`.
public protocol Recipe: Sendable {
  /// Its name on the command line and in the files.
  var name: String { get }
  /// What its pictures are, in a few words.
  var summary: String { get }
  /// The values of its settings; one that is nil means nothing to it.
  var preset: RecipeSettings { get }
  /// Settings that take the place of the preset's.
  var overrides: RecipeSettings { get set }
  /// Whether its pictures are flat on purpose, so that none is drawn again for being boring.
  var isFlatOnPurpose: Bool { get }
  /// Whether the first sheet shows the most interesting of several that are drawn, with their levels
  /// set; false where a person wants to see what the recipe itself gives.
  var isCurated: Bool { get }
  /// A genome of its kind.
  func genome(random: inout RandomStream) -> Genome
}

extension Recipe {
  /// The preset with the overrides in place of its own.
  public var settings: RecipeSettings { overrides.over(preset) }

  /// Whether its pictures are flat on purpose: no.
  public var isFlatOnPurpose: Bool { false }

  /// Whether the most interesting of several are shown: no.
  public var isCurated: Bool { false }

  /// This recipe with other settings in place of its preset.
  ///
  /// - Throws: for a setting that means nothing to it, is out of bounds, or asks for a network that
  ///   is larger than a genome may be.
  public func with(_ overrides: RecipeSettings) throws(SettingError) -> any Recipe {
    let known = preset.meaningful
    for (name, _) in overrides.given where !known.contains(name) {
      let takers = Recipes.all.filter { $0.preset.meaningful.contains(name) }.map(\.name)
      throw .meaningless(name, recipe: self.name, known: known, takers: takers)
    }
    var recipe = self
    recipe.overrides = overrides
    try recipe.settings.check()
    return recipe
  }
}

/// The recipes by name.
public enum Recipes {
  /// Every recipe; the first is the default.
  public static let all: [any Recipe] =
    [MixRecipe(), NeatRecipe()] + LayersRecipe.all + [
      PicbreederRecipe(), NeurogramRecipe(), MinimalRecipe(),
    ]

  /// The recipe of a first sheet by default.
  public static let standard = all[0]

  /// The recipe of a search by default: one that gives all the same canvas, since a search crosses gene
  /// by gene and does not rewrite networks for another.
  public static let forSearch: any Recipe = NeatRecipe()

  /// Names that recipes had before, which old files have and people may still type.
  public static let aliases = ["layers": "normal"]

  /// The recipe of that name, if there is one.
  public static func named(_ name: String) -> (any Recipe)? {
    let name = aliases[name] ?? name
    return all.first { $0.name == name }
  }
}
