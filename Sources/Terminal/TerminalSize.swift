/// How much a terminal shows: lines and columns of text, and the pixels below them.
public struct TerminalSize: Hashable, Sendable {
  /// Columns of text.
  public var columns: Int
  /// Lines of text.
  public var lines: Int
  /// Columns of pixels.
  public var width: Int
  /// Rows of pixels; a sheet may be higher where its pictures would become too small otherwise.
  public var height: Int
  /// The most rows of pixels that a picture may have.
  public var tallest: Int

  /// A pipe, of whose reader nothing is known: pictures keep their size, text is as wide as a
  /// terminal usually is.
  public static let pipe = TerminalSize(
    columns: 80, lines: 10_000, width: .max, height: .max, tallest: .max)

  /// The lines that are kept free for the text about a sheet and for the next command.
  static let linesKept = 4

  /// The size of a terminal that says how many columns and lines it has, and, if it does, pixels.
  ///
  /// Where it does not say, it is taken to have 80 columns and 24 lines, of 8 × 16 pixels each.
  init(columns: Int, lines: Int, pixels: SIMD2<Int>?) {
    let (columns, lines) = (columns > 0 ? columns : 80, lines > 0 ? lines : 24)
    self.init(
      columns: columns, lines: lines, width: pixels?.x ?? columns * 8,
      height: pixels?.y ?? lines * 16, tallest: .max)
    // The bottom lines are not for pictures; of a terminal of few lines half are.
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
