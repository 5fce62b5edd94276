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
}
