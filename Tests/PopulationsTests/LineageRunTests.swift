import Evolution
import Foundation
import Genomes
import JSON
import Populations
import TestNetworks
import TestSupport
import Testing

/// Automatic runs in a lineage's log.
@Suite struct LineageRunTests {
  private static let method = SearchMethod(fitness: fitness("entropy"), population: 4)
  private static let run = Run(
    seed: 3, method: method, goal: .init(generations: 9), checkpoint: 2)
  private static let summary = Run.Summary(best: 0.5, mean: 1.0 / 3, evaluated: 4)

  private static let goals: [Run.Goal] = [
    .init(), .init(generations: 1), .init(evaluations: 1_000_000, seconds: 600),
    .init(
      generations: 20, evaluations: 5, until: condition(#"target:"é" > 0.9"#),
      targets: [.init(measure: "target:é", fingerprint: "0f")], seconds: 1),
  ]
  private static let methods: [SearchMethod] = [
    method, .init(.novelty, fitness: fitness("symmetry"), population: 1),
    .init(
      .mapElites, fitness: fitness("a"),
      axes: [.init("entropy * 2", bins: 1), .init("b", bins: 32)],
      population: 64, activations: [.sine, .bipolarGaussian]),
    .init(
      .nsga2, fitness: fitness("entropy, symmetry"), population: 100_000,
      settings: {
        var settings = NEATSettings()
        (settings.elite, settings.survival) = (7, 1.0 / 3)
        return settings
      }()),
  ]
  private static let summaries: [Run.Summary] = [
    summary, .init(best: -1e300, mean: 5e-300, evaluated: 0, species: 3),
    .init(best: 0, mean: 0, evaluated: 1, cells: 9),
    .init(best: 1, mean: 1, evaluated: 1, species: 1, cells: 2, front: 3),
  ]
  private static let start = Run.Summary(
    best: 0.5, mean: 0.25, evaluated: 4,
    statistics: .init(
      median: 0.25, nodes: 6.5, connections: 9, values: [.init(best: 0.75, mean: 0.5)]))

  @Test func `runs, and what they bred, are read as they were logged`() throws {
    try withFolder { folder in
      let lineage = try found(in: folder)
      for (place, goal) in Self.goals.enumerated() {
        try lineage.begin(
          Run(
            seed: [0, 7, UInt64(Int64.max)][place % 3], method: Self.methods[place], goal: goal,
            checkpoint: place + 1))
        try lineage.logUnsaved(Self.summaries[place])
        let number = lineage.history.count + 1
        try lineage.append(
          makeGeneration(number, parent: number - 1, method: .auto(Self.method)),
          summary: Self.summaries[3 - place])
        if place % 2 == 0 { try lineage.end() }
        let read = try PopulationFolder(path: folder).open(name).history
        #expect(read == lineage.history)
        #expect(read.openRun == (place % 2 == 0 ? nil : place))
      }
      let history = try PopulationFolder(path: folder).open(name).history
      #expect(history.runs.map(\.goal) == Self.goals && history.runs.map(\.method) == Self.methods)
      #expect(history.records.map(\.run) == [nil, 0, 0, 1, 1, 2, 2, 3, 3])
      #expect(
        history.records.map(\.isSaved) == [true] + [
          false, true, false, true, false, true, false, true,
        ])
      #expect(
        try names(in: lineage.folder).filter { $0.hasSuffix("json") }
          == [1, 3, 5, 7, 9].map { "000\($0).json" })
    }
  }

  @Test func `the lines are of the form`() throws {
    try withFolder { folder in
      let lineage = try found(in: folder)
      try lineage.begin(
        Run(seed: 3, method: Self.methods[2], goal: Self.goals[3], checkpoint: 2))
      try lineage.logUnsaved(Self.summaries[3])
      try lineage.end()
      let lines = version1(try text(of: "\(lineage.folder)/lineage.jsonl")).split(separator: "\n")
      let line = #"""
        { "event": "run", "seed": 3, "checkpoint": 2, "goal": { "generations": 20, \#
        "evaluations": 5, "until": "target:é > 0.9", "targets": [ { "measure": "target:é", \#
        "fingerprint": "0f" } ], "seconds": 1 }, "method": { "by": "auto", \#
        "search": "map-elites", "fitness": "a", "axes": [ { "measure": "entropy * 2", \#
        "bins": 1 }, { "measure": "b", "bins": 32 } ], "population": 64, \#
        "activations": [ "sine", "bipolar-gaussian" ], "settings": { "excess": 1.0, \#
        "disjoint": 1.0,
        """#
      #expect(lines[2].hasPrefix(line), "\(lines[2])")
      #expect(
        lines[3] == #"{ "event": "passed", "generation": 2, "parent": 1, "summary": "#
          + #"{ "best": 1.0, "mean": 1.0, "evaluated": 1, "species": 1, "cells": 2, "front": 3 } }"#
      )
      #expect(lines[4...] == [#"{ "event": "ended" }"#])
    }
  }

  @Test func `a run tells of the generation that it begins at, where no run bred it`() throws {
    try withFolder { folder in
      let lineage = try found(in: folder)
      try lineage.begin(Self.run, start: Self.start)
      #expect(
        try text(of: "\(lineage.folder)/lineage.jsonl").contains(
          #", "start": { "best": 0.5, "mean": 0.25, "evaluated": 4, "median": 0.25, "#
            + #""nodes": 6.5, "connections": 9.0, "bests": [ 0.75 ], "means": [ 0.5 ] }"#))
      try lineage.logUnsaved(Self.summary)
      let history = try PopulationFolder(path: folder).open(name).history
      #expect(history == lineage.history)
      #expect(history.summary(of: 1) == Self.start && history[1].summary == nil)
      #expect(history.summary(of: 2) == Self.summary)
      #expect(history.summarizing(1) == Self.run && history.summarizing(2) == Self.run)
    }
  }

  @Test func `what is said of a generation is of the run that said it`() throws {
    try withFolder { folder in
      let lineage = try found(in: folder)
      try lineage.begin(Self.run)
      try lineage.logUnsaved(Self.summary)
      try lineage.end()
      var other = Self.run
      other.seed += 1
      try lineage.begin(other, start: Self.start)
      #expect(lineage.history.summary(of: 2) == Self.summary)
      #expect(lineage.history.summarizing(2) == Self.run)
      #expect(lineage.history.summarizing(1) == nil)
    }
  }

  @Test func `a passed generation is the current one though nothing waited for the disk`() throws {
    try withFolder { folder in
      do {
        let lineage = try found(in: folder)
        try lineage.begin(Self.run)
        for _ in 0..<3 { try lineage.logUnsaved(Self.summary) }
      }
      let lineage = try PopulationFolder(path: folder).open(name, forWriting: true)
      #expect(lineage.history.now == 4 && lineage.history.openRun == 0)
      #expect(lineage.history.records.map(\.isSaved) == [true, false, false, false])
      // The next goes behind, where the last line was torn too.
      let log = "\(lineage.folder)/lineage.jsonl"
      try write(try text(of: log) + "{ \"event\": \"pas", to: log)
      try lineage.logUnsaved(Self.summary)
      #expect(try PopulationFolder(path: folder).open(name).history == lineage.history)
      #expect(lineage.history.count == 5)
    }
  }

  @Test func `undo and load go to what was not saved as well`() throws {
    try withFolder { folder in
      let lineage = try found(in: folder)
      try lineage.begin(Self.run)
      for _ in 0..<3 { try lineage.logUnsaved(Self.summary) }
      try lineage.undo()
      #expect(lineage.history.now == 3 && lineage.history.openRun == nil)
      try lineage.load(2)
      #expect(lineage.history.now == 2)
      let log = try text(of: "\(folder)/forest/lineage.jsonl")
      let history = lineage.history
      #expect(throws: (any Error).self) { try lineage.logUnsaved(Self.summary) }
      #expect(throws: (any Error).self) { try lineage.end() }
      #expect(lineage.history == history)
      #expect(try text(of: "\(folder)/forest/lineage.jsonl") == log)
    }
  }

  private static let head = [
    #"{"event": "founded", "format": "breed.lineage/1", "seed": 7}"#,
    #"{"event": "bred", "generation": 1, "parent": null}"#,
  ]
  private static let begun =
    #"{"event": "run", "seed": 3, "checkpoint": 1, "goal": {}, "method": {"by": "auto", "#
    + #""search": "generational", "fitness": "entropy", "population": 4, "settings": {}}}"#
  private static let passed = #"{"event": "passed", "generation": 2, "parent": 1, "#
  private static let whole = #""summary": {"best": 1, "mean": 0.5, "evaluated": 4"#

  @Test(arguments: [
    BrokenLog([#"{"event": "ended"}"#], ":3: expected a run, found none"),
    BrokenLog(
      [passed + whole + "}}"], ":3: expected a run at generation 1, found none"),
    BrokenLog(
      [begun, #"{"event": "ended", "now": 1}"#],
      ":4: $: expected no members but \"event\", \"fulfilled\", found \"now\""),
    BrokenLog(
      [begun, #"{"event": "ended", "fulfilled": "7"}"#],
      ":4: $.fulfilled: expected a picture of the generation, such as \"3/7\", found \"7\""),
    BrokenLog(
      [begun, #"{"event": "ended", "fulfilled": "2/7"}"#],
      ":4: expected a picture of generation 1, found 2/7"),
    BrokenLog(
      [
        begun,
        passed + whole + #", "median": 0, "nodes": 1, "connections": 1, "upper_quartile": 0}}"#,
      ],
      ":4: $.summary.upper_quartile: expected \"lower_quartile\" beside it, found 0"),
    BrokenLog(
      [
        begun,
        passed + whole
          + #", "median": 0, "nodes": 1, "connections": 1, "species_sizes": [1, 2], "#
          + #""species_ages": [1]}}"#,
      ],
      ":4: $.summary.species_sizes: expected as many sizes of species as ages, found an array of 2 elements"
    ),
    BrokenLog(
      [begun, passed + whole + #", "species": 0}}"#],
      ":4: $.summary.species: expected an integer of 1 or more, found 0"),
    BrokenLog(
      [begun, passed + whole + #", "spread": 0}}"#],
      ":4: $.summary: expected no members but \"best\", \"mean\", \"evaluated\", \"species\", "
        + "\"cells\", \"front\", \"immigrants\", found \"spread\""),
    BrokenLog(
      [begun, passed + whole + #", "median": 0}}"#],
      ":4: $.summary: expected a member \"nodes\", found none"),
    BrokenLog(
      [begun, passed + #""summary": null}"#],
      ":4: $.summary: expected an object, found null"),
    BrokenLog(
      [begun.replacingOccurrences(of: #""checkpoint": 1"#, with: #""checkpoint": 0"#)],
      ":3: $.checkpoint: expected an integer of 1 or more, found 0"),
    BrokenLog(
      [begun.replacingOccurrences(of: #""goal": {}"#, with: #""goal": {"generations": 0}"#)],
      ":3: $.goal.generations: expected an integer of 1 or more, found 0"),
    BrokenLog(
      [begun.replacingOccurrences(of: #""goal": {}"#, with: #""goal": {"hours": 1}"#)],
      ":3: $.goal: expected no members but \"generations\", \"evaluations\", \"until\", "
        + "\"targets\", \"seconds\", found \"hours\""),
    BrokenLog(
      [begun.replacingOccurrences(of: #""population": 4"#, with: #""population": 1000000000"#)],
      ":3: $.method.population: expected an integer of 1 to 100000, found 1000000000"),
    BrokenLog(
      [begun.replacingOccurrences(of: #""by": "auto""#, with: #""by": "breed.lineage/1""#)],
      ":3: $.method.by: expected \"auto\", found \"breed.lineage/1\""),
  ])
  func `a broken run in the log is refused with file and line`(broken: BrokenLog) throws {
    try withFolder { folder in
      _ = try found(in: folder)
      let path = "\(folder)/forest/lineage.jsonl"
      try write((Self.head + broken.lines).map { $0 + "\n" }.joined(), to: path)
      #expect(
        message { _ = try PopulationFolder(path: folder).open(name) } == path + broken.message
          + hint)
    }
  }

  @Test func `lineages from before there were runs are read as they are`() throws {
    let populations = URL(fileURLWithPath: #filePath)
      .deletingLastPathComponent().appending(path: "../../populations").standardized
    let folder = PopulationFolder(path: populations.path)
    for (lineage, count) in [("lagoon", 4), ("tide", 5), ("skull", 4)] {
      let name: LineageName = try #require(LineageName(lineage))
      let open = try folder.open(name)
      let history = open.history
      #expect(history.count == count && history.runs.isEmpty && history.openRun == nil)
      for number in 1...count {
        let record = history[number]
        #expect(record.isSaved && record.run == nil && record.summary == nil)
        let generation = try open.saved(number)
        #expect(generation.memory.isEmpty)
        let again = try JSONDocument(parsing: generation.json().serialized(), source: "again")
        #expect(try Generation(json: again.root) == generation)
        if lineage == "tide", number > 1 {
          #expect(
            generation.method
              == .tournament(.init(fitness: "entropy", strength: 0.5, elite: 2, tournament: 3)))
        }
      }
    }
  }
}
