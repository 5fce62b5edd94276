import CKernels
import Foundation
import Testing

/// The kernels against the exact formulas; at the best level, since all give the same bits.
@Suite struct AccuracyTests {
  static let seed: UInt64 = 0x5eed

  @Test(arguments: Function.smooth)
  func `a smooth activation stays within its bound`(function: Function) {
    let values = Samples.values(in: function.range, 100_000, seed: Self.seed)
    let worst = worstError(of: function, over: values)
    #expect(worst.ulps <= function.bound, "at \(worst.x), seed \(Self.seed)")
  }

  @Test(arguments: Function.exact)
  func `a piecewise activation is the exact value rounded`(function: Function) {
    let values = Samples.values(in: function.range, 100_000, seed: Self.seed)
    let worst = worstError(of: function, over: values)
    #expect(worst.ulps <= 0.5, "at \(worst.x), seed \(Self.seed)")
  }

  @Test(arguments: [Function.smooth[5], Function.smooth[6]])
  func `sine and cosine stay within two ulp near multiples of half pi`(function: Function) {
    var values: [Float] = []
    for multiple in stride(from: 1, through: 63_661, by: 7) {
      let nearest = Float(Double(multiple) * .pi / 2)
      values += [nearest.nextDown, nearest, nearest.nextUp]
    }
    let worst = worstError(of: function, over: values)
    #expect(worst.ulps <= 2, "at \(worst.x)")
  }

  @Test(arguments: [BREED_SINE, BREED_COSINE])
  func `a wave stays in −1…1 for any argument`(kind: Int) {
    let values = Samples.patterns(100_000, seed: Self.seed)
    #expect(apply(kind, to: values, .best).allSatisfy { abs($0) <= 1 })
  }

  @Test(arguments: [BREED_SAWTOOTH, BREED_HAT])
  func `a tooth stays in 0…1 for any argument, and is 0 at infinity`(kind: Int) {
    let values = Samples.patterns(100_000, seed: Self.seed)
    #expect(apply(kind, to: values, .best).allSatisfy { (0...1).contains($0) })
    #expect(apply(kind, to: [.infinity, -.infinity], .best) == [0, 0])
  }

  @Test(arguments: [
    BREED_TANH, BREED_BIPOLAR_SIGMOID, BREED_SINE, BREED_TRIANGLE, BREED_RAMP, BREED_CUBE,
  ])
  func `an odd activation is odd to the last bit`(kind: Int) {
    let values = Samples.values(in: -1e5...1e5, 10_000, seed: Self.seed)
    #expect(apply(kind, to: values.map(-), .best) == apply(kind, to: values, .best).map(-))
  }

  @Test(arguments: [0, 1e-6, 0.3, -0.3, 1, -1, 40, -2e4] as [Float])
  func `the angle stays within two ulp in every quadrant`(y: Float) {
    var patterns = Patterns(state: Self.seed)
    let magnitude = max(abs(y), 1)
    let x =
      [0, 1e-7, -1e-7, 1, -1, y, -y]
      + (0..<30_000).map { _ in patterns.next(in: -2 * magnitude...2 * magnitude) }
    for (x, angle) in zip(x, applyPolar(BREED_ANGLE, x: x, y: y, .best)) {
      // + 0 because the kernel knows no −0.
      let error = ulps(angle, from: atan2(Double(y), Double(x + 0)))
      if error > 2 { Issue.record("\(error) ulp at x \(x), seed \(Self.seed)") }
    }
  }

  @Test func `the radius stays within two ulp`() {
    var patterns = Patterns(state: Self.seed)
    let x = (0..<30_000).map { _ in patterns.next(in: -3...3) }
    let radii = applyPolar(BREED_RADIUS, x: x, y: 0.7, .best)
    let worst = zip(x, radii).map { ulps($1, from: hypot(Double($0), Double(Float(0.7)))) }.max()
    #expect(worst.map { $0 <= 2 } == true)
  }

  private func worstError(
    of function: Function, over values: [Float]
  ) -> (ulps: Double, x: Float) {
    var worst = (ulps: -1.0, x: Float.nan)
    for (x, result) in zip(values, apply(function.kind, to: values, .best)) {
      let error = ulps(result, from: function.reference(Double(x)))
      if !(error <= worst.ulps) { worst = (error, x) }
    }
    return worst
  }
}
