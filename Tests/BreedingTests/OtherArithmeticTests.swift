import Breeding
import Files
import Foundation
import Pictures
import Populations
import TestSupport
import Testing

/// A lineage that version 0.1 bred, by an arithmetic of other last bits: five generations, of which a
/// run bred four and saved the fourth and the fifth, with sheets of the first and the last.
@Suite struct OtherArithmeticTests {
  private static let run = Run(
    seed: 5, method: Runs.method(.generational, "contrast", population: 3),
    goal: .init(generations: 4), checkpoint: 3)

  private static let notSaved =
    "generation 2 of forest was not saved, and this version of breed computes a little differently "
    + "than the one that bred it, so it cannot breed it again; to go on from the last saved one "
    + "before it: \"breed load 1\""

  private func withLineage(_ body: (PopulationFolder, String) throws -> Void) throws {
    try Lineages.withCopy(of: "arithmetic-1") { folder, path in
      try body(PopulationFolder(path: folder), path)
    }
  }

  /// The lineage as it was when its run was stopped after the third generation.
  private func stop(_ path: String) throws {
    for name in ["0004.json", "0005.json", "0005.png"] {
      try FileManager.default.removeItem(atPath: "\(path)/\(name)")
    }
    let log = "\(path)/lineage.jsonl"
    let lines = try String(contentsOfFile: log, encoding: .utf8).split(separator: "\n").prefix(5)
    try (lines.joined(separator: "\n") + "\n").write(toFile: log, atomically: true, encoding: .utf8)
  }

  private func check(
    _ folder: PopulationFolder
  ) throws -> (faults: [String], notes: [String]) {
    let verification = try folder.verification(of: Lineages.name)
    let findings = Runs.breeder.findings(in: verification)
    return (
      (verification.faults + findings.faults).map(\.description), findings.notes.map(\.description)
    )
  }

  @Test func `it is sound, and what cannot be made again is named`() throws {
    try withLineage { folder, path in
      let (faults, notes) = try check(folder)
      #expect(faults == [])
      #expect(
        notes == [
          Self.notSaved,
          "\(path)/0001.png: another version of breed painted it, which computes a little differently",
          "\(path)/0005.png: another version of breed painted it, which computes a little differently",
        ])
      // A repair changes nothing.
      #expect(try Runs.breeder.repair(folder.repaired(Lineages.name)).isEmpty)
      #expect(try check(folder) == (faults, notes))
    }
  }

  @Test func `a log that is made again tells the arithmetic of its files`() throws {
    try withLineage { folder, path in
      try FileManager.default.removeItem(atPath: "\(path)/lineage.jsonl")
      let repaired = try folder.repaired(Lineages.name)
      #expect(repaired.history.runs.map(\.arithmetic) == [1])
      // Generations of which nothing is left but the number are not bred by another arithmetic.
      #expect(message { _ = try Runs.breeder.generation(2, of: repaired) } == Self.notSaved)
      #expect(try check(folder).faults == [])
    }
  }

  @Test func `a sheet of other pictures is a fault`() throws {
    try withLineage { folder, path in
      let lineage = try folder.open(Lineages.name)
      let other = try lineage.saved(4)
      let sheet = try Arrangement(other).sheet(size: 48)
      let picture = sheet.draw(Runs.pictures(of: other, size: 48))
      try AtomicFile.write("\(path)/0005.png") { try picture.writePNG(to: $0) }
      #expect(
        try check(folder).faults == [
          "\(path)/0005.png: it does not show its generation"
        ])
      #expect(try Runs.breeder.repair(folder.repaired(Lineages.name)).count == 1)
      #expect(try check(folder).faults == [])
    }
  }

  @Test func `it is bred on, and what is bred tells its own arithmetic`() throws {
    try withLineage { folder, _ in
      let lineage = try folder.open(Lineages.name, forWriting: true)
      let last = try lineage.saved(5)
      #expect(last.arithmetic == 1)
      let children = try Runs.breeder.next(
        from: last, number: 6, pick: .init(picks: [1, 2], strength: 0.5, keep: false), count: 4,
        seed: 5)
      try lineage.append(children)
      #expect(try folder.open(Lineages.name).saved(6).arithmetic == 2)
      #expect(try check(folder).faults == [])
    }
  }

  @Test func `its stopped run is not gone on with, but another begun`() throws {
    try withLineage { folder, path in
      try stop(path)
      #expect(try check(folder).faults == [])
      #expect(
        message { try Lineages.go(on: Self.run, in: folder) }
          == "another version of breed, which computes a little differently, began this run, now at "
          + "generation 3: this version cannot bring it to the same end; after \"breed load 1\", the "
          + "last one saved, begin another run by another")
      let lineage = try folder.open(Lineages.name, forWriting: true)
      #expect(
        message { _ = try AutomaticRun(Self.run, isAnother: true, in: lineage, by: Runs.breeder) }
          == Self.notSaved)
      try lineage.load(1)
      var run = try AutomaticRun(Self.run, isAnother: true, in: lineage, by: Runs.breeder)
      _ = try run.goOn()
      #expect(run.bred == 4)
      #expect(try folder.open(Lineages.name).history.runs.map(\.arithmetic) == [1, 2])
      #expect(try check(folder).faults == [])
    }
  }
}
