import Files
import Foundation
import Genomes
import TestSupport
import Testing

@testable import Populations

/// Lineages that are renamed and copied.
@Suite struct MovingTests {
  private let other = LineageName("wood")!
  private let third = LineageName("sea")!

  /// A folder with the lineage of two generations.
  private func with(_ body: (PopulationFolder, String) throws -> Void) throws {
    try withFolder { folder in
      do {
        let lineage = try found(in: folder)
        try lineage.breed()
      }
      try body(PopulationFolder(path: folder), folder)
    }
  }

  @Test func `a renamed lineage is what it was, and stays the current one`() throws {
    try with { populations, _ in
      let history = try populations.open().history
      try populations.rename(name, to: other)
      #expect(try populations.names() == [other] && populations.currentName() == other)
      #expect(try populations.open(other).history == history)
      #expect(try populations.verification().faults.isEmpty)
      #expect(throws: PopulationError.renamedLineage(name, now: [other])) {
        try populations.open(name)
      }
      // It can be bred on, and be renamed back.
      try populations.open(forWriting: true).breed()
      try populations.rename(other, to: name)
      #expect(try populations.currentName() == name && populations.newNames(of: other) == [name])
      #expect(populations.newNames(of: name).isEmpty)
    }
  }

  @Test func `the current lineage stays the current one where another is renamed`() throws {
    try with { populations, _ in
      _ = try populations.found(third, seed: 7, first: makeGeneration(1, parent: nil))
      try populations.rename(name, to: other)
      #expect(try populations.currentName() == third)
    }
  }

  @Test func `a rename that was ended before it said which is current counts all the same`() throws
  {
    try with { populations, folder in
      try populations.rename(name, to: other)
      try write("\(name)\n", to: "\(folder)/.current")
      #expect(try populations.currentName() == other)
      #expect(try populations.open().name == other)
      // The name is free: whoever takes it is the current one then.
      _ = try populations.found(name, seed: 7, first: makeGeneration(1, parent: nil))
      #expect(try populations.currentName() == name && populations.newNames(of: name).isEmpty)
    }
  }

  @Test func `several that had the name are all told`() throws {
    try with { populations, _ in
      try populations.rename(name, to: other)
      _ = try populations.found(name, seed: 7, first: makeGeneration(1, parent: nil))
      try populations.rename(name, to: third)
      #expect(populations.newNames(of: name) == [third, other])
      #expect(populations.newName(of: name) == name)
      let error = PopulationError.renamedLineage(name, now: [third, other])
      #expect(throws: error) { try populations.open(name) }
      #expect("\(error)" == "no lineage \"forest\": it is now called sea or wood")
    }
  }

  @Test func `a name that is taken, none or being bred is refused and nothing moved`() throws {
    try with { populations, folder in
      _ = try populations.found(third, seed: 7, first: makeGeneration(1, parent: nil))
      try FileManager.default.createDirectory(
        atPath: "\(folder)/hollow", withIntermediateDirectories: true)
      let hollow = try #require(LineageName("hollow"))
      for move in [populations.rename, populations.copy] {
        #expect(throws: PopulationError.lineageExists(third)) { try move(name, third) }
        #expect(throws: PopulationError.lineageExists(name)) { try move(name, name) }
        #expect(throws: FileError.self) { try move(name, hollow) }
        #expect(
          throws: PopulationError.unknownLineage(other, folder: folder, known: [name, third])
        ) {
          try move(other, hollow)
        }
        let lineage = try populations.open(name, forWriting: true)
        #expect(throws: PopulationError.self) { try move(name, other) }
        withExtendedLifetime(lineage) {}
      }
      #expect(try populations.names() == [name, third] && populations.currentName() == third)
      #expect(try names(in: folder) == [".current", "forest", "hollow", "sea"])
    }
  }

  @Test func `a copy has all of it and goes its own way`() throws {
    try with { populations, folder in
      try write("png", to: "\(folder)/forest/0002.png")
      try write("left", to: "\(folder)/forest/0003.json.1.partial")
      try populations.copy(name, to: other)
      #expect(
        try names(in: "\(folder)/wood") == ["0001.json", "0002.json", "0002.png", "lineage.jsonl"])
      for file in ["0001.json", "0002.json", "0002.png", "lineage.jsonl"] {
        #expect(
          FileManager.default.contents(atPath: "\(folder)/wood/\(file)")
            == FileManager.default.contents(atPath: "\(folder)/forest/\(file)"))
      }
      #expect(try populations.currentName() == name)
      #expect(
        try populations.open(other).facts.lastBred == populations.open(name).facts.lastBred)
      try populations.open(other, forWriting: true).breed()
      #expect(try populations.open(other).history.count == 3)
      #expect(try populations.open(name).history.count == 2)
      // The names that the original had are its own.
      try populations.rename(name, to: third)
      let fourth = try #require(LineageName("bay"))
      try populations.copy(third, to: fourth)
      #expect(populations.newNames(of: name) == [third])
    }
  }

  @Test func `a copy that was never finished is removed by whatever moves next`() throws {
    try with { populations, folder in
      // No process has that number.
      let left = "\(folder)/.wood.99999999.copying"
      try FileManager.default.createDirectory(atPath: left, withIntermediateDirectories: true)
      try write("x", to: "\(left)/0001.json")
      #expect(try populations.namesToVerify() == [name] && populations.names() == [name])
      let told = Locked<[String]>([])
      let telling = PopulationFolder(path: folder) { line in told.withLock { $0.append(line) } }
      try telling.rename(name, to: other)
      #expect(!FileSystem.exists(left))
      #expect(told.withLock { $0 } == ["\(left): removed, since the copy was never finished"])
    }
  }

  @Test func `a name that a lost lineage left as the current one is not taken over in silence`()
    throws
  {
    try with { populations, folder in
      try write("\(other)\n", to: "\(folder)/.current")
      try populations.rename(name, to: other)
      #expect(throws: PopulationError.noneCurrent(folder: folder, known: [other])) {
        try populations.currentName()
      }
    }
  }

  @Test func `a damaged lineage can be renamed and copied`() throws {
    try with { populations, folder in
      try FileManager.default.removeItem(atPath: "\(folder)/forest/lineage.jsonl")
      try populations.copy(name, to: third)
      try populations.rename(name, to: other)
      #expect(try populations.namesToVerify() == [third, other])
      for name in [third, other] {
        #expect(try populations.repaired(name).history.count == 2)
      }
    }
  }

  @Test func `names that cannot be read are a fault, which a repair sets aside`() throws {
    try with { populations, folder in
      try populations.rename(name, to: other)
      for text in ["{", "{\"format\": \"breed.names/1\", \"names\": [\"../x\"]}"] {
        try write(text, to: "\(folder)/wood/names.json")
        let faults = try populations.verification(of: other).faults
        #expect(faults.count == 1 && "\(faults)".contains("names.json"), "\(faults)")
        _ = try populations.repaired(other)
        #expect(try populations.verification(of: other).faults.isEmpty)
      }
      #expect(try names(in: "\(folder)/wood/lost") == ["names-2.json", "names.json"])
      // Whoever renames does not stumble over it either.
      try write("{", to: "\(folder)/wood/names.json")
      try populations.rename(other, to: third)
      #expect(populations.newName(of: other) == third)
    }
  }
}
