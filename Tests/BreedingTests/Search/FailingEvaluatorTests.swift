import Evolution
import Genomes
import Populations
import TestSupport
import Testing

@testable import Breeding

/// Evaluations that fail: the lineage is whole, and the run goes on.
@Suite struct FailingEvaluatorTests {
  private struct Outage: Error {}

  /// This machine's threads, which fail at some batches, counted from 0.
  private struct Unreliable: Evaluator {
    let inner: any Evaluator
    let failures: Set<Int>
    let batches: Locked<Int>

    func evaluate(_ genomes: [Genome]) throws -> [Evaluation] {
      let batch = batches.withLock { batch in
        defer { batch += 1 }
        return batch
      }
      if failures.contains(batch) { throw Outage() }
      return try inner.evaluate(genomes)
    }
  }

  private static func breeder(failing failures: Set<Int>) -> Breeder {
    let batches = Locked(0)
    let renderer = Runs.breeder.renderer
    return Breeder(renderer: renderer) { plan, measures in
      Unreliable(
        inner: PaintingEvaluator(plan, measures: measures, renderer: renderer),
        failures: failures, batches: batches)
    }
  }

  private static let first = Runs.new(count: 6, seed: 12)

  private static func run(_ method: SearchMethod) -> Run {
    var method = method
    method.population = 6
    return Run(seed: 12, method: method, goal: .init(generations: 5), checkpoint: 2)
  }

  private static func whole(_ run: Run) throws -> [String: String] {
    try Lineages.withFolder { folder in
      try Lineages.found(in: folder, first)
      try Lineages.go(on: run, in: folder)
      return try Lineages.files(of: folder)
    }
  }

  @Test(arguments: EvolverTests.methods)
  func `the same call goes on to the same end`(method: SearchMethod) throws {
    let run = Self.run(method)
    let whole = try Self.whole(run)
    // The first generation's evaluation succeeds; of the others some fail, one twice.
    try Lineages.withFolder { folder in
      try Lineages.found(in: folder, Self.first)
      do {
        let lineage = try folder.open(Lineages.name, forWriting: true)
        var automatic = try AutomaticRun(
          run, in: lineage, by: Self.breeder(failing: [1, 3, 6, 7]))
        for bred in [0, 1, 3, 3] {
          let before = try Lineages.files(of: folder)
          let generation = automatic.generation
          #expect(throws: Outage.self) { try automatic.goOn() }
          #expect(automatic.bred == bred && lineage.history.count == bred + 1)
          #expect(try folder.open(Lineages.name).history == lineage.history)
          if bred == 0 || generation.number == bred + 1 {
            #expect(automatic.generation == generation)
            #expect(try Lineages.files(of: folder) == before)
          }
        }
        #expect(try automatic.goOn() == .goal)
      }
      #expect(try Lineages.files(of: folder) == whole)
      let verification = try folder.verification(of: Lineages.name)
      #expect((verification.faults + Runs.breeder.findings(in: verification).faults).isEmpty)
    }
  }

  @Test func `another process goes on to the same end`() throws {
    let run = Self.run(Runs.method())
    let whole = try Self.whole(run)
    try Lineages.withFolder { folder in
      try Lineages.found(in: folder, Self.first)
      let founded = try Lineages.files(of: folder)
      for (failure, bred) in [(0, 0), (1, 0), (3, 2), (2, 3)] {
        #expect(throws: Outage.self) {
          try Lineages.go(on: run, in: folder, with: Self.breeder(failing: [failure]))
        }
        #expect(try folder.open(Lineages.name).history.count == bred + 1)
        // What cannot be begun leaves no trace.
        if failure == 0 { #expect(try Lineages.files(of: folder) == founded) }
      }
      #expect(try Lineages.go(on: run, in: folder).bred == 5)
      #expect(try Lineages.files(of: folder) == whole)
    }
  }

  @Test func `a wrong number of evaluations stops a run as a failure does`() throws {
    struct Short: Evaluator {
      let inner: any Evaluator
      func evaluate(_ genomes: [Genome]) throws -> [Evaluation] {
        try inner.evaluate(genomes).dropLast()
      }
    }
    let renderer = Runs.breeder.renderer
    let breeder = Breeder(renderer: renderer) { plan, measures in
      Short(inner: PaintingEvaluator(plan, measures: measures, renderer: renderer))
    }
    try Lineages.withFolder { folder in
      try Lineages.found(in: folder, Self.first)
      let before = try Lineages.files(of: folder)
      #expect(throws: SearchError.evaluationCount(expected: 6, found: 5)) {
        try Lineages.go(on: Self.run(Runs.method()), in: folder, with: breeder)
      }
      #expect(try Lineages.files(of: folder) == before)
    }
  }
}
