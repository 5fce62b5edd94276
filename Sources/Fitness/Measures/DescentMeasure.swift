import Evolution

/// Age and mutations: how long a genome has been kept unchanged, and how many mutations lie between it and
/// its founder. Formulas and definitions stand with `Descent`.
///
/// Neither a picture nor a genome tells it, so a search counts it and puts the values in their places. In a
/// map, an elite that grows older moves from cell to cell.
public struct DescentMeasure: Measure {
  /// What is measured of the descent.
  public let term: Descent.Term

  /// The measure.
  public init(_ term: Descent.Term) { self.term = term }

  /// `age`, `mutations`.
  public var name: String { term.rawValue }

  /// What it prefers.
  public var summary: String {
    switch term {
    case .age: "kept unchanged for long: a / (a + 10) for a generations"
    case .mutations: "far from its founder: m / (m + 50) for m mutations"
    }
  }
}
