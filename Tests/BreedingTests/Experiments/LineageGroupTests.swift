import Genomes
import Populations
import TestSupport
import Testing

@testable import Breeding

@Suite struct LineageGroupTests {
  /// Lineages xor-1, xor-2, xor-10, x-1-2, a and a-1.
  private func withLineages(_ body: (Workshop) throws -> Void) throws {
    try withFolder { folder in
      let workshop = Workshop(
        populations: "\(folder)/populations", breeder: Runs.breeder,
        sheet: SheetSettings(size: 8))
      for name in ["xor-1", "xor-2", "xor-10", "xor-b", "x-1-2", "a-1", "a"] {
        try workshop.new(name, count: 1, seed: 1)
      }
      try body(workshop)
    }
  }

  @Test(arguments: [
    ("xor", "xor", ["xor-1", "xor-2", "xor-10"]),
    ("xor-*", "xor", ["xor-1", "xor-2", "xor-10"]),
    ("xor-2", "xor-2", ["xor-2"]), ("xor-1-2", "xor-1-2", ["xor-1", "xor-2"]),
    ("xor-1,10", "xor-1,10", ["xor-1", "xor-10"]), ("xor-10,1", "xor-10,1", ["xor-10", "xor-1"]),
    ("xor-b", "xor-b", ["xor-b"]), ("x-1", "x-1", ["x-1-2"]), ("a", "a", ["a"]),
    ("a-*", "a", ["a-1"]),
  ])
  func `a name means its lineage, else its series or a part of it`(
    text: String, name: String, lineages: [String]
  ) throws {
    try withLineages { workshop in
      let groups = try workshop.groups(named: [text])
      #expect(groups.map(\.name) == [name])
      #expect(groups[0].lineages.map(\.description) == lineages)
    }
  }

  @Test func `no name is the current lineage`() throws {
    try withLineages { workshop in
      let groups = try workshop.groups(named: [])
      #expect(groups.map(\.name) == ["a"])
    }
  }

  @Test func `what is not there is told`() throws {
    try withLineages { workshop in
      #expect(throws: ExperimentError.noSeries("sigmoid")) {
        try workshop.groups(named: ["sigmoid"])
      }
      #expect(throws: ExperimentError.noSeries("b")) { try workshop.groups(named: ["b-*"]) }
      let missing = [3, 4].compactMap { LineageName("xor-\($0)") }
      #expect(
        throws: ExperimentError.incompleteSeries("xor-1-4", missing: missing, count: 2)
      ) { try workshop.groups(named: ["xor-1-4"]) }
      #expect(throws: (any Error).self) { try workshop.groups(named: ["a b"]) }
      // One that is like another is told with that.
      #expect(throws: PopulationError.self) { try workshop.groups(named: ["xor-c"]) }
      #expect(throws: ExperimentError.groupTwice("xor-*")) {
        try workshop.groups(named: ["xor", "xor-*"])
      }
    }
  }
}
