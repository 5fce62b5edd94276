import Genomes

/// A genome that may become a child.
struct Candidate: Sendable {
  let genome: Genome
  /// The places of its parents in the generation before.
  let parents: [Int]
  /// How it was made, as the files record it.
  let operation: String
  /// The mutation operators that changed it.
  let mutations: [String]
  /// What is boring in its place; nil where the brood says it.
  var boredom: Boredom?
  /// Whether it is a parent that goes on, which is never boring.
  var isKept = false
  /// Whether it is drawn by a recipe whose pictures are flat on purpose.
  var isExempt = false
}
