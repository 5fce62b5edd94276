import Breeding
import Evolution
import Fitness
import Genomes
import Populations
import Rendering
import Testing

/// NEAT on pictures.
@Suite struct SpeciesSearchTests {
  @Test(arguments: [1, 2, 3] as [UInt64])
  func `over 30 generations the best never falls and goes on unchanged`(seed: UInt64) throws {
    let first = Runs.new(count: 12, seed: seed)
    var best = Runs.entropies(of: first.genomes).max()!
    let start = best
    for generation in try Runs.auto(
      from: first, generations: 30, Runs.method(population: 12), seed: seed)
    {
      let name: Comment = "seed \(seed) generation \(generation.number)"
      let kept = generation.individuals.filter { $0.operation == "kept" }
      #expect(kept.contains { $0.score == best }, name)
      #expect(generation.scores.count == 12, name)
      // The fittest of each look, then the others: two lists, each the fittest first.
      let rises = zip(generation.scores, generation.scores.dropFirst()).count { $0 < $1 }
      #expect(rises <= 1 && generation.scores[0] == generation.scores.max(), name)
      best = generation.scores[0]
    }
    #expect(best > start, "seed \(seed)")
  }

  @Test func `scores are those of the pictures, and species those of the memory`() throws {
    for generation in try Runs.auto(
      from: Runs.new(seed: 4), generations: 3, Runs.method(), seed: 4)
    {
      let pictures = generation.genomes.map {
        Renderer(threads: 1).picture(of: $0, at: Viewport(side: 64))
      }
      #expect(
        generation.scores.map(\.bitPattern)
          == pictures.map { Entropy().score($0).bitPattern })
      let species = generation.memory.speciation?.species.map(\.id) ?? []
      #expect(Set(generation.individuals.compactMap(\.species)) == Set(species))
    }
  }

  @Test func `a fitness is an expression of measures`() throws {
    let method = Runs.method(.generational, "entropy - contrast")
    let last = try Runs.auto(from: Runs.new(seed: 9), generations: 2, method, seed: 9)[1]
    for individual in last.individuals {
      let picture = Renderer(threads: 1).picture(of: individual.genome, at: Viewport(side: 64))
      #expect(individual.score == Entropy().score(picture) - Contrast().score(picture))
    }
  }

  /// At the same number of pictures: a first generation and ten more of 32, or 352 drawn at random.
  @Test func `breeding beats drawing for 9 of 10 seeds`() throws {
    let pairs = try (1...10 as ClosedRange<UInt64>).map { seed in
      let first = Runs.new(count: 32, seed: seed)
      let bred = try Runs.auto(
        from: first, generations: 10, Runs.method(population: 32), seed: seed)
      let drawn = (0..<11).flatMap { turn in
        Runs.entropies(of: Runs.new(count: 32, seed: seed + 1_000 * (turn + 1)).genomes)
      }
      return (bred: bred.flatMap(\.scores).max()!, drawn: drawn.max()!)
    }
    #expect(pairs.count { $0.bred > $0.drawn } >= 9, "\(pairs)")
  }

  @Test func `novelty fills an archive and the fitness stands beside`() throws {
    let bred = try Runs.auto(
      from: Runs.new(seed: 5), generations: 8, Runs.method(.novelty), seed: 5)
    let archive = try #require(bred[7].memory.novelty)
    #expect(!archive.entries.isEmpty)
    for generation in bred {
      for individual in generation.individuals {
        let picture = Renderer(threads: 1).picture(of: individual.genome, at: Viewport(side: 64))
        #expect(individual.values == [Entropy().score(picture)])
        #expect(individual.score.map { 0...1 ~= $0 } == true)
      }
    }
  }

  @Test func `an archive that the method does not ask for changes nothing`() throws {
    let bred = try Runs.auto(from: Runs.new(seed: 5), generations: 2, Runs.method(), seed: 5)
    let before = bred[0]
    let start = Generation(
      number: before.number, parent: before.parent, seed: before.seed, method: before.method,
      individuals: before.individuals,
      memory: SearchMemory(speciation: before.memory.speciation, novelty: NoveltyArchive()))
    #expect(
      try Runs.auto(from: Runs.readBack(start), generations: 1, Runs.method(), seed: 5)
        == [bred[1]])
  }

  @Test(arguments: [
    Double.greatestFiniteMagnitude, -.greatestFiniteMagnitude, 0, -1, .leastNonzeroMagnitude,
  ])
  func `whatever the scores of a file, a search goes on from it`(score: Double) throws {
    let before = try Runs.auto(from: Runs.new(seed: 5), generations: 1, Runs.method(), seed: 5)[0]
    let start = Generation(
      number: before.number, parent: before.parent, seed: before.seed, method: before.method,
      individuals: before.individuals.map { old in
        Individual(
          id: old.id, parents: old.parents, operation: old.operation, mutations: old.mutations,
          tries: old.tries, score: score, species: old.species, genome: old.genome)
      }, memory: before.memory)
    let after = try Runs.auto(
      from: Runs.readBack(start), generations: 1, Runs.method(), seed: 5)[0]
    #expect(after.individuals.count == 16)
    #expect(after.individuals.contains { $0.operation == "kept" })
  }
}
