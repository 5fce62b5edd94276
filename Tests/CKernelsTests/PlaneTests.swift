import CKernels
import Foundation
import Testing

/// Radius and angle over all magnitudes, of rows and columns and of two sources.
@Suite struct PlaneTests {
  static let seed: UInt64 = 0x91a

  /// From the least subnormal number to the greatest.
  private static let exponents = Array(stride(from: -149, through: 127, by: 12))

  @Test(arguments: exponents)
  func `radius and angle keep their bounds at every magnitude`(exponent: Int) {
    for y in [1, -1.37, 1.99].map({ Float(scalbn($0, exponent)) }) {
      let x = values(about: y)
      for (x, angle) in zip(x, applyPolar(BREED_ANGLE, x: x, y: y, .best)) {
        // + 0 because the kernel knows no −0.
        let exact = atan2(Double(y), Double(x + 0))
        let isBounded = ulps(angle, from: exact) <= 2
        if abs(exact) >= 0x1p-126 ? !isBounded : abs(angle) > 0x1p-126 {
          Issue.record("angle \(angle) at (\(x), \(y)), expected \(exact), seed \(Self.seed)")
        }
      }
      for (x, radius) in zip(x, applyPolar(BREED_RADIUS, x: x, y: y, .best)) {
        let exact = hypot(Double(x), Double(y))
        guard 0x1p-60...0x1p63 ~= exact else {
          #expect(!radius.isNaN && radius >= 0)
          continue
        }
        if ulps(radius, from: exact) > 1.5 {
          Issue.record("radius \(radius) at (\(x), \(y)), expected \(exact), seed \(Self.seed)")
        }
      }
    }
  }

  @Test(arguments: Samples.special + [0.5, -3, 1e-20])
  func `of two sources they have the bits that they have of a column and a row`(y: Float) {
    let x = Samples.patterns(999, seed: Self.seed)
    for level in Level.available {
      for (kind, plain) in [
        (BREED_RADIUS_OF, BREED_RADIUS), (BREED_ANGLE_OF, BREED_ANGLE),
      ] {
        let expected = canonicalBits(applyPolar(plain, x: x, y: y, .baseline))
        #expect(canonicalBits(ofTwo(kind, x, y, level)) == expected, "\(level)")
      }
      let products = canonicalBits(x.map { $0 * y })
      #expect(canonicalBits(ofTwo(BREED_PRODUCT, x, y, level)) == products, "\(level)")
    }
  }

  private func values(about y: Float) -> [Float] {
    var patterns = Patterns(state: Self.seed)
    return [0, -0.0, y, -y, y.nextUp, y.nextDown]
      + (0..<500).map { _ in y * patterns.next(in: -4...4) }
      + (0..<500).map { _ in Float(bitPattern: patterns.next()) }.filter(\.isFinite)
  }

  private func ofTwo(_ kind: Int, _ x: [Float], _ y: Float, _ level: Level) -> [Float] {
    let padded = x + [Float](repeating: 1, count: (16 - x.count % 16) % 16)
    var tile = Tile(
      columnCount: padded.count,
      registers: [padded, [Float](repeating: y, count: padded.count)])
    tile.append(kind, out: 0, terms: [(0, 1), (1, 1)])
    return Array(tile.run(level)[0].prefix(x.count))
  }
}
