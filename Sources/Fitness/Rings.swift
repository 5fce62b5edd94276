/// The ring of each pixel: the whole part of its distance from the middle, in pixels.
struct Rings {
  let ring: [UInt16]
  let count: Int

  private static let standard = Rings(measuring: 64, 64)

  init(width: Int, height: Int) {
    self = width == 64 && height == 64 ? Self.standard : Rings(measuring: width, height)
  }

  private init(measuring width: Int, _ height: Int) {
    ring = (0..<height).flatMap { y in
      (0..<width).map { x in
        // Twice the distances, which are whole.
        let (dx, dy) = (2 * x - width + 1, 2 * y - height + 1)
        return UInt16(Double(dx * dx + dy * dy).squareRoot() / 2)
      }
    }
    count = Int(ring.max() ?? 0) + 1
  }
}
