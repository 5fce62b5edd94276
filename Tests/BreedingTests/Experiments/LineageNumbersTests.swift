import Evolution
import Genomes
import Populations
import TestNetworks
import TestSupport
import Testing

@testable import Breeding

@Suite struct LineageNumbersTests {
  private func withWorkshop(_ body: (Workshop) throws -> Void) throws {
    try withFolder { folder in
      try body(
        Workshop(
          populations: "\(folder)/populations", breeder: Runs.breeder,
          sheet: SheetSettings(size: 8)))
    }
  }

  private func auto(
    _ name: String, _ workshop: Workshop, goal: Run.Goal, seed: UInt64 = 3,
    kind: SearchKind? = nil, checkpoint: Int? = nil
  ) throws {
    var run = try workshop.begin(
      SearchRequest(kind, fitness: Runs.breeder.fitness("entropy"), population: 8), in: name,
      goal: goal, checkpoint: checkpoint, seed: seed)
    try run.goOn()
  }

  @Test func `evaluations add up along the branch, with those of the first generation`() throws {
    try withWorkshop { workshop in
      try auto("a", workshop, goal: .init(generations: 4), checkpoint: 3)
      try workshop.load("a", generation: 4)
      try auto("a", workshop, goal: .init(generations: 2))
      let lineage = try workshop.open("a")
      let numbers = try LineageNumbers(of: lineage)
      #expect(numbers.generations.map(\.numbers.number) == [1, 2, 3, 4, 6, 7])
      var sum = 8
      #expect(numbers.generations[0].evaluations == 8)
      for generation in numbers.generations.dropFirst() {
        sum += try #require(lineage.history[generation.numbers.number].summary).evaluated
        #expect(generation.evaluations == sum)
      }
      #expect(numbers.goal == nil && !numbers.isAtGoal)
    }
  }

  @Test func `the columns are what the generations' files say`() throws {
    try withWorkshop { workshop in
      try auto("a", workshop, goal: .init(generations: 3))
      let lineage = try workshop.open("a")
      let last = try #require(try LineageNumbers(of: lineage).generations.last)
      let generation = try lineage.saved(4)
      let species = Dictionary(grouping: generation.individuals) { $0.species ?? 0 }
      let expected: [String: Double] = [
        "best": generation.scores.max() ?? 0, "species": Double(species.count),
        "species_size": 8 / Double(species.count),
        "largest_species": Double(species.values.map(\.count).max() ?? 0),
        "nodes": Double(generation.individuals.map(\.genome.nodes.count).reduce(0, +)) / 8,
      ]
      for (name, value) in expected {
        let column = try #require(ExperimentColumn.all.first { $0.name == name })
        #expect(column.value(of: last) == value, "\(name)")
      }
      let speciation = try #require(generation.memory.speciation)
      let oldest = speciation.species.map { speciation.turn - $0.founded }.max() ?? -1
      let column = try #require(ExperimentColumn.all.first { $0.name == "oldest_species" })
      #expect(column.value(of: last) == Double(oldest))
    }
  }

  @Test func `a goal is reached where the log names a picture`() throws {
    try withWorkshop { workshop in
      try auto("best", workshop, goal: .init(generations: 6))
      let scores = try workshop.open("best").history.records.compactMap(\.summary?.best)
      let most = try #require(scores.max())
      let start = try #require(try workshop.open("best").history.summary(of: 1)?.best)
      try #require(most > start, "the search finds something")
      let until = try Runs.breeder.condition("entropy >= \(most)")
      try auto("until", workshop, goal: .init(generations: 20, until: until))
      let lineage = try workshop.open("until")
      let numbers = try LineageNumbers(of: lineage)
      let place = try #require(scores.firstIndex(of: most)) + 2
      let goal = try #require(numbers.goal)
      #expect(goal.reached?.generation == place && numbers.isAtGoal)
      #expect(goal.reached?.evaluations == numbers.generations.last?.evaluations)
      #expect(lineage.history.ends[0]?.fulfilled?.generation == place)

      try auto(
        "never", workshop,
        goal: .init(generations: 2, until: try Runs.breeder.condition("entropy > 1")))
      let never = try LineageNumbers(of: workshop.open("never"))
      #expect(never.goal != nil && never.goal?.reached == nil && !never.isAtGoal)
      #expect(try workshop.open("never").history.ends[0]?.fulfilled == nil)
    }
  }
}
