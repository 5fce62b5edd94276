import Foundation
import Populations
import TestSupport
import Testing

@Suite struct LineageTests {
  @Test func `a founded lineage has a log, a generation and a lock, and is the current one`() throws
  {
    try withFolder { folder in
      let path = "\(folder)/new/populations"
      let lineage = try found(in: path)
      #expect(lineage.folder == "\(path)/forest")
      #expect(try names(in: lineage.folder) == [".lock", "0001.json", "lineage.jsonl"])
      #expect(
        version1(try text(of: "\(lineage.folder)/lineage.jsonl")) == """
          { "event": "founded", "format": "breed.lineage/1", "seed": 7 }
          { "event": "bred", "generation": 1, "parent": null }

          """)
      #expect(lineage.history.seed == 7 && lineage.history.now == 1)
      #expect(try PopulationFolder(path: path).currentName() == name)
      #expect(try lineage.saved(1) == makeGeneration(1, parent: nil))
    }
  }

  @Test func `undo, redo, load and branches are kept in the log`() throws {
    try withFolder { folder in
      let lineage = try found(in: folder)
      try lineage.breed()
      try lineage.breed()
      #expect(lineage.history.now == 3)
      try lineage.undo()
      try lineage.undo()
      #expect(lineage.history.now == 1 && lineage.history.redoTarget == 2)
      try lineage.redo()
      #expect(lineage.history.now == 2 && lineage.history.redoTarget == 3)
      try lineage.breed()
      #expect(lineage.history.now == 4 && lineage.history.redoTarget == nil)
      try lineage.load(3)
      try lineage.breed()
      #expect(lineage.history.parents == [nil, 1, 2, 2, 3])

      let read = try PopulationFolder(path: folder).open(name)
      #expect(read.history == lineage.history)
      #expect(try read.saved(4) == makeGeneration(4, parent: 2))
      #expect(try read.saved(5) == makeGeneration(5, parent: 3))
      #expect(
        version1(try text(of: "\(lineage.folder)/lineage.jsonl")).split(separator: "\n")
          .dropFirst(4) == [
            "{ \"event\": \"undone\", \"now\": 2 }", "{ \"event\": \"undone\", \"now\": 1 }",
            "{ \"event\": \"redone\", \"now\": 2 }",
            "{ \"event\": \"bred\", \"generation\": 4, \"parent\": 2 }",
            "{ \"event\": \"loaded\", \"now\": 3 }",
            "{ \"event\": \"bred\", \"generation\": 5, \"parent\": 3 }",
          ])
    }
  }

  @Test func `a generation that is not the next, or that nobody may write, is refused`() throws {
    try withFolder { folder in
      let lineage = try found(in: folder)
      #expect(throws: PopulationError.notNext(3, name, expected: 2)) {
        try lineage.append(makeGeneration(3, parent: 1))
      }
      let reader = try PopulationFolder(path: folder).open(name)
      #expect(throws: PopulationError.openedToRead(name)) {
        try reader.append(makeGeneration(2, parent: 1))
      }
      #expect(throws: PopulationError.openedToRead(name)) { try reader.load(1) }
      #expect(throws: PopulationError.unknownGeneration(2, name, count: 1)) {
        try reader.saved(2)
      }
      #expect(try names(in: lineage.folder) == [".lock", "0001.json", "lineage.jsonl"])
    }
  }

  @Test func `what cannot be is refused and leaves no line`() throws {
    try withFolder { folder in
      let lineage = try found(in: folder)
      let log = "\(lineage.folder)/lineage.jsonl"
      let before = try text(of: log)
      #expect(throws: PopulationError.nothingToUndo(name)) { try lineage.undo() }
      #expect(throws: PopulationError.nothingToRedo(name)) { try lineage.redo() }
      for number in [-1, 0, 2] {
        let error = PopulationError.unknownGeneration(number, name, count: 1)
        #expect(throws: error) { try lineage.load(number) }
        #expect(throws: error) { try lineage.checked(number) }
      }
      #expect(try text(of: log) == before)
      #expect(lineage.history.now == 1)
    }
  }

  @Test func `files are written once, for reading only`() throws {
    try withFolder { folder in
      let lineage = try found(in: folder)
      let first = try text(of: lineage.generationPath(1))
      try lineage.breed()
      try lineage.undo()
      try lineage.breed()
      #expect(try text(of: lineage.generationPath(1)) == first)
      for number in 1...3 {
        let path = lineage.generationPath(number)
        let attributes = try FileManager.default.attributesOfItem(atPath: path)
        let mode = try #require(attributes[.posixPermissions] as? Int)
        #expect(mode & 0o333 == 0, "\(path) may be written: \(String(mode, radix: 8))")
        #expect(mode & 0o400 != 0)
      }
    }
  }

  @Test func `paths hold four digits or more`() throws {
    try withFolder { folder in
      let lineage = try found(in: folder)
      #expect(lineage.generationPath(7) == "\(folder)/forest/0007.json")
      #expect(lineage.sheetPath(12_345) == "\(folder)/forest/12345.png")
    }
  }

  @Test func `the same calls in two folders give the same bytes`() throws {
    func run(_ folder: String) throws -> [String] {
      let lineage = try found(in: folder)
      try lineage.breed()
      try lineage.undo()
      try lineage.breed()
      try lineage.load(2)
      try lineage.breed()
      return try names(in: lineage.folder).filter { $0 != ".lock" }.map {
        "\($0): \(try text(of: "\(lineage.folder)/\($0)"))"
      }
    }
    let one = try withFolder(run)
    let other = try withFolder(run)
    #expect(one == other)
    #expect(one.count == 5)
  }
}
