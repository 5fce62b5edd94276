/// Steps over pixels, before registers are allocated: terms name values by the index of the step that
/// computes them. All terms lie in one list, since a search compiles a program for every picture.
struct PixelSteps {
  /// A step, and which of the terms are its own.
  struct Step {
    var kind: Int
    var start: Float = 0
    var row: Int?
    var column: Int?
    var terms: Range<Int>
  }

  private(set) var steps: [Step] = []
  private(set) var terms: [Stage.Term] = []

  /// Removes all steps, and keeps their memory.
  mutating func removeAll() {
    steps.removeAll(keepingCapacity: true)
    terms.removeAll(keepingCapacity: true)
  }

  /// Adds a step; its terms are those added last.
  ///
  /// - Returns: its index.
  mutating func append(
    kind: Int, start: Float = 0, row: Int? = nil, column: Int? = nil, terms count: Int = 0
  ) -> Int {
    steps.append(
      Step(
        kind: kind, start: start, row: row, column: column,
        terms: terms.count - count..<terms.count))
    return steps.count - 1
  }

  /// Adds a term of the next step.
  mutating func append(_ term: Stage.Term) { terms.append(term) }
}
