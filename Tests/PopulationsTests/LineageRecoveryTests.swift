import Foundation
import Populations
import Testing

/// What a crash or a stranger may leave behind.
@Suite struct LineageRecoveryTests {
  private static let torn = [
    "{", "{ \"event\": \"bred\", \"generation\": 2, \"parent\": 1 }", "\u{0}\u{0}\u{0}", "é",
  ]

  @Test(arguments: torn)
  func `an unfinished last line does not count and is cut off by the next`(line: String) throws {
    try withFolder { folder in
      let log = "\(folder)/forest/lineage.jsonl"
      _ = try found(in: folder)
      let before = try text(of: log)
      try write(before + line, to: log)

      #expect(try PopulationFolder(path: folder).open(name).history.count == 1)
      #expect(try text(of: log) == before + line, "reading changes nothing")
      let lineage = try PopulationFolder(path: folder).open(name, forWriting: true)
      try lineage.breed()
      #expect(
        try text(of: log) == before + "{ \"event\": \"bred\", \"generation\": 2, \"parent\": 1 }\n")
      #expect(try PopulationFolder(path: folder).open(name).history == lineage.history)
    }
  }

  @Test func `a generation whose line is missing was never bred`() throws {
    try withFolder { folder in
      _ = try found(in: folder)
      let path = "\(folder)/forest/0002.json"
      try write("left by a process that was killed", to: path)
      let lineage = try PopulationFolder(path: folder).open(name, forWriting: true)
      #expect(lineage.history.count == 1)
      #expect(throws: PopulationError.unknownGeneration(2, name, count: 1)) {
        try lineage.checked(2)
      }
      try lineage.breed()
      #expect(try lineage.saved(2) == makeGeneration(2, parent: 1))
    }
  }

  @Test func `a half-founded lineage is none and its name is free`() throws {
    try withFolder { folder in
      try FileManager.default.createDirectory(
        atPath: "\(folder)/forest", withIntermediateDirectories: false)
      try write("left by a process that was killed", to: "\(folder)/forest/0001.json")
      let populations = PopulationFolder(path: folder)
      let names = try populations.names()
      #expect(!populations.has(name) && names.isEmpty)
      #expect(try found(in: folder).saved(1) == makeGeneration(1, parent: nil))
    }
  }

  @Test func `a log that cannot be founded leaves its name free`() throws {
    try withFolder { folder in
      // A generation that cannot be written: the log comes after it.
      let unwritable = makeGeneration(1, parent: nil, method: .new(recipe: "\u{0}"))
      let populations = PopulationFolder(path: folder)
      #expect(throws: (any Error).self) {
        _ = try populations.found(name, seed: 7, first: unwritable)
      }
      let left = try names(in: "\(folder)/forest")
      #expect(left == [".lock"])
      #expect(throws: PopulationError.noCurrentLineage(folder: folder)) {
        _ = try populations.currentName()
      }
      #expect(try found(in: folder).history.count == 1)
    }
  }

  @Test func `a log that is gone is not begun anew`() throws {
    try withFolder { folder in
      let lineage = try found(in: folder)
      let log = "\(folder)/forest/lineage.jsonl"
      try FileManager.default.removeItem(atPath: log)
      #expect(
        message { try lineage.breed() } == "\(log): cannot write: No such file or directory")
      #expect(!FileManager.default.fileExists(atPath: log))
    }
  }

  @Test func `a file that cannot be written leaves the lineage as it was`() throws {
    try withFolder { folder in
      let lineage = try found(in: folder)
      let history = lineage.history
      let log = try text(of: "\(folder)/forest/lineage.jsonl")
      try FileManager.default.createDirectory(
        atPath: "\(folder)/forest/0002.json", withIntermediateDirectories: false)
      #expect(throws: FileError.self) { try lineage.breed() }
      #expect(lineage.history == history)
      #expect(try text(of: "\(folder)/forest/lineage.jsonl") == log)
      try FileManager.default.removeItem(atPath: "\(folder)/forest/0002.json")
      try lineage.breed()
      #expect(try PopulationFolder(path: folder).open(name).history.count == 2)
    }
  }

  @Test func `a text that JSON cannot hold leaves the lineage as it was`() throws {
    try withFolder { folder in
      let lineage = try found(in: folder)
      let unwritable = makeGeneration(2, parent: 1, method: .new(recipe: "\u{0}"))
      #expect(throws: (any Error).self) { try lineage.append(unwritable) }
      #expect(try names(in: lineage.folder) == [".lock", "0001.json", "lineage.jsonl"])
      #expect(lineage.history.count == 1)
    }
  }

  @Test func `a generation's file that is another's is refused`() throws {
    try withFolder { folder in
      let lineage = try found(in: folder)
      try lineage.breed()
      try lineage.breed()
      let (second, third) = (lineage.generationPath(2), lineage.generationPath(3))
      try FileManager.default.removeItem(atPath: second)
      try FileManager.default.copyItem(atPath: third, toPath: second)
      #expect(
        message { _ = try lineage.saved(2) }
          == "\(second): $.number: expected 2, as the file's name says, found 3")
      let text = try text(of: third)
      try FileManager.default.removeItem(atPath: third)
      try write(text.replacingOccurrences(of: "\"parent\": 2", with: "\"parent\": null"), to: third)
      #expect(
        message { _ = try lineage.saved(3) }
          == "\(third): $.parent: expected 2, as the log has it, found null")
      try FileManager.default.removeItem(atPath: third)
      #expect(
        message { _ = try lineage.saved(3) }
          == "\(third): cannot read: No such file or directory")
    }
  }
}
