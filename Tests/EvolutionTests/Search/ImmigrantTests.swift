import Evolution
import Expressions
import Genomes
import TestNetworks
import TestSupport
import Testing

/// What comes in from other islands.
@Suite struct ImmigrantTests {
  private static let methods = [
    SearchMethod(fitness: fitness("a + b"), population: 8),
    SearchMethod(.novelty, fitness: fitness("a + b"), population: 8),
    SearchMethod(
      .mapElites, fitness: fitness("a"), axes: [.init("a", bins: 4), .init("b", bins: 3)],
      population: 8),
    SearchMethod(.nsga2, fitness: fitness("a, b"), population: 8),
  ]

  /// Two values in 0…1 and a descriptor; the genomes of `best` have more than all others.
  private static func evaluation(of genome: Genome, best: [Genome] = []) -> Evaluation {
    let sum = abs(genome.connections.reduce(0) { $0 + Double($1.weight) })
    let values = best.contains(genome) ? [0.99, 0.98] : [0.9 * (sum - sum.rounded(.down)), 0.1]
    let bytes = (0..<Descriptor.byteCount).map { UInt8(255 * values[$0 % 2]) / UInt8(1 + $0 % 5) }
    let text = bytes.map { ($0 < 16 ? "0" : "") + String($0, radix: 16) }.joined()
    return Evaluation(values: values, descriptor: Descriptor(text))
  }

  private static func search(_ method: SearchMethod, threads: Int = 2) throws -> Search {
    let individuals = try (1...8).map { number in
      Individual(
        IndividualID(generation: 1, number: number),
        Offspring(try bred(seed: UInt64(number)), operation: "drawn"))
    }
    return try Search(
      method, plan: MeasurePlan(method), seed: 3, from: individuals, number: 1, memory: nil,
      evaluations: individuals.map { evaluation(of: $0.genome) }, threads: threads)
  }

  private static func specimens(_ seeds: ClosedRange<UInt64>) throws -> [Specimen] {
    let name = try #require(LineageName("x-island-02"))
    return try seeds.map { seed in
      Specimen(
        Address(IndividualID(generation: 1, number: Int(seed)), in: name), try bred(seed: seed))
    }
  }

  @Test(arguments: methods)
  func `the best of another island are members, with where they are from`(
    method: SearchMethod
  ) throws {
    let incoming = try Self.specimens(101...102)
    let best = incoming.map(\.genome)
    var (search, alone) = (try Self.search(method), try Self.search(method, threads: 1))
    for number in 2...4 {
      let immigrants = number == 3 ? incoming : []
      let offspring = search.ask(generation: number, immigrants: immigrants)
      #expect(offspring.suffix(immigrants.count).map(\.genome) == immigrants.map(\.genome))
      let told = offspring.map { Self.evaluation(of: $0.genome, best: best) }
      try search.tell(told)
      try alone.tell(
        alone.ask(generation: number, immigrants: immigrants).map {
          Self.evaluation(of: $0.genome, best: best)
        })
      #expect(search.individuals == alone.individuals, "whatever the threads")
      #expect(search.evaluated == offspring.count)
      if method.kind != .mapElites { #expect(search.individuals.count == 8) }
      guard number == 3 else { continue }
      let found = search.individuals.filter { $0.operation == Offspring.immigrated }
      // On a map both have one cell, where the first stays.
      #expect(found.count == (method.kind == .mapElites ? 1 : 2))
      #expect(found.allSatisfy { incoming.map(\.address).contains($0.parents[0]) })
      #expect(found.allSatisfy { $0.tries == 1 && $0.mutations.isEmpty })
    }
    // From the next generation on they are of the lineage.
    #expect(!search.individuals.contains { $0.operation == Offspring.immigrated })
  }

  @Test func `those who come in take the places of the worst`() throws {
    let method = Self.methods[0]
    let incoming = try Self.specimens(101...103)
    let best = incoming.map(\.genome)
    var (open, closed) = (try Self.search(method), try Self.search(method))
    try open.tell(
      open.ask(generation: 2, immigrants: incoming).map {
        Self.evaluation(of: $0.genome, best: best)
      })
    try closed.tell(closed.ask(generation: 2).map { Self.evaluation(of: $0.genome) })
    let own = open.individuals.filter { $0.operation != Offspring.immigrated }
    let scores = closed.individuals.compactMap(\.score).sorted(by: >)
    #expect(own.compactMap(\.score).sorted(by: >) == Array(scores.prefix(5)))
  }

  @Test(arguments: methods)
  func `what is there already, or comes twice, does not come in`(method: SearchMethod) throws {
    let search = try Self.search(method)
    let known = search.individuals[0].genome
    let incoming = try Self.specimens(101...101)
    let copy = Specimen(incoming[0].address, known)
    #expect(search.newcomers(among: [copy] + incoming + incoming) == incoming)
  }

  @Test(arguments: methods)
  func `the best are those of a search's own order`(method: SearchMethod) throws {
    var search = try Self.search(method)
    try search.tell(search.ask(generation: 2).map { Self.evaluation(of: $0.genome) })
    let best = method.kind.best(3, of: search.individuals)
    #expect(best.count == min(3, search.individuals.count))
    #expect(Set(best.map(\.id)).count == best.count)
    let scores = search.individuals.compactMap(\.score)
    #expect(best.compactMap(\.score).max() == scores.max())
    if method.kind != .nsga2 {
      #expect(best.compactMap(\.score) == Array(scores.sorted(by: >).prefix(best.count)))
    }
    #expect(method.kind.best(1_000, of: search.individuals).count == search.individuals.count)
    #expect(method.kind.best(3, of: []).isEmpty)
  }
}
