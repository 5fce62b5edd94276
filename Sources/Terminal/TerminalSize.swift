/// How much a terminal shows: in lines and columns of text, and in pixels.
public struct TerminalSize: Hashable, Sendable {
  /// Columns of text.
  public var columns: Int
  /// Lines of text.
  public var lines: Int
  /// Columns of pixels.
  public var width: Int
  /// Rows of pixels, without those that are kept free for text.
  public var height: Int
  /// The most rows of pixels that a picture may have.
  public var tallest: Int

  /// The columns and rows of pixels of a character.
  public let cell: SIMD2<Int>
  /// Whether it is a window; a pipe has no height.
  public let isWindow: Bool

  /// The lines without those that are kept free for text below pictures.
  private(set) var linesFree: Int

  /// The size for a pipe, since nothing is known about its reader: pictures keep their size, and
  /// text is as wide as in most terminals.
  public static let pipe = TerminalSize(
    columns: 80, lines: 24, width: .max, height: .max, cell: usualCell, isWindow: false)

  /// The pixels of a character in most terminals.
  private static let usualCell = SIMD2(8, 16)

  /// How many lines a person's prompt takes, with the command that is typed next. Some prompts have two
  /// lines; a terminal of few lines has room for one.
  private var prompt: Int { lines < 20 ? 1 : 2 }

  /// The size of a terminal from the numbers that it told.
  ///
  /// Where it told none, 80 columns and 24 lines are assumed, and 8 × 16 pixels for a character. Five lines
  /// are kept free for text and the next command; in a terminal of few lines, half of its lines.
  init(columns: Int, lines: Int, pixels: SIMD2<Int>?) {
    let (columns, lines) = (columns > 0 ? columns : 80, lines > 0 ? lines : 24)
    let cell = pixels.map { SIMD2(max(1, $0.x / columns), max(1, $0.y / lines)) } ?? Self.usualCell
    self.init(
      columns: columns, lines: lines, width: pixels?.x ?? columns * cell.x, height: 0, cell: cell,
      isWindow: true)
    keep(min(5, lines / 2))
  }

  /// The same terminal, where so many lines are kept free for text below pictures, and those of the next
  /// command.
  public func keeping(lines text: Int) -> TerminalSize {
    var room = self
    room.keep(min(text + prompt, lines))
    return room
  }

  /// A part of the terminal, for one picture that has no number.
  public func part(columns: Int, lines: Int) -> TerminalSize {
    var room = self
    (room.columns, room.lines) = (columns, lines)
    // The layout of a picture made of letters takes one line off again, for a number.
    room.linesFree = lines + 1
    (room.width, room.height) = (cell.x * columns, cell.y * lines)
    room.tallest = min(tallest, room.height)
    return room
  }

  private mutating func keep(_ free: Int) {
    linesFree = lines - free
    height = linesFree * cell.y
  }

  private init(
    columns: Int, lines: Int, width: Int, height: Int, cell: SIMD2<Int>, isWindow: Bool
  ) {
    self.columns = columns
    self.lines = lines
    self.width = width
    self.height = height
    self.cell = cell
    self.isWindow = isWindow
    linesFree = lines
    tallest = .max
  }
}
