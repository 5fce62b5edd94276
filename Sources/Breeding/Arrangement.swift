import Evolution
import Pictures
import Populations

/// Which pictures of a generation its sheet shows, and where: all of them row by row; those of a
/// map in their cells, the first axis from left to right, the second upwards; of several objectives
/// the front that nothing beats.
public struct Arrangement: Hashable, Sendable {
  /// The places, in the generation, of the pictures that are shown; each keeps its number.
  public let shown: [Int]
  /// Which of the sheet's thumbnails are the best, from the best on; nil where the sheet is in that
  /// order itself, or a person chooses.
  public let best: [Int]?
  /// Whether a search has ranked them.
  public let isRanked: Bool
  private let grid: Grid?

  private struct Grid: Hashable {
    let columns: Int
    let rows: Int
    let places: [Int]
  }

  /// The arrangement of a generation.
  public init(_ generation: Generation) {
    let all = Array(generation.individuals.indices)
    guard case .auto(let method) = generation.method else {
      (shown, best, isRanked, grid) = (all, nil, false, nil)
      return
    }
    isRanked = true
    switch method.kind.layout {
    case .all: (shown, best, grid) = (all, nil, nil)
    case .front:
      shown = ParetoRanking(objectives: generation.individuals.map(\.values)).fronts.first ?? all
      (best, grid) = (nil, nil)
    case .map:
      shown = all
      let scores = generation.individuals.map { $0.score ?? -.infinity }
      best = all.sorted { (-scores[$0], $0) < (-scores[$1], $1) }
      let (columns, rows) = (method.axes[0].bins, method.axes[1].bins)
      grid = Grid(
        columns: columns, rows: rows,
        places: generation.individuals.map { individual in
          let cell = individual.cell ?? 0
          return (rows - 1 - cell % rows) * columns + cell / rows
        })
    }
  }

  /// The sheet's layout.
  ///
  /// - Parameter size: the side of a thumbnail in pixels.
  /// - Throws: where the sheet would be too large.
  public func sheet(size: Int) throws(SheetError) -> Sheet {
    if let grid {
      return try Sheet(
        columns: grid.columns, rows: grid.rows, places: grid.places, cellWidth: size,
        cellHeight: size)
    }
    return try Sheet(count: shown.count, cellWidth: size, cellHeight: size)
  }
}
