import Pictures

/// What of a sheet a terminal shows, and how: all of it where there is room, else as many of the best
/// as there is room for.
public struct ScreenLayout: Hashable, Sendable {
  /// The grid of what is shown.
  public let sheet: Sheet
  /// Which of the whole sheet's thumbnails are shown, in their order on the grid.
  public let shown: [Int]
  /// How many of the whole sheet's are not shown.
  public let left: Int
  /// Whether those that are shown are in their places, where empty cells between them mean something.
  public let keepsPlaces: Bool

  /// A part of a sheet; nil where it cannot be drawn.
  ///
  /// - Parameter side: of a thumbnail; 0 where none fits.
  fileprivate init?(_ grid: Sheet?, _ shown: [Int], of whole: Sheet, side: Int) {
    guard side > 0, let sheet = try? grid?.resized(to: side) else { return nil }
    (self.sheet, self.shown, left) = (sheet, shown, whole.count - shown.count)
    keepsPlaces = whole.isList || !sheet.isList
  }
}

extension Graphics {
  /// The layout that shows the most of a sheet: all thumbnails, as large as they get in whatever
  /// number of columns, but no larger than the sheet's own; of grids that are equally good, the one
  /// with the fewest rows. Where they would be too small for their numbers to be read, only as many
  /// are shown as have room.
  ///
  /// A sheet whose empty cells mean something keeps its grid, where all of it can be shown. For a
  /// pipe every sheet keeps its grid, and is as high as it gets.
  ///
  /// - Parameter best: the thumbnails, the best first; by default they are so already.
  /// - Returns: nil where not even one fits.
  public func layout(
    _ sheet: Sheet, best: [Int]? = nil, in room: TerminalSize
  ) -> ScreenLayout? {
    let all = Array(0..<sheet.count)
    let sides = sides(of: sheet, in: room)
    func side(_ columns: Int, _ rows: Int) -> Int {
      self.side(columns: columns, rows: rows, most: sides.upperBound, in: room)
    }
    let ownSide = side(sheet.columns, sheet.rows)
    if !room.isWindow || !sheet.isList && ownSide >= sides.lowerBound {
      return ScreenLayout(sheet, all, of: sheet, side: ownSide)
    }
    if sheet.isList {
      var (rows, largest) = (1, side(sheet.count, 1))
      for more in stride(from: 2, through: sheet.count, by: 1) {
        // With one column it would be as large as it can be with so many rows.
        guard side(1, more) > largest else { break }
        let next = side((sheet.count + more - 1) / more, more)
        if next > largest { (rows, largest) = (more, next) }
      }
      if largest >= sides.lowerBound {
        let grid = try? sheet.only(all, columns: (sheet.count + rows - 1) / rows)
        return ScreenLayout(grid, all, of: sheet, side: largest)
      }
    }
    func most(_ side: (Int) -> Int) -> Int {
      var count = 1
      while count < sheet.count, side(count + 1) >= sides.lowerBound { count += 1 }
      return count
    }
    let columns = most { side($0, 1) }
    let shown = Array((best ?? all).prefix(columns * most { side(1, $0) }))
    guard !shown.isEmpty else { return nil }
    let grid = try? sheet.only(shown, columns: min(columns, shown.count))
    return ScreenLayout(grid, shown, of: sheet, side: grid.map { side($0.columns, $0.rows) } ?? 0)
  }
}
