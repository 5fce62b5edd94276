import Evolution
import Expressions
import Fitness

extension Breeder {
  /// Reads a fitness: one or more expressions, with commas between them.
  ///
  /// - Parameter parameter: what the text was given for.
  /// - Throws: `RequestError.expression`.
  public func fitness(
    _ text: String, for parameter: RequestError.Parameter = .fitness
  ) throws(RequestError) -> [FitnessExpression] {
    do throws(FitnessError) {
      let list = try FitnessExpression.list(text, vocabulary: measures.vocabulary)
      if let slip = list.slip { throw slip }
      return list
    } catch {
      throw .expression(parameter, text: text, error)
    }
  }

  /// Each measure of a picture or its network that needs no file, and each preset, as a fitness. What
  /// depends on other pictures is not among them: novelty, taste, and the descent, for which the generations
  /// before may have to be bred again.
  ///
  /// - Throws: `RequestError.expression`.
  public func everyFitness() throws(RequestError) -> [FitnessExpression] {
    var expressions: [FitnessExpression] = []
    let measured = measures.vocabulary.measures.filter { Descent.Term(rawValue: $0) == nil }
    for name in measured + measures.vocabulary.presets.map(\.name) {
      expressions += try fitness(name)
    }
    return expressions
  }

  /// Reads the condition that ends a run, such as `entropy > 0.9`.
  ///
  /// - Throws: `RequestError.expression`; `RequestError.novelty`, which changes with the population.
  public func condition(_ text: String) throws(RequestError) -> FitnessCondition {
    let condition: FitnessCondition
    do throws(FitnessError) {
      condition = try FitnessCondition(text, vocabulary: measures.vocabulary)
      if let slip = condition.slip { throw slip }
    } catch {
      throw .expression(.until, text: text, error)
    }
    if condition.needsNovelty { throw .novelty(.until) }
    return condition
  }
}
