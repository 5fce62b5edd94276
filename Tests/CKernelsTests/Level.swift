import CKernels
import Testing

/// An instruction set under test.
struct Level: CustomTestStringConvertible, Sendable {
  var number: Int32
  var testDescription: String

  static let baseline = Level(number: Int32(BREED_BASELINE), testDescription: "baseline")
  static let v3 = Level(number: Int32(BREED_V3), testDescription: "v3")
  static let v4 = Level(number: Int32(BREED_V4), testDescription: "v4")
  static let best = Level(number: breed_best_level(), testDescription: "best")

  /// Those that this processor has.
  static let available = [baseline, v3, v4].filter(\.isAvailable)

  /// Whether this processor has it; a test of another would pass vacuously or trap.
  var isAvailable: Bool { number <= breed_best_level() }
}
