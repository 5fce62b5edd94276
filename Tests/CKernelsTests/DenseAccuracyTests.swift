import CKernels
import Foundation
import Testing

/// The kernels against the exact formulas where chance does not lead: in every binade, about zeros
/// and seams, and beyond the range of the bounds; on every level.
@Suite struct DenseAccuracyTests {
  static let seed: UInt64 = 0xde25e

  @Test(arguments: Function.all)
  func `an activation keeps its bound in every binade, on every level`(function: Function) {
    var patterns = Patterns(state: Self.seed)
    var values: [Float] = [0, -0.0]
    // From the subnormal numbers to the greatest; the ends of each binade, and some between.
    for exponent in UInt32(0)..<255 {
      let mantissas = [0, 1, 0x7f_ffff] + (0..<125).map { _ in patterns.next() >> 9 }
      for mantissa in mantissas {
        let value = Float(bitPattern: exponent << 23 | mantissa)
        values += [value, -value]
      }
    }
    expectBound(function, over: values.filter(function.range.contains))
    expectSameBits(function.kind, over: values)
  }

  @Test(arguments: Function.all)
  func `an activation keeps its bound about its zeros and seams, on every level`(
    function: Function
  ) {
    // The zeros of bipolar gaussian, the seam of softplus's halves, steps of the waves.
    var places: [Float] = [Float(log(2.0).squareRoot()), 0.5, 1, 2, 3, 4, 9.05, 18.1, 87, 88]
    for n in stride(from: 1, through: 63_661, by: 97) { places.append(Float(Double(n) * .pi / 2)) }
    for n in 0..<24 { places += [Float(1 << n), Float(1 << n) + 0.5] }
    let values = places.flatMap { place -> [Float] in
      (-20...20).flatMap { step -> [Float] in
        let value = Float(bitPattern: UInt32(Int(place.bitPattern) + step))
        return [value, -value]
      }
    }
    expectBound(function, over: values.filter(function.range.contains))
    expectSameBits(function.kind, over: values)
  }

  /// What the kernels say of arguments beyond the range of their bounds: the value at its end, or
  /// what would underflow is 0.
  @Test(
    arguments: [
      (BREED_SIGMOID, -87, -87.5), (BREED_SIGMOID, -87, -3e38), (BREED_SWISH, -87, -1e5),
      (BREED_GELU, -10, -10.5), (BREED_GELU, -10, -3e38), (BREED_SINE, 1e5, 100_001),
      (BREED_SINE, 1e5, 3e38), (BREED_SINE, -1e5, -1e9), (BREED_COSINE, 1e5, 2e5),
      (BREED_COSINE, -1e5, -3e38), (BREED_SINE, 1e5, .infinity), (BREED_COSINE, -1e5, -.infinity),
    ] as [(Int, Float, Float)])
  func `beyond its range an activation has the value at the end`(
    kind: Int, end: Float, beyond: Float
  ) {
    for level in Level.available {
      let values = apply(kind, to: [end, beyond], level)
      #expect(values[0] == values[1], "\(level)")
    }
  }

  @Test(arguments: [BREED_GAUSSIAN, BREED_SOFTPLUS])
  func `what would underflow is 0 or smaller than any normal number`(kind: Int) {
    let values = (0..<4000).map { -Float(kind == BREED_GAUSSIAN ? 9.345 : 87.5) - Float($0) * 0.01 }
    for level in Level.available {
      let results = apply(kind, to: values + [-.infinity], level)
      #expect(results.allSatisfy { 0...1.2e-38 ~= $0 } && results.last == 0, "\(level)")
    }
  }

  private func expectBound(_ function: Function, over values: [Float]) {
    let results = apply(function.kind, to: values, .best)
    let bound = Function.exact.contains { $0.kind == function.kind } ? 0.5 : function.bound
    var worst = (ulps: 0.0, x: Float.nan)
    for (x, result) in zip(values, results) {
      let exact = function.reference(Double(x))
      // Near its zeros the bound of bipolar gaussian is an absolute one.
      if function.kind == BREED_BIPOLAR_GAUSSIAN, abs(Double(result) - exact) <= 0x1p-43 {
        continue
      }
      let error = ulps(result, from: exact)
      if !(error <= worst.ulps) { worst = (error, x) }
    }
    #expect(worst.ulps <= bound, "at \(worst.x), seed \(Self.seed)")
  }

  private func expectSameBits(_ kind: Int, over values: [Float]) {
    let expected = canonicalBits(apply(kind, to: values, .baseline))
    for level in Level.available {
      #expect(canonicalBits(apply(kind, to: values, level)) == expected, "\(level)")
    }
  }
}
