import Expressions
import Fitness
import Pictures
import Rendering
import Testing

/// What all measures have in common.
@Suite struct MeasureTests {
  static let names = Measures.ofPictures.map(\.name)
  static let all = Measures.builtIn.map(\.name)
  /// Those of which a flat picture has more than next to nothing: what they measure is no structure.
  private static let others = ["brightness", "warmth", "blur"]

  private func measure(_ name: String) throws -> any PictureMeasure {
    try #require(Measures.named(name))
  }

  @Test(arguments: names)
  func `the score of any picture of any size is in 0…1, and the same again`(name: String) throws {
    let measure = try measure(name)
    for (seed, size) in zip(
      (1 as UInt64)...,
      [(1, 1), (1, 9), (9, 1), (2, 2), (3, 5), (16, 16), (64, 64), (65, 63), (100, 7), (130, 130)])
    {
      let noise = Picture.noise(size.0, size.1, seed: seed)
      let pictures = [
        noise, Picture(size.0, size.1, grey: { x, y in UInt8(truncatingIfNeeded: x * 3 + y * 5) }),
        Picture(size.0, size.1, grey: { x, _ in x % 2 == 0 ? 0 : 255 }),
        Picture(width: size.0, height: size.1, filledWith: 255),
        Picture(size.0, size.1, colour: { _, y in y % 3 == 0 ? (255, 0, 0) : (0, 255, 255) }),
      ]
      for picture in pictures {
        let score = measure.score(picture)
        #expect(0...1 ~= score, "\(size)")
        #expect(score.bitPattern == measure.score(picture).bitPattern)
      }
    }
  }

  @Test(arguments: names.filter { !others.contains($0) })
  func `one flat grey scores next to 0 in all that measures structure or colour`(
    name: String
  ) throws {
    for grey in [0, 128, 255] as [UInt8] {
      #expect(try measure(name).score(Picture(width: 64, height: 64, filledWith: grey)) < 0.003)
    }
  }

  @Test(arguments: all)
  func `it has a line of help that fits`(name: String) throws {
    let summary = try #require(Measures.builtIn.first { $0.name == name }).summary
    #expect(!summary.isEmpty && summary.count <= 78 - 18)
    #expect(name.wholeMatch(of: #/[a-z]+(-[a-z]+)*/#) != nil)
  }

  @Test func `names of measures, kinds, presets and functions are all different`() {
    let names =
      Self.all + Measures.kinds.map(\.name) + FitnessPreset.all.map(\.name)
      + FitnessFunction.allCases.map(\.rawValue) + ["novelty", "symmetry-xy"]
    #expect(Set(names).count == names.count)
  }

  @Test func `noise is what entropy and complexity like and symmetry does not`() throws {
    let noise = Picture.noise(64, 64, seed: 11)
    #expect(try measure("entropy").score(noise) > 0.9)
    #expect(try measure("complexity").score(noise) > 0.9)
    #expect(try measure("symmetry").score(noise) < 0.1)
  }
}
