/// A contact sheet: numbered thumbnails in a grid on a dark ground. The grid is nearly square,
/// unless its columns and rows are given.
///
/// The layout is known before anything is drawn, so that a size can be refused, or the place of a
/// thumbnail found (`frame(of:)`), without any picture. Cells are filled row by row from the top
/// left, unless places are given; index 0 has the number 1, unless numbers are given.
public struct Sheet: Hashable, Sendable {
  /// The longest side of a sheet, in pixels.
  public static let longestSide = 65_535
  /// The most pixels of a sheet.
  public static let mostPixels = 100_000_000

  /// A rectangle of whole pixels within the sheet.
  public struct Frame: Hashable, Sendable {
    /// The first column.
    public let x: Int
    /// The first row.
    public let y: Int
    /// Columns.
    public let width: Int
    /// Rows.
    public let height: Int
  }

  /// The number of thumbnails.
  public let count: Int
  /// Columns of pixels of a thumbnail.
  public let cellWidth: Int
  /// Rows of pixels of a thumbnail.
  public let cellHeight: Int
  /// Pixels between two thumbnails.
  public let gap: Int
  /// Pixels between the thumbnails and the edge of the sheet.
  public let margin: Int
  /// Cells in a row; in a nearly square grid the smallest number whose square is at least `count`.
  public let columns: Int
  /// Rows of cells; the last may have empty cells.
  public let rows: Int
  /// Columns of pixels of the whole sheet.
  public let width: Int
  /// Rows of pixels of the whole sheet.
  public let height: Int

  /// The number that each thumbnail shows: 1 and so on, unless others are given; empty where none shows
  /// any.
  public private(set) var numbers: [Int]

  /// Where in the grid each thumbnail lies, row by row from the top left.
  let places: [Int]

  /// The layout of `count` thumbnails in a nearly square grid.
  ///
  /// - Parameters:
  ///   - gap: pixels between two thumbnails; by default a 20th of a cell's shorter side, from 4.
  ///   - margin: pixels around them all; by default twice the gap.
  /// - Precondition: `count` and the cell's sides are at least 1, `gap` and `margin` at least 0.
  /// - Throws: `SheetError.tooLarge` past `longestSide` or `mostPixels`.
  public init(
    count: Int, cellWidth: Int, cellHeight: Int, gap: Int? = nil, margin: Int? = nil
  ) throws(SheetError) {
    precondition(count >= 1, "a sheet holds something")
    var columns = 1
    while columns * columns < count, columns <= Self.longestSide { columns += 1 }
    let rows = (min(count, Self.mostPixels) + columns - 1) / columns
    guard count <= Self.mostPixels else {
      throw .tooLarge(count: count, cellWidth: cellWidth, cellHeight: cellHeight)
    }
    try self.init(
      columns: columns, rows: rows, places: Array(0..<count), cellWidth: cellWidth,
      cellHeight: cellHeight, gap: gap, margin: margin)
  }

  /// The layout of thumbnails in a grid that may have empty cells.
  ///
  /// - Parameters:
  ///   - columns: cells in a row.
  ///   - rows: rows of cells.
  ///   - places: where in the grid each thumbnail lies, row by row from the top left.
  ///   - gap: pixels between two thumbnails; by default a 20th of a cell's shorter side, from 4.
  ///   - margin: pixels around them all; by default twice the gap.
  /// - Precondition: `columns`, `rows` and the cell's sides are at least 1, `gap` and `margin` at
  ///   least 0, and the places differ and are in the grid.
  /// - Throws: `SheetError.tooLarge` past `longestSide` or `mostPixels`.
  public init(
    columns: Int, rows: Int, places: [Int], cellWidth: Int, cellHeight: Int, gap: Int? = nil,
    margin: Int? = nil
  ) throws(SheetError) {
    precondition(
      min(columns, rows, cellWidth, cellHeight) >= 1, "a sheet holds something")
    let count = columns * rows
    precondition(places.allSatisfy { $0 >= 0 && $0 < count }, "a place is in the grid")
    precondition(Set(places).count == places.count, "places differ")
    let gap = gap ?? Self.usualGap(min(cellWidth, cellHeight))
    let margin = margin ?? gap * 2
    precondition(gap >= 0 && margin >= 0, "a gap and a margin are at least 0")
    let tooLarge = SheetError.tooLarge(
      count: count, cellWidth: cellWidth, cellHeight: cellHeight)
    // Where each number is within its limit, no product below can overflow.
    guard count <= Self.mostPixels, max(cellWidth, cellHeight, gap, margin) <= Self.longestSide
    else { throw tooLarge }

    let width = Self.extent(columns, of: cellWidth, gap, margin)
    let height = Self.extent(rows, of: cellHeight, gap, margin)
    guard max(width, height) <= Self.longestSide, width * height <= Self.mostPixels
    else { throw tooLarge }

    self.count = places.count
    numbers = Array(1..<places.count + 1)
    self.places = places
    self.cellWidth = cellWidth
    self.cellHeight = cellHeight
    self.gap = gap
    self.margin = margin
    self.columns = columns
    self.rows = rows
    self.width = width
    self.height = height
  }

