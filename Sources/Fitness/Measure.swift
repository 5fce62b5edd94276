import Rendering

/// A number that a picture gets. Adding one touches its file and `Measures.all`.
public protocol Measure: Sendable {
  /// Its name on the command line and in the files.
  var name: String { get }
  /// What it prefers, in a few words.
  var summary: String { get }
  /// The side in pixels of the square picture that it is computed from.
  var side: Int { get }
  /// The picture's value in 0…1, 1 the best; the same on every machine.
  func score(_ picture: Picture) -> Double
}

/// The measures by name.
public enum Measures {
  /// Every measure; the first is the default.
  public static let all: [any Measure] = [Entropy()]

  /// The measure of that name, if there is one.
  public static func named(_ name: String) -> (any Measure)? { all.first { $0.name == name } }
}
