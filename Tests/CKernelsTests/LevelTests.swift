import CKernels
import Testing

/// The instruction sets against each other, bit by bit.
@Suite struct LevelTests {
  static let seed: UInt64 = 0xb17

  @Test(
    .enabled(if: Level.v3.isAvailable, "this processor has no AVX2"), arguments: Function.all)
  func `v3 gives the baseline's bits`(function: Function) {
    expectSameBits(function.kind, .v3)
  }

  @Test(
    .enabled(if: Level.v4.isAvailable, "this processor has no AVX-512"), arguments: Function.all)
  func `v4 gives the baseline's bits`(function: Function) {
    expectSameBits(function.kind, .v4)
  }

  @Test(
    .enabled(if: Level.v3.isAvailable, "this processor has no AVX2"),
    arguments: [BREED_RADIUS, BREED_ANGLE], Samples.special + [0.5, -3])
  func `v3 gives the baseline's bits in polar coordinates`(kind: Int, y: Float) {
    expectSameBits(polar: kind, y: y, .v3)
  }

  @Test(
    .enabled(if: Level.v4.isAvailable, "this processor has no AVX-512"),
    arguments: [BREED_RADIUS, BREED_ANGLE], Samples.special + [0.5, -3])
  func `v4 gives the baseline's bits in polar coordinates`(kind: Int, y: Float) {
    expectSameBits(polar: kind, y: y, .v4)
  }

  @Test(arguments: Function.all)
  func `NaN gives what the kernel says`(function: Function) {
    let results = apply(function.kind, to: [.nan, -.nan], .best)
    #expect(canonicalBits(results) == canonicalBits([function.ofNaN, function.ofNaN]))
  }

  @Test func `the best level is one of the three`() {
    #expect((BREED_BASELINE...BREED_V4).contains(Int(breed_best_level())))
  }

  private func expectSameBits(_ kind: Int, _ level: Level) {
    let values = Samples.patterns(100_000, seed: Self.seed)
    let expected = canonicalBits(apply(kind, to: values, .baseline))
    #expect(canonicalBits(apply(kind, to: values, level)) == expected, "seed \(Self.seed)")
  }

  private func expectSameBits(polar kind: Int, y: Float, _ level: Level) {
    let x = Samples.patterns(1000, seed: Self.seed)
    let expected = canonicalBits(applyPolar(kind, x: x, y: y, .baseline))
    #expect(canonicalBits(applyPolar(kind, x: x, y: y, level)) == expected, "seed \(Self.seed)")
  }
}

/// The bit patterns, with one for all NaNs: which of two NaNs a sum hands on is the processor's
/// choice, and nothing that leaves the kernels depends on it.
func canonicalBits(_ values: [Float]) -> [UInt32] {
  values.map { $0.isNaN ? Float.nan.bitPattern : $0.bitPattern }
}
