import Evolution
import Expressions
import Fitness

extension Breeder {
  /// Reads a fitness: one or more expressions, with commas between them.
  ///
  /// - Parameter parameter: what the text was given for.
  /// - Throws: `RequestError.expression`; `RequestError.label` where that axis stands anywhere else.
  public func fitness(
    _ text: String, for parameter: RequestError.Parameter = .fitness
  ) throws(RequestError) -> [FitnessExpression] {
    let expressions: [FitnessExpression]
    do throws(FitnessError) {
      let list = try FitnessExpression.list(text, vocabulary: measures.vocabulary)
      if let slip = list.slip { throw slip }
      try list.flatMap(\.terms).checkCommands()
      expressions = list
    } catch {
      throw .expression(parameter, text: text, error)
    }
    if parameter != .axes, expressions.contains(where: \.needsLabel) { throw .label(parameter) }
    return expressions
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

  /// Reads what novelty compares: `looks`, `told`, or a judge such as `judge:imagenet`.
  ///
  /// - Throws: `RequestError.noveltySpace`; `RequestError.expression` for a judge's command that cannot be read.
  public func noveltySpace(
    _ text: String
  ) throws(RequestError) -> SearchRequest.NoveltySpace {
    if text == SearchRequest.NoveltySpace.nameOfLooks { return .looks }
    if text == FitnessVocabulary.told { return .told }
    guard let list = try? FitnessExpression.list(text, vocabulary: measures.vocabulary),
      list.count == 1, list[0].terms.count == 1, let term = list[0].terms.first,
      let command = term.command, list[0].description == term.name
    else { throw .noveltySpace(text) }
    do throws(FitnessError) { try list[0].terms.checkCommands() } catch {
      throw .expression(.noveltyOf, text: text, error)
    }
    return .features(command: command)
  }

  /// Reads the condition that ends a run, such as `entropy > 0.9`.
  ///
  /// - Throws: `RequestError.expression`; `RequestError.novelty`, which changes with the population;
  ///   `RequestError.label`.
  public func condition(_ text: String) throws(RequestError) -> FitnessCondition {
    let condition: FitnessCondition
    do throws(FitnessError) {
      condition = try FitnessCondition(text, vocabulary: measures.vocabulary)
      if let slip = condition.slip { throw slip }
      try condition.terms.checkCommands()
    } catch {
      throw .expression(.until, text: text, error)
    }
    if condition.needsNovelty { throw .novelty(.until) }
    if condition.needsLabel { throw .label(.until) }
    return condition
  }
}
