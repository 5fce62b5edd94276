import Experiments
import Foundation
import Genomes
import Populations
import TestNetworks
import TestSupport
import Testing

@testable import Breeding

@Suite struct GroupComparisonTests {
  /// Two series of three lineages, of 4 and 6 generations, and what each had.
  private func withSeries(_ body: (Workshop) throws -> Void) throws {
    try withFolder { folder in
      let workshop = Workshop(
        populations: "\(folder)/populations", breeder: Runs.breeder,
        sheet: SheetSettings(size: 8))
      for (name, last, population) in [("one", 4, 6), ("two", 6, 9)] {
        _ = try SeedRuns(
          of: SeedList("1-3"), named: name,
          SearchRequest(fitness: Runs.breeder.fitness("entropy"), population: population),
          to: last, in: workshop
        ).go()
      }
      try body(workshop)
    }
  }

  @Test func `values are those of the last generation that all have`() throws {
    try withSeries { workshop in
      let comparison = try GroupComparison(workshop.groups(named: ["one", "two"]), in: workshop)
      #expect(comparison.step == 4 && comparison.scale == .generations)
      #expect(comparison.title == "best entropy")
      for (compared, name) in zip(comparison.groups, ["one", "two"]) {
        let best = try (1...3).map { seed in
          try #require(try workshop.open("\(name)-\(seed)").history[4].summary).best
        }
        #expect(compared.values == best && compared.held == 0)
        #expect(compared.bands.map(\.step) == Array(1...(name == "one" ? 4 : 6)))
        #expect(compared.quartiles.median == best.sorted()[1])
      }
      #expect(comparison.comparison.pairs.count == 1)
      let early = try GroupComparison(
        workshop.groups(named: ["one", "two"]), of: "nodes", at: 2, in: workshop)
      #expect(early.step == 2 && early.title == "mean nodes of a network")
      let svg = try comparison.plot().svg()
      #expect(svg.contains(">one (n = 3)</text>") && svg.contains(">best entropy</text>"))
    }
  }

  @Test func `by evaluations, each counts as it was after so many`() throws {
    try withSeries { workshop in
      let comparison = try GroupComparison(
        workshop.groups(named: ["one", "two"]), by: .evaluations, in: workshop)
      let lasts = try ["one", "two"].flatMap { name in
        try (1...3).compactMap { seed in
          try LineageNumbers(of: workshop.open("\(name)-\(seed)")).generations.last?.evaluations
        }
      }
      #expect(comparison.step == lasts.min())
      #expect(comparison.groups.allSatisfy { $0.values.count == 3 })
    }
  }

  @Test func `what cannot be compared is refused`() throws {
    try withSeries { workshop in
      func compare(_ names: [String], of: String = "best", at: Int? = nil) throws {
        _ = try GroupComparison(workshop.groups(named: names), of: of, at: at, in: workshop)
      }
      #expect(throws: ExperimentError.step(5, .generations, common: 1...4)) {
        try compare(["one", "two"], at: 5)
      }
      #expect(throws: ExperimentError.self) { try compare(["one"], of: "beste") }
      #expect(
        throws: ExperimentError.noValues(try #require(LineageName("one-1")), "coverage")
      ) { try compare(["one"], of: "coverage") }
      #expect(throws: ExperimentError.noCondition(try #require(LineageName("one-1")))) {
        try compare(["one"], of: "goal")
      }
      #expect(throws: ExperimentError.stepOfGoal) { try compare(["one"], of: "goal", at: 3) }
      let groups = try workshop.groups(named: ["one"])
      #expect(throws: ExperimentError.tooManyGroups(9, most: 8)) {
        try GroupComparison(Array(repeating: groups[0], count: 9), in: workshop)
      }
    }
  }

  @Test func `goals are compared by when they were reached`() throws {
    try withFolder { folder in
      let workshop = Workshop(
        populations: "\(folder)/populations", breeder: Runs.breeder,
        sheet: SheetSettings(size: 8))
      let request = SearchRequest(fitness: try Runs.breeder.fitness("entropy"), population: 6)
      _ = try SeedRuns(
        of: SeedList("1-4"), named: "free", request, goal: .init(generations: 5), in: workshop
      ).go()
      // What half of them reach, and some not before others.
      let bests = try (1...4).map { seed in
        try #require(
          try workshop.open("free-\(seed)").history.records.compactMap(\.summary?.best).max())
      }.sorted()
      let starts = try (1...4).compactMap {
        try workshop.open("free-\($0)").history.summary(of: 1)?.best
      }
      let wanted = max(bests[2], starts.max() ?? 0)
      let until = try Runs.breeder.condition("entropy >= \(wanted.nextUp)")
      _ = try SeedRuns(
        of: SeedList("1-4"), named: "goal", request,
        goal: .init(generations: 5, until: until), in: workshop
      ).go()
      let comparison = try GroupComparison(
        workshop.groups(named: ["goal"]), of: "goal", in: workshop)
      #expect(comparison.scale == .evaluations && comparison.step == nil)
      let values = comparison.groups[0].values
      let reached = try (1...4).map { seed in
        try workshop.open("goal-\(seed)").history.ends[0]?.fulfilled != nil
      }
      #expect(values.map(\.isFinite) == reached)
      if reached.contains(true) {
        let svg = try comparison.plot().svg()
        #expect(svg.contains("share of lineages at their goal"))
      } else {
        #expect(throws: ExperimentError.noneReached) { try comparison.plot() }
      }
      // One that is at its goal counts with its last value from there on.
      let held = try GroupComparison(workshop.groups(named: ["goal"]), in: workshop)
      #expect(held.step == 6 || !reached.contains(false))
      let early = zip(reached, try (1...4).map { try workshop.open("goal-\($0)").history.count })
        .count { $0 && $1 < held.step ?? 0 }
      #expect(held.groups[0].held == early)
    }
  }
}
