/// What a picture may fulfil: a comparison of two expressions, as in `entropy > 0.9`.
public struct FitnessCondition: Sendable {
  /// How the two sides are compared.
  public enum Relation: String, CaseIterable, Sendable {
    /// The left side is greater.
    case greater = ">"
    /// The left side is greater or the same.
    case greaterOrEqual = ">="
    /// The left side is less.
    case less = "<"
    /// The left side is less or the same.
    case lessOrEqual = "<="

    func holds(_ left: Double, _ right: Double) -> Bool {
      switch self {
      case .greater: left > right
      case .greaterOrEqual: left >= right
      case .less: left < right
      case .lessOrEqual: left <= right
      }
    }
  }

  /// How the two sides are compared.
  public let relation: Relation
  /// The condition as text that is read back as the same.
  public let description: String
  /// The distinct measures that both sides need, in the order of their first appearance.
  public let terms: [FitnessTerm]
  /// The text that it was read from, in which columns count.
  public let source: String
  let left: FitnessProgram
  let right: FitnessProgram

  /// Reads a condition.
  ///
  /// - Throws: `FitnessError`, which names the column.
  public init(_ text: String, vocabulary: FitnessVocabulary) throws(FitnessError) {
    var parser = try Parser(text, vocabulary)
    left = try parser.expression()
    let symbol = try parser.take(
      Relation.allCases.map(\.rawValue), expected: "an operator or >, >=, <, <=")
    relation = Relation(rawValue: symbol) ?? .greater
    right = try parser.expression()
    try parser.end(expected: "an operator or the end")
    terms = parser.terms
    source = text
    let names = terms.map(\.name)
    description = "\(left.text(names: names)) \(symbol) \(right.text(names: names))"
    guard description.count <= Parser.lengthLimit else {
      throw FitnessError.length(limit: Parser.lengthLimit, found: description.count)
    }
  }

  /// Whether the term `novelty` occurs.
  public var needsNovelty: Bool {
    left.steps.contains(.novelty) || right.steps.contains(.novelty)
  }

  /// Whether the measure `taste` occurs.
  public var needsTaste: Bool { terms.contains { $0.name == FitnessVocabulary.taste } }

  /// Whether the measure `told` occurs, whose scores a script tells.
  public var needsTold: Bool { terms.contains { $0.name == FitnessVocabulary.told } }

  /// Whether the axis `label` occurs, which no picture's value is.
  public var needsLabel: Bool { terms.contains { $0.name == FitnessVocabulary.label } }

  /// Its sides that are no mere number, each as text with its value: what there is to say of a picture
  /// that fulfils it. The arguments are as for `holds`.
  public func sides(
    _ values: [Double], novelty: Double = 0
  ) -> [(text: String, value: Double)] {
    let names = terms.map(\.name)
    return [left, right].filter { !$0.isConstant }.map {
      ($0.text(names: names), $0.value(values, novelty: novelty))
    }
  }

  /// Whether it is fulfilled.
  ///
  /// - Parameters:
  ///   - values: those of the measures that `terms` name, in their order.
  ///   - novelty: the value of the term `novelty`; of no effect where it does not occur.
  /// - Precondition: there are as many values as measures.
  public func holds(_ values: [Double], novelty: Double = 0) -> Bool {
    precondition(values.count == terms.count, "expected a value for each measure")
    return relation.holds(
      left.value(values, novelty: novelty), right.value(values, novelty: novelty))
  }
}

extension FitnessCondition: Hashable, CustomStringConvertible {
  /// Whether both are the same text.
  public static func == (first: Self, second: Self) -> Bool {
    first.description == second.description
  }

  /// Hashes the text.
  public func hash(into hasher: inout Hasher) { hasher.combine(description) }
}
