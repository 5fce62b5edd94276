import Expressions

extension FitnessPreset {
  /// Every preset.
  public static let all = [beauty]

  /// Each with its text as an expression writes it out.
  static let writtenOut = all.map { preset in
    FitnessPreset(
      name: preset.name, summary: preset.summary,
      text: (try? FitnessExpression(preset.text))?.description ?? preset.text)
  }

  /// Each factor rules something out, so that nothing is bought with something else: `bell` and
  /// `contrast` flatness, `near(complexity, …)` and `near(edges, …)` noise and fine stripes on one
  /// side and emptiness on the other, `near(colourfulness, …)` grey and riot, `near(entropy, …)` few
  /// colours and all of them, `fractal` straight outlines. The likenesses ask for a figure: mostly
  /// alike left and right, not above and below, which is mostly upright stripes, and half round.
  private static let beauty = FitnessPreset(
    name: "beauty",
    summary: "figures in contrast and colour, neither flat nor noise nor stripes",
    text: """
      sqrt(contrast) * sqrt(bell) * fractal * near(complexity, 0.3, 0.12) * near(edges, 0.15, 0.08) \
      * near(colourfulness, 0.5, 0.25) * near(entropy, 0.6, 0.2) * near(symmetry-x, 0.85, 0.15) \
      * near(symmetry-y, 0.3, 0.2) * near(symmetry-radial, 0.4, 0.2)
      """)
}
