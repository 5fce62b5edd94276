import Evolution
import Files
import Foundation
import Genomes
import Hashing
import TestNetworks
import TestSupport
import Testing

@testable import Populations

/// That a lineage can be shown by its log alone, and by its files where an older log tells less.
@Suite struct GenerationOutlineTests {
  private static let search = SearchMethod(
    .nsga2, fitness: fitness("entropy, symmetry"), population: 2)
  private static let first = Address(IndividualID(generation: 1, number: 1))
  private static let second = Address(IndividualID(generation: 1, number: 2))

  /// What a person can do, one after another.
  private static let byHand: [Generation.Method] = [
    .pick(.init(picks: [1, 2], strength: 0.25, keep: true, locked: [1])),
    .cross(.init(first, second, strength: 0.5)), .vary(.init(first, strengths: [0.1, 1])),
    .morph(.init(first, second)),
    .edit(.init(first, changes: [.node(.output(.ink), .bias(0.5))])),
    .imported(.init(file: "a.zip", fingerprint: "7", origins: ["576/\"289\"", nil])),
    .new(.init(recipe: "warp")),
  ]

  /// A lineage of each method and of a run with a generation that is not saved.
  private func makeLineage(in folder: String) throws {
    let lineage = try found(in: folder)
    for method in Self.byHand {
      try lineage.append(makeGeneration(lineage.history.count + 1, parent: 1, method: method))
    }
    try lineage.begin(Run(seed: 7, method: Self.search, goal: .init(), checkpoint: 1))
    for _ in 1...2 {
      let number = lineage.history.count + 1
      try lineage.append(
        makeSearched(number),
        summary: .init(best: 0.1 * Double(number), mean: 0, evaluated: 2, front: 1))
      try lineage.logUnsaved(.init(best: 1, mean: 1, evaluated: 2))
    }
  }

  /// A generation of the run; its first individual beats the second.
  private func makeSearched(_ number: Int) -> Generation {
    let made = makeGeneration(number, parent: number - 1)
    return Generation(
      number: number, parent: number - 1, seed: 7, method: .auto(Self.search),
      individuals: made.individuals.map { one in
        let score = 0.1 * Double(number) / Double(one.id.number)
        return Individual(
          id: one.id, parents: one.parents, operation: one.operation, mutations: one.mutations,
          tries: 1, score: score, values: [score, 0.5], genome: one.genome)
      })
  }

  /// The numbers of the saved generations.
  private func saved(_ lineage: Lineage) -> [Int] {
    (1...lineage.history.count).filter { lineage.history[$0].isSaved }
  }

  /// The outline that a generation's file gives, whatever the log says of it.
  private func outline(_ lineage: Lineage, _ number: Int) throws -> GenerationOutline {
    GenerationOutline(
      try lineage.paths(number).read(.known).generation)
  }

  /// The outlines that the files give.
  private func outlines(_ lineage: Lineage) throws -> [GenerationOutline?] {
    try saved(lineage).map { try outline(lineage, $0) }
  }

  @Test func `the log tells of each saved generation what its file does`() throws {
    try withFolder { folder in
      try makeLineage(in: folder)
      let lineage = try PopulationFolder(path: folder).open(name)
      #expect(try saved(lineage).map(lineage.history.outline) == outlines(lineage))
      #expect(lineage.history.outline(of: 10) == nil, "it is not saved")
      // A run tells its method once.
      let methods = lineage.history.records.map { $0.file?.method }
      #expect(methods == [.new(.init(recipe: "neat"))] + Self.byHand + [nil, nil, nil, nil])
      #expect(try PopulationFolder(path: folder).verification(of: name).faults.isEmpty)
    }
  }

  @Test func `a method that its run does not have stands in the generation's line`() throws {
    try withFolder { folder in
      let lineage = try found(in: folder)
      try lineage.begin(Run(seed: 7, method: Self.search, goal: .init(), checkpoint: 1))
      let other = Generation.Method.auto(.init(fitness: fitness("edges"), population: 2))
      try lineage.append(
        makeGeneration(2, parent: 1, method: other),
        summary: .init(best: 0.2, mean: 0, evaluated: 2))
      #expect(lineage.history[2].run == 0 && lineage.history[2].file?.method == other)
      #expect(lineage.history.outline(of: 2)?.method == other)
    }
  }

  @Test(arguments: [1_000, 40_000])
  func `a method that is too long for a line is told by the file alone`(length: Int) throws {
    try withFolder { folder in
      let origins = [String?](repeating: String(repeating: "o", count: length / 20), count: 1_000)
      let method = Generation.Method.imported(
        .init(file: "a.zip", fingerprint: "7", origins: origins))
      let lineage = try PopulationFolder(path: folder)
        .found(name, seed: 7, first: makeGeneration(1, parent: nil, method: method))
      let isShort = length == 1_000
      #expect((lineage.history.outline(of: 1) == nil) == !isShort)
      #expect((lineage.history[1].file?.method == method) == isShort)
      let read = try PopulationFolder(path: folder).open(name)
      #expect(try read.outline(of: 1).method == method)
    }
  }

