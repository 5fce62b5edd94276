import Evolution
import Expressions
import Genomes

/// What an automatic run searches for, and how.
public struct SearchRequest: Sendable {
  /// How it searches.
  public var kind: SearchKind
  /// What counts as good: one expression, or for NSGA-II two or more.
  public var fitness: [FitnessExpression]
  /// The two measures of a map; nil for complexity and symmetry, or where there is no map.
  public var axes: [FitnessExpression]?
  /// A map's columns and rows, 1 to 256 each; nil for 16 of each, or where there is no map.
  public var bins: (columns: Int, rows: Int)?
  /// Pictures a generation, 1 to 1,000.
  public var population: Int
  /// The activations that mutation draws from; empty for `ActivationMix.standard`.
  public var activations: [Activation]
  /// NEAT's settings.
  public var settings: NEATSettings

  /// Pictures a generation by default.
  public static let defaultPopulation = 64

  /// A request of the values given, with `NEATSettings.standard(for:)` where no settings are.
  public init(
    _ kind: SearchKind = .standard, fitness: [FitnessExpression],
    axes: [FitnessExpression]? = nil, bins: (columns: Int, rows: Int)? = nil,
    population: Int = defaultPopulation, activations: [Activation] = [],
    settings: NEATSettings? = nil
  ) {
    self.kind = kind
    self.fitness = fitness
    self.axes = axes
    self.bins = bins
    self.population = population
    self.activations = activations
    self.settings = settings ?? .standard(for: fitness)
  }

  private var grid: (columns: Int, rows: Int) { bins ?? (16, 16) }

  /// How many pictures its sheets may have.
  var sheetCount: Int {
    let most = MapBlocks.mostSides
    return kind.axisCount > 0
      ? max(population, min(grid.columns, most) * min(grid.rows, most)) : population
  }

  /// The method without its targets.
  ///
  /// - Throws: where a value is out of bounds or does not go with another.
  func method() throws(RequestError) -> SearchMethod {
    try RequestError.check(population, in: Breeder.counts, .population)
    let hasMap = kind.axisCount > 0
    if !hasMap, axes != nil || bins != nil { throw .noMap }
    var axes = axes ?? []
    if hasMap, self.axes == nil { axes = try Self.standardAxes() }
    guard axes.count == kind.axisCount else {
      throw .axisCount(text: axes.first?.source ?? "", found: axes.count)
    }
    if axes.contains(where: \.needsNovelty) { throw .novelty(.axes) }
    if (fitness.count > 1) != kind.hasSeveralObjectives {
      throw .objectives(fitness.count, kind)
    }
    if !kind.allowsNovelty, fitness.contains(where: \.needsNovelty) { throw .novelty(.fitness) }
    guard settings.elite <= population else { throw .elite(population: population) }
    let sides = 1...SearchMethod.Axis.mostBins
    guard sides ~= grid.columns, sides ~= grid.rows else {
      throw .outOfBounds(
        .bins, found: "\(grid.columns)x\(grid.rows)",
        expected: "columns and rows from 1x1 to \(sides.upperBound)x\(sides.upperBound)")
    }
    let method = SearchMethod(
      kind, fitness: fitness,
      axes: zip(axes, [grid.columns, grid.rows]).map { .init(measure: $0, bins: $1) },
      population: population, activations: activations, settings: settings)
    // Several together may be longer than one text may be.
    let text = method.fitnessText
    do throws(FitnessError) {
      _ = try FitnessExpression.list(text, vocabulary: .writtenOut)
    } catch {
      throw .writtenOut(error)
    }
    return method
  }

  private static func standardAxes() throws(RequestError) -> [FitnessExpression] {
    let text = "complexity,symmetry"
    do throws(FitnessError) { return try FitnessExpression.list(text) } catch {
      throw .expression(.axes, text: text, error)
    }
  }
}
