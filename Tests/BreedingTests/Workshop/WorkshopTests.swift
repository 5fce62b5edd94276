import Breeding
import Evolution
import Expressions
import Fitness
import Foundation
import Genomes
import Pictures
import Populations
import TestSupport
import Testing

/// What a person does, as calls.
@Suite struct WorkshopTests {
  private static func workshop(_ folder: String, size: Int = 8) -> Workshop {
    Workshop(
      populations: "\(folder)/populations", breeder: Runs.breeder,
      sheet: SheetSettings(size: size))
  }

  @Test func `wishes go by the lineage, and newcomers are drawn as its first sheet was`() throws {
    try withFolder { folder in
      let workshop = Self.workshop(folder)
      let recipe = try Breeder.recipe(
        named: "minimal", settings: RecipeSettings { $0.inputs = [.x, .y] })
      try workshop.new("a", recipe: recipe, count: 6, seed: 2)
      try workshop.next(pick: [2, 2, 5])
      var wishes = Wishes()
      (wishes.novel, wishes.calm, wishes.unlike) = (true, true, [3, 3, 1])
      let children = try workshop.next(pick: [4], wishes: wishes, newcomers: 2).generation
      guard case .pick(let pick) = children.method else {
        Issue.record("bred otherwise")
        return
      }
      #expect(
        pick.choice == BroodChoice(pool: Wishes.pool, novel: true, calm: true, unlike: [3, 1]))
      #expect(pick.newcomers?.drawn == .init(recipe: "minimal", settings: recipe.overrides))
      for fresh in children.individuals.suffix(2) {
        #expect(fresh.genome.canvas.inputs == [.x, .y] && fresh.parents.isEmpty)
      }
      #expect(
        try workshop.open().outline(of: 2).words
          == "bred from 2*2, 5 of generation 1, strength 0.5")
      #expect(try workshop.verify().faults.isEmpty)

