import Breeding
import Evolution
import Foundation
import Populations
import Rendering
import TestNetworks
import TestSupport
import Testing

/// Generations that a run did not save, bred again.
@Suite struct RetraceTests {
  private static let first = Runs.new("picbreeder", count: 6, seed: 31)

  private static func small(_ method: SearchMethod) -> SearchMethod {
    var method = method
    method.population = 6
    return method
  }

  private static let methods = EvolverTests.methods.map(small)

  private static func run(
    _ method: SearchMethod, generations: Int, checkpoint: Int, seed: UInt64 = 31,
    until: String? = nil
  ) -> Run {
    Run(
      seed: seed, method: method,
      goal: .init(generations: generations, until: until.map(condition)),
      checkpoint: checkpoint)
  }

  @Test(arguments: methods)
  func `every generation between checkpoints is that of a run that saved it`(
    method: SearchMethod
  ) throws {
    let all = try Lineages.withFolder { folder in
      try Lineages.found(in: folder, Self.first)
      try Lineages.go(on: Self.run(method, generations: 5, checkpoint: 1), in: folder)
      return try Lineages.generations(of: folder)
    }
    for checkpoint in [2, 9] {
      try Lineages.withFolder { folder in
        try Lineages.found(in: folder, Self.first)
        try Lineages.go(on: Self.run(method, generations: 5, checkpoint: checkpoint), in: folder)
        let saved = checkpoint == 2 ? [1, 3, 5, 6] : [1, 6]
        let history = try folder.open(Lineages.name).history
        #expect((1...6).filter { history[$0].isSaved } == saved)
        #expect(
          try Lineages.files(of: folder).keys.sorted()
            == saved.map { "000\($0).json" } + ["lineage.jsonl"])
        #expect(try Lineages.generations(of: folder) == all)
      }
    }
  }

  @Test(arguments: methods)
  func `a run that was killed anywhere ends as one that was not`(method: SearchMethod) throws {
    let run = Self.run(method, generations: 5, checkpoint: 3)
    let whole = try Lineages.withFolder { folder in
      try Lineages.found(in: folder, Self.first)
      try Lineages.go(on: run, in: folder)
      return try Lineages.files(of: folder)
    }
    for pauses in [[1, 1], [3], [5]] {
      try Lineages.withFolder { folder in
        try Lineages.found(in: folder, Self.first)
        for steps in pauses {
          try Lineages.go(
            on: run, in: folder, steps: steps, with: Breeder(renderer: Renderer(threads: 1)))
        }
        if pauses != [5] { try Lineages.go(on: run, in: folder) }
        #expect(try Lineages.files(of: folder) == whole, "\(pauses)")
      }
    }
  }

  private static let pairs = [
    (0, 1), (1, 0), (3, 4), (4, 3), (2, 2), (4, 4),
  ]

  /// The second goes on from the third generation, which the first has not saved.
  @Test(arguments: pairs)
  func `another run goes on from what was not saved`(one: Int, other: Int) throws {
    func generations(_ checkpoints: (Int, Int)) throws -> [Generation] {
      try Lineages.withFolder { folder in
        try Lineages.found(in: folder, Self.first)
        try Lineages.go(
          on: Self.run(Self.methods[one], generations: 9, checkpoint: checkpoints.0), in: folder,
          steps: 2)
        let next = Self.run(
          Self.methods[other], generations: 3, checkpoint: checkpoints.1, seed: 77)
        try Lineages.go(on: next, in: folder, steps: 1)
        try Lineages.go(on: next, in: folder)
        return try Lineages.generations(of: folder)
      }
    }
    let all = try generations((1, 1))
    #expect(all.map(\.seed) == [31, 31, 31, 77, 77, 77])
    #expect(try generations((5, 9)) == all)
  }

  @Test func `a branch goes on from what was not saved`() throws {
    func generations(_ checkpoint: Int) throws -> [Generation] {
      try Lineages.withFolder { folder in
        try Lineages.found(in: folder, Self.first)
        let run = Self.run(Self.methods[0], generations: 5, checkpoint: checkpoint)
        try Lineages.go(on: run, in: folder)
        do {
          let lineage = try folder.open(Lineages.name, forWriting: true)
          try lineage.load(4)
          try lineage.undo()
          let now = try Runs.breeder.generation(of: lineage)
          #expect(now.number == 3)
          try lineage.append(
            try Runs.breeder.next(
              from: now, number: 7, pick: .init(picks: [2], strength: 0.5, keep: false), count: 4,
              seed: 1))
          try lineage.load(3)
        }
        // The same run again, begun anew at 3.
        try Lineages.go(on: run, in: folder)
        return try Lineages.generations(of: folder)
      }
    }
    let all = try generations(1)
    #expect(all.map(\.parent) == [nil, 1, 2, 3, 4, 5, 3, 3, 8, 9, 10, 11])
    #expect(try generations(4) == all)
  }

  @Test func `a condition changes nothing of what a search remembers`() throws {
    let runs = try [nil, "novelty > 2"].map { until in
      try Lineages.withFolder { folder in
        try Lineages.found(in: folder, Self.first)
        try Lineages.go(
          on: Self.run(Self.methods[0], generations: 5, checkpoint: 2, until: until), in: folder)
        return try Lineages.generations(of: folder)
      }
    }
    #expect(runs[0] == runs[1])
    #expect(runs[1].allSatisfy { $0.memory.novelty == nil })
  }

  @Test func `a summary that is not what is bred again is refused`() throws {
    try Lineages.withFolder { folder in
      try Lineages.found(in: folder, Self.first)
      try Lineages.go(
        on: Self.run(Self.methods[0], generations: 7, checkpoint: 4), in: folder)
      let path = "\(folder.path)/forest/lineage.jsonl"
      // Of version 1, whose lines have no checks.
      let log = version1(try String(contentsOfFile: path, encoding: .utf8))
      let history = try folder.open(Lineages.name).history
      for (member, value) in [
        ("best", "\(history[3].summary!.best)"), ("mean", "\(history[3].summary!.mean)"),
        ("evaluated", "\(history[3].summary!.evaluated)"),
        ("species", "\(history[3].summary!.species!)"),
        ("median", "\(history[3].summary!.statistics!.median)"),
        ("nodes", "\(history[3].summary!.statistics!.nodes)"),
        ("connections", "\(history[3].summary!.statistics!.connections)"),
        ("lower_quartile", "\(history[3].summary!.statistics!.quartiles!.lower)"),
        ("upper_quartile", "\(history[3].summary!.statistics!.quartiles!.upper)"),
      ] {
        var lines = log.split(separator: "\n").map(String.init)
        let place = try #require(lines.firstIndex { $0.contains("\"generation\": 3,") })
        let words = "\"\(member)\": \(value)"
        #expect(lines[place].contains(words), "\(lines[place])")
        lines[place] = lines[place].replacingOccurrences(of: words, with: "\"\(member)\": 77")
        try (lines.joined(separator: "\n") + "\n").write(
          toFile: path, atomically: true, encoding: .utf8)
        let lineage = try folder.open(Lineages.name)
        for number in [3, 4] {
          #expect(throws: PopulationError.notReproduced(3, Lineages.name), "\(member)") {
            try Runs.breeder.generation(number, of: lineage)
          }
        }
        for number in [1, 2, 5, 6, 7, 8] {
          #expect(try Runs.breeder.generation(number, of: lineage).number == number)
        }
      }
    }
  }

  @Test(arguments: ["median", "lower_quartile"])
  func `an older log, which lacks statistics, is held against what it has`(
    first: String
  ) throws {
    try Lineages.withFolder { folder in
      try Lineages.found(in: folder, Self.first)
      try Lineages.go(
        on: Self.run(Self.methods[0], generations: 7, checkpoint: 4), in: folder)
      let path = "\(folder.path)/forest/lineage.jsonl"
      let log = version1(try String(contentsOfFile: path, encoding: .utf8))
      let old = log.replacing(try Regex(#", "\#(first)": [^}]+(?= })"#), with: "")
      try #require(old != log)
      try old.write(toFile: path, atomically: true, encoding: .utf8)
      let lineage = try folder.open(Lineages.name)
      #expect(lineage.history[3].summary?.statistics?.quartiles == nil)
      #expect(lineage.history[3].summary?.statistics?.species ?? [] == [])
      for number in 1...8 {
        #expect(try Runs.breeder.generation(number, of: lineage).number == number)
      }
    }
  }

  @Test func `a generation that is not there is not bred`() throws {
    try Lineages.withFolder { folder in
      try Lineages.found(in: folder, Self.first)
      let lineage = try folder.open(Lineages.name)
      for number in [0, 2] {
        let error = PopulationError.unknownGeneration(number, Lineages.name, count: 1)
        #expect(throws: error) { try Runs.breeder.generation(number, of: lineage) }
      }
      #expect(try Runs.breeder.generation(of: lineage) == Self.first)
    }
  }
}
