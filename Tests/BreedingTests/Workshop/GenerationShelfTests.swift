import Breeding
import Evolution
import Files
import Foundation
import Populations
import Synchronization
import TestSupport
import Testing

/// A workshop that keeps generations at hand, and one that draws its sheets later.
@Suite struct GenerationShelfTests {
  private static func workshop(_ folder: String) -> Workshop {
    Workshop(populations: folder, breeder: Runs.breeder, sheet: SheetSettings(size: 8))
  }

  @Test func `what was bred or read is not read again`() throws {
    try withFolder { folder in
      var workshop = Self.workshop(folder)
      workshop.shelf = GenerationShelf()
      let first = try workshop.new("a", count: 4, seed: 1).generation
      let second = try workshop.next(pick: [2]).generation
      // Only who reads them would notice.
      for number in 1...2 {
        try FileManager.default.removeItem(atPath: "\(folder)/a/000\(number).json")
      }
      #expect(try workshop.show(1).generation == first)
      #expect(try workshop.next(pick: [3]).generation.parent == second.number)
      #expect(throws: (any Error).self) { try Self.workshop(folder).show(2) }
    }
  }

  @Test func `what another bred under that name and number is not taken for it`() throws {
    try withFolder { folder in
      var workshop = Self.workshop(folder)
      workshop.shelf = GenerationShelf()
      let before = try workshop.new("a", count: 4, seed: 1).generation
      try FileManager.default.removeItem(atPath: "\(folder)/a")
      let after = try Self.workshop(folder).new("a", count: 4, seed: 2).generation
      #expect(try workshop.show(1, of: "a").generation == after && after != before)
    }
  }

  @Test func `a generation of which the log does not tell the bytes is read each time`() throws {
    try withFolder { folder in
      var workshop = Self.workshop(folder)
      workshop.shelf = GenerationShelf()
      let log = "\(folder)/a/lineage.jsonl"
      func begin(_ recipe: String) throws -> Generation {
        let made = try Self.workshop(folder).new(
          "a", recipe: Breeder.recipe(named: recipe), count: 4, seed: 1)
        try write(version1(text(of: log)), to: log)
        return made.generation
      }
      let before = try begin("neat")
      #expect(try workshop.generation(1, of: workshop.open("a")) == before)
      try FileManager.default.removeItem(atPath: "\(folder)/a")
      let after = try begin("mix")
      #expect(try workshop.generation(1, of: workshop.open("a")) == after && after != before)
    }
  }

  @Test func `children are the same with a shelf and without`() throws {
    try withFolder { folder in
      var one = Self.workshop("\(folder)/one")
      let other = Self.workshop("\(folder)/other")
      one.shelf = GenerationShelf()
      for workshop in [one, other] {
        try workshop.new("a", count: 6, seed: 3)
        try workshop.next(pick: [2, 5])
        try workshop.undo()
        try workshop.next(pick: [1], strength: 0.9)
        try workshop.next(pick: [4], from: 2)
      }
      for number in 1...4 {
        let path = "a/000\(number).json"
        #expect(try text(of: "\(folder)/one/\(path)") == text(of: "\(folder)/other/\(path)"))
      }
    }
  }

  @Test func `a sheet that is to be drawn later is told, and not drawn`() throws {
    try withFolder { folder in
      var workshop = Self.workshop(folder)
      let told = Mutex<[String]>([])
      workshop.later = { lineage, number in told.withLock { $0.append("\(lineage)/\(number)") } }
      let shown = try workshop.new("a", count: 4, seed: 1)
      _ = try workshop.next(pick: [2])
      #expect(told.withLock { $0 } == ["a/1", "a/2"])
      #expect(!FileSystem.isFile(shown.sheet))
      // Who asks to see one has it drawn.
      _ = try workshop.show(1)
      #expect(FileSystem.isFile(shown.sheet))
      // Nor is one that is there drawn again.
      _ = try workshop.load("a", generation: 1)
      #expect(told.withLock { $0 } == ["a/1", "a/2"])
    }
  }
}
