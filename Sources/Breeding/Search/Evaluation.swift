import Evolution
import Fitness

/// What was measured of a picture.
struct Evaluation: Hashable, Sendable {
  /// One value for each of the evaluator's measures.
  let values: [Double]
  /// What novelty is told by, where it counts.
  let descriptor: Descriptor?
}
