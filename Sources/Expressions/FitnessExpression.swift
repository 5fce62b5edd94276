/// A fitness: a number computed from the measures of a picture, as in
/// `0.6*entropy + 0.4*symmetry`.
///
/// It knows numbers, + − × ÷, a leading minus, parentheses, the names of measures and presets, the
/// functions of `FitnessFunction`, and `novelty`, whose value the caller gives. Its value is always
/// finite: a division by zero gives 0, the root of a negative number gives 0, and what would be
/// beyond the largest number is the largest.
public struct FitnessExpression: Sendable {
  /// The expression as it is saved with a lineage: read back, it is the same. Presets are written
  /// out, so that a lineage means the same when a preset is tuned.
  public let description: String
  /// The distinct measures that it needs, in the order of their first appearance.
  public let terms: [FitnessTerm]
  /// The text that it was read from, which may hold others beside it; columns count in it.
  public let source: String
  let program: FitnessProgram

  /// Reads an expression.
  ///
  /// - Throws: `FitnessError`, which names the column.
  public init(_ text: String, vocabulary: FitnessVocabulary) throws(FitnessError) {
    var parser = try Parser(text, vocabulary)
    let program = try parser.expression()
    try parser.end(expected: "an operator or the end")
    try self.init(program, terms: parser.terms, source: text)
  }

  private init(
    _ program: FitnessProgram, terms: [FitnessTerm], source: String
  ) throws(FitnessError) {
    self.program = program
    self.terms = terms
    self.source = source
    description = program.text(names: terms.map(\.name))
    guard description.count <= Parser.lengthLimit else {
      throw FitnessError.length(limit: Parser.lengthLimit, found: description.count)
    }
  }

  /// Reads expressions with commas between them, at least one.
  ///
  /// - Throws: `FitnessError`, which names the column.
  public static func list(
    _ text: String, vocabulary: FitnessVocabulary
  ) throws(FitnessError) -> [FitnessExpression] {
    var parser = try Parser(text, vocabulary)
    var list: [FitnessExpression] = []
    repeat {
      parser.forgetTerms()
      let program = try parser.expression()
      list.append(try FitnessExpression(program, terms: parser.terms, source: text))
    } while parser.skip(",")
    try parser.end(expected: "an operator, \",\" or the end")
    return list
  }

  /// Whether the term `novelty` occurs.
  public var needsNovelty: Bool { program.steps.contains(.novelty) }

  /// Whether the measure `taste` occurs.
  public var needsTaste: Bool { terms.contains { $0.name == FitnessVocabulary.taste } }

  /// Whether the measure `told` occurs, whose scores a script tells.
  public var needsTold: Bool { terms.contains { $0.name == FitnessVocabulary.told } }

  /// Whether it is the axis `label` alone.
  public var isLabel: Bool { description == FitnessVocabulary.label }

  /// Whether the axis `label` occurs.
  public var needsLabel: Bool { terms.contains { $0.name == FitnessVocabulary.label } }

  /// The value, always finite.
  ///
  /// - Parameters:
  ///   - values: those of the measures that `terms` name, in their order.
  ///   - novelty: the value of the term `novelty`; of no effect where it does not occur.
  /// - Precondition: there are as many values as measures.
  public func value(_ values: [Double], novelty: Double = 0) -> Double {
    precondition(values.count == terms.count, "expected a value for each measure")
    return program.value(values, novelty: novelty)
  }
}

extension FitnessExpression: Hashable, CustomStringConvertible {
  /// Whether both are the same text.
  public static func == (first: Self, second: Self) -> Bool {
    first.description == second.description
  }

  /// Hashes the text.
  public func hash(into hasher: inout Hasher) { hasher.combine(description) }
}
