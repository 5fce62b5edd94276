/// The blocks of neighbouring cells in which a map's sheet shows it: a map of more columns or rows than a
/// sheet has room for is shown scaled down, with the best elite of each block.
public struct MapBlocks: Hashable, Sendable {
  /// The most columns and rows of a sheet.
  public static let mostSides = 32

  /// Columns of blocks.
  public let columns: Int
  /// Rows of blocks.
  public let rows: Int
  private let cellRows: Int
  private let width: Int
  private let height: Int

  /// The blocks of a map of two axes, the first of which is its column.
  ///
  /// - Precondition: there are two axes.
  public init(_ axes: [SearchMethod.Axis]) {
    precondition(axes.count == 2, "expected a column and a row")
    func length(_ cells: Int) -> Int { (cells + Self.mostSides - 1) / Self.mostSides }
    cellRows = axes[1].bins
    (width, height) = (length(axes[0].bins), length(axes[1].bins))
    columns = (axes[0].bins + width - 1) / width
    rows = (axes[1].bins + height - 1) / height
  }

  /// Whether each cell is a block of its own.
  var isCells: Bool { width == 1 && height == 1 }

  /// The column and row of the block of a cell, both from 0.
  public func block(of cell: Int) -> (column: Int, row: Int) {
    (cell / cellRows / width, cell % cellRows / height)
  }

  /// The cells in the order of their numbers on sheets: first the best of each block, in ascending order,
  /// then the others.
  ///
  /// - Parameters:
  ///   - cells: in ascending order.
  ///   - score: of a cell's elite; the first among equals is the best.
  func numbered(_ cells: [Int], score: (Int) -> Double) -> [Int] {
    if isCells { return cells }
    var best = [Int?](repeating: nil, count: columns * rows)
    for cell in cells {
      let (column, row) = block(of: cell)
      let index = column * rows + row
      if let leader = best[index], score(leader) >= score(cell) { continue }
      best[index] = cell
    }
    let leaders = Set(best.compactMap(\.self))
    return cells.filter(leaders.contains) + cells.filter { !leaders.contains($0) }
  }
}
