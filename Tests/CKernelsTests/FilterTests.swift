import CKernels
import Testing

/// PNG's filters, against their definition (W3C PNG, third edition, 9.2).
@Suite struct FilterTests {
  static let seed: UInt64 = 0xf117e4
  static let filters = [BREED_FILTER_SUB, BREED_FILTER_AVERAGE, BREED_FILTER_PAETH]

  @Test(
    arguments: [Level.baseline, .v3, .v4].filter(\.isAvailable), filters)
  func `each byte is what the definition says`(level: Level, filter: Int) {
    var patterns = Patterns(state: Self.seed)
    for pixel in [1, 2, 3, 6] {
      for width in [1, 2, 5, 21, 64, 333] {
        let count = width * pixel
        // Bytes of all sizes, and such as lie near each other.
        for mask in [0xFF, 0x07] as [UInt32] {
          let row = (0..<count).map { _ in UInt8(patterns.next() & mask) }
          let above = (0..<count).map { _ in UInt8(patterns.next() & mask) }
          // One byte more than asked for, which must stay as it is.
          var out = [UInt8](repeating: 0xa5, count: count + 1)
          breed_filter(level.number, Int32(filter), row, above, count, pixel, &out)
          #expect(out.last == 0xa5)
          let expected = reference(filter, row, above, pixel)
          #expect(
            Array(out.dropLast()) == expected, "pixel \(pixel), width \(width), seed \(Self.seed)")
        }
      }
    }
  }

  private func reference(_ filter: Int, _ row: [UInt8], _ above: [UInt8], _ pixel: Int) -> [UInt8] {
    row.indices.map { place in
      let a = place < pixel ? 0 : Int(row[place - pixel])
      let b = Int(above[place])
      let c = place < pixel ? 0 : Int(above[place - pixel])
      let guess: Int
      switch filter {
      case BREED_FILTER_SUB: guess = a
      case BREED_FILTER_AVERAGE: guess = (a + b) / 2
      default:
        let estimate = a + b - c
        let nearest = [a, b, c].map { abs(estimate - $0) }
        guess = [a, b, c][nearest.firstIndex(of: nearest.min() ?? 0) ?? 0]
      }
      return row[place] &- UInt8(guess)
    }
  }
}
