import Genomes
import Pictures
import Rendering

/// How a picture changes with the weight of one connection, as Kumar et al. 2025 (arXiv:2505.11581)
/// show it for Picbreeder's skull.
public struct WeightSweep: Hashable, Sendable {
  /// The connection's marking.
  public let marking: Connection.Marking
  /// The weights, in ascending order.
  public let weights: [Float]
  /// The index of the present weight among them; nil where it is out of the range.
  public let present: Int?
  private let genome: Genome
  /// Where the connection is in the genome.
  private let index: Int

  /// Evenly spaced weights from `low` to `high`, both included, and the present one, if it is
  /// between them.
  ///
  /// - Precondition: the genome has the connection, there are at least two steps, `low` is below
  ///   `high`, and both are finite.
  public init(
    of marking: Connection.Marking, in genome: Genome, low: Float, high: Float, steps: Int
  ) {
    precondition(steps >= 2 && low < high && low.isFinite && high.isFinite, "expected a range")
    self.init(marking, in: genome) { present in
      // In double precision, where the difference of two floats cannot overflow.
      let weights = Self.shares(steps).map {
        Float(Double(low) * (1 - $0) + Double(high) * $0)
      }
      return weights + (low...high ~= present ? [present] : [])
    }
  }

  /// Evenly spaced weights around the present one, as far as `reach` to both sides, and that
  /// itself.
  ///
  /// - Precondition: the genome has the connection, there are at least two steps, and `reach` is
  ///   positive and finite.
  public init(of marking: Connection.Marking, in genome: Genome, reach: Float, steps: Int) {
    precondition(steps >= 2 && reach > 0 && reach.isFinite, "expected a reach")
    self.init(marking, in: genome) { present in
      Self.shares(steps).map { share in
        let weight = Float(Double(present) + Double(reach) * (2 * share - 1))
        return min(max(weight, -.greatestFiniteMagnitude), .greatestFiniteMagnitude)
      } + [present]
    }
  }

  private init(
    _ marking: Connection.Marking, in genome: Genome, weights: (Float) -> [Float]
  ) {
    guard let index = genome.connections.firstIndex(where: { $0.marking == marking })
    else { preconditionFailure("expected a connection of the genome") }
    let weight = genome.connections[index].weight
    self.marking = marking
    self.genome = genome
    self.index = index
    self.weights = weights(weight).sorted().reduce(into: []) { distinct, weight in
      if distinct.last != weight { distinct.append(weight) }
    }
    present = self.weights.firstIndex(of: weight)
  }

  /// Even steps from 0 to 1.
  private static func shares(_ steps: Int) -> [Double] {
    (0..<steps).map { Double($0) / Double(steps - 1) }
  }

  /// A genome for each weight; the present one's is the genome itself.
  public var genomes: [Genome] {
    weights.indices.map { step in
      if step == present { return genome }
      var draft = Genome.Draft(genome)
      draft.connections[index].weight = weights[step]
      return draft.valid()
    }
  }
}

extension [WeightSweep] {
  /// A sheet with a row for each sweep; the numbers go on from row to row.
  ///
  /// - Precondition: there is a sweep.
  /// - Throws: `SheetError.tooLarge`.
  public func sheet(cell side: Int) throws(SheetError) -> Sheet {
    let columns = map(\.weights.count).max() ?? 1
    let places = enumerated().flatMap { row, sweep in
      sweep.weights.indices.map { row * columns + $0 }
    }
    return try Sheet(
      columns: columns, rows: count, places: places, cellWidth: side, cellHeight: side)
  }

  /// The index of each sweep's first picture on the sheet, from 0.
  public var starts: [Int] {
    var next = 0
    return map { sweep in
      defer { next += sweep.weights.count }
      return next
    }
  }

  /// The sheet drawn, with the present weights' pictures framed.
  public func draw(on sheet: Sheet, by renderer: Renderer) -> Picture {
    let viewport = Viewport(width: sheet.cellWidth, height: sheet.cellHeight)
    // Sweep by sweep, so that only one sweep's genomes are in memory at once.
    let pictures = flatMap { renderer.pictures(of: $0.genomes, at: viewport) }
    let marked = zip(starts, self).compactMap { start, sweep in sweep.present.map { start + $0 } }
    return sheet.draw(pictures, marked: Set(marked))
  }
}
