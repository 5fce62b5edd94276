import CrewSupport
import Crews
import Evolution
import Foundation
import Genomes
import Populations
import Synchronization
import TestSupport
import Testing

@testable import Breeding

/// Islands that send each other their best.
@Suite struct IslandRunsTests {
  private func workshop(_ folder: String, threads: Int = 2) -> Workshop {
    Workshop(
      populations: "\(folder)/populations",
      breeder: Breeder(renderer: Renderer(threads: threads)), sheet: SheetSettings(size: 8))
  }

  private func runs(
    _ workshop: Workshop, _ settings: IslandSettings = IslandSettings(count: 3, every: 2),
    fitness: String = "entropy", goal: Run.Goal = Run.Goal(), to last: Int? = 6,
    checkpoint: Int? = 3, seed: UInt64? = 5
  ) throws -> IslandRuns {
    let request = SearchRequest(fitness: try Runs.breeder.fitness(fitness), population: 6)
    return try IslandRuns(
      settings, named: "e", request, goal: goal, to: last, checkpoint: checkpoint, seed: seed,
      in: workshop)
  }

  /// Every file of the lineages, but for sheets, locks and what names the current lineage.
  private func files(_ folder: String) throws -> [String: Data] {
    let root = "\(folder)/populations"
    var files: [String: Data] = [:]
    for path in try FileManager.default.subpathsOfDirectory(atPath: root) {
      let name = path.split(separator: "/").last ?? ""
      if name.hasPrefix(".") || name.hasSuffix(".png") { continue }
      files[path] = try? Data(contentsOf: URL(fileURLWithPath: "\(root)/\(path)"))
    }
    return files
  }

  /// What islands leave that nothing stopped, on one thread.
  private func whole(
    _ settings: IslandSettings = IslandSettings(count: 3, every: 2), fitness: String = "entropy"
  ) throws -> [String: Data] {
    try withFolder { folder in
      let runs = try runs(workshop(folder, threads: 1), settings, fitness: fitness)
      #expect(try runs.go().count == settings.count)
      _ = try runs.gather()
      return try files(folder)
    }
  }

  @Test(arguments: IslandTopology.allCases)
  func `on any number of threads they are the same`(topology: IslandTopology) throws {
    let settings = IslandSettings(count: 4, every: 2, migrants: 1, topology: topology)
    let expected = try whole(settings)
    for threads in [2, 5] {
      try withFolder { folder in
        let runs = try runs(workshop(folder, threads: threads), settings)
        let bred = try runs.go()
        #expect(bred.map(\.place) == [0, 1, 2, 3])
        #expect(bred.allSatisfy { $0.reached == [.generations] && !$0.wasDone })
        _ = try runs.gather()
        let isSame = try files(folder) == expected
        #expect(isSame)
        // Again, nothing is changed.
        let again = try self.runs(workshop(folder), settings)
        #expect(try again.go().allSatisfy(\.wasDone))
        _ = try again.gather()
        let isStill = try files(folder) == expected
        #expect(isStill)
      }
    }
  }

