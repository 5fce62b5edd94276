/// Strengths from timid to wild whose steps look even.
public enum StrengthLadder {
  /// The strength of the lowest step.
  public static let lowest = 0.05
  /// Few and round ones, for examples.
  public static let examples = [lowest, 0.25, 0.5, 0.75, 1]

  /// So many strengths from `lowest` to 1, with three decimals.
  ///
  /// - Parameter count: 2 or more.
  public static func strengths(_ count: Int) -> [Double] {
    precondition(count > 1, "expected two steps or more")
    return (0..<count).map { step in
      let share = Double(step) / Double(count - 1)
      return (1_000 * (lowest + (1 - lowest) * share)).rounded() / 1_000
    }
  }
}
