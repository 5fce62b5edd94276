import Evolution
import Expressions

/// The expressions of a text as files have it: blanks around signs, commas between objectives, any
/// names.
public func fitness(_ text: String) -> [FitnessExpression] {
  do throws(FitnessError) {
    return try FitnessExpression.list(text, vocabulary: .writtenOut)
  } catch {
    preconditionFailure("\(text): \(error)")
  }
}

/// The condition of a text as files have it.
public func condition(_ text: String) -> FitnessCondition {
  do throws(FitnessError) {
    return try FitnessCondition(text, vocabulary: .writtenOut)
  } catch {
    preconditionFailure("\(text): \(error)")
  }
}

extension SearchMethod.Axis {
  /// An axis along the measure of that text.
  public init(_ text: String, bins: Int) { self.init(measure: fitness(text)[0], bins: bins) }
}
