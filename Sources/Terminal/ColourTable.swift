import Pictures

/// A few colours that replace all colours of a picture.
struct ColourTable: Hashable {
  /// Red, green and blue of each colour.
  let colours: [SIMD3<UInt8>]

  /// At most `limit` colours for a picture, by median cut.
  ///
  /// Paul Heckbert, "Color image quantization for frame buffer display", SIGGRAPH 1982,
  /// doi:10.1145/800064.801294, on colours of 5 bits a channel. Deviation: the box that is split
  /// next is not the one with the most pixels, but the one with the greatest product of its pixels
  /// and the squared length of its longest side; that is better for large smooth areas.
  init(of picture: Picture, limit: Int) {
    var boxes = [Box(Self.bins(of: picture))]
    while boxes.count < limit {
      var widest = 0
      for index in boxes.indices where boxes[index].weight > boxes[widest].weight {
        widest = index
      }
      guard boxes[widest].weight > 0 else { break }
      let (low, high) = boxes[widest].halves()
      boxes[widest] = low
      boxes.append(high)
    }
    colours = boxes.map(\.mean)
  }

  private init(colours: [SIMD3<UInt8>]) { self.colours = colours }

  /// The colours in whole percents, as sixels store them.
  var percentages: [SIMD3<Int>] {
    colours.map { (SIMD3<Int>(truncatingIfNeeded: $0) &* 100 &+ 127) / 255 }
  }

  /// The colours as a terminal shows them when it is given `percentages`.
  var rounded: ColourTable {
    ColourTable(
      colours: percentages.map { SIMD3<UInt8>(truncatingIfNeeded: ($0 &* 255 &+ 50) / 100) })
  }

  /// The picture's pixels grouped by the upper 5 bits of their channels, without empty bins.
  private static func bins(of picture: Picture) -> [Bin] {
    var bins = (0..<1 << 15).map { code in
      Bin(code: SIMD3(code >> 10, (code >> 5) & 31, code & 31))
    }
    for start in stride(from: 0, to: picture.pixels.count, by: 3) {
      let pixel = SIMD3<Int>(
        Int(picture.pixels[start]), Int(picture.pixels[start + 1]), Int(picture.pixels[start + 2]))
      let code = (pixel.x >> 3) << 10 | (pixel.y >> 3) << 5 | pixel.z >> 3
      bins[code].count += 1
      bins[code].sum &+= pixel
    }
    return bins.filter { $0.count > 0 }
  }
}

/// Pixels of nearly one colour.
private struct Bin {
  /// The upper 5 bits of red, green and blue.
  let code: SIMD3<Int>
  var count = 0
  /// The pixels' sum.
  var sum = SIMD3<Int>()
}

/// Bins whose pixels get one colour together.
private struct Box {
  private let bins: [Bin]
  /// The channel in which the bins differ most, 0 … 2.
  private let axis: Int
  /// How much is gained by splitting the box; 0 where it cannot be split.
  let weight: Int

  init(_ bins: [Bin]) {
    self.bins = bins
    var (low, high) = (SIMD3(repeating: 31), SIMD3<Int>())
    for bin in bins {
      low = pointwiseMin(low, bin.code)
      high = pointwiseMax(high, bin.code)
    }
    let sides = high &- low
    var axis = 0
    for other in 1...2 where sides[other] > sides[axis] { axis = other }
    self.axis = axis
    weight = bins.reduce(0) { $0 + $1.count } * sides[axis] * sides[axis]
  }

  /// The mean colour of the pixels.
  var mean: SIMD3<UInt8> {
    let count = max(1, bins.reduce(0) { $0 + $1.count })
    let sum = bins.reduce(SIMD3<Int>()) { $0 &+ $1.sum }
    return SIMD3(truncatingIfNeeded: (sum &+ count / 2) / SIMD3(repeating: count))
  }

  /// Two boxes with half of the pixels each, or nearly so.
  func halves() -> (Box, Box) {
    let sorted = bins.sorted { one, other in
      if one.code[axis] != other.code[axis] { return one.code[axis] < other.code[axis] }
      // Without this, the order of equal bins could differ between systems.
      return (one.code.x, one.code.y, one.code.z) < (other.code.x, other.code.y, other.code.z)
    }
    let half = bins.reduce(0) { $0 + $1.count } / 2
    var (index, passed) = (1, sorted[0].count)
    while index < sorted.count - 1, passed < half {
      passed += sorted[index].count
      index += 1
    }
    return (Box(Array(sorted[..<index])), Box(Array(sorted[index...])))
  }
}

/// The colours 16 … 255 of xterm: a cube of 6 × 6 × 6, then 24 greys. The first 16 are not used,
/// because people may have changed them.
enum IndexedColour {
  /// The cube's levels.
  static let levels = [0, 95, 135, 175, 215, 255]

  /// The number of the colour that is nearest to the one given, by squared distance of the bytes.
  static func nearest(_ red: Int, _ green: Int, _ blue: Int) -> Int {
    let steps = [red, green, blue].map { value in
      levels.indices.min { abs(levels[$0] - value) < abs(levels[$1] - value) } ?? 0
    }
    let cube = distance(levels[steps[0]] - red, levels[steps[1]] - green, levels[steps[2]] - blue)
    // Grey k is 8 + 10·k.
    let shade = min(max(((red + green + blue) / 3 - 3) / 10, 0), 23)
    let grey = 8 + 10 * shade
    return distance(grey - red, grey - green, grey - blue) < cube
      ? 232 + shade : 16 + 36 * steps[0] + 6 * steps[1] + steps[2]
  }

  private static func distance(_ red: Int, _ green: Int, _ blue: Int) -> Int {
    red * red + green * green + blue * blue
  }
}
