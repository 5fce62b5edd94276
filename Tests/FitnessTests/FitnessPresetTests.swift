import Expressions
import Fitness
import Pictures
import Rendering
import Testing

/// What presets prefer.
@Suite struct FitnessPresetTests {
  private func score(_ name: String, _ picture: Picture) throws -> Double {
    let fitness = try FitnessExpression(name)
    return fitness.value(
      try fitness.terms.map { try #require(Measures.named($0.name)).score(picture) })
  }

  /// A soft ball on a ground that changes its colour.
  private let ball = Picture(64, 64) { x, y in
    let (dx, dy) = (x - 32, y - 26)
    let distance = dx * dx + dy * dy
    let light = max(0, min(255, 400 - distance / 2))
    return (
      UInt8(max(light, 40 + y * 3)), UInt8(max(light * 3 / 4, 90 - y)), UInt8(max(light / 3, x * 2))
    )
  }

  @Test func `beauty prefers a shape to a flat picture, stripes, a slope and noise`() throws {
    let beauty = try score("beauty", ball)
    let others = [
      Picture(width: 64, height: 64, filledWith: 200), .board, .halves,
      Picture(64, 64, grey: { x, _ in UInt8(x * 4) }),
      Picture(64, 64, grey: { x, _ in x % 2 == 0 ? 0 : 255 }),
      Picture(64, 64, colour: { x, _ in x % 3 == 0 ? (255, 0, 0) : (0, 255, UInt8(x % 7 * 30)) }),
      .noise(64, 64, seed: 1), .noise(64, 64, seed: 2),
    ]
    for (place, other) in others.enumerated() {
      #expect(try score("beauty", other) < beauty / 2, "\(place)")
    }
    #expect(try score("beauty", others[0]) == 0)
  }

  @Test func `a preset is written out where it is saved, and named where it is shown`() throws {
    for preset in FitnessPreset.all {
      let expression = try FitnessExpression(preset.name)
      #expect(expression == (try FitnessExpression(preset.text)))
      #expect(expression.title == preset.name)
    }
    #expect(try FitnessExpression("entropy*2").title == "entropy * 2")
  }

  @Test(arguments: FitnessPreset.all.map(\.name))
  func `a preset reads, needs no novelty and is 0…1 for any picture`(name: String) throws {
    #expect(try !FitnessExpression(name).needsNovelty)
    #expect(FitnessPreset.all.first { $0.name == name }?.summary.isEmpty == false)
    for seed in 1...10 as ClosedRange<UInt64> {
      #expect(0...1 ~= (try score(name, .noise(64, 64, seed: seed))))
    }
    #expect(0...1 ~= (try score(name, ball)))
  }
}
