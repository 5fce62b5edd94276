/// The size in pixels at which a canvas is painted, and which part of it is seen.
///
/// The shorter side of the whole picture spans the canvas's scale: −scale…scale where the origin is
/// the centre, 0…scale where it is the corner. The longer side shows more of the plane at the same
/// scale, so that shapes keep their form.
public struct Viewport: Hashable, Sendable {
  /// Columns of pixels that are painted, from 1.
  public let width: Int
  /// Rows of pixels that are painted, from 1.
  public let height: Int
  /// Which part of the plane the whole picture shows.
  public let view: View

  /// Columns and rows of the whole picture; a part of it may be painted.
  let whole: (width: Int, height: Int)
  /// The first column and row of the whole picture that are painted.
  let first: (column: Int, row: Int)
  /// Samples along the side of a pixel; the sizes and places above are in samples.
  let samples: Int

  /// The most pixels along a side.
  public static let sideLimit = 65_535

  /// A viewport of the size given.
  ///
  /// - Precondition: both sides are in 1 … `sideLimit`.
  public init(width: Int, height: Int, view: View = View()) {
    let sides = 1...Self.sideLimit
    precondition(sides ~= width && sides ~= height, "expected sides of 1 … \(Self.sideLimit)")
    self.init(
      size: (width, height), view: view, whole: (width, height), first: (0, 0), samples: 1)
  }

  /// A square viewport.
  public init(side: Int, view: View = View()) {
    self.init(width: side, height: side, view: view)
  }

  private init(
    size: (width: Int, height: Int), view: View, whole: (width: Int, height: Int),
    first: (column: Int, row: Int), samples: Int
  ) {
    (width, height) = size
    self.view = view
    self.whole = whole
    self.first = first
    self.samples = samples
  }

  /// A part of the viewport: its pixels are the same as in the whole.
  ///
  /// - Precondition: the part has pixels and lies within the viewport.
  public func cropped(x: Int, y: Int, width: Int, height: Int) -> Viewport {
    precondition(
      x >= 0 && y >= 0 && width >= 1 && height >= 1 && x <= self.width - width
        && y <= self.height - height, "expected a part of \(self.width) × \(self.height)")
    return Viewport(
      size: (width, height), view: view, whole: whole, first: (first.column + x, first.row + y),
      samples: samples)
  }

  /// The same part of the plane, with samples × samples pixels in place of each.
  ///
  /// They lie evenly around the point of the pixel that they replace: counted in the old pixels,
  /// those of pixel i lie along a side at i + (k + ½)/samples − ½, k from 0.
  func refined(by samples: Int) -> Viewport {
    precondition(samples >= 1 && self.samples == 1, "a viewport is refined once")
    return Viewport(
      size: (width * samples, height * samples), view: view,
      whole: (whole.width * samples, whole.height * samples),
      first: (first.column * samples, first.row * samples), samples: samples)
  }

  /// This part with a border of `border` pixels on each side, narrower where the whole picture ends
  /// before, and where this part begins in it.
  func widened(by border: Int) -> (viewport: Viewport, column: Int, row: Int) {
    let column = min(border, first.column), row = min(border, first.row)
    let right = min(border, whole.width - first.column - width)
    let below = min(border, whole.height - first.row - height)
    let wider = Viewport(
      size: (column + width + right, row + height + below), view: view, whole: whole,
      first: (first.column - column, first.row - row), samples: samples)
    return (wider, column, row)
  }

  /// Whether two viewports paint the same pixels.
  public static func == (one: Viewport, other: Viewport) -> Bool {
    one.width == other.width && one.height == other.height && one.whole == other.whole
      && one.first == other.first && one.samples == other.samples && one.view == other.view
  }

  /// Feeds all that `==` compares.
  public func hash(into hasher: inout Hasher) {
    for number in [width, height, whole.width, whole.height, first.column, first.row, samples] {
      hasher.combine(number)
    }
    hasher.combine(view)
  }
}
