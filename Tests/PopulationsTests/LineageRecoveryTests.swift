import Files
import Foundation
import Hashing
@testable import Populations
import TestSupport
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
      #expect(lineage.mended == ["\(log): cut off a last line that was never finished"])
      #expect(try text(of: log) == before)
      try lineage.breed()
      let after = try text(of: log)
      #expect(after.hasPrefix(before))
      #expect(
        version1(String(after.dropFirst(before.count)))
          == "{ \"event\": \"bred\", \"generation\": 2, \"parent\": 1 }\n")
      #expect(try PopulationFolder(path: folder).open(name).history == lineage.history)
    }
  }

  @Test func `a last line that lacks only its newline counts, and is given it`() throws {
    try withFolder { folder in
      let log = "\(folder)/forest/lineage.jsonl"
      try found(in: folder).breed()
      let whole = try text(of: log)
      try write(String(whole.dropLast()), to: log)

      let read = try PopulationFolder(path: folder).open(name)
      #expect(read.history.count == 2 && !read.isUnfinished)
      #expect(try text(of: log) == String(whole.dropLast()), "reading changes nothing")
      let faults = try PopulationFolder(path: folder).verification(of: name).faults
      #expect(faults.map(\.description) == ["\(log): its last line lacks its newline"])
      let lineage = try PopulationFolder(path: folder).open(name, forWriting: true)
      #expect(lineage.mended == ["\(log): added the newline that its last line lacked"])
      #expect(try text(of: log) == whole)
      try lineage.breed()
      #expect(try PopulationFolder(path: folder).open(name).history.count == 3)
      #expect(try PopulationFolder(path: folder).verification(of: name).faults.isEmpty)
    }
  }

  @Test func `what no line commits was never bred, and goes to lost without a loss`() throws {
    try withFolder { folder in
      _ = try found(in: folder)
      let path = "\(folder)/forest"
      for turn in ["one", "two", "three"] {
        for name in ["0002.json", "0002.png", "0031.json"] {
          try write("\(turn) \(name)", to: "\(path)/\(name)")
        }
        _ = try PopulationFolder(path: folder).open(name)
        #expect(try names(in: path).contains("0002.json"), "reading changes nothing")
        let lineage = try PopulationFolder(path: folder).open(name, forWriting: true)
        #expect(lineage.history.count == 1 && lineage.mended.count == 3)
        #expect(throws: PopulationError.unknownGeneration(2, name, count: 1)) {
          try lineage.checked(2)
        }
      }
      for (turn, suffix) in [("one", ""), ("two", "-2"), ("three", "-3")] {
        for name in ["0002.json", "0002.png", "0031.json"] {
          let parts = name.split(separator: ".")
          #expect(
            try text(of: "\(path)/lost/\(parts[0])\(suffix).\(parts[1])") == "\(turn) \(name)")
        }
      }
      #expect(try names(in: "\(path)/lost").count == 9)
      let lineage = try PopulationFolder(path: folder).open(name, forWriting: true)
      #expect(lineage.mended.isEmpty)
      try lineage.breed()
      #expect(try lineage.saved(2) == makeGeneration(2, parent: 1))
    }
  }

  @Test func `temporaries go, but for those that a living process draws`() throws {
    try withFolder { folder in
      _ = try found(in: folder)
      let path = "\(folder)/forest"
      // No process has a number this high; this one lives.
      let (gone, here) = (Int32.max, getpid())
      let kept = ["0001.png.\(here).partial", "note.partial", "x.1.partial.y.z"]
      let removed = [
        "0001.png.\(gone).partial", "0002.json.\(here).partial", "a.\(gone).partial.gif",
        "lineage.jsonl.\(gone).partial",
      ]
      for name in kept + removed { try write("half", to: "\(path)/\(name)") }
      try write("half", to: "\(folder)/.current.\(gone).partial")
      try write("half", to: "\(folder)/.current.\(here).partial")
      let lineage = try PopulationFolder(path: folder).open(name, forWriting: true)
      #expect(lineage.mended.count == removed.count + 1, "\(lineage.mended)")
      #expect(
        try names(in: path) == ([".lock", "0001.json", "lineage.jsonl"] + kept).sorted())
      #expect(try names(in: folder) == [".current", ".current.\(here).partial", "forest"])
    }
  }

  @Test func `temporaries of images go, too`() throws {
    try withFolder { folder in
      _ = try found(in: folder)
      let (path, image) = ("\(folder)/forest/images", String(repeating: "0f", count: 32) + ".png")
      try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: false)
      let temporaries = ["\(image).\(Int32.max).partial", "\(image).\(getpid()).partial"]
      for name in [image, "note.partial"] + temporaries { try write("x", to: "\(path)/\(name)") }
      let populations = PopulationFolder(path: folder)
      // Who may not write does not know whether a living process still does.
      let faults = try populations.verification(of: name).faults.map(\.path)
      #expect(faults.filter { $0.hasSuffix(".partial") } == ["\(path)/\(temporaries[0])"])
      // This process, which lives, has the lock now.
      let lineage = try populations.open(name, forWriting: true)
      #expect(lineage.mended.count == 2, "\(lineage.mended)")
      #expect(try names(in: path) == [image, "note.partial"])
    }
  }

  @Test func `generations without their log are not founded over`() throws {
    try withFolder { folder in
      do { try found(in: folder).breed() }
      try FileManager.default.removeItem(atPath: "\(folder)/forest/lineage.jsonl")
      #expect(throws: PopulationError.missingLog(name, folder: "\(folder)/forest")) {
        _ = try found(in: folder)
      }
      #expect(try names(in: "\(folder)/forest") == [".lock", "0001.json", "0002.json"])
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
      #expect(
        try text(of: "\(folder)/forest/lost/0001.json") == "left by a process that was killed")
    }
  }

  @Test func `a log that cannot be founded leaves its name free`() throws {
    try withFolder { folder in
      // A generation that cannot be written: the log comes after it.
      let unwritable = makeGeneration(1, parent: nil, method: .new(.init(recipe: "\u{0}")))
      let populations = PopulationFolder(path: folder)
      #expect(throws: (any Error).self) {
        _ = try populations.found(name, seed: 7, first: unwritable)
      }
      let left = try names(in: folder)
      #expect(left.isEmpty)
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
      let unwritable = makeGeneration(2, parent: 1, method: .new(.init(recipe: "\u{0}")))
      #expect(throws: (any Error).self) { try lineage.append(unwritable) }
      #expect(try names(in: lineage.folder) == [".lock", "0001.json", "lineage.jsonl"])
      #expect(lineage.history.count == 1)
    }
  }

  @Test func `a generation's file that is not as it was written is refused, and no other`() throws {
    try withFolder { folder in
      let lineage = try found(in: folder)
      try lineage.breed()
      try lineage.breed()
      let (second, third) = (lineage.generationPath(2), lineage.generationPath(3))
      let expected = try Digest(of: text(of: second).utf8)
      try FileManager.default.removeItem(atPath: second)
      try FileManager.default.copyItem(atPath: third, toPath: second)
      #expect(
        message { _ = try lineage.saved(2) }
          == "\(second): it is not as it was written: expected the SHA-256 \(expected), found "
          + "\(try Digest(of: text(of: third).utf8)); \"breed verify forest\" tells what else is damaged"
      )
      try FileManager.default.removeItem(atPath: second)
      #expect(
        message { _ = try lineage.saved(2) }
          == "\(second): cannot read: No such file or directory")
      #expect(try lineage.saved(3) == makeGeneration(3, parent: 2))
      try lineage.breed()
      #expect(lineage.history.count == 4)
    }
  }

  @Test func `of version 1 a file that is another's is refused`() throws {
    try withFolder { folder in
      do {
        let lineage = try found(in: folder)
        try lineage.breed()
        try lineage.breed()
      }
      let log = "\(folder)/forest/lineage.jsonl"
      try write(version1(text(of: log)), to: log)
      let lineage = try PopulationFolder(path: folder).open(name)
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
    }
  }
}
