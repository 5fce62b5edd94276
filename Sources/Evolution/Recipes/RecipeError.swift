import Genomes

/// Why a recipe cannot be drawn.
public enum RecipeError: Error, Hashable, Sendable {
  /// A setting that means nothing to the recipe.
  case meaningless(String, recipe: String, known: [String])
  /// A setting's value that is out of its bounds.
  case bounds(_ name: String, _ value: String, _ expected: String)
  /// More nodes or connections than a genome may have.
  case tooLarge(nodes: Int, connections: Int)
}

extension RecipeError: CustomStringConvertible {
  /// The flag, what was expected and what was found, in a line.
  public var description: String {
    switch self {
    case .meaningless(let name, let recipe, let known):
      "--\(name) means nothing to the recipe \"\(recipe)\", which takes "
        + known.map { "--\($0)" }.joined(separator: ", ")
    case .bounds(let name, let value, let expected):
      "--\(name) \(value): expected \(expected)"
    case .tooLarge(let nodes, let connections):
      "--layers and --width ask for \(nodes) nodes and \(connections) connections: expected at "
        + "most \(Genome.nodeLimit) and \(Genome.connectionLimit)"
    }
  }
}
