import Expressions
import Fitness
import Genomes
import Pictures
import Populations
import Rendering
import TestSupport
import Testing

@testable import Breeding

/// Measures that a program brings itself.
@Suite struct OwnMeasureTests {
  /// How light a picture is, judged with all others of its batch.
  private struct Light: BatchMeasure {
    let name = "own-light"
    let summary = "light pictures"
    let size = PictureSize(width: 24, height: 16)
    let batches = Locked([Int]())

    func scores(of pictures: [Picture]) -> [Double] {
      batches.withLock { $0.append(pictures.count) }
      return pictures.map(score)
    }

    func score(_ picture: Picture) -> Double {
      let sum = picture.pixels.reduce(0) { $0 + Int($1) }
      return Double(sum) / Double(255 * picture.pixels.count)
    }
  }

  private struct Broken: BatchMeasure {
    struct Failure: Error {}
    let name = "own-broken"
    let summary = ""
    let scores: @Sendable (Int) throws -> [Double]
    func scores(of pictures: [Picture]) throws -> [Double] { try scores(pictures.count) }
  }

  private struct Nodes: GenomeBatchMeasure {
    let name = "own-nodes"
    let summary = "large networks"
    let extra: Int
    func scores(of genomes: [Genome]) -> [Double] {
      genomes.map { Double($0.nodes.count) } + [Double](repeating: 0, count: extra)
    }
  }

  private func breeder(_ measures: any Measure...) throws -> Breeder {
    Breeder(renderer: Runs.breeder.renderer, measures: try .standard.adding(measures))
  }

  @Test func `a run searches for what a program's own measure wants`() throws {
    let light = Light()
    let breeder = try breeder(light)
    let renderer = breeder.renderer
    let run = Run(
      seed: 4, method: Runs.method(.generational, "2 * own-light + entropy", population: 6),
      goal: .init(generations: 4), checkpoint: 3)
    try Lineages.withFolder { folder in
      try Lineages.found(in: folder, Runs.new(count: 6, seed: 4))
      try Lineages.go(on: run, in: folder, steps: 2, with: breeder)
      try Lineages.go(on: run, in: folder, with: breeder)
      let lineage = try folder.open(Lineages.name)
      let all = try (1...5).map { try breeder.generation($0, of: lineage) }
      for individual in all.dropFirst().flatMap(\.individuals) {
        let own = light.score(
          renderer.picture(of: individual.genome, at: Viewport(width: 24, height: 16)))
        let entropy = Entropy().score(
          renderer.picture(of: individual.genome, at: Viewport(side: 64)))
        #expect(individual.score == 2 * own + entropy)
      }
      let batches = light.batches.withLock { $0 }
      #expect(batches[0] == 6 && batches.allSatisfy { 1...6 ~= $0 })
      // Who does not have the measure reads what is saved, and cannot breed the rest again.
      #expect(try Runs.breeder.generation(4, of: lineage) == all[3])
      #expect(throws: FitnessError.self) { try Runs.breeder.generation(3, of: lineage) }
    }
  }

  @Test func `a measure of genomes alone is held to a value for each`() throws {
    let genomes = Runs.new(count: 3, seed: 4).genomes
    let sound = try breeder(Nodes(extra: 0))
    #expect(
      try sound.scores(of: genomes, by: sound.fitness("own-nodes, 2*own-nodes"))
        == genomes.map { [Double($0.nodes.count), 2 * Double($0.nodes.count)] })
    let broken = try breeder(Nodes(extra: 1))
    #expect(throws: MeasureError.count("own-nodes", expected: 3, found: 4)) {
      try broken.scores(of: genomes, by: broken.fitness("own-nodes"))
    }
  }

  @Test func `a measure that fails stops the run, and the lineage is whole`() throws {
    let breeder = try breeder(Broken { _ in throw Broken.Failure() })
    let run = Run(
      seed: 4, method: Runs.method(.generational, "own-broken", population: 6),
      goal: .init(generations: 4), checkpoint: 1)
    try Lineages.withFolder { folder in
      try Lineages.found(in: folder, Runs.new(count: 6, seed: 4))
      let before = try Lineages.files(of: folder)
      #expect(throws: Broken.Failure.self) { try Lineages.go(on: run, in: folder, with: breeder) }
      #expect(try Lineages.files(of: folder) == before)
    }
  }

  @Test func `a value a picture is wanted, and what is no number counts as 0`() throws {
    let genomes = Runs.new(count: 3, seed: 1).genomes
    func scores(_ scores: @escaping @Sendable (Int) -> [Double]) throws -> [[Double]] {
      let breeder = try breeder(Broken(scores: scores))
      return try breeder.scores(
        of: genomes,
        by: [FitnessExpression("own-broken", vocabulary: breeder.measures.vocabulary)])
    }
    #expect(
      try scores { _ in [.nan, 0.5, .infinity] } == [[0], [0.5], [.greatestFiniteMagnitude]])
    for count in [0, 2, 4] {
      #expect(throws: MeasureError.count("own-broken", expected: 3, found: count)) {
        try scores { _ in Array(repeating: 1, count: count) }
      }
    }
  }
}
