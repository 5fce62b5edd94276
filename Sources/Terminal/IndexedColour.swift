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
