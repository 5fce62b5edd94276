import Breeding
import Foundation
import TestSupport
import Testing

/// Any pictures together.
@Suite struct ContactTests {
  private func with(_ body: (Workshop, String) throws -> Void) throws {
    try withFolder { folder in
      let workshop = Workshop(
        populations: "\(folder)/populations", breeder: Runs.breeder, sheet: SheetSettings(size: 8))
      let recipe = try Breeder.recipe(named: "minimal", settings: RecipeSettings())
      try workshop.new("reef", recipe: recipe, count: 3, seed: 2)
      try workshop.new("lagoon", recipe: recipe, count: 4, seed: 1)
      try workshop.star([PictureName("2")])
      try body(workshop, folder)
    }
  }

  private func names(_ texts: String...) throws -> [PictureName] {
    try texts.map { try PictureName($0) }
  }

  @Test func `a lineage begins with any pictures, which are the parents of their copies`() throws {
    try with { workshop, _ in
      let pictures = try names("3", "reef/1/2", "stars/1")
      let genomes = try workshop.find(pictures).map(\.genome)
      let first = try workshop.new("best", pictures: pictures, seed: 5)
      #expect(first.generation.genomes == genomes && first.generation.seed == 5)
      let addresses = ["lagoon/1/3", "reef/1/2", "lagoon/1/2"]
      #expect(first.generation.individuals.map { "\($0.parents[0])" } == addresses)
      #expect(first.generation.individuals.allSatisfy { $0.operation == "kept" })
      guard case .pictures(let own) = first.generation.method else {
        Issue.record("begun otherwise")
        return
      }
      #expect(own.pictures.map(\.description) == addresses)
      #expect(try workshop.open().name == first.lineage && workshop.verify().faults.isEmpty)
      // As few as those are not enough to choose from.
      #expect(try workshop.next(pick: [1]).generation.individuals.count == Breeder.defaultCount)
    }
  }

  @Test func `a log that is lost is rebuilt from what such a generation holds`() throws {
    try with { workshop, folder in
      let first = try workshop.new("best", pictures: names("3", "reef/1/2"), seed: 5)
      let log = "\(folder)/populations/best/lineage.jsonl"
      let before = FileManager.default.contents(atPath: log)
      try FileManager.default.removeItem(atPath: log)
      #expect(try !workshop.verify("best").faults.isEmpty)
      _ = try workshop.repair("best")
      #expect(FileManager.default.contents(atPath: log) == before)
      #expect(try workshop.verify("best").faults.isEmpty)
      #expect(try workshop.open("best").outline(of: 1).method == first.generation.method)
    }
  }

  @Test func `a lineage is not begun with a file, with nothing, or under a name that is taken`()
    throws
  {
    try with { workshop, folder in
      let picture = try PictureName("1")
      #expect(throws: RequestError.self) {
        try workshop.new("best", pictures: [picture, .file(path: "art.png", number: nil)])
      }
      #expect(throws: RequestError.self) { try workshop.new("best", pictures: []) }
      #expect(throws: PopulationError.self) { try workshop.new("reef", pictures: [picture]) }
      #expect(throws: RequestError.self) { try workshop.new("best", pictures: names("9")) }
      #expect(try workshop.list().lineages.map(\.name.description) == ["lagoon", "reef"])
    }
  }

  @Test func `a contact sheet carries its pictures and where they are from`() throws {
    try with { workshop, folder in
      let art = "\(folder)/art.png"
      try workshop.render(workshop.find(PictureName("4")), to: art)
      let found = try workshop.find(names("3", "reef/1/2", "stars/1", art))
      let path = "\(folder)/sheet.png"
      try workshop.drawContacts(of: found, to: path)
      let again = try workshop.find((1...4).map { try PictureName("\(path)/\($0)") })
      #expect(again.map(\.genome) == found.map(\.genome))
      #expect(
        again.map(\.specimen.address.description)
          == ["lagoon/1/3", "reef/1/2", "lagoon/1/2", "lagoon/1/4"])
      #expect(throws: RequestError.self) { try workshop.drawContacts(of: found, to: art) }
      #expect(throws: RequestError.self) { try workshop.contactLayout(of: []) }
    }
  }
}
