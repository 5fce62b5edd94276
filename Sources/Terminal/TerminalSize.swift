/// How much a terminal shows: in lines and columns of text, and in pixels.
public struct TerminalSize: Hashable, Sendable {
  /// Columns of text.
  public var columns: Int
  /// Lines of text.
  public var lines: Int
  /// Columns of pixels.
  public var width: Int
  /// Rows of pixels; a sheet may be higher where its pictures would otherwise become too small.
  public var height: Int
  /// The most rows of pixels that a picture may have.
  public var tallest: Int

  /// The size for a pipe, since nothing is known about its reader: pictures keep their size, and
  /// text is as wide as in most terminals.
  public static let pipe = TerminalSize(
    columns: 80, lines: 10_000, width: .max, height: .max, tallest: .max)

  /// The lines that are kept free for the text about a sheet and for the next command.
  static let linesKept = 4

  /// The size of a terminal from the numbers that it told.
  ///
  /// Where it told none, 80 columns and 24 lines are assumed, and 8 × 16 pixels for a character.
  init(columns: Int, lines: Int, pixels: SIMD2<Int>?) {
    let (columns, lines) = (columns > 0 ? columns : 80, lines > 0 ? lines : 24)
    self.init(
      columns: columns, lines: lines, width: pixels?.x ?? columns * 8,
      height: pixels?.y ?? lines * 16, tallest: .max)
    // The bottom lines are kept free of pictures; in a terminal of few lines, half of its lines.
    height -= height / lines * min(Self.linesKept, lines / 2)
  }

  private init(columns: Int, lines: Int, width: Int, height: Int, tallest: Int) {
    self.columns = columns
    self.lines = lines
    self.width = width
    self.height = height
    self.tallest = tallest
  }
}
