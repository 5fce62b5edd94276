import Text

/// An expression in the order in which it is computed, operands before their operator, so that
/// neither computing nor writing it needs recursion.
struct FitnessProgram: Hashable, Sendable {
  /// One value or one operation on the last values.
  enum Step: Hashable, Sendable {
    case number(Double)
    /// The measure at that place of the values.
    case measure(Int)
    case novelty
    case negate
    case add
    case subtract
    case multiply
    case divide
    case call(FitnessFunction, arguments: Int)
  }

  private(set) var steps: [Step] = []

  /// A program of those steps.
  init(_ steps: [Step] = []) { self.steps = steps }

  mutating func append(_ step: Step) { steps.append(step) }

  /// The value: finite for all values. What is beyond the largest number is the largest; a division
  /// by zero gives 0, as does a value that is not a number.
  func value(_ values: [Double], novelty: Double) -> Double {
    var stack: [Double] = []
    stack.reserveCapacity(steps.count)
    func pair(_ operation: (Double, Double) -> Double) {
      let right = stack.removeLast()
      let left = stack.removeLast()
      stack.append(Self.finite(operation(left, right)))
    }
    for step in steps {
      switch step {
      case .number(let number): stack.append(number)
      case .measure(let place): stack.append(Self.finite(values[place]))
      case .novelty: stack.append(Self.finite(novelty))
      case .negate: stack.append(-stack.removeLast())
      case .add: pair(+)
      case .subtract: pair(-)
      case .multiply: pair(*)
      case .divide: pair { $1 == 0 ? 0 : $0 / $1 }
      case .call(let function, let count):
        let result = function.value(stack.suffix(count))
        stack.removeLast(count)
        stack.append(Self.finite(result))
      }
    }
    return stack[0]
  }

  private static func finite(_ value: Double) -> Double {
    value.isNaN
      ? 0
      : Swift.min(Swift.max(value, -.greatestFiniteMagnitude), .greatestFiniteMagnitude)
  }

  /// The expression as text that is read back as the same program: one blank around each sign
  /// between two values, and no parentheses but those that are needed.
  func text(names: [String]) -> String {
    // How firmly each text holds together: 0 a sum, 1 a product, 2 a sign, 3 all else.
    var stack: [(text: String, hold: Int)] = []
    func inside(_ part: (text: String, hold: Int), _ hold: Int) -> String {
      part.hold < hold ? "(\(part.text))" : part.text
    }
    func pair(_ sign: String, _ hold: Int) {
      let right = stack.removeLast()
      let left = stack.removeLast()
      stack.append(("\(inside(left, hold)) \(sign) \(inside(right, hold + 1))", hold))
    }
    for step in steps {
      switch step {
      case .number(let number): stack.append((Decimal.shortest(number), 3))
      case .measure(let place): stack.append((names[place], 3))
      case .novelty: stack.append((FitnessVocabulary.novelty, 3))
      case .negate: stack.append(("-" + inside(stack.removeLast(), 2), 2))
      case .add: pair("+", 0)
      case .subtract: pair("-", 0)
      case .multiply: pair("*", 1)
      case .divide: pair("/", 1)
      case .call(let function, let count):
        let arguments = stack.suffix(count).map(\.text).joined(separator: ", ")
        stack.removeLast(count)
        stack.append(("\(function.rawValue)(\(arguments))", 3))
      }
    }
    return stack[0].text
  }
}
