import Pictures

/// The share of the pixels that lie on an edge, by Sobel's operator (Sobel & Feldman 1968).
///
/// With Gx and Gy the sums of the 3 × 3 neighbours' brightness weighted by (−1 0 1, −2 0 2, −1 0 1)
/// and its transpose, a pixel lies on an edge where √(Gx² + Gy²) ≥ 128: a slope of 16 of 255 from
/// pixel to pixel. Beyond the border, the pixels of the border are repeated. Noise scores highest:
/// `near(edges, 0.2, 0.1)` asks for some edges, but not for noise.
public struct Edges: PictureMeasure {
  /// `edges`.
  public let name = "edges"
  /// What it prefers.
  public let summary = "pixels that lie on an edge (Sobel)"

  /// The measure.
  public init() {}

  private static let threshold: Int32 = 128

  /// The share of the pixels on an edge, 0…1.
  public func score(_ picture: Picture) -> Double {
    let (width, height) = (picture.width, picture.height)
    var count = 0
    picture.brightness.withUnsafeBufferPointer { brightness in
      for y in 0..<height {
        let above = max(0, y - 1) * width
        let here = y * width
        let below = min(height - 1, y + 1) * width
        for x in 0..<width {
          let left = max(0, x - 1)
          let right = min(width - 1, x + 1)
          func at(_ row: Int, _ column: Int) -> Int32 { Int32(brightness[row + column]) }
          let horizontal =
            at(above, right) &+ 2 &* at(here, right) &+ at(below, right)
            &- at(above, left) &- 2 &* at(here, left) &- at(below, left)
          let vertical =
            at(below, left) &+ 2 &* at(below, x) &+ at(below, right)
            &- at(above, left) &- 2 &* at(above, x) &- at(above, right)
          let square = horizontal &* horizontal &+ vertical &* vertical
          count &+= square >= Self.threshold &* Self.threshold ? 1 : 0
        }
      }
    }
    return Double(count) / Double(width * height)
  }
}
