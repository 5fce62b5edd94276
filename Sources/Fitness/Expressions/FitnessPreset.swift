/// A name that stands for one expression.
public struct FitnessPreset: Sendable {
  /// Its name.
  public let name: String
  /// What it prefers, in a few words.
  public let summary: String
  /// The expression that it stands for.
  public let text: String

  /// Every preset.
  public static let all = [beauty]

  /// The preset of that name, if there is one.
  public static func named(_ name: String) -> FitnessPreset? { all.first { $0.name == name } }

  /// Each factor rules something out, so that nothing is bought with something else: `bell` and
  /// `contrast` flatness, `near(complexity, …)` and `near(edges, …)` noise and fine stripes on one
  /// side and emptiness on the other, `near(colourfulness, …)` grey and riot, `near(entropy, …)` few
  /// colours and all of them, `fractal` straight outlines. A picture whose halves above and below are
  /// alike is mostly upright stripes; some likeness of left and right, or something round, pleases.
  private static let beauty = FitnessPreset(
    name: "beauty",
    summary: "shapes, contrast and colour, neither flat nor noise nor stripes",
    text: """
      bell * sqrt(contrast) * fractal * near(complexity, 0.3, 0.1) * near(edges, 0.12, 0.08) \
      * near(colourfulness, 0.5, 0.25) * near(entropy, 0.6, 0.15) \
      * (1 - symmetry-y * symmetry-y) \
      * (0.2 + 0.4 * near(symmetry-x, 0.7, 0.2) + 0.4 * symmetry-radial)
      """)
}
