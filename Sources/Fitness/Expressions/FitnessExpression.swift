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
  public let measures: [any Measure]
  private let program: FitnessProgram

  /// Reads an expression, and the files of its targets.
  ///
  /// - Throws: `FitnessError`, which names the column.
  public init(_ text: String) throws(FitnessError) {
    var parser = try Parser(text)
    let program = try parser.expression()
    try parser.end(expected: "an operator or the end")
    try self.init(program, measures: parser.measures)
  }

  init(_ program: FitnessProgram, measures: [any Measure]) throws(FitnessError) {
    self.program = program
    self.measures = measures
    description = program.text(names: measures.map(\.name))
    guard description.count <= Parser.lengthLimit else {
      throw FitnessError.length(limit: Parser.lengthLimit, found: description.count)
    }
  }

  /// Reads expressions with commas between them, at least one.
  ///
  /// - Throws: `FitnessError`, which names the column.
  public static func list(_ text: String) throws(FitnessError) -> [FitnessExpression] {
    var parser = try Parser(text)
    var list: [FitnessExpression] = []
    repeat {
      parser.forgetMeasures()
      let program = try parser.expression()
      list.append(try FitnessExpression(program, measures: parser.measures))
    } while parser.skip(",")
    try parser.end(expected: "an operator, \",\" or the end")
    return list
  }

  /// Those of the measures that aim at a picture.
  public var targets: [any TargetMeasure] { measures.compactMap { $0 as? any TargetMeasure } }

  /// Whether the term `novelty` occurs.
  public var needsNovelty: Bool { program.steps.contains(.novelty) }

  /// The name of the preset that the whole expression is, if it is one, else the expression: what a
  /// person is told.
  public var title: String {
    FitnessPreset.all.first { preset in
      (try? FitnessExpression(preset.text))?.description == description
    }?.name ?? description
  }

  /// The value, always finite.
  ///
  /// - Parameters:
  ///   - values: those of `measures`, in their order.
  ///   - novelty: the value of the term `novelty`; of no effect where it does not occur.
  /// - Precondition: there are as many values as measures.
  public func value(_ values: [Double], novelty: Double = 0) -> Double {
    precondition(values.count == measures.count, "expected a value for each measure")
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
