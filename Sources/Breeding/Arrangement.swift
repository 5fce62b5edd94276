import Evolution
import Pictures
import Populations

/// Which pictures of a generation its sheet shows, and where: all of them row by row; those of a
/// map in their cells, the first axis from left to right, the second upwards, and of a large map the
/// best of each of its `MapBlocks`; of a map of a judge's labels the best row by row, with their labels; of
/// several objectives the front that nothing beats.
public struct Arrangement: Hashable, Sendable {
  /// The places, in the generation, of the pictures that are shown; each keeps its number.
  public let shown: [Int]
  /// The measures of the map's axes, the first to the right and the second upwards; none where it is no map.
  public let axes: [String]
  /// The label of each picture that is shown, of a map of a judge's labels; else none.
  public let labels: [String]
  /// The species of each picture that is shown; none where they are of one or none.
  public let species: [Int]
  /// Which of the sheet's thumbnails are the best, from the best on; nil where the sheet is in that
  /// order itself, or a person chooses.
  public let best: [Int]?
  /// Whether a search has ranked them.
  public let isRanked: Bool
  private let grid: Grid?

  /// How many pictures of a map of labels are shown at most.
  public static let mostLabels = 1_000

  private struct Grid: Hashable {
    let columns: Int
    let rows: Int
    let places: [Int]
  }

  /// The arrangement of a generation.
  public init(_ generation: Generation) {
    let species = generation.individuals.compactMap(\.species)
    let hasSpecies = species.count == generation.individuals.count && Set(species).count > 1
    let all = Array(generation.individuals.indices)
    guard case .auto(let method) = generation.method else {
      (shown, best, isRanked, grid, axes, self.species) = (all, nil, false, nil, [], [])
      labels = []
      return
    }
    isRanked = true
    if method.isOfLabels {
      shown = Array(all.prefix(Self.mostLabels))
      labels = shown.map { generation.individuals[$0].label ?? "" }
      (best, grid, axes, self.species) = (nil, nil, [], [])
      return
    }
    labels = []
    axes = method.axes.map(\.measure.description)
    switch method.kind.layout {
    case .all: (shown, best, grid) = (all, nil, nil)
    case .front:
      shown = ParetoRanking(objectives: generation.individuals.map(\.values)).fronts.first ?? all
      (best, grid) = (nil, nil)
    case .map:
      let blocks = MapBlocks(method.axes)
      let places = generation.individuals.map { individual in
        let (column, row) = blocks.block(of: individual.cell ?? 0)
        return (blocks.rows - 1 - row) * blocks.columns + column
      }
      // The best of each block comes before its others.
      var taken: Set<Int> = []
      let shown = all.filter { taken.insert(places[$0]).inserted }
      self.shown = shown
      let scores = shown.map { generation.individuals[$0].score ?? -.infinity }
      best = shown.indices.sorted { (-scores[$0], $0) < (-scores[$1], $1) }
      grid = Grid(
        columns: blocks.columns, rows: blocks.rows, places: shown.map { places[$0] })
    }
    self.species = hasSpecies ? shown.map { species[$0] } : []
  }

  /// The versions of how sheets are laid out and drawn. All can be drawn, so that one that was drawn before
  /// is told from one that shows something else.
  public enum Format: CaseIterable, Sendable {
    /// Pictures and their numbers.
    case plain
    /// With the names of a map's axes, and species in colours.
    case marked

    /// That of new sheets.
    public static let current = marked
  }

  /// The sheet's layout.
  ///
  /// - Parameter size: the side of a thumbnail in pixels.
  /// - Throws: where the sheet would be too large.
  public func sheet(size: Int, as format: Format = .current) throws(SheetError) -> Sheet {
    if let grid {
      let margin = Sheet.marginForAxes(columns: grid.columns, rows: grid.rows, cell: size)
      return try Sheet(
        columns: grid.columns, rows: grid.rows, places: grid.places, cellWidth: size,
        cellHeight: size, margin: format == .plain ? nil : margin
      ).numbered(shown.map { $0 + 1 })
    }
    if !labels.isEmpty {
      let gap = Sheet.gapForNames(cell: size)
      return try Sheet(
        count: shown.count, cellWidth: size, cellHeight: size, gap: gap, margin: 2 * gap)
    }
    return try Sheet(count: shown.count, cellWidth: size, cellHeight: size)
  }

  /// The sheet.
  ///
  /// - Parameters:
  ///   - pictures: those that are shown, in their order.
  ///   - layout: that of `sheet(size:as:)`.
  public func draw(
    _ pictures: [Picture], on layout: Sheet, as format: Format = .current
  ) -> Picture {
    var sheet = layout.draw(pictures)
    guard format == .marked else { return sheet }
    if !species.isEmpty { layout.frame(groups: species, on: &sheet) }
    layout.name(axes: axes, on: &sheet)
    layout.name(thumbnails: labels, on: &sheet)
    return sheet
  }
}
