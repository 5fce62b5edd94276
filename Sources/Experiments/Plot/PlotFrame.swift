import Text

/// Where in a drawing everything of a plot is, in pixels.
struct PlotFrame {
  static let (left, right, top, bottom) = (96, 656, 24, 424)
  static let height = 520
  /// The sizes of letters: of the axes' numbers, of names, and of the line below.
  static let (markSize, labelSize, noteSize) = (16, 18, 14)

  /// The scale that goes to the right.
  let across: PlotScale
  /// The scale that goes upwards.
  let upwards: PlotScale
  let width: Int
  /// The height of each curve's name: beside its end, but none on another.
  let labels: [Double]

  /// The most points of a curve: more than its width has pixels would not be seen.
  private static let mostPoints = 500
  private static let labelRoom = 26.0

  init(_ plot: Plot) {
    let steps = plot.curves.flatMap { $0.line.map { Double($0.step) } }
    let values = plot.curves.flatMap { curve in
      curve.line.map(\.value) + curve.band.flatMap { [$0.quartiles.lower, $0.quartiles.upper] }
    }
    across = PlotScale(of: Self.range(steps), count: 6, isWhole: true, isWidened: false)
    upwards = PlotScale(of: Self.range(values), count: 6, isWidened: true)
    // A letter takes about half of its height; of a long line below, the drawing is as wide as that.
    let name = plot.curves.map { $0.name.count }.max() ?? 0
    width = max(
      Self.right + 14 + 48 + Int(Double(name * Self.labelSize) * 0.56) + 14,
      Self.left + Int(Double(plot.note.count * Self.noteSize) * 0.48) + 14)
    let upwards = upwards
    labels = Self.spread(
      plot.curves.map { curve in Self.y(curve.line.last?.value ?? 0, on: upwards) })
  }

  private static func range(_ values: [Double]) -> ClosedRange<Double> {
    let finite = values.filter(\.isFinite)
    return (finite.min() ?? 0)...(finite.max() ?? 1)
  }

  private static func y(_ value: Double, on scale: PlotScale) -> Double {
    Double(bottom) - scale.share(of: value) * Double(bottom - top)
  }

  func x(_ step: Double) -> Double {
    Double(Self.left) + across.share(of: step) * Double(Self.right - Self.left)
  }

  func y(_ value: Double) -> Double { Self.y(value, on: upwards) }

  /// A point as SVG has it.
  func place(_ step: Int, _ value: Double) -> String {
    "\(Self.number(x(Double(step)))),\(Self.number(y(value)))"
  }

  /// A coordinate, to a hundredth of a pixel.
  static func number(_ value: Double) -> String { Decimal.text(value, places: 2) }

  /// As many of the points as can be seen, the first and the last among them.
  func thinned<Point>(_ points: [Point]) -> [Point] {
    let most = Self.mostPoints
    guard points.count > most else { return points }
    return (0..<most).map { points[$0 * (points.count - 1) / (most - 1)] }
  }

  /// Heights that are at least a line of text apart, as near to those given as they may be, in their order.
  private static func spread(_ heights: [Double]) -> [Double] {
    let order = heights.indices.sorted { (heights[$0], $0) < (heights[$1], $1) }
    var places = order.map { heights[$0] }
    let (first, last) = (Double(top) + 8, Double(bottom) - 8)
    // Downwards, and what does not fit at the end back upwards.
    for place in places.indices {
      places[place] = max(places[place], place == 0 ? first : places[place - 1] + labelRoom)
    }
    for place in places.indices.reversed() {
      places[place] = min(
        places[place], place == places.count - 1 ? last : places[place + 1] - labelRoom)
    }
    var result = heights
    for (place, index) in order.enumerated() { result[index] = places[place] }
    return result
  }
}
