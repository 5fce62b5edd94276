import Fitness
import Genomes
import Pictures
import Populations
import Rendering
import Testing

@testable import Breeding

/// Over many broods: hardly a child is flat, and hardly one looks like its parent or a sibling.
@Suite struct VarietyTests {
  @Test(arguments: [("neat", 100 as UInt64), ("layers", 200)])
  func `1,024 first genomes`(recipe: String, seed: UInt64) {
    var tally = Tally()
    for turn in 0..<(recipe == "neat" ? 32 : 4) as Range<UInt64> {
      tally.add(Runs.new(recipe, count: 32, seed: seed + turn), from: nil)
    }
    expect(tally, "\(recipe) from seed \(seed)")
  }

  /// From one, two and five picks, kept or not, of drawn and of bred generations.
  @Test(arguments: [300, 400] as [UInt64])
  func `640 children of picks`(seed: UInt64) {
    var tally = Tally()
    for turn in 0..<8 as Range<UInt64> {
      var parent = Runs.new(count: 20, seed: seed + turn)
      for picks in [[Int(turn) + 1], [3, 14], [1, 6, 11, 16, 20], [2]] {
        let children = Runs.next(
          from: parent, picks, keep: picks.count == 2, count: 20, seed: seed + turn)
        tally.add(children, from: parent)
        parent = children
      }
    }
    expect(tally, "from seed \(seed)")
  }

  @Test func `children of the layers recipe`() {
    var tally = Tally()
    for seed in 500..<503 as Range<UInt64> {
      let parent = Runs.new("layers", count: 6, seed: seed)
      tally.add(Runs.next(from: parent, [1], seed: seed), from: parent)
      tally.add(Runs.next(from: parent, [2, 5], seed: seed), from: parent)
    }
    expect(tally, "layers from seed 500")
  }

  @Test(arguments: [0, 0.05, 0.2, 1])
  func `children at every strength`(strength: Double) {
    var tally = Tally(strength: strength)
    for seed in 600..<608 as Range<UInt64> {
      let parent = Runs.new(count: 8, seed: seed)
      tally.add(
        Runs.next(from: parent, [Int(seed) % 8 + 1], strength: strength, seed: seed),
        from: parent)
    }
    expect(tally, "strength \(strength) from seed 600")
  }

  private func expect(_ tally: Tally, _ name: Comment) {
    #expect(Double(tally.flat) <= 0.01 * Double(tally.children), name)
    #expect(Double(tally.dull) <= 0.01 * Double(tally.children), name)
    #expect(Double(tally.alike) <= 0.02 * Double(tally.children), name)
  }
}

/// What is counted of broods, on pictures of 32 × 32.
struct Tally {
  private(set) var children = 0
  /// Those whose bytes deviate by less than 10.
  private(set) var flat = 0
  /// Those whose luma deviates by less than 2 of 255: another measure of the same.
  private(set) var dull = 0
  /// Those that look like a parent or an earlier sibling.
  private(set) var alike = 0
  private(set) var tries = 0
  private let least: Double

  init(strength: Double = Breeder.defaultStrength) {
    least = Boredom(strength: strength).alikeDifference
  }

  mutating func add(_ generation: Generation, from parent: Generation?) {
    let pictures = Runs.pictures(of: generation, size: 32)
    let before = parent.map { Runs.pictures(of: $0, size: 32) } ?? []
    for (place, child) in generation.individuals.enumerated() where child.operation != "kept" {
      children += 1
      tries += child.tries
      if pictures[place].deviation < 10 { flat += 1 }
      if Self.lumaDeviation(of: pictures[place]) < 2 { dull += 1 }
      let others = child.parents.map { before[$0.id.number - 1] } + pictures[..<place]
      if others.contains(where: {
        Boredom.difference(pictures[place], $0, limit: least) < least
      }) {
        alike += 1
      }
    }
  }

  /// The standard deviation of Rec. 709 luma, in 0…255.
  private static func lumaDeviation(of picture: Picture) -> Double {
    let lumas = stride(from: 0, to: picture.pixels.count, by: 3).map { place in
      let (r, g, b) = (
        Double(picture.pixels[place]), Double(picture.pixels[place + 1]),
        Double(picture.pixels[place + 2])
      )
      return 0.2126 * r + 0.7152 * g + 0.0722 * b
    }
    let mean = lumas.reduce(0, +) / Double(lumas.count)
    let squares = lumas.map { ($0 - mean) * ($0 - mean) }.reduce(0, +)
    return (squares / Double(lumas.count)).squareRoot()
  }
}
