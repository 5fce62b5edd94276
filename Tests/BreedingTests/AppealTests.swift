import Pictures
import TestSupport
import Testing

@testable import Breeding

/// How much there is to see, by pictures made by hand.
@Suite struct AppealTests {
  private static let side = Boredom.side

  /// The appeal of a picture whose grey at a place, each in −1…1, is given in 0…1.
  private func appeal(_ grey: (Double, Double) -> Double) -> Double {
    let side = Self.side
    let pixels = (0..<side * side).flatMap { place -> [UInt8] in
      let (row, column) = (place / side, place % side)
      let value = grey(
        (Double(column) + 0.5) / Double(side) * 2 - 1, (Double(row) + 0.5) / Double(side) * 2 - 1)
      let byte = UInt8(255 * min(max(value, 0), 1))
      return [byte, byte, byte]
    }
    return Appeal(of: ComparedPicture(Picture(width: side, height: side, pixels: pixels))).value
  }

  @Test func `a crisp figure has appeal, and a faint or blurred one less`() {
    let ring = appeal { x, y in abs((x * x + y * y).squareRoot() - 0.5) < 0.2 ? 1 : 0 }
    let faint = appeal { x, y in abs((x * x + y * y).squareRoot() - 0.5) < 0.2 ? 0.55 : 0.45 }
    let blurred = appeal { x, y in 1 - (x * x + y * y) / 2 }
    #expect(ring > 0.4 && faint < 0.1, "\(ring), \(faint)")
    #expect(blurred > 0 && blurred < 0.7 * ring, "\(ring), \(blurred)")
  }

  @Test func `nothing at all has none`() {
    #expect(appeal { _, _ in 0.5 } == 0)
  }

  @Test func `stripes along a side have little, though they are crisp`() {
    let upright = appeal { x, _ in x * 3 - (x * 3).rounded(.down) < 0.5 ? 1 : 0 }
    let level = appeal { _, y in y * 3 - (y * 3).rounded(.down) < 0.5 ? 1 : 0 }
    #expect(upright < 0.11 && level < 0.11 && upright == level)
  }

  @Test(arguments: [1, 2, 3] as [UInt64])
  func `noise has little`(seed: UInt64) {
    var random = SplitMix64(state: seed)
    #expect(appeal { _, _ in Double.random(in: 0...1, using: &random) } < 0.11)
  }
}
