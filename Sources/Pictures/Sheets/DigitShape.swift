/// The shape of one digit, drawn as if with a pen of constant breadth.
///
/// A digit is a union of bowls, bars and slanted strokes in a box of `width` × `height`, all in
/// integers, so that it is the same on every machine. Where box and pen are whole pixels, the edges
/// of stems and bars are edges of pixels and look sharp at every size; only curves and slanted
/// strokes need smoothing, which `CoverageMask` does. The proportions are those of plain
/// engineering lettering.
struct DigitShape {
  let digit: Int
  let width: Int
  let height: Int
  let pen: Int
  /// Samples along a pixel's side; edges that must look sharp lie at multiples of it.
  let pixel: Int

  // Reckoned once, not for each sample: the two bowls of 3 and 8 overlap by the breadth of the pen,
  // their common bar; 5, 6 and 9 have one larger bowl.
  private let half: Int
  private let big: Int
  private let upper: Bowl
  private let lower: Bowl
  private let whole: Bowl
  private let belly: Bowl
  /// How far the ends of 3, 5, 6 and 9 reach from the top or the bottom into the open side.
  private let mouth: Int

  init(digit: Int, width: Int, height: Int, pen: Int, pixel: Int) {
    self.digit = digit
    self.width = width
    self.height = height
    self.pen = pen
    self.pixel = pixel
    half = (height + pen) / 2
    big = height * 5 / 8 / pixel * pixel
    upper = Bowl(x: 0, y: 0, width: width, height: half, pen: pen)
    lower = Bowl(x: 0, y: height - half, width: width, height: half, pen: pen)
    whole = Bowl(x: 0, y: 0, width: width, height: height, pen: pen)
    belly = Bowl(x: 0, y: height - big, width: width, height: big, pen: pen)
    mouth = pen + height / 8
  }

  /// Whether a point of the box belongs to the digit.
  func contains(_ x: Int, _ y: Int) -> Bool {
    let middle = width / 2
    switch digit {
    case 0:
      return whole.contains(x, y)
    case 1:
      return bar(x, y, width - pen, 0, pen, height)
        || x < width - pen / 2
          && stroke(x, y, width - pen / 2, 0, pen / 3, width * 3 / 4)
    case 2:
      // A round head, and a straight stroke to the foot that begins as a tangent of the head.
      let head = Bowl(x: 0, y: 0, width: width, height: min(width, height), pen: pen)
      let (centre, turn) = (width / 2, (width - pen) * 181 / 512)
      let foot = height - pen
      return head.contains(x, y) && (y <= centre || x - centre >= y - centre)
        || y < foot && x - centre < y - centre
          && line(x, y, centre + turn, centre + turn, pen * 5 / 8, foot)
        || bar(x, y, 0, foot, width, pen)
    case 3:
      return upper.contains(x, y) && (x >= middle || y < mouth || y >= half - pen && x >= width / 3)
        || lower.contains(x, y)
          && (x >= middle || y >= height - mouth || y < height - half + pen && x >= width / 3)
    case 4:
      let (stem, cross) = (width - pen - width / 6 / pixel * pixel, height * 5 / 8 / pixel * pixel)
      return bar(x, y, stem, 0, pen, height) || bar(x, y, 0, cross, width, pen)
        || x < stem + pen / 2 && y < cross + pen / 2
          && stroke(x, y, stem + pen / 3, 0, pen / 2, cross + pen / 2)
    case 5:
      return bar(x, y, 0, 0, width - pen / 4, pen) || bar(x, y, 0, 0, pen, height - big + pen)
        || bar(x, y, 0, height - big, middle, pen)
        || belly.contains(x, y) && (x >= middle || y >= height - mouth)
    case 6:
      return isSix(x, y)
    case 7:
      return bar(x, y, 0, 0, width, pen)
        || y >= pen / 2 && stroke(x, y, width - pen * 5 / 8, pen / 2, width / 3, height)
    case 8:
      return upper.contains(x, y) || lower.contains(x, y)
    default:
      return isSix(width - 1 - x, height - 1 - y)
    }
  }

  /// Whether a point belongs to the 6, which the 9 is upside down.
  private func isSix(_ x: Int, _ y: Int) -> Bool {
    belly.contains(x, y)
      || whole.contains(x, y) && y < height - big / 2 && (x < width / 2 || y < mouth)
  }

  /// Whether a point lies in a rectangle.
  private func bar(
    _ x: Int, _ y: Int, _ left: Int, _ top: Int, _ width: Int, _ height: Int
  ) -> Bool {
    x >= left && x < left + width && y >= top && y < top + height
  }

  /// Whether a point lies on the stroke between two points, whose ends are cut horizontally.
  private func stroke(
    _ x: Int, _ y: Int, _ fromX: Int, _ fromY: Int, _ toX: Int, _ toY: Int
  ) -> Bool {
    y >= min(fromY, toY) && y < max(fromY, toY) && line(x, y, fromX, fromY, toX, toY)
  }

  /// Whether a point is at most half a pen away from the endless line through two points. Its
  /// distance is |cross product| ÷ length; the squares are compared, to stay in integers.
  private func line(
    _ x: Int, _ y: Int, _ fromX: Int, _ fromY: Int, _ toX: Int, _ toY: Int
  ) -> Bool {
    let (dx, dy) = (toX - fromX, toY - fromY)
    let cross = dx * (y - fromY) - dy * (x - fromX)
    return 4 * cross * cross <= pen * pen * (dx * dx + dy * dy)
  }
}

/// A closed stroke along the border of a box whose shorter sides are half circles.
struct Bowl {
  let x: Int
  let y: Int
  let width: Int
  let height: Int
  let pen: Int

  func contains(_ px: Int, _ py: Int) -> Bool {
    let radius = min(width, height) / 2
    return RoundedBox(x: x, y: y, width: width, height: height, radius: radius).contains(px, py)
      && !RoundedBox(
        x: x + pen, y: y + pen, width: width - 2 * pen, height: height - 2 * pen,
        radius: max(0, radius - pen)
      ).contains(px, py)
  }
}

/// A box with rounded corners.
struct RoundedBox {
  let x: Int
  let y: Int
  let width: Int
  let height: Int
  let radius: Int

  /// Whether a point, the centre of the unit square at (px, py), lies within.
  func contains(_ px: Int, _ py: Int) -> Bool {
    let (u, v) = (px - x, py - y)
    guard u >= 0, v >= 0, u < width, v < height else { return false }
    // Twice the distance into the corner's square, at the centre of the unit square.
    let inX = 2 * radius - 2 * min(u, width - 1 - u) - 1
    let inY = 2 * radius - 2 * min(v, height - 1 - v) - 1
    guard inX > 0, inY > 0 else { return true }
    return inX * inX + inY * inY <= 4 * radius * radius
  }
}
