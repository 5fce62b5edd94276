import Breeding
import Foundation
import TestSupport
import Testing

/// What becomes of a lineage, and of those that were bred from it.
@Suite struct MovingTests {
  /// Lagoon, and reef, which was bred from it and is the current one.
  private func with(_ body: (Workshop, Locked<[String]>) throws -> Void) throws {
    try withFolder { folder in
      let told = Locked<[String]>([])
      let workshop = Workshop(
        populations: "\(folder)/populations", breeder: Runs.breeder, sheet: SheetSettings(size: 8)
      ) { line in told.withLock { $0.append(line) } }
      let recipe = try Breeder.recipe(named: "minimal", settings: RecipeSettings())
      try workshop.new("lagoon", recipe: recipe, count: 4, seed: 1)
      try workshop.cross(PictureName("1"), PictureName("2"), count: 3, into: "reef", seed: 2)
      try body(workshop, told)
    }
  }

  @Test func `a former name in another's history leads to the lineage, and is told`() throws {
    try with { workshop, told in
      let genome = try workshop.find("lagoon/1/2").genome
      try workshop.rename("lagoon", to: "tide")
      let history = try workshop.open("reef").history
      #expect(history.namedLineages.map(\.description) == ["lagoon"])
      #expect(workshop.whereabouts(of: history.namedLineages) == ["lagoon is now called tide"])
      let found = try workshop.find("lagoon/1/2")
      #expect(found.genome == genome && found.argument == "tide/1/2")
      #expect(told.withLock { $0 } == ["lagoon is now called tide"])
      // What is bred from it names it as it is called now.
      let varied = try workshop.vary(PictureName("lagoon/1/2"), rows: 2).generation
      #expect(varied.individuals[0].parents.map(\.description) == ["tide/1/2"])
      #expect(try workshop.verify("reef").faults.isEmpty && workshop.verify("tide").faults.isEmpty)
    }
  }

  @Test func `a family goes through a lineage that was renamed`() throws {
    try with { workshop, _ in
      try workshop.rename("lagoon", to: "tide")
      func family(_ text: String) throws -> [String] {
        let address = try #require(Address(text))
        return try workshop.family(of: address) {
          try workshop.open($0.description).history
        } generation: {
          try workshop.generation($0, of: workshop.open($1.description))
        }.members.map(\.address.description)
      }
      #expect(try family("reef/1/1") == ["reef/1/1", "tide/1/1", "tide/1/2"])
      #expect(try Set(family("tide/1/1")) == ["tide/1/1", "reef/1/1", "reef/1/2", "reef/1/3"])
    }
  }

  @Test func `where a deleted lineage is is told, and a copy leaves all as it was`() throws {
    try with { workshop, _ in
      try workshop.copy("lagoon", to: "tide")
      #expect(try workshop.open().name.description == "reef")
      var done: [String] = []
      try workshop.delete(["lagoon", "lagoon"]) { done.append($0.label) }
      #expect(done == ["lagoon@1"])
      let names = try workshop.open("reef").history.namedLineages
      #expect(
        workshop.whereabouts(of: names)
          == ["lagoon is in the trash: breed delete --restore lagoon@1"])
      let listed = try workshop.trash()
      #expect(listed.count == 1 && listed[0].history?.count == 1)
      try workshop.restore(["lagoon"])
      #expect(workshop.whereabouts(of: names).isEmpty && !names.isEmpty)
      #expect(try workshop.purge().isEmpty)
    }
  }

  @Test func `of several names to delete none is deleted where one is wrong`() throws {
    try with { workshop, _ in
      #expect(throws: PopulationError.self) { try workshop.delete(["lagoon", "nowhere"]) }
      #expect(throws: RequestError.self) { try workshop.delete(["lagoon", "../x"]) }
      #expect(throws: RequestError.self) { try workshop.rename("lagoon", to: "../x") }
      #expect(throws: RequestError.self) { try workshop.copy("lagoon", to: "") }
      let names = try workshop.list().lineages.map(\.name.description)
      #expect(names == ["lagoon", "reef"])
    }
  }

  @Test func `what is imported into a lineage is its next generation, and can be undone`() throws {
    try with { workshop, _ in
      let sheet = try workshop.show(of: "reef").sheet
      try workshop.load("lagoon")
      try workshop.next(pick: [1])
      try workshop.undo()
      let imported = try workshop.importFile(sheet, into: "lagoon")
      #expect(imported.generation.number == 3 && imported.generation.parent == 1)
      #expect(imported.generation.seed == 1 && imported.history.now == 3)
      #expect(imported.generation.genomes == (try workshop.show(of: "reef").generation.genomes))
      #expect(try workshop.verify().faults.isEmpty)
      #expect(try workshop.undo().generation.number == 1)
      #expect(try workshop.redo().generation.number == 3)
      // It becomes the current one.
      try workshop.load("reef")
      #expect(try workshop.importFile(sheet, into: "lagoon", seed: 9).generation.seed == 9)
      #expect(try workshop.open().name.description == "lagoon")
      // Without its name a lineage is not bred in.
      try workshop.importFile(sheet, into: "other")
      let own = "\(workshop.folder.path)/lagoon.png"
      try FileManager.default.copyItem(atPath: sheet, toPath: own)
      #expect(throws: PopulationError.self) { try workshop.importFile(own) }
    }
  }

  @Test func `a lineage's face is the best of its sheet, or the first`() throws {
    try with { workshop, _ in
      let listed = try workshop.list().lineages
      #expect(try listed.map { try workshop.face(of: $0).argument } == ["lagoon/1/1", "reef/1/1"])
      let facts = listed.map { workshop.folder.facts(of: $0.name, $0.history) }
      #expect(facts.allSatisfy { $0.bytes > 0 && $0.lastBred ?? 0 > 1_600_000_000 })
    }
  }
}
