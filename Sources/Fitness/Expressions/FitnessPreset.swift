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

  /// Structure at several scales without noise, in colours that differ but do not riot.
  private static let beauty = FitnessPreset(
    name: "beauty",
    summary: "structure at several scales, contrast, colour; no noise",
    text: """
      near(complexity, 0.3, 0.15) * near(edges, 0.15, 0.12) \
      * (0.3 * contrast + 0.25 * near(colourfulness, 0.6, 0.3) + 0.2 * fractal \
      + 0.15 * bell + 0.1 * symmetry) * clamp(2 * entropy, 0, 1)
      """)
}