  @Test func `of a log of version 2 the files tell what a person bred, and the run the rest`()
    throws
  {
    try withFolder { folder in
      try makeLineage(in: folder)
      let log = "\(folder)/forest/lineage.jsonl"
      let before = try version2(text(of: log))
      try write(before, to: log)
      let lineage = try PopulationFolder(path: folder).open(name)
      #expect(
        lineage.history.records.allSatisfy { $0.file?.method == nil && $0.file?.count == nil })
      let told = saved(lineage).map(lineage.history.outline)
      #expect(told.map { $0 == nil } == Array(repeating: true, count: 8) + [false, false])
      #expect(try saved(lineage).map(lineage.outline) == outlines(lineage))
      #expect(try text(of: log) == before && lineage.mended.isEmpty, "it is only read")
    }
  }

  @Test func `opened for writing a log of version 2 becomes version 3`() throws {
    try withFolder { folder in
      try makeLineage(in: folder)
      let log = "\(folder)/forest/lineage.jsonl"
      let whole = try text(of: log)
      try write(version2(whole), to: log)
      do {
        let lineage = try PopulationFolder(path: folder).open(name, forWriting: true)
        #expect(
          lineage.mended
            == ["\(log): brought to breed.lineage/3, which tells how each generation was bred"])
      }
      #expect(try text(of: log) == whole)
      #expect(try PopulationFolder(path: folder).open(name, forWriting: true).mended.isEmpty)
    }
  }

  @Test func `a file that is not as it was written keeps what a log of version 2 says of it`()
    throws
  {
    try withFolder { folder in
      try makeLineage(in: folder)
      let log = "\(folder)/forest/lineage.jsonl"
      try write(version2(text(of: log)), to: log)
      let file = "\(folder)/forest/0002.json"
      try FileManager.default.removeItem(atPath: file)
      try AtomicFile.write(
        file, bytes: makeGeneration(2, parent: 1, seed: 8).json().serialized())
      let before = try PopulationFolder(path: folder).open(name).history
      let lineage = try PopulationFolder(path: folder).open(name, forWriting: true)
      #expect(lineage.mended.count == 2 && lineage.mended[0].hasPrefix("\(file): it is not as it"))
      #expect(lineage.history[2] == before[2] && lineage.history[3].file?.count == 2)
      #expect(message { _ = try lineage.outline(of: 2) }.hasPrefix("\(file): it is not as it was"))
    }
  }

  @Test func `a rebuilt log tells what the files do, whatever is damaged in it`() throws {
    try withFolder { folder in
      try makeLineage(in: folder)
      let populations = PopulationFolder(path: folder)
      let log = "\(folder)/forest/lineage.jsonl"
      let whole = try text(of: log)
      for (old, new) in [
        (#""count": 2, "method": { "by": "pick""#, #""count": 3, "method": { "by": "pick""#),
        (#""strength": 0.25"#, #""strength": 0.75"#), (#""best": 0.9"#, #""best": 0.8"#),
        (#""by": "cross""#, #""by": "croxx""#), (#"{ "event": "run""#, #"{ "event": "rxn""#),
      ] {
        let broken = whole.replacing(old, with: new, maxReplacements: 1)
        try #require(broken != whole)
        try write(broken, to: log)
        let lineage = try populations.repaired(name)
        for number in [1, 2, 3, 4, 5, 6, 7, 8, 9, 11] {
          let told = lineage.history.outline(of: number)
          #expect(try told == outline(lineage, number), "\(new): \(number)")
        }
      }
    }
  }

  @Test func `what the log says of a generation's file and is not so is a fault`() throws {
    try withFolder { folder in
      try makeLineage(in: folder)
      let log = "\(folder)/forest/lineage.jsonl"
      let text = try text(of: log).replacing(#""strength": 0.25"#, with: #""strength": 0.75"#)
      try write(rechecked(text), to: log)
      #expect(
        try PopulationFolder(path: folder).verification(of: name).faults.map(\.description)
          == [
            "\(folder)/forest/0002.json: the log has another method, number of pictures or best score"
          ])
    }
  }

  /// The log as version 2 wrote it: without counts, and without methods but those of runs.
  private func version2(_ log: String) -> String {
    rechecked(
      log.replacing("breed.lineage/3", with: "breed.lineage/2")
        .replacing(#/, "count": \d+/#, with: "")
        .replacing(#/("event": "bred".*?), "method": .*?}(?=, "check")/#) { $0.1 })
  }

  /// The log with the check that each line should have.
  private func rechecked(_ log: String) -> String {
    var check: Digest?
    return log.split(separator: "\n").map { line in
      let body = LogLine(Array(line.utf8)[...])?.body ?? []
      let right = LogLine.check(of: body, after: check)
      check = right
      return String(decoding: body, as: UTF8.self) + ", \"check\": \"\(right)\" }\n"
    }.joined()
  }
}
