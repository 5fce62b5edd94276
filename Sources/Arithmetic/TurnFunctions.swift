/// Sine and cosine of an angle in turns, with the same bits on every machine.
///
/// The standard library uses the system's functions, which differ between machines. These are
/// within 2⁻⁵¹ of the exact value, and exact at quarter turns, so that a picture turned by 90° has
/// exactly the same pixels.
public enum TurnFunctions {
  /// sin(2π·turns).
  ///
  /// The turns are split, without an error, into the nearest quarter and a rest. For the rest the
  /// Taylor series is computed up to the term of degree 17; further terms are too small to change a
  /// double.
  public static func sine(_ turns: Double) -> Double {
    turns.isFinite ? value(turns, quartersAhead: 0) : 0
  }

  /// cos(2π·turns): the sine a quarter ahead.
  public static func cosine(_ turns: Double) -> Double {
    turns.isFinite ? value(turns, quartersAhead: 1) : 1
  }

  private static func value(_ turns: Double, quartersAhead: Int) -> Double {
    let within = turns - turns.rounded(.toNearestOrEven)
    let quarter = (4 * within).rounded(.toNearestOrEven)
    let angle = (within - quarter / 4) * (2 * Double.pi)
    return switch (Int(quarter) + quartersAhead) & 3 {
    case 0: series(angle, from: 1)
    case 1: series(angle, from: 0)
    case 2: -series(angle, from: 1)
    default: -series(angle, from: 0)
    }
  }

  /// Σ (−1)ᵏ·angleⁿ / n! over n = from, from + 2, …: the sine from 1, the cosine from 0, for
  /// |angle| ≤ π/4. Summed from the smallest term.
  private static func series(_ angle: Double, from first: Int) -> Double {
    let square = angle * angle
    var sum = 1.0
    for degree in stride(from: first + 16, to: first, by: -2) {
      sum = 1 - square / Double(degree * (degree - 1)) * sum
    }
    return first == 1 ? angle * sum : sum
  }
}
