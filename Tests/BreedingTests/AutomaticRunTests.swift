import Evolution
import Foundation
import Populations
import TestNetworks
import TestSupport
import Testing

@testable import Breeding

@Suite struct AutomaticRunTests {
  private static let first = Runs.new(count: 8, seed: 5)
  private static let method = Runs.method(population: 8)

  private static func run(_ goal: Run.Goal, checkpoint: Int = 3) -> Run {
    Run(seed: 5, method: method, goal: goal, checkpoint: checkpoint)
  }

  /// The summaries of twelve generations.
  private static let summaries: [Run.Summary] = {
    do {
      var evolver = try Runs.breeder.evolver(method, from: first, seed: 5, in: nil)
      return try (2...13).compactMap { number in
        try evolver.step(number: number)
        return evolver.summary
      }
    } catch { return [] }
  }()

  /// Runs to the goal in one; the history and what the run says.
  private func finish(
    _ goal: Run.Goal
  ) throws -> (history: History, bred: Int, evaluated: Int) {
    try Lineages.withFolder { folder in
      try Lineages.found(in: folder, Self.first)
      let end = try Lineages.go(on: Self.run(goal), in: folder)
      #expect(!end.isResumed)
      let history = try folder.open(Lineages.name).history
      #expect(history.openRun == nil && history.runs == (end.bred == 0 ? [] : [Self.run(goal)]))
      #expect(history[history.now].isSaved, "the last is saved")
      #expect(
        try Lineages.files(of: folder)["lineage.jsonl"]?.split(separator: "\n").last?
          .hasPrefix("{ \"event\": \"\(end.bred == 0 ? "bred" : "ended")\",") == true)
      #expect(history.records.compactMap(\.summary) == Array(Self.summaries.prefix(end.bred)))
      #expect(end.evaluated == Self.summaries.prefix(end.bred).reduce(0) { $0 + $1.evaluated })
      return (history, end.bred, end.evaluated)
    }
  }

  @Test(arguments: [1, 2, 3, 7])
  func `a goal of generations is how many are bred`(count: Int) throws {
    let end = try finish(.init(generations: count))
    #expect(end.bred == count && end.history.count == count + 1)
    #expect(
      (1...count).filter { end.history[$0 + 1].isSaved }
        == (1...count).filter { $0 % 3 == 0 || $0 == count })
  }

  @Test(arguments: [1, 7, 8, 30])
  func `a goal of evaluations is reached with the generation at hand`(count: Int) throws {
    let end = try finish(.init(evaluations: count))
    #expect(end.evaluated >= count)
    #expect(end.evaluated - Self.summaries[end.bred - 1].evaluated < count)
  }

  @Test func `a goal that is a condition is reached by the first generation that has it`() throws {
    // The best of all so far: reached with that generation and not before.
    let step = try #require(
      (1..<12).last { Self.summaries[$0].best > Self.summaries[$0 - 1].best })
    let end = try finish(
      .init(until: condition("entropy >= \(Self.summaries[step].best)")))
    #expect(end.bred == step + 1)
  }

  @Test func `of several goals the first that is reached ends the run`() throws {
    #expect(try finish(.init(generations: 4, evaluations: 1_000)).bred == 4)
    let evaluations = Self.summaries[0].evaluated + 1
    #expect(try finish(.init(generations: 4, evaluations: evaluations)).bred == 2)
    #expect(try finish(.init(generations: 4, until: condition("entropy > 1"))).bred == 4)
    #expect(try finish(.init(evaluations: 30, until: condition("entropy > 0"))).bred == 0)
  }

  @Test func `where the goal is reached at the start nothing is bred`() throws {
    let end = try finish(.init(until: condition("entropy >= 0")))
    #expect(end.bred == 0 && end.evaluated == 0 && end.history.count == 1)
  }

  @Test func `a run that goes on counts what was before, and ends once`() throws {
    try Lineages.withFolder { folder in
      try Lineages.found(in: folder, Self.first)
      let run = Self.run(.init(generations: 7))
      for (turn, steps) in [0, 2, 3, 0].enumerated() {
        let stop = try Lineages.go(on: run, in: folder, steps: steps)
        let bred = [0, 2, 5, 5][turn]
        #expect(stop.bred == bred && stop.isResumed == ([0, 0, 2, 5][turn] > 0))
        #expect(stop.evaluated == Self.summaries.prefix(bred).reduce(0) { $0 + $1.evaluated })
      }
      #expect(try folder.open(Lineages.name).history.runs.count == 1)
      let end = try Lineages.go(on: run, in: folder)
      #expect(end.bred == 7 && end.isResumed)
      let log = try #require(try Lineages.files(of: folder)["lineage.jsonl"])
      #expect(log.split(separator: "\n").count { $0.contains("\"ended\"") } == 1)
      #expect(log.split(separator: "\n").count { $0.contains("\"run\"") } == 1)
      // The same command once more is a run of its own.
      let again = try Lineages.go(on: run, in: folder, steps: 1)
      #expect(again.bred == 1 && !again.isResumed)
      #expect(try folder.open(Lineages.name).history.runs == [run, run])
    }
  }

  @Test func `a goal that was reached when the run was killed is noted and no more is bred`() throws
  {
    try Lineages.withFolder { folder in
      try Lineages.found(in: folder, Self.first)
      let run = Self.run(.init(generations: 2))
      do {
        let lineage = try folder.open(Lineages.name, forWriting: true)
        var automatic = try AutomaticRun(run, in: lineage, by: Runs.breeder)
        for _ in 0..<2 { try automatic.step() }
      }
      #expect(try folder.open(Lineages.name).history.openRun == 0)
      #expect(try Lineages.go(on: run, in: folder).bred == 2)
      let history = try folder.open(Lineages.name).history
      #expect(history.count == 3 && history.openRun == nil)
    }
  }

  @Test(arguments: 0..<5)
  func `a run that differs in anything does not go on with another`(difference: Int) throws {
    try Lineages.withFolder { folder in
      try Lineages.found(in: folder, Self.first)
      let run = Self.run(.init(generations: 7))
      try Lineages.go(on: run, in: folder, steps: 2)
      var other = run
      switch difference {
      case 0: other.seed = 6
      case 1: other.goal.generations = 8
      case 2: other.goal.seconds = 100
      case 3: other.checkpoint = 4
      default: other.method.settings.elite = 2
      }
      let stop = try Lineages.go(on: other, in: folder, steps: 1)
      #expect(stop.bred == 1 && !stop.isResumed)
      let history = try folder.open(Lineages.name).history
      #expect(history.runs == [run, other] && history.records.map(\.run) == [nil, 0, 0, 1])
    }
  }

  @Test func `what comes between makes a run begin anew`() throws {
    try Lineages.withFolder { folder in
      try Lineages.found(in: folder, Self.first)
      let run = Self.run(.init(generations: 7))
      try Lineages.go(on: run, in: folder, steps: 2)
      do {
        let lineage = try folder.open(Lineages.name, forWriting: true)
        try lineage.undo()
        try lineage.redo()
      }
      #expect(try !Lineages.go(on: run, in: folder, steps: 1).isResumed)
      #expect(try folder.open(Lineages.name).history.runs.count == 2)
    }
  }

  @Test(arguments: [1, 1_000])
  func `the last before the time is up is saved, and the summary is that of the log`(
    seconds: Int
  ) throws {
    try Lineages.withFolder { folder in
      try Lineages.found(in: folder, Self.first)
      let lineage = try folder.open(Lineages.name, forWriting: true)
      var automatic = try AutomaticRun(
        Self.run(.init(seconds: seconds), checkpoint: 10), in: lineage, by: Runs.breeder)
      #expect(automatic.summary == nil && automatic.generation == Self.first)
      let isTimeUp = seconds == 1
      if isTimeUp { Thread.sleep(forTimeInterval: 1.1) }
      let ending = try automatic.goOn(steps: 3)
      #expect(automatic.isAtGoal == isTimeUp && automatic.map == nil)
      #expect(ending == (isTimeUp ? .goal : .stopped) && automatic.bred == (isTimeUp ? 1 : 3))
      #expect(lineage.history.records.last?.summary == automatic.summary)
      #expect(
        lineage.history.records.map(\.isSaved) == [true]
          + (isTimeUp ? [true] : [false, false, false]))
      #expect(lineage.history.openRun == (isTimeUp ? nil : 0))
    }
  }

  @Test func `scores beyond the sum of numbers are logged and read`() throws {
    let most = "(\(Double.greatestFiniteMagnitude) + 0*entropy)"
    for (search, fitness) in [
      (.generational, most), (.generational, "-\(most)"), (.mapElites, most),
      (.nsga2, "\(most), entropy * 1e308 * 2"),
    ] as [(SearchKind, String)] {
      try Lineages.withFolder { folder in
        try Lineages.found(in: folder, Self.first)
        let run = Run(
          seed: 1, method: Runs.method(search, fitness, population: 8),
          goal: .init(generations: 3), checkpoint: 2)
        try Lineages.go(on: run, in: folder)
        let all = try Lineages.generations(of: folder)
        #expect(all.count == 4 && all[3].scores.allSatisfy(\.isFinite))
      }
    }
  }
}
