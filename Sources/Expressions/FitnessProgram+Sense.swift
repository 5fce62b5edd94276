import Text

// What can be computed and cannot be meant: it is told where a person types it, and files that have it
// are read.

extension FitnessProgram {
  /// Whether its value is the same for every picture.
  var isConstant: Bool {
    !steps.contains { if case .measure = $0 { true } else { $0 == .novelty } }
  }

  /// What is wrong with the first call of a function whose arguments can only be a slip; nil for none.
  var slip: FitnessError? {
    // The value of each operand that has one for every picture, and where its steps begin.
    var stack: [(constant: Double?, start: Int)] = []
    for (place, step) in steps.enumerated() {
      let count = step.operandCount
      let operands = Array(stack.suffix(count))
      if case .call(let function, _) = step, let slip = function.slip(operands.map(\.constant)) {
        return slip
      }
      stack.removeLast(count)
      let start = operands.first?.start ?? place
      let part = FitnessProgram(Array(steps[start...place]))
      stack.append((part.isConstant ? part.value([], novelty: 0) : nil, start))
    }
    return nil
  }
}

extension FitnessProgram.Step {
  fileprivate var operandCount: Int {
    switch self {
    case .number, .measure, .novelty: 0
    case .negate: 1
    case .add, .subtract, .multiply, .divide: 2
    case .call(_, let count): count
    }
  }
}

extension FitnessFunction {
  /// What is wrong with its arguments, of which those are known that are the same for every picture.
  fileprivate func slip(_ arguments: [Double?]) -> FitnessError? {
    switch self {
    case .near:
      guard let width = arguments[2], width <= 0 else { return nil }
      return .slip(usage, expected: "a width over 0", found: Decimal.shortest(width))
    case .clamp:
      guard let low = arguments[1], let high = arguments[2], low > high else { return nil }
      return .slip(
        usage, expected: "low to be at most high",
        found: "\(Decimal.shortest(low)) and \(Decimal.shortest(high))")
    case .min, .max, .abs, .sqrt: return nil
    }
  }
}

extension [FitnessExpression] {
  /// What is wrong with expressions that a person typed, which can be computed and cannot be meant; nil
  /// for nothing.
  public var slip: FitnessError? {
    for expression in self {
      if let slip = expression.program.slip { return slip }
      if count > 1, expression.program.isConstant {
        return .slip(
          expression.description, expected: "a measure in each of several",
          found: "a number (with a fraction it has a point, such as 0.5)")
      }
    }
    return nil
  }
}

extension FitnessCondition {
  /// What is wrong with a condition that a person typed, which can be computed and cannot be meant; nil
  /// for nothing.
  public var slip: FitnessError? { left.slip ?? right.slip }
}
