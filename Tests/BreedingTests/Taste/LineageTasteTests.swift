import Breeding
import Evolution
import Expressions
import Genomes
import Populations
import TestSupport
import Testing

/// The taste that a lineage's log tells.
@Suite struct LineageTasteTests {
  /// A lineage of a first sheet and three that were picked, all by the workshop.
  private static func withLineage(_ body: (Workshop, PopulationFolder) throws -> Void) throws {
    try Lineages.withFolder { folder in
      let workshop = Workshop(
        populations: folder.path, breeder: Runs.breeder, sheet: SheetSettings(size: 16))
      try workshop.new("\(Lineages.name)", count: 8, seed: 3)
      for picks in [[1], [2, 4], [3]] { try workshop.next(pick: picks) }
      try body(workshop, folder)
    }
  }

  /// The wish for what is to one's taste.
  private static let taste = {
    var wishes = Wishes()
    wishes.taste = true
    return wishes
  }()

  /// The sheets that a taste is learnt from now, each with what was picked; nil for no taste.
  private static func judged(_ folder: PopulationFolder) throws -> [[Int]]? {
    let lineage = try folder.open(Lineages.name)
    let history = lineage.history
    return try Runs.breeder.taste(
      TasteSpan(after: history.forgotten, through: history.count), of: lineage
    )?.sheets.map { [$0.generation] + $0.picked }
  }

  @Test func `a log whose run has a taste of picks that come after it is refused`() throws {
    try Self.withLineage { _, folder in
      func run(_ last: Int) -> Run {
        var method = Runs.method(population: 8)
        method.taste = TasteSpan(after: 0, through: last)
        return Run(seed: 3, method: method, goal: .init(generations: 1), checkpoint: 1)
      }
      let lineage = try folder.open(Lineages.name, forWriting: true)
      #expect(
        message { try lineage.begin(run(5)) }
          == "expected a taste of picks up to generation 4, found 5")
      try lineage.begin(run(4))
    }
  }

  @Test func `a generation bred by taste breeds again from the log alone`() throws {
    try Self.withLineage { workshop, folder in
      let children = try workshop.next(pick: [5], wishes: Self.taste).generation
      for picks in [[1, 2], [3]] { try workshop.next(pick: picks, from: 2) }
      let lineage = try folder.open(Lineages.name)
      guard case .pick(var pick) = try lineage.saved(5).method, let span = pick.choice?.taste
      else {
        Issue.record("no taste is saved")
        return
      }
      pick.choice = nil
      let taste = try #require(try Runs.breeder.taste(span, of: lineage))
      let again = try Runs.breeder.next(
        from: lineage.saved(4), number: 5, pick: pick, count: 8, seed: children.seed,
        wishes: [taste])
      #expect(again == children)
      #expect(span == TasteSpan(after: 0, through: 5))
    }
  }

  @Test func `picks count on every branch, and a sheet counts once`() throws {
    try Self.withLineage { workshop, folder in
      #expect(try Self.judged(folder) == [[1, 1], [2, 2, 4], [3, 3]])
      try workshop.undo()
      #expect(try Self.judged(folder) == [[1, 1], [2, 2, 4], [3, 3]])
      try workshop.next(pick: [6], from: 2)
      #expect(try Self.judged(folder) == [[1, 1], [3, 3], [2, 2, 4, 6]])
    }
  }

  @Test func `what is forgotten no longer counts, and the log only grows`() throws {
    try Self.withLineage { workshop, folder in
      let before = try #require(try Lineages.files(of: folder)["lineage.jsonl"])
      try workshop.forgetTaste()
      let after = try #require(try Lineages.files(of: folder)["lineage.jsonl"])
      #expect(after.hasPrefix(before))
      #expect(after.contains(#"{ "event": "forgotten", "through": 4, "check": "#))
      #expect(try Self.judged(folder) == nil)
      try workshop.next(pick: [1])
      #expect(try Self.judged(folder) == [[4, 1]])
      #expect(try workshop.verify().faults.isEmpty)
    }
  }

  @Test func `where nothing was passed over a sheet is bred as without taste, which is told`()
    throws
  {
    try Lineages.withFolder { folder in
      let told = Locked<[String]>([])
      let workshop = Workshop(
        populations: folder.path, breeder: Runs.breeder, sheet: SheetSettings(size: 16)
      ) { line in told.withLock { $0.append(line) } }
      let first = try workshop.new("\(Lineages.name)", count: 3, seed: 3).generation
      let children = try workshop.next(
        pick: [1, 2, 3], count: 8, wishes: Self.taste
      ).generation
      #expect(children == Runs.next(from: first, [1, 2, 3], count: 8, seed: 3))
      let lines = told.withLock { $0 }
      #expect(lines.count == 1 && lines[0].contains("too little to learn your taste"))
    }
  }

  @Test func `a run by taste that was stopped ends as one that was not`() throws {
    let request = SearchRequest(
      fitness: try FitnessExpression.list("0.5*taste + 0.5*entropy"), population: 6)
    func files(pausing: Bool) throws -> [String: String] {
      var files: [String: String] = [:]
      try Self.withLineage { workshop, folder in
        do {
          var run = try workshop.begin(request, goal: .init(generations: 4), checkpoint: 3)
          _ = try run.goOn(steps: pausing ? 2 : .max)
        }
        if pausing {
          var run = try workshop.begin(request, goal: .init(generations: 4), checkpoint: 3)
          #expect(run.isResumed)
          _ = try run.goOn()
        }
        #expect(try workshop.verify().faults.isEmpty)
        files = try Lineages.files(of: folder).filter { !$0.key.hasSuffix(".png") }
      }
      return files
    }
    #expect(try files(pausing: true) == files(pausing: false))
  }

  @Test func `a run by taste in a lineage without picks is refused before anything is begun`()
    throws
  {
    try Lineages.withFolder { folder in
      let workshop = Workshop(populations: folder.path, breeder: Runs.breeder)
      let request = SearchRequest(fitness: try FitnessExpression.list("taste"), population: 6)
      #expect {
        try workshop.begin(request, in: "new")
      } throws: { error in
        if case RequestError.noTaste = error { true } else { false }
      }
      #expect(!folder.has(try LineageName(checked: "new")))
    }
  }
}
