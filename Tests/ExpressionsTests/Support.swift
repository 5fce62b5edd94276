import Expressions

/// Names as the measures of pictures have them.
let vocabulary = FitnessVocabulary(
  measures: [
    "entropy", "symmetry", "symmetry-x", "symmetry-y", "symmetry-both", "symmetry-radial",
  ],
  kinds: [.init(name: "target", parameter: "FILE")], aliases: ["symmetry-xy": "symmetry-both"],
  presets: [
    FitnessPreset(
      name: "beauty", summary: "order in variety", text: "sqrt(entropy)*near(symmetry-xy,0.85,0.1)")
  ])

extension FitnessExpression {
  init(_ text: String) throws(FitnessError) { try self.init(text, vocabulary: vocabulary) }

  static func list(_ text: String) throws(FitnessError) -> [FitnessExpression] {
    try list(text, vocabulary: vocabulary)
  }
}

extension FitnessCondition {
  init(_ text: String) throws(FitnessError) { try self.init(text, vocabulary: vocabulary) }
}
