/// The measures by name.
public enum Measures {
  /// Every measure that a name alone stands for; the first is the default.
  public static let all: [any Measure] = [Entropy()]

  /// Every kind of measure that is made for a file.
  public static let kinds: [MeasureKind] = []

  /// The measure of that name, if there is one.
  public static func named(_ name: String) -> (any Measure)? { all.first { $0.name == name } }
}
