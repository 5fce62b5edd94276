import Evolution
import Populations
import Rendering
import TestNetworks
import Testing

@testable import Breeding

/// What all searches have in common.
@Suite struct EvolverTests {
  static let methods = [
    Runs.method(), Runs.method(.novelty), Runs.method(.generational, "entropy * novelty"),
    Runs.method(.mapElites), Runs.method(.nsga2, "entropy, contrast"),
  ]

  @Test(arguments: methods, [5, 6] as [UInt64])
  func `a run in two parts, with a file between, is the run in one`(
    method: SearchMethod, seed: UInt64
  ) throws {
    let first = Runs.new(seed: seed)
    let whole = try Runs.auto(from: first, generations: 8, method, seed: seed)
    for pause in [0, 3, 6] {
      let start = try Runs.readBack(whole[pause])
      #expect(start == whole[pause], "seed \(seed)")
      let rest = try Runs.auto(
        from: start, generations: 7 - pause, method, seed: seed,
        with: Breeder(renderer: Renderer(threads: 1)))
      #expect(rest == Array(whole[(pause + 1)...]), "seed \(seed), pause \(pause)")
    }
  }

  @Test(arguments: methods)
  func `parents are individuals of the generation before`(method: SearchMethod) throws {
    var before = Runs.new(seed: 3)
    for generation in try Runs.auto(from: before, generations: 5, method, seed: 3) {
      #expect(generation.parent == before.number)
      for individual in generation.individuals {
        #expect(!individual.parents.isEmpty)
        for parent in individual.parents {
          #expect(parent.lineage == nil && parent.id.generation == before.number)
          let genome = try #require(
            before.individuals.first { $0.id == parent.id }, "\(parent)"
          ).genome
          if individual.operation == "kept" { #expect(genome == individual.genome) }
        }
      }
      before = generation
    }
  }

  @Test func `a summary tells the best, the mean and what was painted`() throws {
    let first = Runs.new(seed: 2)
    var evolver = try Runs.breeder.evolver(Runs.method(), from: first, seed: 2, in: nil)
    #expect(evolver.summary == nil && evolver.evaluated == 0)
    try evolver.step(number: 2)
    let (generation, summary) = (evolver.generation, try #require(evolver.summary))
    #expect(summary.best == generation.scores.max())
    #expect(summary.mean == generation.scores.reduce(0, +) / 16)
    #expect(summary.evaluated == generation.individuals.count { $0.operation != "kept" })
    #expect(summary.species == generation.memory.speciation?.species.count)
  }

  @Test(arguments: methods)
  func `the statistics are those of the generation's own file`(method: SearchMethod) throws {
    var evolver = try Runs.breeder.evolver(method, from: Runs.new(seed: 3), seed: 3, in: nil)
    for number in 2...4 { try evolver.step(number: number) }
    let (generation, summary) = (evolver.generation, try #require(evolver.summary))
    let statistics = try #require(summary.statistics)
    #expect(statistics == Run.Summary.Statistics(of: generation))
    let (scores, genomes) = (generation.scores.sorted(), generation.individuals.map(\.genome))
    let middle = (scores[(scores.count - 1) / 2] + scores[scores.count / 2]) / 2
    #expect(abs(statistics.median - middle) < 1e-12)
    let count = Double(genomes.count)
    #expect(statistics.nodes == Double(genomes.map(\.nodes.count).reduce(0, +)) / count)
    #expect(
      statistics.connections == Double(genomes.map(\.connections.count).reduce(0, +)) / count)
    #expect((statistics.qdScore == nil) == method.axes.isEmpty)
    if let score = statistics.qdScore { #expect(abs(score - scores.reduce(0, +)) < 1e-9) }
    let values = generation.individuals.map(\.values)
    #expect(statistics.values.count == values[0].count)
    for (place, value) in statistics.values.enumerated() {
      #expect(value.best == values.map { $0[place] }.max())
    }
  }

  @Test func `a condition is looked out for`() throws {
    let first = Runs.new(seed: 2)
    let method = Runs.method()
    func isFulfilled(_ until: String) throws -> Bool {
      var evolver = try Runs.breeder.evolver(
        method, from: first, seed: 2, in: nil, until: condition(until))
      try evolver.step(number: 2)
      return evolver.isFulfilled
    }
    let best = try Runs.auto(from: first, generations: 1, method, seed: 2)[0].scores.max()!
    #expect(try isFulfilled("entropy >= \(best)"))
    #expect(try !isFulfilled("entropy > \(best)"))
    #expect(try isFulfilled("contrast >= 0"))
  }
}
