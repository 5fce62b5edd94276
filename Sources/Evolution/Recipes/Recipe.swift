import Genomes

/// A way to begin: draws first genomes. Adding one touches its file and `Recipes.all`.
public protocol Recipe: Sendable {
  /// Its name on the command line and in the files.
  var name: String { get }
  /// What its pictures are, in a few words.
  var summary: String { get }
  /// A genome of its kind.
  func genome(random: inout RandomStream) -> Genome
}

/// The recipes by name.
public enum Recipes {
  /// Every recipe; the first is the default.
  public static let all: [any Recipe] = [NeatRecipe(), LayersRecipe()]

  /// The recipe of that name, if there is one.
  public static func named(_ name: String) -> (any Recipe)? { all.first { $0.name == name } }
}
