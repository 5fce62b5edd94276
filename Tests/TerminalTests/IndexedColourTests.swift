import Testing

@testable import Terminal

@Suite struct IndexedColourTests {
  /// xterm's own table of 16 … 255.
  private static let table: [SIMD3<Int>] =
    (0..<216).map { code in
      let levels = SIMD3(code / 36, code / 6 % 6, code % 6)
      return SIMD3(
        levels.x == 0 ? 0 : 55 + 40 * levels.x, levels.y == 0 ? 0 : 55 + 40 * levels.y,
        levels.z == 0 ? 0 : 55 + 40 * levels.z)
    } + (0..<24).map { SIMD3(repeating: 8 + 10 * $0) }

  @Test func `no other colour is nearer`() {
    for red in stride(from: 0, through: 255, by: 17) {
      for green in stride(from: 0, through: 255, by: 17) {
        for blue in stride(from: 0, through: 255, by: 17) {
          let distances = Self.table.map { entry in
            let off = entry &- SIMD3(red, green, blue)
            return (off &* off).wrappedSum()
          }
          let chosen = IndexedColour.nearest(red, green, blue)
          #expect(distances[chosen - 16] == distances.min(), "\(red) \(green) \(blue)")
        }
      }
    }
  }
}
