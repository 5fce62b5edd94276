import Evolution
import Genomes
import Populations
import Rendering
import TestNetworks
import Testing

@testable import Breeding

/// Age and mutations in a lineage: what a run counts is what the generations themselves tell.
@Suite struct DescentSearchTests {
  private static let methods = [
    SearchMethod(fitness: fitness("entropy * (1 - age)"), population: 6),
    SearchMethod(
      .mapElites, fitness: fitness("entropy"),
      axes: [.init("age", bins: 8), .init("mutations", bins: 30)], population: 6),
    SearchMethod(.nsga2, fitness: fitness("entropy, mutations"), population: 6),
  ]
  private static let plain = SearchMethod(.nsga2, fitness: fitness("entropy"), population: 6)

  private static func run(
    _ method: SearchMethod, generations: Int = 5, checkpoint: Int = 1, seed: UInt64 = 8
  ) -> Run {
    Run(seed: seed, method: method, goal: .init(generations: generations), checkpoint: checkpoint)
  }

  /// A lineage with a generation that was drawn, and one of picks.
  private static func begin(in folder: PopulationFolder) throws {
    let first = Runs.new("picbreeder", count: 6, seed: 8)
    try Lineages.found(in: folder, first)
    try folder.open(Lineages.name, forWriting: true).append(
      Runs.next(from: first, [2, 5], keep: true, count: 6, seed: 8))
  }

  /// The descent of every individual, from the first generation on, without what searches counted.
  private static func counted(_ generations: [Generation]) -> [IndividualID: Descent] {
    var known: [IndividualID: Descent] = [:]
    for individual in generations.flatMap(\.individuals) {
      known[individual.id] = Descent(
        operation: individual.operation, mutations: individual.mutations.count,
        parents: individual.parents.filter { $0.lineage == nil }.compactMap { known[$0.id] })
    }
    return known
  }

  @Test(arguments: methods)
  func `a run after picks counts from the founders on`(method: SearchMethod) throws {
    try Lineages.withFolder { folder in
      try Self.begin(in: folder)
      try Lineages.go(on: Self.run(method), in: folder)
      let all = try Lineages.generations(of: folder)
      let expected = Self.counted(all)
      for individual in all[0...1].flatMap(\.individuals) { #expect(individual.descent == nil) }
      for individual in all[2...].flatMap(\.individuals) {
        #expect(individual.descent == expected[individual.id], "\(individual.id)")
      }
      #expect(all[2].individuals.contains { $0.descent.map { $0.mutations > 1 } ?? false })
      let lineage = try folder.open(Lineages.name)
      for generation in all {
        let ids = generation.individuals.map(\.id)
        #expect(
          try Runs.breeder.descents(of: ids, in: lineage) == ids.map { expected[$0] ?? .founder })
      }
      // What is written is read, and written again, as it was.
      for generation in all { #expect(try Runs.readBack(generation) == generation) }
    }
  }

  @Test(arguments: methods)
  func `killed, resumed, or with checkpoints, it is the same run`(method: SearchMethod) throws {
    let whole = try Lineages.withFolder { folder in
      try Self.begin(in: folder)
      try Lineages.go(on: Self.run(method), in: folder)
      return try Lineages.generations(of: folder)
    }
    for (checkpoint, pauses) in [(1, [2, 1]), (3, [1, 1]), (9, [2, 2]), (2, [4])] {
      try Lineages.withFolder { folder in
        try Self.begin(in: folder)
        let run = Self.run(method, checkpoint: checkpoint)
        for steps in pauses {
          try Lineages.go(
            on: run, in: folder, steps: steps, with: Breeder(renderer: Renderer(threads: 1)))
        }
        try Lineages.go(on: run, in: folder)
        #expect(try Lineages.generations(of: folder) == whole, "\(checkpoint), \(pauses)")
      }
    }
  }

  @Test func `it counts on after a run that counted nothing and saved little`() throws {
    func lineage(_ checkpoints: (Int, Int)) throws -> [Generation] {
      try Lineages.withFolder { folder in
        try Self.begin(in: folder)
        try Lineages.go(
          on: Self.run(Self.plain, generations: 6, checkpoint: checkpoints.0), in: folder, steps: 4)
        let next = Self.run(Self.methods[1], generations: 4, checkpoint: checkpoints.1, seed: 9)
        try Lineages.go(on: next, in: folder, steps: 1)
        try Lineages.go(on: next, in: folder)
        return try Lineages.generations(of: folder)
      }
    }
    let all = try lineage((1, 1))
    let expected = Self.counted(all)
    for individual in all[6...].flatMap(\.individuals) {
      #expect(individual.descent == expected[individual.id], "\(individual.id)")
    }
    #expect(all[5].individuals.allSatisfy { $0.descent == nil })
    #expect(try lineage((9, 9)) == all)
  }

  @Test func `a picture from another lineage is a founder`() throws {
    try Lineages.withFolder { folder in
      let first = Runs.new("picbreeder", count: 2, seed: 8)
      let strange = try #require(LineageName("elsewhere"))
      let specimens = first.individuals.map {
        Offspring(
          $0.genome, parents: [Address($0.id, in: strange)], operation: "kept")
      }
      let stars = Generation(
        number: 1, parent: nil, seed: 8,
        method: .stars(
          .init([1, 2], pictures: first.individuals.map { Address($0.id, in: strange) })), specimens
      )
      try Lineages.found(in: folder, stars)
      let lineage = try folder.open(Lineages.name)
      #expect(
        try Runs.breeder.descents(of: stars.individuals.map(\.id), in: lineage)
          == [.founder, .founder])
    }
  }

  @Test func `a lineage that asks for none of it keeps none`() throws {
    try Lineages.withFolder { folder in
      try Self.begin(in: folder)
      try Lineages.go(on: Self.run(Self.plain), in: folder)
      #expect(try !Lineages.files(of: folder).values.contains { $0.contains("descent") })
    }
  }

  @Test func `score finds it for pictures of several generations, and says where there is none`()
    throws
  {
    try Lineages.withFolder { folder in
      try Self.begin(in: folder)
      try Lineages.go(on: Self.run(Self.methods[2], generations: 3), in: folder)
      let expected = Self.counted(try Lineages.generations(of: folder))
      let workshop = Workshop(populations: folder.path, breeder: Runs.breeder)
      let names = ["1/3", "2/1", "5/2", "4/6"]
      let scores = try workshop.scores(
        of: names.map { try PictureName("\(Lineages.name)/\($0)") },
        by: Runs.breeder.fitness("age, mutations"))
      for (name, scored) in zip(names, scores) {
        let id = try #require(IndividualID(name))
        let descent = try #require(expected[id])
        #expect(
          scored.scores == Descent.Term.allCases.map { $0.value(of: descent) }, "\(name)")
      }
      #expect(scores[0].scores == [0, 0] && scores[1].scores == [Double(1) / 11, 0])
    }
  }
}
