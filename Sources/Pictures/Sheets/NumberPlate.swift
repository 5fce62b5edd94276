/// The number of a thumbnail: white digits on a dark, nearly opaque plate with round corners.
///
/// The plate keeps digits readable on any picture: over pure white it is grey 53 at most, and white
/// on that has a contrast of 12 to 1 (WCAG 2 asks for 7 at its strictest level).
struct NumberPlate {
  /// Rows of pixels of a digit: about a 9th of the cell's shorter side, from 7; of the side's
  /// pixels beyond 144 only a 16th, so that a number takes a smaller share of a large picture.
  let digitHeight: Int
  /// Columns of pixels of a digit; the 1 is narrower.
  let digitWidth: Int
  /// Breadth of the pen.
  let pen: Int
  /// Pixels between two digits.
  let spacing: Int
  /// Pixels between the digits and the plate's edge.
  let padding: Int
  /// Pixels between the plate and the cell's top left corner.
  let inset: Int

  private let digits: [CoverageMask]
  /// The plates drawn so far, by their breadth, which many numbers share.
  private var plates: [Int: CoverageMask] = [:]

  static let ink = SIMD3<UInt8>(repeating: 255)
  static let ground = SIMD3<UInt8>(16, 16, 18)
  /// The opacity of the plate, in 256ths.
  static let opacity = 216

  /// Plates for cells of one size.
  init(cellWidth: Int, cellHeight: Int) {
    let side = min(cellWidth, cellHeight)
    var height = max(7, side <= 144 ? (side + 4) / 9 : 16 + (side - 144) / 16)
    let pen = max(1, (height + 3) / 7)
    // The box minus the pen is even, so that a stroke in the middle of a digit falls on whole
    // pixels.
    height += (height - pen) % 2
    var width = (height * 5 + 4) / 8
    width += (width - pen) % 2
    digitHeight = height
    digitWidth = width
    self.pen = pen
    spacing = max(1, pen * 5 / 4)
    padding = max(2, height * 3 / 8)
    inset = side / 40

    let grid = CoverageMask.grid
    digits = (0...9).map { digit in
      let columns = digit == 1 ? (width + pen) / 2 : width
      let shape = DigitShape(
        digit: digit, width: columns * grid, height: height * grid, pen: pen * grid,
        pixel: grid)
      return CoverageMask(width: columns, height: height, contains: shape.contains)
    }
  }

  /// Columns and rows of the plate of a number.
  func size(of number: Int) -> (width: Int, height: Int) {
    let row = Self.digits(of: number)
    let inner = row.reduce(0) { $0 + digits[$1].width } + (row.count - 1) * spacing
    return (inner + 2 * padding, digitHeight + 2 * padding)
  }

  /// Draws a number at the top left of a frame, or nothing when the frame is too small for it.
  mutating func draw(_ number: Int, in frame: Sheet.Frame, on picture: inout Picture) {
    let (width, height) = size(of: number)
    guard inset + width <= frame.width, inset + height <= frame.height else { return }
    let (left, top) = (frame.x + inset, frame.y + inset)

    plate(width: width, height: height)
      .paint(Self.ground, opacity: Self.opacity, on: &picture, x: left, y: top)
    var x = left + padding
    for digit in Self.digits(of: number) {
      digits[digit].paint(Self.ink, on: &picture, x: x, y: top + padding)
      x += digits[digit].width + spacing
    }
  }

  private mutating func plate(width: Int, height: Int) -> CoverageMask {
    if let plate = plates[width] { return plate }
    let grid = CoverageMask.grid
    let box = RoundedBox(
      x: 0, y: 0, width: width * grid, height: height * grid, radius: height * grid / 4)
    let plate = CoverageMask(
      width: width, height: height, corner: (height + 3) / 4, contains: box.contains)
    plates[width] = plate
    return plate
  }

  private static func digits(of number: Int) -> [Int] {
    String(number).utf8.map { Int($0) - 48 }
  }
}
