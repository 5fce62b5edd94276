extension Sheet {
  /// The column and row of the grid in which a thumbnail lies, from the top left.
  ///
  /// - Precondition: `index` is in 0..<count.
  public func cell(of index: Int) -> (column: Int, row: Int) {
    precondition(index >= 0 && index < count, "expected an index in 0..<\(count)")
    return (places[index] % columns, places[index] / columns)
  }

  /// The same grid with square cells of another side, and the gap and margin usual for them.
  ///
  /// - Throws: `SheetError.tooLarge` as the first layout does.
  public func resized(to side: Int) throws(SheetError) -> Sheet {
    try Sheet(columns: columns, rows: rows, places: places, cellWidth: side, cellHeight: side)
  }

  /// The same grid with the largest square cells, no larger than these, with which the sheet is
  /// within a width and a height; nil where not even one pixel a cell is small enough.
  public func fitted(width: Int, height: Int) -> Sheet? {
    var (fits, tooLarge) = (0, min(cellWidth, cellHeight) + 1)
    while tooLarge - fits > 1 {
      let side = (fits + tooLarge) / 2
      if let sheet = try? resized(to: side), sheet.width <= width, sheet.height <= height {
        fits = side
      } else {
        tooLarge = side
      }
    }
    return fits == 0 ? nil : try? resized(to: fits)
  }
}
