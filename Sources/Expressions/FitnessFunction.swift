/// A function that a fitness may call. All give a finite number for finite arguments.
public enum FitnessFunction: String, CaseIterable, Sendable {
  /// 1 at the target, ½ at a distance of one width, 1 / (1 + (distance / width)²) in general: makes
  /// the best of a measure whose extremes are noise or nothing.
  case near
  /// The least of two or more.
  case min
  /// The greatest of two or more.
  case max
  /// Without its sign.
  case abs
  /// The square root; of a negative number, 0.
  case sqrt
  /// Brought to `low` where it is less, and else to `high` where it is more.
  case clamp

  /// How it is called.
  public var usage: String {
    switch self {
    case .near: "near(x, target, width)"
    case .min: "min(x, y, …)"
    case .max: "max(x, y, …)"
    case .abs: "abs(x)"
    case .sqrt: "sqrt(x)"
    case .clamp: "clamp(x, low, high)"
    }
  }

  /// What it gives, in a few words.
  public var summary: String {
    switch self {
    case .near: "1 where x is the target, 1/2 one width away from it"
    case .min: "the least"
    case .max: "the greatest"
    case .abs: "x without its sign"
    case .sqrt: "the square root; 0 below 0"
    case .clamp: "x kept between low and high"
    }
  }

  /// How many arguments it takes.
  var argumentCounts: ClosedRange<Int> {
    switch self {
    case .near, .clamp: 3...3
    case .min, .max: 2...1_000
    case .abs, .sqrt: 1...1
    }
  }

  /// Its value.
  ///
  /// - Precondition: there are as many arguments as it takes, all finite.
  func value(_ arguments: ArraySlice<Double>) -> Double {
    let first = arguments[arguments.startIndex]
    switch self {
    case .near:
      let distance = first - arguments[arguments.startIndex + 1]
      let width = arguments[arguments.startIndex + 2]
      guard distance != 0 else { return 1 }
      // A width of 0 makes this infinite, and the value 0.
      let widths = distance / width
      return 1 / (1 + widths * widths)
    case .min: return arguments.dropFirst().reduce(first, Swift.min)
    case .max: return arguments.dropFirst().reduce(first, Swift.max)
    case .abs: return first.magnitude
    case .sqrt: return first > 0 ? first.squareRoot() : 0
    case .clamp:
      let (low, high) = (arguments[arguments.startIndex + 1], arguments[arguments.startIndex + 2])
      return first < low ? low : first > high ? Swift.max(low, high) : first
    }
  }
}
