import Pictures
import Rendering

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
    let viewport = Viewport(width: sheet.cellWidth, height: sheet.cellHeight)
    // Sweep by sweep, so that only one's genomes are there at once.
    let pictures = flatMap { renderer.pictures(of: $0.genomes, at: viewport) }
    let marked = zip(starts, self).compactMap { start, sweep in sweep.present.map { start + $0 } }
    return sheet.draw(pictures, marked: Set(marked))
  }
}
