/// The measures by name.
public enum Measures {
  /// Every measure that a name alone stands for; the first is the default.
  public static let all: [any Measure] =
    [
      Entropy(), Complexity(), Contrast(), Colourfulness(), Fractal(), Bell(), Benford(), Edges(),
      Balance(),
    ] + Symmetry.Kind.allCases.map { Symmetry($0) }

  /// Every kind of measure that is made for a file.
  public static let kinds = [Target.measureKind, TargetSSIM.measureKind]

  /// Second names, and those that they stand for.
  static let aliases = [(name: "symmetry-xy", original: "symmetry-both")]

  /// The measure of that name, if there is one.
  public static func named(_ name: String) -> (any Measure)? {
    let name = aliases.first { $0.name == name }?.original ?? name
    return all.first { $0.name == name }
  }
}
