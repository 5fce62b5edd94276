import Genomes
import Rendering

/// What becomes of a picture when one connection's weight alone is turned, as Kumar et al. 2025
/// (arXiv:2505.11581) show it for Picbreeder's skull.
public struct WeightSweep: Hashable, Sendable {
  /// The connection's marking.
  public let marking: Connection.Marking
  /// The weights, in ascending order.
  public let weights: [Float]
  /// The place of the present weight among them; nil where it is out of the range.
  public let present: Int?
  /// A genome for each weight; the present one's is the genome itself.
  public let genomes: [Genome]

  /// The weights evenly from `low` to `high`, both among them; the present weight is put between
  /// them where it is none of them.
  ///
  /// - Precondition: the genome has an enabled connection of that marking, there are at least two
  ///   steps, both ends are finite and `low` is below `high`.
  public init(
    of marking: Connection.Marking, in genome: Genome, low: Float, high: Float, steps: Int
  ) {
    precondition(steps >= 2 && low < high && low.isFinite && high.isFinite, "expected a range")
    guard let place = genome.connections.firstIndex(where: { $0.marking == marking && $0.enabled })
    else { preconditionFailure("expected an enabled connection of the genome") }
    let weight = genome.connections[place].weight
    var weights = (0..<steps).map { step in
      // In double precision, so that no way between two floats overflows.
      let share = Double(step) / Double(steps - 1)
      return Float(Double(low) * (1 - share) + Double(high) * share)
    }
    if low...high ~= weight, !weights.contains(weight) {
      weights.insert(weight, at: weights.firstIndex { $0 > weight } ?? weights.count)
    }
    self.marking = marking
    self.weights = weights
    present = weights.firstIndex(of: weight)
    genomes = weights.map { turned in
      if turned == weight { return genome }
      var draft = Genome.Draft(genome)
      draft.connections[place].weight = turned
      return draft.valid()
    }
  }

  /// The weights evenly about the present one, as far as `reach` to both sides.
  ///
  /// - Precondition: as above; `reach` is positive and finite.
  public init(
    of marking: Connection.Marking, in genome: Genome, reach: Float, steps: Int
  ) {
    precondition(reach > 0 && reach.isFinite, "expected a reach")
    let weight = genome.connections.first { $0.marking == marking }?.weight ?? 0
    // Where a weight is so large that the reach is lost in it, the next floats still differ.
    self.init(
      of: marking, in: genome, low: max(min(weight - reach, weight.nextDown), -.greatestFiniteMagnitude),
      high: min(max(weight + reach, weight.nextUp), .greatestFiniteMagnitude), steps: steps)
  }
}

extension [WeightSweep] {
  /// A sheet with a row for each sweep, the pictures numbered through.
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

  /// The place of each sweep's first picture on the sheet, from 0.
  public var starts: [Int] {
    var next = 0
    return map { sweep in
      defer { next += sweep.weights.count }
      return next
    }
  }

  /// The sheet drawn, with the present weights' pictures framed.
  public func draw(on sheet: Sheet, by renderer: Renderer) -> Picture {
    let pictures = renderer.pictures(
      of: flatMap(\.genomes), at: Viewport(width: sheet.cellWidth, height: sheet.cellHeight))
    let marked = zip(starts, self).compactMap { start, sweep in sweep.present.map { start + $0 } }
    return sheet.draw(pictures, marked: Set(marked))
  }
}
