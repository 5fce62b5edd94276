import Breeding
import Foundation
import Genomes
import Populations
import TestSupport
import Testing

/// Editing as a page does it: looked at first, kept then, bred on.
@Suite struct WorkshopEditTests {
  private static let changes: [NamedChange] = [
    .node("value", .bias(0.75)), .node("value", .activation(.sine)),
  ]

  private func withWorkshop(_ body: (Workshop) throws -> Void) throws {
    try withFolder { folder in
      let workshop = Workshop(
        populations: "\(folder)/populations", breeder: Runs.breeder, sheet: SheetSettings(size: 8))
      try workshop.new("a", recipe: Breeder.recipe(named: "neat"), count: 4, seed: 2)
      try body(workshop)
    }
  }

  @Test func `what is looked at is what is kept`() throws {
    try withWorkshop { workshop in
      let found = try workshop.find("3")
      let looked = try found.edited(Self.changes)
      #expect(looked.label == found.label && looked.genome != found.genome)
      #expect(try found.edited([]).genome == found.genome)
      #expect(try workshop.open().history.count == 1, "nothing is saved")
      let kept = try workshop.edit(PictureName("3"), Self.changes).generation
      #expect(kept.individuals.map(\.genome) == [looked.genome, found.genome])
      #expect(try !workshop.looksUnchanged(kept))
      #expect(try workshop.verify().faults.isEmpty)
      #expect(
        try workshop.open().outline(of: 2).words
          == "edited 1/3: bias value=0.75, activation value=sine")
    }
  }

  @Test func `one breeds on from both, on a sheet of the usual size`() throws {
    try withWorkshop { workshop in
      try workshop.edit(PictureName("3"), Self.changes)
      let children = try workshop.next(pick: [1, 2]).generation
      #expect(children.individuals.count == Breeder.defaultCount && children.parent == 2)
      #expect(try workshop.verify().faults.isEmpty)
    }
  }

  @Test func `a sheet goes below its picture's, or begins a lineage`() throws {
    try withWorkshop { workshop in
      try workshop.next(pick: [1])
      #expect(try workshop.edit(PictureName("1/3"), Self.changes).generation.parent == 1)
      let other = try workshop.edit(PictureName("1/3"), Self.changes, into: "b", seed: 5)
      #expect(other.lineage.description == "b" && other.generation.number == 1)
      #expect(other.generation.seed == 5)
      #expect(other.generation.individuals[1].parents == [try #require(Address("a/1/3"))])
      #expect(try workshop.verify("b").faults.isEmpty)
      // An edited picture may be edited again.
      let again = try workshop.edit(PictureName("1"), [.node("value", .bias(0))])
      #expect(again.generation.individuals[0].parents == [try #require(Address("1/1"))])
    }
  }

  @Test func `nothing is saved where a change cannot be made, or someone else has bred`() throws {
    try withWorkshop { workshop in
      #expect(throws: RequestError.self) {
        try workshop.edit(PictureName("3"), Self.changes + [.node("99", .bias(1))])
      }
      #expect(throws: RequestError.self) {
        try workshop.edit(
          PictureName("3"), Self.changes, in: Workplace(LineageName("a"), knowing: 7))
      }
      #expect(throws: RequestError.self) {
        try workshop.edit(.file(path: "a.png", number: nil), Self.changes)
      }
      let count = try workshop.open().history.count
      #expect(count == 1)
    }
  }
}
