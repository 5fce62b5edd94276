import Pictures
import Rendering

/// What the tests of recipes ask of a picture; `Benchmarks/recipes.py` prints the same.
extension Picture {
  /// A pixel's red, green and blue.
  func colour(_ x: Int, _ y: Int) -> SIMD3<Int> {
    let place = (y * width + x) * 3
    return SIMD3(Int(pixels[place]), Int(pixels[place + 1]), Int(pixels[place + 2]))
  }

  /// The standard deviation of all bytes around mid grey.
  var deviationFromGrey: Double {
    let squares = pixels.map { (Double($0) - 127.5) * (Double($0) - 127.5) }
    return (squares.reduce(0, +) / Double(pixels.count)).squareRoot()
  }

  /// The mean of the greatest channel less the least.
  var meanChroma: Double {
    mean { x, y in
      let colour = colour(x, y)
      return Double(colour.max() - colour.min())
    }
  }

  /// The share of pixels that differ from their right neighbour by more than 32 of 255, over the
  /// channels' mean.
  var edges: Double { shareOfSteps { $0.wrappedSum() > 96 } }

  /// The share of pixels that have just their right neighbour's colour.
  var plain: Double { shareOfSteps { $0 == .zero } }

  /// Of the pixels that differ from their right neighbour, the share that are edges.
  var sharpness: Double { edges / (1 - plain) }

  /// The share of pixels whose channels are all within 8 of 0 or 255.
  var pure: Double {
    mean { x, y in
      let colour = colour(x, y)
      return (0..<3).allSatisfy { colour[$0] < 8 || colour[$0] > 247 } ? 1 : 0
    }
  }

  /// The mean difference of a channel from another picture's.
  func difference(from other: Picture) -> Double {
    let sum = zip(pixels, other.pixels).reduce(0) { $0 + abs(Int($1.0) - Int($1.1)) }
    return Double(sum) / Double(pixels.count)
  }

  /// Whether along every row no channel both rises and falls.
  var isMonotoneAlongRows: Bool {
    (0..<height).allSatisfy { y in
      (0..<3).allSatisfy { channel in
        let row = (0..<width).map { colour($0, y)[channel] }
        let steps = zip(row, row.dropFirst()).map { $1 - $0 }
        return steps.allSatisfy { $0 >= 0 } || steps.allSatisfy { $0 <= 0 }
      }
    }
  }

  /// The share of pixels with the colour of the pixel half as far from the origin given, those near
  /// it left out.
  func alikeAlongRays(from origin: Int) -> Double {
    var alike = 0
    var count = 0
    for y in 0..<height {
      for x in 0..<width
      where (x - origin) * (x - origin) + (y - origin) * (y - origin) >= 144 {
        let near = colour(origin + (x - origin) / 2, origin + (y - origin) / 2)
        let difference = colour(x, y) &- near
        count += 1
        if (0..<3).allSatisfy({ abs(difference[$0]) < 16 }) { alike += 1 }
      }
    }
    return Double(alike) / Double(count)
  }

  /// How many of the boundaries that can be followed over nine rows are straight to a pixel or two:
  /// each where a channel crosses the middle, in three rows four apart that cross it as often.
  var straightBoundaries: (straight: Int, count: Int) {
    var straight = 0
    var count = 0
    for channel in 0..<3 {
      let crossings = (0..<height).map { y in
        (1..<width).filter { (colour($0, y)[channel] > 127) != (colour($0 - 1, y)[channel] > 127) }
      }
      for (first, middle, last) in zip3(crossings, crossings.dropFirst(4), crossings.dropFirst(8))
      where first.count == middle.count && middle.count == last.count {
        for (a, b, c) in zip3(first, middle[...], last[...]) {
          count += 1
          if abs(a - 2 * b + c) <= 2 { straight += 1 }
        }
      }
    }
    return (straight, count)
  }

  private func mean(_ value: (Int, Int) -> Double) -> Double {
    var sum = 0.0
    for y in 0..<height {
      for x in 0..<width { sum += value(x, y) }
    }
    return sum / Double(width * height)
  }

  private func shareOfSteps(_ holds: (SIMD3<Int>) -> Bool) -> Double {
    var count = 0
    forEachStep { if holds($0) { count += 1 } }
    return Double(count) / Double(height * (width - 1))
  }

  private func forEachStep(_ body: (SIMD3<Int>) -> Void) {
    for y in 0..<height {
      for x in 1..<width {
        let step = colour(x, y) &- colour(x - 1, y)
        body(SIMD3(abs(step.x), abs(step.y), abs(step.z)))
      }
    }
  }

  private func zip3<Element>(
    _ first: [Element], _ second: ArraySlice<Element>, _ third: ArraySlice<Element>
  ) -> [(Element, Element, Element)] {
    zip(first, zip(second, third)).map { ($0, $1.0, $1.1) }
  }
}
