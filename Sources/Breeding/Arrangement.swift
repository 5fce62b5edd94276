import Evolution
import Pictures
import Populations

/// Which pictures of a generation its sheet shows, and where: all of them row by row; those of a
/// map in their cells, the first axis from left to right, the second upwards, and of a large map the
/// best of each of its `MapBlocks`; of several objectives the front that nothing beats.
public struct Arrangement: Hashable, Sendable {
  /// The places, in the generation, of the pictures that are shown; each keeps its number.
  public let shown: [Int]
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
      (shown, grid) = (all, nil)
      return
    }
    switch method.kind.layout {
    case .all: (shown, grid) = (all, nil)
    case .front:
      shown = ParetoRanking(objectives: generation.individuals.map(\.values)).fronts.first ?? all
      grid = nil
    case .map:
      let blocks = MapBlocks(method.axes)
      let places = generation.individuals.map { individual in
        let (column, row) = blocks.block(of: individual.cell ?? 0)
        return (blocks.rows - 1 - row) * blocks.columns + column
      }
      // The best of each block comes before its others.
      var taken: Set<Int> = []
      shown = all.filter { taken.insert(places[$0]).inserted }
      grid = Grid(
        columns: blocks.columns, rows: blocks.rows, places: shown.map { places[$0] })
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
        cellHeight: size
      ).numbered(shown.map { $0 + 1 })
    }
    return try Sheet(count: shown.count, cellWidth: size, cellHeight: size)
  }
}
