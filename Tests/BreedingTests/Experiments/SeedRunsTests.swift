import Evolution
import Foundation
import Genomes
import Populations
import Synchronization
import TestSupport
import Testing

@testable import Breeding

/// The same run with several seeds.
@Suite struct SeedRunsTests {
  private func workshop(_ folder: String, threads: Int = 3) -> Workshop {
    Workshop(
      populations: "\(folder)/populations",
      breeder: Breeder(renderer: Renderer(threads: threads)), sheet: SheetSettings(size: 8))
  }

  private func request(_ fitness: String = "entropy") throws -> SearchRequest {
    SearchRequest(fitness: try Runs.breeder.fitness(fitness), population: 6)
  }

  private func runs(
    _ seeds: String, _ workshop: Workshop, fitness: String = "entropy",
    goal: Run.Goal = Run.Goal(), to last: Int? = 5, checkpoint: Int? = 2
  ) throws -> SeedRuns {
    try SeedRuns(
      of: SeedList(seeds), named: "e", request(fitness), goal: goal, to: last,
      checkpoint: checkpoint, in: workshop)
  }

  /// Every file of the lineages, but for locks and what names the current lineage.
  private func files(_ folder: String) throws -> [String: Data] {
    let root = "\(folder)/populations"
    var files: [String: Data] = [:]
    for path in try FileManager.default.subpathsOfDirectory(atPath: root) {
      let name = path.split(separator: "/").last ?? ""
      if name.hasPrefix(".") { continue }
      files[path] = try? Data(contentsOf: URL(fileURLWithPath: "\(root)/\(path)"))
    }
    return files
  }

  /// What each run alone leaves.
  private func alone(_ seeds: ClosedRange<UInt64>) throws -> [String: Data] {
    try withFolder { folder in
      let workshop = workshop(folder, threads: 1)
      for seed in seeds {
        var run = try workshop.begin(
          request(), in: "e-\(seed)", to: 5, checkpoint: 2, seed: seed)
        try run.goOn()
        _ = try workshop.draw(run)
      }
      return try files(folder)
    }
  }

  @Test(arguments: [1, 2, 5])
  func `each lineage is the one that its run alone breeds`(threads: Int) throws {
    let expected = try alone(1...4)
    try withFolder { folder in
      let workshop = workshop(folder, threads: threads)
      let ended = Mutex<[Int]>([])
      let bred = try runs("1-4", workshop).go(tell: { event in
        if case .ended(let lineage) = event { ended.withLock { $0.append(lineage.place) } }
      })
      #expect(bred.map { $0.shown.lineage.description } == ["e-1", "e-2", "e-3", "e-4"])
      #expect(bred.allSatisfy { $0.reached == [.generations] && !$0.wasDone })
      #expect(ended.withLock { $0.sorted() } == [0, 1, 2, 3])
      let isSame = try files(folder) == expected
      #expect(isSame)
      #expect(try workshop.folder.currentName().description == "e-4")
      // Again, nothing is changed.
      let again = try runs("1-4", workshop).go()
      #expect(again.count == 4 && again.allSatisfy(\.wasDone))
      let isStill = try files(folder) == expected
      #expect(isStill)
    }
  }

  @Test func `what was stopped goes on, and ends as if it never had`() throws {
    let expected = try alone(1...4)
    try withFolder { folder in
      let workshop = workshop(folder, threads: 2)
      for steps in [3, 5, 2] {
        let left = Atomic(steps)
        let bred = try runs("1-4", workshop).go(while: {
          left.subtract(1, ordering: .relaxed).oldValue > 0
        })
        #expect(bred.count <= 4)
      }
      #expect(try runs("1-4", workshop).go().count == 4)
      // Where it was stopped, a sheet was drawn.
      func isKept(_ file: (key: String, value: Data)) -> Bool { !file.key.hasSuffix(".png") }
      let isSame = try files(folder).filter(isKept) == expected.filter(isKept)
      #expect(isSame)
    }
  }

