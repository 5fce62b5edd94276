import Evolution
import Expressions
import Genomes
import Populations
import Rendering

/// The wish for much of a number, such as an outside judge's score.
struct FitnessWish: Wish {
  private let fitness: FitnessExpression
  private let breeder: Breeder
  private let taste: Taste?
  private let mean: Double
  /// How much more of the number is worth 1 more.
  let step: Double

  /// The wish for much of a number, whose scale is that of the sheet that is picked from: its standard deviation
  /// there, or 1 where all pictures have the same, is worth 1.
  ///
  /// - Parameter taste: what the measure `taste` is; nil where there is none.
  /// - Throws: where a measure cannot be had or a judge fails.
  init(
    _ fitness: FitnessExpression, of sheet: Generation, by breeder: Breeder, taste: Taste?
  ) throws {
    self.fitness = fitness
    self.breeder = breeder
    self.taste = taste
    let shown = Arrangement(sheet).shown.map { sheet.individuals[$0].genome }
    let values = try Self.values(of: shown, fitness, breeder, taste)
    let count = Double(values.count)
    let mean = values.reduce(0) { $0 + $1 / count }
    let variance = values.reduce(0) { $0 + ($1 - mean) * ($1 - mean) / count }
    self.mean = mean
    // Of equal values rounding leaves some variance.
    let isFlat = values.allSatisfy { $0 == values[0] }
    step = !isFlat && variance > 0 && variance.isFinite ? variance.squareRoot() : 1
  }

  func worths(of children: [BredPicture], by renderer: Renderer) throws -> [Double] {
    try Self.values(of: children.map(\.offspring.genome), fitness, breeder, taste)
      .map { ($0 - mean) / step }
  }

  private static func values(
    of genomes: [Genome], _ fitness: FitnessExpression, _ breeder: Breeder, _ taste: Taste?
  ) throws -> [Double] {
    try breeder.scores(of: genomes, by: [fitness], taste: taste).map { $0[0] }
  }

  func note(in choice: inout BroodChoice) { choice.wish = fitness.description }
}
