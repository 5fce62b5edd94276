import Pictures
import Rendering

extension NetworkMap {
  /// The most nodes in a row of a sheet that has a row for each layer.
  public static let longestRow = 32

  /// A sheet of a cell for each node, numbered as in the map.
  ///
  /// Where the layers are much alike in length there is a row for each, from the inputs to the
  /// outputs; one of more than `longestRow` nodes goes on in the next row. Where they are not, so that
  /// a third of the cells were empty, the nodes follow each other in a near-square grid.
  ///
  /// - Throws: `SheetError.tooLarge`.
  public func sheet(cell side: Int) throws(SheetError) -> Sheet {
    let layers = layers
    let columns = min(layers.map(\.count).max() ?? 1, Self.longestRow)
    var cells: [Int] = []
    var row = 0
    for layer in layers {
      cells += layer.indices.map { row * columns + $0 - layer.lowerBound }
      row += (layer.count + columns - 1) / columns
    }
    guard 3 * places.count > 2 * row * columns else {
      return try Sheet(count: places.count, cellWidth: side, cellHeight: side)
    }
    return try Sheet(
      columns: columns, rows: row, places: cells, cellWidth: side, cellHeight: side)
  }
}