  /// Where a thumbnail lies within the sheet.
  ///
  /// - Precondition: `index` is in 0..<count.
  public func frame(of index: Int) -> Frame {
    precondition(index >= 0 && index < count, "expected an index in 0..<\(count)")
    return Frame(
      x: margin + places[index] % columns * (cellWidth + gap),
      y: margin + places[index] / columns * (cellHeight + gap),
      width: cellWidth, height: cellHeight)
  }
}

extension Sheet {
  /// The same sheet, on which thumbnails show other numbers, or none.
  ///
  /// - Precondition: there is a number of 0 or more for each thumbnail, or for none.
  public func numbered(_ numbers: [Int]) -> Sheet {
    precondition(
      [0, count].contains(numbers.count) && numbers.allSatisfy { $0 >= 0 }, "a number for each")
    var sheet = self
    sheet.numbers = numbers
    return sheet
  }

  /// The column and row of the grid in which a thumbnail lies, from the top left.
  ///
  /// - Precondition: `index` is in 0..<count.
  public func cell(of index: Int) -> (column: Int, row: Int) {
    precondition(index >= 0 && index < count, "expected an index in 0..<\(count)")
    return (places[index] % columns, places[index] / columns)
  }

  /// The same grid with square cells of another side, and the default gap and margin for them.
  ///
  /// - Throws: `SheetError.tooLarge` past `longestSide` or `mostPixels`.
  public func resized(to side: Int) throws(SheetError) -> Sheet {
    try Sheet(columns: columns, rows: rows, places: places, cellWidth: side, cellHeight: side)
      .numbered(numbers)
  }

  /// Whether the thumbnails follow each other without an empty cell between them, so that another
  /// number of columns would tell the same.
  public var isList: Bool { places == Array(0..<count) }

  /// Some of the thumbnails with their numbers, in the order given, in a grid of so many columns.
  ///
  /// - Precondition: there is an index, each is in 0..<count, and there is a column.
  /// - Throws: `SheetError.tooLarge` past `longestSide` or `mostPixels`.
  public func only(_ indices: [Int], columns: Int) throws(SheetError) -> Sheet {
    try Sheet(
      columns: columns, rows: (indices.count + columns - 1) / columns,
      places: Array(indices.indices), cellWidth: cellWidth, cellHeight: cellHeight
    ).numbered(numbers.isEmpty ? [] : indices.map { numbers[$0] })
  }

  /// The side of the largest square cells, no larger than `most`, with which a grid fits into a width
  /// and a height, with the default gap and margin; 0 where it does not fit with cells of one pixel.
  public static func side(
    columns: Int, rows: Int, width: Int, height: Int, most: Int
  ) -> Int {
    var (fits, tooLarge) = (0, min(most, longestSide) + 1)
    while tooLarge - fits > 1 {
      let side = (fits + tooLarge) / 2
      let gap = usualGap(side)
      let sheetWidth = extent(columns, of: side, gap, 2 * gap)
      let sheetHeight = extent(rows, of: side, gap, 2 * gap)
      if sheetWidth <= min(width, longestSide), sheetHeight <= min(height, longestSide),
        sheetWidth * sheetHeight <= mostPixels
      {
        fits = side
      } else {
        tooLarge = side
      }
    }
    return fits
  }

  /// The default gap between cells of that shorter side.
  private static func usualGap(_ side: Int) -> Int { max(4, side / 20) }

  /// The pixels of so many cells in a row, with the gaps between them and the margins around.
  private static func extent(_ cells: Int, of side: Int, _ gap: Int, _ margin: Int) -> Int {
    cells * side + (cells - 1) * gap + 2 * margin
  }
}

/// Why a contact sheet could not be laid out.
public enum SheetError: Error, Hashable, Sendable {
  /// The sheet would pass 65,535 pixels on a side, or 100 million pixels in all.
  case tooLarge(count: Int, cellWidth: Int, cellHeight: Int)
}

extension SheetError: CustomStringConvertible {
  /// One line: what was asked for, the limit and what to lower.
  public var description: String {
    switch self {
    case .tooLarge(let count, let cellWidth, let cellHeight):
      """
      a sheet of \(count) pictures of \(cellWidth) × \(cellHeight) pixels is too large: \
      the limit is \(Sheet.longestSide) pixels a side and \(Sheet.mostPixels) pixels in all; \
      lower the size of a picture or the number of pictures
      """
    }
  }
}
