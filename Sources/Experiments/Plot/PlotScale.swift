import Text

/// A scale with marks at round numbers: 1, 2 or 5 times a power of ten apart, as in Heckbert 1990, "Nice
/// numbers for graph labels" (Graphics Gems).
struct PlotScale {
  /// What it shows.
  let range: ClosedRange<Double>
  /// The numbers that are marked, in ascending order.
  let marks: [Double]
  /// How many decimals they are told with.
  private let places: Int

  /// A scale that shows a range.
  ///
  /// - Parameters:
  ///   - count: about how many marks there is room for.
  ///   - isWhole: whether only whole numbers are marked.
  ///   - isWidened: whether it begins and ends at marks.
  init(of found: ClosedRange<Double>, count: Int, isWhole: Bool = false, isWidened: Bool) {
    // To widen what is larger could leave the range of numbers.
    let most = 1e300
    var (low, high) = (
      max(-most, min(most, found.lowerBound)), max(-most, min(most, found.upperBound))
    )
    // What differs less has no marks of its own.
    if high - low <= 1e-11 * max(1, low.magnitude, high.magnitude) {
      let room = max(low.magnitude / 10, isWhole ? 1 : 1e-3)
      (low, high) = (low - room, high + room)
    }
    let (step, places) = Self.step(
      atLeast: max((high - low) / Double(max(count, 1)), isWhole ? 1 : 0))
    self.places = places
    if isWidened {
      low = (low / step + 1e-9).rounded(.down) * step
      high = (high / step - 1e-9).rounded(.up) * step
    }
    range = low...high
    let (first, last) = ((low / step - 1e-9).rounded(.up), (high / step + 1e-9).rounded(.down))
    marks = first <= last ? stride(from: first, through: last, by: 1).map { $0 * step } : []
  }

  /// The least of 1, 2 and 5 times a power of ten that is at least so large, and its decimals.
  private static func step(atLeast least: Double) -> (step: Double, places: Int) {
    var (unit, places) = (1.0, 0)
    while unit * 10 <= least { unit *= 10 }
    while unit > least, places < 12 {
      places += 1
      // A quotient of whole numbers is the nearest number to it, as a product of tenths is not.
      unit = 1 / (1...places).reduce(1.0) { power, _ in power * 10 }
    }
    for factor in [1.0, 2, 5] where factor * unit >= least * (1 - 1e-9) {
      return (factor * unit, places)
    }
    return (10 * unit, max(0, places - 1))
  }

  /// How far along the scale a number is, 0…1.
  func share(of value: Double) -> Double {
    min(1, max(0, (value - range.lowerBound) / (range.upperBound - range.lowerBound)))
  }

  /// A mark's number; where there are some of ten thousand and more, with commas between thousands.
  func text(_ mark: Double) -> String {
    let text = Decimal.text(mark, places: places)
    let most = max(range.lowerBound.magnitude, range.upperBound.magnitude)
    guard places == 0, 10_000..<1e9 ~= most else { return text }
    var (digits, result) = (Array(text), "")
    let sign = digits.first == "-" ? String(digits.removeFirst()) : ""
    for (place, digit) in digits.enumerated() {
      if place > 0, (digits.count - place) % 3 == 0 { result += "," }
      result.append(digit)
    }
    return sign + result
  }
}
