import Breeding
import Expressions
import Files
import Foundation
import Genomes
import Populations
import Rendering
import TestSupport
import Testing

/// Many pictures by their names.
@Suite struct FindingTests {
  private func withWorkshop(_ body: (Workshop, ShownGeneration) throws -> Void) throws {
    try withFolder { folder in
      let workshop = Workshop(
        populations: "\(folder)/populations", breeder: Runs.breeder, sheet: SheetSettings(size: 8))
      let first = try workshop.new("lagoon", count: 4, seed: 5)
      try workshop.next(pick: [2])
      try workshop.new("reef", count: 3, seed: 6)
      try body(workshop, first)
    }
  }

  @Test func `each name gives what it gives alone, in the order of the names`() throws {
    try withWorkshop { workshop, first in
      let names = [
        "3", "lagoon/1/4", "\(first.sheet)/2", "lagoon/2/1", "1/1", "lagoon/1/4", "3", "reef/1/2",
        "\(first.sheet)/1",
      ]
      let found = try workshop.find(names.map { try PictureName($0) })
      let alone = try names.map { try workshop.find($0) }
      #expect(found.map(\.specimen) == alone.map(\.specimen))
      #expect(found.map(\.label) == alone.map(\.label))
      #expect(found.map(\.stem) == alone.map(\.stem))
      #expect(found.map(\.label) == names.map { $0 == "3" ? "1/3" : $0 })
      #expect(try workshop.find([]).isEmpty)
    }
  }

  @Test func `the first name that is not there is told`() throws {
    try withWorkshop { workshop, first in
      func said(_ names: String...) -> String {
        message { _ = try workshop.find(names.map { try PictureName($0) }) }
      }
      let (number, generation) = (said("lagoon/1/9"), said("lagoon/7/1"))
      let file = said("\(first.sheet)/9")
      #expect(Set([number, generation, file, "no error"]).count == 4)
      #expect(said("1", "lagoon/1/9", "lagoon/7/1", "\(first.sheet)/9") == number)
      // One that is looked up with an earlier name of its generation, and yet comes later.
      #expect(said("lagoon/1/1", "lagoon/7/1", "\(first.sheet)/9", "lagoon/1/9") == generation)
      #expect(said("lagoon/1/1", "\(first.sheet)/9", "lagoon/1/9", "lagoon/7/1") == file)
      #expect(said("lagoon/1/1", "2", "lagoon/1/9", "3") == number)
    }
  }

  @Test func `what a run did not save is bred again once for all of its pictures`() throws {
    try withFolder { folder in
      let count = Locked(0)
      let breeder = Breeder(renderer: Renderer(threads: 1)) { plan, measures in
        count.withLock { $0 += 1 }
        return PaintingEvaluator(plan, measures: measures, renderer: Renderer(threads: 1))
      }
      let workshop = Workshop(populations: "\(folder)/populations", breeder: breeder)
      var run = try workshop.begin(
        SearchRequest(fitness: FitnessExpression.list("entropy"), population: 4), in: "forest",
        goal: .init(generations: 3), checkpoint: 10, seed: 8)
      #expect(try run.goOn() == .goal)
      let before = count.withLock { $0 }
      let names = try ["2/1", "2/4", "2/2", "forest/2/3", "2/1"].map { try PictureName($0) }
      let found = try workshop.find(names)
      #expect(found.map(\.number) == [1, 4, 2, 3, 1])
      // Once as the current lineage's, once as that of its name.
      #expect(count.withLock { $0 } - before == 2)
    }
  }
}
