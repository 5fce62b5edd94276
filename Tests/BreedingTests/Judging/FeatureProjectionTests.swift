import TestSupport
import Testing

@testable import Breeding

/// A judge's features as novelty compares them.
@Suite struct FeatureProjectionTests {
  private func vector(_ count: Int, _ seed: UInt64) -> [Float] {
    var random = SplitMix64(state: seed)
    return (0..<count).map { _ in Float.random(in: -1...1, using: &random) }
  }

  private func distance(_ first: [Float], _ second: [Float]) -> Double {
    zip(first, second).reduce(0) { $0 + Double(($1.0 - $1.1) * ($1.0 - $1.1)) }.squareRoot()
  }

  private func unit(_ vector: [Float]) -> [Float] {
    let length = distance(vector, vector.map { _ in 0 })
    return vector.map { Float(Double($0) / length) }
  }

  @Test(arguments: [1, 2, 63, 64])
  func `few numbers are taken as they are`(count: Int) {
    let features = vector(count, 5).map { 100 * $0 }
    #expect(FeatureProjection(of: count)(features) == features)
  }

  @Test(arguments: [65, 512, 1_280, 4_096])
  func `many become 64, and keep their distances within some tenths`(count: Int) {
    let project = FeatureProjection(of: count)
    let vectors = (0..<24).map { vector(count, UInt64($0)) }
    for (place, one) in vectors.enumerated() {
      #expect(project(one).count == 64)
      for other in vectors[..<place] {
        let ratio = distance(project(one), project(other)) / distance(unit(one), unit(other))
        #expect(0.55...1.5 ~= ratio, "\(count): \(ratio)")
      }
    }
  }

  @Test func `how long a vector is does not count where it is brought to 64`() {
    let features = vector(100, 9)
    let project = FeatureProjection(of: 100)
    // Powers of two change no digit.
    #expect(project(features.map { 4 * $0 }) == project(features))
    #expect(project(features.map { _ in 0 }) == [Float](repeating: 0, count: 64))
  }

  @Test func `the same vector has always the same numbers, and another has others`() {
    let features = (0..<128).map { Float($0 % 5) - 2 + Float($0) / 64 }
    let found = FeatureProjection(of: 128)(features)
    #expect(found == FeatureProjection(of: 128)(features))
    #expect(found != FeatureProjection(of: 128)(features.reversed()))
    #expect(Set(found).count > 32)
  }

  @Test func `NumPy projects to the same numbers`() {
    let features = (0..<128).map { Float($0 % 5) - 2 + Float($0) / 64 }
    let found = FeatureProjection(of: 128)(features)
    #expect(found.count == Self.golden.count)
    for (place, (one, other)) in zip(found, Self.golden).enumerated() {
      #expect(abs(one - other) < 2e-7, "\(place): \(one), expected \(other)")
    }
  }

  /// What `python3 Tests/Judges/projection.py 128` prints.
  private static let golden: [Float] = [
    0.0840468, 0.1089801, 0.1893943, -0.0412804, 0.1269784, -0.0348406, -0.1872477, 0.2153183,
    0.1882384, -0.0412804, -0.0029722, 0.0883400, 0.0823956, 0.0487108, -0.1093104, 0.1053475,
    0.0736442, -0.0980821, -0.1324274, -0.0269148, 0.1603329, 0.2225837, 0.2055762, -0.1169060,
    0.0288962, 0.0368221, 0.0569669, -0.0627461, 0.0777722, 0.1530676, -0.0421060, -0.0231170,
    -0.0553157, 0.0381430, 0.0564715, -0.0356662, 0.1114570, 0.0376477, 0.1056777, -0.1352344,
    -0.0579576, -0.0008256, -0.0054490, -0.0635717, 0.2120159, 0.1030358, 0.2021086, -0.0858631,
    -0.0559762, -0.0635717, -0.1449766, -0.1030358, -0.1669377, -0.0333545, -0.1117872,
    -0.1884035, 0.1098057, 0.2288583, -0.1289598, -0.2607267, -0.0024768, 0.1055126, 0.1140989,
    -0.0459038,
  ]
}
