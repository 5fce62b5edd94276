/// A name that stands for one expression.
public struct FitnessPreset: Sendable {
  /// Its name.
  public let name: String
  /// What it prefers, in a few words.
  public let summary: String
  /// The expression that it stands for.
  public let text: String

  /// Every preset.
  public static let all: [FitnessPreset] = []

  /// The preset of that name, if there is one.
  public static func named(_ name: String) -> FitnessPreset? { all.first { $0.name == name } }
}