      // One that was not drawn by a recipe has newcomers by the default one.
      try workshop.cross(
        PictureName("1/1"), PictureName("1/2"), count: 4, into: "b", seed: 3)
      let others = try workshop.next(pick: [1], newcomers: 1).generation
      guard case .pick(let other) = others.method else {
        Issue.record("bred otherwise")
        return
      }
      #expect(other.newcomers?.drawn == .init(recipe: Recipes.standard.name))
    }
  }

  @Test func `an afternoon at the sheets`() throws {
    try withFolder { folder in
      let workshop = Self.workshop(folder)
      #expect(try workshop.list().lineages.isEmpty)
      #expect(throws: PopulationError.noCurrentLineage(folder: workshop.folder.path)) {
        try workshop.show()
      }

      let first = try workshop.new("lagoon", count: 4, seed: 5)
      #expect(first.lineage.description == "lagoon" && first.generation.number == 1)
      #expect(first.generation.individuals.count == 4)
      #expect(first.file.map(FileManager.default.fileExists) == true)
      let layout = try workshop.layout(of: first.generation)
      let sheet = try Picture(sheetFile: first.sheet)
      #expect(sheet.width == layout.width && sheet.height == layout.height)

      let second = try workshop.next(pick: [2, 3, 2], keep: true)
      #expect(second.generation.number == 2 && second.generation.parent == 1)
      #expect(second.generation.seed == 5 && second.generation.individuals.count == 4)
      #expect(
        second.generation.method == .pick(.init(picks: [2, 3, 2], strength: 0.5, keep: true)))
      #expect(second.generation.genomes[0] == first.generation.genomes[1])
      #expect(second.history.now == 2)

      #expect(try workshop.undo().generation == first.generation)
      #expect(throws: PopulationError.nothingToUndo(first.lineage)) { try workshop.undo() }
      #expect(try workshop.redo().generation == second.generation)
      #expect(throws: PopulationError.nothingToRedo(first.lineage)) { try workshop.redo() }
      let branch = try workshop.next(pick: [1], from: 1, count: 2, seed: 6)
      #expect(branch.generation.parent == 1 && branch.generation.seed == 6)
      let loaded = try workshop.load("lagoon", generation: 2)
      #expect(loaded.generation == second.generation && loaded.history.now == 2)

      // Two of one lineage begin another.
      let (one, other) = (try PictureName("lagoon/1/4"), try PictureName("2"))
      let crossed = try workshop.cross(one, other, count: 3, into: "reef", seed: 7)
      #expect(crossed.lineage.description == "reef" && crossed.generation.parent == nil)
      #expect(
        crossed.generation.individuals.allSatisfy {
          Set($0.parents.map(\.description)) == ["lagoon/1/4", "lagoon/2/2"]
        })
      let listed = try workshop.list().lineages
      #expect(listed.map(\.name.description) == ["lagoon", "reef"])
      #expect(listed.map(\.isCurrent) == [false, true])
      #expect(listed.map(\.history.count) == [3, 1] && listed[0].history.now == 2)
      #expect(throws: PopulationError.lineageExists(crossed.lineage)) {
        try workshop.vary(one, into: "reef")
      }
      // In the current one, now that is the reef, below its own generation.
      let varied = try workshop.vary(PictureName("3"), rows: 2)
      #expect(varied.generation.parent == 1 && varied.generation.individuals.count == 4)
      let morphed = try workshop.morph(PictureName("1/1"), PictureName("lagoon/2/1"), count: 3)
      #expect(morphed.generation.parent == 1 && morphed.generation.number == 3)
      #expect(morphed.generation.individuals[2].parents.map(\.description) == ["lagoon/2/1"])

      // A sheet carries its genomes; a PNG and a picture in it are names of pictures, too.
      let imported = try workshop.importFile(first.sheet, into: "shells", seed: 9)
      #expect(imported.generation.genomes == first.generation.genomes)
      let found = try workshop.find(PictureName("\(first.sheet)/3"))
      #expect(found.genome == first.generation.genomes[2])
      #expect(found.specimen.address.description == "lagoon/1/3" && found.file == first.sheet)

      let expressions = try workshop.breeder.fitness("entropy, 2*entropy")
      let scored = try workshop.scores(by: expressions)
      #expect(scored.map(\.picture.label) == ["1/1", "1/2", "1/3", "1/4"])
      #expect(scored.map(\.picture.argument).first == "shells/1/1")
      #expect(scored.map { $0.scores[0] } == Runs.entropies(of: imported.generation.genomes))
      #expect(scored.allSatisfy { $0.scores[1] == 2 * $0.scores[0] })
      let named = try workshop.scores(of: [one, PictureName(first.sheet + "/4")], by: expressions)
      #expect(named[0].scores == scored[3].scores && named[1].scores == scored[3].scores)

      for name in try workshop.namesToVerify() {
        let checked = try workshop.verify(name)
        #expect(checked.faults.isEmpty && checked.sheets == checked.lineage.history.count)
      }
    }
  }

  @Test func `what cannot be done is refused before anything is changed`() throws {
    try withFolder { folder in
      let workshop = Self.workshop(folder)
      try workshop.new("lagoon", count: 4, seed: 5)
      let before = try names(in: "\(workshop.folder.path)/lagoon")
      let picture = try PictureName("1")
      let calls: [(String, () throws -> Void)] = [
        ("no picture 99 in generation 1: expected 1 to 4", { try workshop.next(pick: [99]) }),
        ("expected pictures to breed from", { try workshop.next(pick: []) }),
        ("count 1001: expected 1 to 1000", { try workshop.next(pick: [1], count: 1_001) }),
        ("strength 2.0: expected 0", { try workshop.cross(picture, picture, strength: 2) }),
        ("1/1 twice: expected two different pictures", { try workshop.cross(picture, picture) }),
        ("rows 32: expected 2 to 31", { try workshop.vary(picture, rows: 32) }),
        ("count 1: expected 2 to 1000", { try workshop.morph(picture, picture, count: 1) }),
        ("there is a lineage \"lagoon\"", { try workshop.new("lagoon") }),
        ("\"../x\" is no name of a lineage", { try workshop.new("../x") }),
        ("no lineage \"reef\"", { try workshop.load("reef") }),
        ("art.png: a parent is of a lineage", { try workshop.vary(PictureName("art.png")) }),
        ("expected a number on the sheet", { _ = try PictureName("seven") }),
        (
          "size 0: expected 1 to ",
          { try Self.workshop(folder, size: 0).next(pick: [1]) }
        ),
        ("seed 18446744073709551615: expected 0 to", { try workshop.new("reef", seed: .max) }),
        ("seed 18446744073709551615: expected 0 to", { try workshop.next(pick: [1], seed: .max) }),
        (
          "seed 18446744073709551615: expected 0 to",
          { try workshop.vary(picture, into: "reef", seed: .max) }
        ),
        (
          "seed 18446744073709551615: expected 0 to",
          { try workshop.importFile("art.png", seed: .max) }
        ),
        ("unknown recipe \"nat\"", { _ = try Breeder.recipe(named: "nat") }),
      ]
      for (words, call) in calls {
        let said = message(of: call)
        #expect(said.hasPrefix(words), "\(said)")
      }
      #expect(try names(in: "\(workshop.folder.path)/lagoon") == before)
      #expect(try workshop.list().lineages.count == 1)
      #expect(try workshop.open().history.count == 1)
    }
  }

  @Test func `a request that a search cannot work with is refused`() throws {
    try withFolder { folder in
      let workshop = Self.workshop(folder)
      let entropy = try FitnessExpression.list("entropy")
      let elite = [try NEATSettings.Change("elite", to: "9")]
      let requests: [(String, SearchRequest)] = [
        ("population 0: expected 1 to 1000", .init(fitness: entropy, population: 0)),
        ("search nsga2: expected two objectives or more", .init(.nsga2, fitness: entropy)),
        (
          "fitness: found 2 objectives, expected one; several are for search nsga2",
          .init(fitness: try FitnessExpression.list("entropy, symmetry"))
        ),
        ("axes and bins are only for search map-elites", .init(fitness: entropy, axes: entropy)),
        (
          "axes \"entropy\": expected two measures",
          .init(.mapElites, fitness: entropy, axes: entropy)
        ),
        ("bins 257x1: expected columns", .init(.mapElites, fitness: entropy, bins: (257, 1))),
        (
          "fitness: novelty changes with the population",
          .init(.mapElites, fitness: try FitnessExpression.list("novelty"))
        ),
        (
          "set elite: expected at most the population, 8",
          .init(fitness: entropy, population: 8, settings: elite)
        ),
        (
          "fitness \"target:no.png\": column 1: ",
          .init(fitness: try FitnessExpression.list("target:no.png"))
        ),
      ]
      for (words, request) in requests {
        let said = message { _ = try workshop.begin(request, in: "lagoon", seed: 1) }
        #expect(said.hasPrefix(words), "\(said)")
      }
      for goal in [Run.Goal(generations: 0), .init(evaluations: 0), .init(seconds: 0)] {
        #expect(throws: RequestError.self) {
          try workshop.begin(.init(fitness: entropy), in: "lagoon", goal: goal, seed: 1)
        }
      }
      let survival = SearchRequest(
        fitness: entropy,
        settings: [.init(try #require(NEATSettings.named("survival")), to: -1)])
      let said = message { _ = try workshop.begin(survival, in: "lagoon", seed: 1) }
      #expect(said == "survival -1.0: expected 0.0 to 1.0")
      #expect(try workshop.list().lineages.isEmpty)
    }
  }
}
