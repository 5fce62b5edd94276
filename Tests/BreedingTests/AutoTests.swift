import Breeding
import Fitness
import Genomes
import Populations
import Rendering
import Testing

/// Breeding by fitness.
@Suite struct AutoTests {
  @Test(arguments: [1, 2, 3] as [UInt64])
  func `over 30 generations the best never falls and the elite goes on unchanged`(seed: UInt64) {
    let first = Runs.new(count: 12, seed: seed)
    var scores = Runs.breeder.scores(of: first, by: Entropy())
    var genomes = first.genomes
    for generation in Runs.auto(from: first, generations: 30, count: 12, seed: seed) {
      let name: Comment = "seed \(seed) generation \(generation.number)"
      let ranking = scores.indices.sorted { (-scores[$0], $0) < (-scores[$1], $1) }
      #expect(generation.genomes[..<2] == [genomes[ranking[0]], genomes[ranking[1]]], name)
      #expect(generation.individuals[..<2].allSatisfy { $0.operation == "kept" }, name)
      #expect(generation.scores.max()! >= scores.max()!, name)
      #expect(generation.scores.count == 12, name)
      scores = generation.scores
      genomes = generation.genomes
    }
    #expect(scores.max()! > Runs.breeder.scores(of: first, by: Entropy()).max()!, "seed \(seed)")
  }

  @Test func `stored scores are those of the pictures`() {
    let generations = Runs.auto(
      from: Runs.new(seed: 4), generations: 3, count: 16, seed: 4)
    for generation in generations {
      let pictures = generation.genomes.map {
        Renderer(threads: 1).picture(of: $0, at: Viewport(side: 64))
      }
      #expect(
        generation.scores.map(\.bitPattern)
          == pictures.map { Entropy().score($0).bitPattern })
      #expect(Runs.breeder.scores(of: generation, by: Entropy()) == generation.scores)
    }
  }

  @Test func `scores of another fitness are not taken for this one's`() {
    let generation = Runs.auto(from: Runs.new(seed: 4), generations: 1, count: 16, seed: 4)[0]
    #expect(
      Runs.breeder.scores(of: generation, by: Brightness()) != generation.scores)
    #expect(
      Runs.breeder.scores(of: generation, by: Brightness())
        == Runs.breeder.scores(of: generation.genomes, by: Brightness()))
  }

  @Test(arguments: [5, 6] as [UInt64])
  func `a run in two parts, with a file between, is the run in one`(seed: UInt64) throws {
    let first = Runs.new(seed: seed)
    let whole = Runs.auto(from: first, generations: 6, count: 16, seed: seed)
    let start = Runs.auto(from: first, generations: 3, count: 16, seed: seed)
    let rest = Runs.auto(
      from: try Runs.readBack(start[2]), generations: 3, count: 16, seed: seed,
      with: Breeder(renderer: Renderer(threads: 1)))
    #expect(start + rest == whole, "seed \(seed)")
  }

  /// At the same number of pictures: a first generation and ten more of 32, or 352 drawn at random.
  @Test func `breeding beats drawing for 9 of 10 seeds`() {
    let pairs = (1...10 as ClosedRange<UInt64>).map { seed -> (bred: Double, drawn: Double) in
      let first = Runs.new(count: 32, seed: seed)
      let bred = Runs.auto(from: first, generations: 10, count: 32, seed: seed)
      let drawn = (0..<11).flatMap { turn in
        Runs.breeder.scores(
          of: Runs.new(count: 32, seed: seed + 1_000 * (turn + 1)), by: Entropy())
      }
      return (bred.flatMap(\.scores).max()!, drawn.max()!)
    }
    #expect(pairs.count { $0.bred > $0.drawn } >= 9, "\(pairs)")
  }

  /// A measure of other numbers.
  private struct Brightness: Measure {
    let name = "brightness"
    let summary = "bright"
    let viewport = Viewport(side: 8)

    func score(_ picture: Picture) -> Double {
      Double(picture.pixels.map(Int.init).reduce(0, +)) / Double(255 * picture.pixels.count)
    }
  }
}