  @Test func `without a last generation, a lineage at its goal is passed over, too`() throws {
    try withFolder { folder in
      let workshop = workshop(folder)
      let goal = Run.Goal(generations: 3)
      _ = try runs("1-2", workshop, goal: goal, to: nil).go()
      let before = try files(folder)
      let again = try runs("1-3", workshop, goal: goal, to: nil).go()
      #expect(again.map(\.wasDone) == [true, true, false])
      #expect(again.allSatisfy { $0.reached == [.generations] })
      let after = try files(folder).filter { !$0.key.hasPrefix("e-3") }
      #expect(after == before)
      #expect(
        throws: ExperimentError.bredOtherwise(
          try #require(LineageName("e-1")), ["it was to end by 3 generations"])
      ) { try runs("1-2", workshop, goal: .init(generations: 4), to: nil) }
    }
  }

  @Test func `what is left out may not mean another thing for lineages that are there`() throws {
    try withFolder { folder in
      let workshop = workshop(folder)
      let goal = Run.Goal(generations: 2)
      _ = try runs("1-2", workshop, fitness: "symmetry", goal: goal, to: nil).go()
      let before = try files(folder)
      for last in [nil, 3] {
        #expect(throws: ExperimentError.self) {
          try SeedRuns(
            of: SeedList("1-4"), named: "e", SearchRequest(population: 6),
            goal: last == nil ? goal : Run.Goal(), to: last, checkpoint: 2, in: workshop)
        }
      }
      #expect(try files(folder) == before)
    }
  }

  @Test func `a lineage whose run was left is not taken for one at its goal`() throws {
    try withFolder { folder in
      let workshop = workshop(folder)
      let goal = Run.Goal(generations: 4)
      let left = Atomic(2)
      _ = try runs("1", workshop, goal: goal, to: nil).go(while: {
        left.subtract(1, ordering: .relaxed).oldValue > 0
      })
      try workshop.folder.open(LineageName("e-1"), forWriting: true).undo()
      #expect(throws: ExperimentError.self) { try runs("1", workshop, goal: goal, to: nil) }
    }
  }

  @Test func `lineages that were bred otherwise are refused before anything is bred`() throws {
    try withFolder { folder in
      let workshop = workshop(folder)
      _ = try runs("2", workshop).go()
      let before = try files(folder)
      #expect(throws: RequestError.self) { try runs("1-3", workshop, fitness: "symmetry") }
      #expect(throws: ExperimentError.self) {
        try runs("1-3", workshop, fitness: "symmetry", goal: .init(generations: 4), to: nil)
      }
      try workshop.new("e-3", count: 2, seed: 1)
      for last in [nil, 5] {
        #expect(
          throws: ExperimentError.bredOtherwise(
            try #require(LineageName("e-3")), ["seed 3 instead of 1"])
        ) { try runs("3", workshop, to: last) }
      }
      try workshop.next(pick: [1])
      for last in [nil, 5] {
        #expect(throws: ExperimentError.self) { try runs("3", workshop, to: last) }
      }
      let after = try files(folder).filter { !$0.key.hasPrefix("e-3") }
      #expect(after == before)
    }
  }

  @Test func `what fails ends all with the lineage's name, and each is whole`() throws {
    try withFolder { folder in
      let workshop = workshop(folder, threads: 2)
      _ = try runs("1-3", workshop, to: 3).go()
      // A lineage whose log cannot be read.
      let log = "\(folder)/populations/e-2/lineage.jsonl"
      try Data("{}\n".utf8).write(to: URL(fileURLWithPath: log))
      #expect(throws: PopulationError.self) { try runs("1-3", workshop).go() }
      for name in ["e-1", "e-3"] { #expect(try workshop.verify(name).faults.isEmpty) }
    }
  }

  @Test func `a name that no lineage may have is refused`() throws {
    try withFolder { folder in
      let workshop = workshop(folder)
      #expect(throws: RequestError.self) {
        try SeedRuns(of: SeedList("1-2"), named: "3", request(), in: workshop)
      }
      #expect(throws: RequestError.self) {
        try SeedRuns(of: SeedList("1-2"), named: "a/b", request(), in: workshop)
      }
      #expect(!FileManager.default.fileExists(atPath: "\(folder)/populations"))
    }
  }
}