  @Test(arguments: [
    ["generational", "novelty"], ["map-elites"], ["nsga2"],
    ["map-elites", "novelty", "generational"],
  ])
  func `each search takes in what others send, and says so`(names: [String]) throws {
    let kinds = names.compactMap(SearchKind.init(rawValue:))
    let fitness = kinds == [.nsga2] ? "entropy,contrast" : "entropy"
    let settings = IslandSettings(count: 3, every: 2, topology: .full, searches: kinds)
    let expected = try whole(settings, fitness: fitness)
    try withFolder { folder in
      let workshop = workshop(folder, threads: 3)
      let runs = try runs(workshop, settings, fitness: fitness)
      _ = try runs.go()
      _ = try runs.gather()
      let isSame = try files(folder) == expected
      #expect(isSame)
      var taken = 0
      for name in runs.lineages {
        let lineage = try workshop.folder.open(name)
        for number in 2...6 {
          let summary = try #require(lineage.history[number].summary)
          if number % 2 == 0 { #expect(summary.immigrants.isEmpty) }
          taken += summary.immigrants.count
          for immigrant in summary.immigrants {
            let source = try #require(immigrant.lineage)
            #expect(source != name && runs.lineages.contains(source))
            #expect(immigrant.id.generation == number - 1)
          }
          let generation = try workshop.breeder.generation(number, of: lineage)
          let found = generation.individuals.filter { $0.operation == Offspring.immigrated }
          #expect(found.allSatisfy { summary.immigrants.contains($0.parents[0]) })
        }
        #expect(try workshop.verify("\(name)").faults.isEmpty)
      }
      #expect(taken > 0)
      #expect(try workshop.verify("e").faults.isEmpty)
    }
  }

  @Test func `what was stopped goes on, and ends as if it never had`() throws {
    let expected = try whole()
    try withFolder { folder in
      let workshop = workshop(folder)
      for steps in [2, 3, 4] {
        let left = Atomic(steps)
        _ = try runs(workshop).go(while: { left.subtract(1, ordering: .relaxed).oldValue > 0 })
      }
      let runs = try runs(workshop, seed: nil)
      #expect(try runs.go().count == 3)
      _ = try runs.gather()
      let isSame = try files(folder) == expected
      #expect(isSame)
    }
  }

  /// Breeds islands as another process does that is told where and which ones.
  private struct FolderDuty: Duty {
    static let name = "islands of a folder"
    private let member: IslandMember

    init(order: [UInt8], threads: Int) throws {
      let folder = String(decoding: order, as: UTF8.self)
      let tests = IslandRunsTests()
      member = IslandMember(try tests.runs(tests.workshop(folder, threads: threads), Self.settings))
    }

    static let settings = IslandSettings(
      count: 5, every: 1, topology: .torus, searches: [.generational, .novelty])

    func hear(_ word: [UInt8]) { member.hear(word) }

    func answer(_ request: [UInt8], _ call: DutyCall) throws -> [UInt8] {
      try member.answer(request, call) { [] }
    }
  }

  private func share(_ members: [Int], _ folder: String) throws -> IslandShare {
    try share(ThreadedCrew(members, [FolderDuty.self]), folder)
  }

  private func share(_ crew: ThreadedCrew, _ folder: String) throws -> IslandShare {
    IslandShare(try crew.begin(FolderDuty.name, Array(folder.utf8)), threads: crew.members)
  }

  @Test(arguments: [[1], [2, 1], [1, 1, 1, 1, 1, 1]])
  func `bred by several processes they are the same`(members: [Int]) throws {
    let settings = FolderDuty.settings
    let expected = try whole(settings)
    try withFolder { folder in
      let runs = try runs(workshop(folder, threads: 1), settings)
      let ended = Mutex<[Int]>([])
      let crew = ThreadedCrew(members, [FolderDuty.self])
      let bred = try runs.go(sharedBy: share(crew, folder), while: { true }) { event in
        if case .ended(let bred) = event { ended.withLock { $0.append(bred.place) } }
      }
      #expect(crew.requestCount == min(members.count, 4))
      #expect(bred.map(\.place) == [0, 1, 2, 3, 4])
      #expect(bred.allSatisfy { $0.reached == [.generations] && !$0.wasDone })
      #expect(ended.withLock { $0.sorted() } == [0, 1, 2, 3, 4])
      _ = try runs.gather()
      let isSame = try files(folder) == expected
      #expect(isSame)
      let again = try self.runs(workshop(folder), settings)
      #expect(try again.go(sharedBy: share(members, folder)).allSatisfy(\.wasDone))
    }
  }

  @Test func `what several processes were stopped at goes on by others`() throws {
    let settings = FolderDuty.settings
    let expected = try whole(settings)
    try withFolder { folder in
      for members in [[1, 1], [3]] {
        let runs = try runs(workshop(folder, threads: 2), settings)
        let left = Atomic(3)
        let bred = try runs.go(
          sharedBy: share(members, folder), while: { left.load(ordering: .relaxed) > 0 }
        ) { event in
          if case .advanced = event { left.subtract(1, ordering: .relaxed) }
        }
        #expect(bred.contains { $0.reached.isEmpty })
      }
      let runs = try runs(workshop(folder), settings)
      #expect(try runs.go().count == 5)
      _ = try runs.gather()
      let isSame = try files(folder) == expected
      #expect(isSame)
    }
  }

  @Test func `where one process fails all stop, and it is said why`() throws {
    let settings = FolderDuty.settings
    try withFolder { folder in
      let runs = try runs(workshop(folder, threads: 1), settings)
      let share = try share([1], folder)
      // The second island is the other's.
      let path = "\(folder)/populations/\(runs.lineages[1])"
      try FileManager.default.createDirectory(
        atPath: "\(folder)/populations", withIntermediateDirectories: true)
      try Data("no folder".utf8).write(to: URL(fileURLWithPath: path))
      #expect(throws: CrewError.self) { try runs.go(sharedBy: share) }
      try FileManager.default.removeItem(atPath: path)
      #expect(try self.runs(workshop(folder), settings).go().count == 5)
    }
  }

  @Test func `one that has ended sends the best of its last generation`() throws {
    try withFolder { folder in
      let workshop = workshop(folder)
      let goal = Run.Goal(
        generations: 8, until: try Runs.breeder.condition("entropy > 0.7"))
      let runs = try runs(workshop, .init(count: 4, every: 2), goal: goal, to: nil)
      let bred = try runs.go()
      #expect(bred.count == 4 && bred.allSatisfy { !$0.reached.isEmpty })
      let lengths = bred.map(\.shown.generation.number)
      #expect(Set(lengths).count > 1, "all ended at once: \(lengths)")
      var early = 0
      for name in runs.lineages {
        #expect(try workshop.verify("\(name)").faults.isEmpty)
        let history = try workshop.folder.open(name).history
        for number in 2...history.count {
          early += history[number].summary?.immigrants.count { $0.id.generation < number - 1 } ?? 0
        }
      }
      #expect(early > 0, "no island that had ended sent anything")
    }
  }

  @Test func `what came in stays so where its island is bred on`() throws {
    try withFolder { folder in
      let workshop = workshop(folder)
      let goal = Run.Goal(until: try Runs.breeder.condition("entropy > 0.7"))
      let settings = IslandSettings(count: 4, every: 2)
      _ = try runs(workshop, settings, goal: goal, to: 9).go()
      let runs = try runs(workshop, settings, to: 13)
      _ = try runs.go()
      for name in runs.lineages {
        #expect(try workshop.verify("\(name)").faults.isEmpty)
        let lineage = try workshop.folder.open(name)
        for number in 2...13 { _ = try workshop.breeder.generation(number, of: lineage) }
      }
    }
  }

  @Test func `notices that come before anybody listens are heard`() {
    let board = NoticeBoard()
    let heard = Mutex<[Int]>([])
    board.put(IslandNotice(island: 1, generation: 3, isLast: true))
    board.listen { notice in heard.withLock { $0.append(notice.island) } }
    board.put(IslandNotice(island: 2, generation: 1, isLast: false))
    #expect(heard.withLock { $0 } == [1, 2])
  }

  @Test func `the best of all are gathered once, and again after more generations`() throws {
    try withFolder { folder in
      let workshop = workshop(folder)
      let few = try runs(workshop, to: 4)
      _ = try few.go()
      let first = try few.gather()
      #expect(first.lineage.description == "e" && first.generation.number == 1)
      #expect(first.generation.individuals.count == 6)
      let parents = first.generation.individuals.map(\.parents[0])
      #expect(Set(parents).count == 6 && parents.allSatisfy { $0.id.generation == 4 })
      let more = try runs(workshop, to: 6)
      _ = try more.go()
      #expect(try more.gather().generation.number == 2)
      #expect(try more.gather().generation.number == 2)
      #expect(try workshop.folder.currentName().description == "e")
    }
  }

  @Test func `maps are put together cell by cell`() throws {
    try withFolder { folder in
      let workshop = workshop(folder)
      let runs = try runs(workshop, .init(count: 3, every: 2, searches: [.mapElites]))
      _ = try runs.go()
      let generations = try runs.lineages.map {
        try workshop.breeder.generation(of: workshop.folder.open($0))
      }
      var best: [Int: Double] = [:]
      for individual in generations.flatMap(\.individuals) {
        let cell = try #require(individual.cell)
        best[cell] = max(best[cell] ?? -1, individual.score ?? 0)
      }
      let gathered = try runs.gather().generation.individuals
      #expect(gathered.count == best.count)
      let scores = try gathered.map { picture in
        let address = picture.parents[0]
        let place = try #require(runs.lineages.firstIndex { $0 == address.lineage })
        return try #require(generations[place].individuals[address.id.number - 1].score)
      }
      #expect(scores == best.sorted { $0.key < $1.key }.map(\.value))
    }
  }

  @Test func `what islands cannot be is refused before anything is bred`() throws {
    try withFolder { folder in
      let workshop = workshop(folder)
      #expect(throws: RequestError.self) { try runs(workshop, .init(count: 1)) }
      #expect(throws: RequestError.self) { try runs(workshop, .init(count: 3, every: 0)) }
      #expect(throws: RequestError.self) {
        try runs(workshop, .init(count: 2, searches: [.novelty, .novelty, .mapElites]))
      }
      #expect(throws: IslandError.tooManyMigrants(3, sources: 2, population: 6)) {
        try runs(workshop, .init(count: 3, migrants: 3, topology: .full))
      }
      #expect(throws: IslandError.seconds) { try runs(workshop, goal: .init(seconds: 3), to: nil) }
      #expect(throws: RequestError.self) {
        try runs(workshop, .init(count: 3, searches: [.novelty, .nsga2]))
      }
      #expect(!FileManager.default.fileExists(atPath: "\(folder)/populations"))
      try workshop.new("e", count: 2, seed: 1)
      #expect(throws: IslandError.nameTaken(try #require(LineageName("e")))) { try runs(workshop) }
    }
  }

  @Test func `other islands are not taken for these`() throws {
    try withFolder { folder in
      let workshop = workshop(folder)
      _ = try runs(workshop).go()
      let before = try files(folder)
      for other in [
        IslandSettings(count: 4, every: 2), .init(count: 3, every: 3),
        .init(count: 3, every: 2, migrants: 1), .init(count: 3, every: 2, topology: .full),
        .init(count: 3, every: 2, searches: [.novelty]),
      ] {
        #expect(throws: (any Error).self) { try runs(workshop, other) }
      }
      #expect(throws: (any Error).self) { try runs(workshop, seed: 6) }
      #expect(throws: (any Error).self) { try runs(workshop, fitness: "contrast") }
      #expect(try files(folder) == before)
    }
  }

  @Test func `an island that was stopped does not go on by itself`() throws {
    try withFolder { folder in
      let workshop = workshop(folder)
      let left = Atomic(4)
      _ = try runs(workshop).go(while: { left.subtract(1, ordering: .relaxed).oldValue > 0 })
      let name = "e-island-01"
      #expect(throws: IslandError.self) { try workshop.begin(in: name) }
      #expect(throws: IslandError.self) { try workshop.goOn(in: Workplace(LineageName(name))) }
      var run = try workshop.begin(in: name, goal: .init(generations: 1), isAnother: true)
      #expect(run.run.method.island == nil)
      try run.goOn()
    }
  }

  @Test func `without the island that it takes in from, the last one says what is missing`() throws
  {
    try withFolder { folder in
      let workshop = workshop(folder)
      let left = Atomic(6)
      _ = try runs(workshop).go(while: { left.subtract(1, ordering: .relaxed).oldValue > 0 })
      try FileManager.default.removeItem(atPath: "\(folder)/populations/e-island-03")
      // It is bred again, and the others take in the same as they would have.
      let runs = try runs(workshop)
      #expect(try runs.go().count == 3)
      _ = try runs.gather()
      let isSame = try files(folder) == whole()
      #expect(isSame)
      try FileManager.default.removeItem(atPath: "\(folder)/populations/e-island-03")
      // Generation 5 is not saved, and what came in cannot be had.
      let lineage = try workshop.folder.open(runs.lineages[0])
      #expect(throws: PopulationError.self) { try workshop.breeder.generation(5, of: lineage) }
    }
  }
}
