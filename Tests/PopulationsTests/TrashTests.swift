import Files
import Foundation
import Genomes
import TestSupport
import Testing

@testable import Populations

/// Lineages that are deleted, restored and purged.
@Suite struct TrashTests {
  private final class Told: @unchecked Sendable { var lines: [String] = [] }

  private let other = LineageName("wood")!

  @Test func `what is deleted lies in the trash, whole, and is restored as it was`() throws {
    try withFolder { folder in
      let populations = PopulationFolder(path: folder)
      let history = try found(in: folder).history
      let entry = try populations.delete(name)
      #expect(entry.label == "forest@1" && entry.folder == "\(folder)/.trash/forest@1")
      #expect(try populations.names().isEmpty && populations.namesToVerify().isEmpty)
      #expect(try populations.closedNames().isEmpty && populations.trash() == [entry])
      #expect(try populations.open(entry).history == history)
      let error = PopulationError.trashedLineage(name, "forest@1")
      #expect(throws: error) { try populations.open(name) }
      #expect("\(error)".contains("\"breed delete --restore forest@1\""))
      #expect(try populations.restore("forest") == name)
      #expect(try populations.open(name).history == history)
      #expect(try populations.verification(of: name).faults.isEmpty)
      // The trash is there as long as it holds something.
      #expect(!FileSystem.exists("\(folder)/.trash"))
    }
  }

  @Test func `no lineage is the current one after it was deleted, until one is chosen`() throws {
    try withFolder { folder in
      let populations = PopulationFolder(path: folder)
      _ = try populations.found(other, seed: 7, first: makeGeneration(1, parent: nil))
      _ = try found(in: folder)
      try populations.delete(other)
      #expect(try populations.currentName() == name, "another was deleted")
      try populations.restore("wood")
      try populations.delete(name)
      #expect(
        throws: PopulationError.currentGone(
          name, folder: folder, known: [other], trash: "forest@1")
      ) {
        try populations.currentName()
      }
      try populations.restore("forest")
      #expect(throws: PopulationError.noneCurrent(folder: folder, known: [name, other])) {
        try populations.open()
      }
      try populations.makeCurrent(name)
      #expect(try populations.open().name == name)
    }
  }

  @Test func `several of a name have numbers, and the last is meant`() throws {
    try withFolder { folder in
      let populations = PopulationFolder(path: folder)
      for generations in 1...3 {
        do {
          let lineage = try found(in: folder)
          for _ in 1..<generations { try lineage.breed() }
        }
        try populations.delete(name)
      }
      #expect(try populations.trash().map(\.label) == ["forest@1", "forest@2", "forest@3"])
      try populations.restore("forest")
      #expect(try populations.open(name).history.count == 3)
      #expect(throws: PopulationError.nameTaken(name)) { try populations.restore("forest@1") }
      try populations.rename(name, to: other)
      try populations.restore("forest@1")
      #expect(try populations.open(name).history.count == 1)
      #expect(try populations.trash().map(\.label) == ["forest@2"])
      #expect(throws: PopulationError.notInTrash("forest@1", known: ["forest@2"])) {
        try populations.restore("forest@1")
      }
    }
  }

  @Test func `a purge deletes what is named, or all, and nothing before a name is wrong`() throws {
    try withFolder { folder in
      let populations = PopulationFolder(path: folder)
      for _ in 1...3 {
        _ = try found(in: folder)
        try populations.delete(name)
      }
      _ = try populations.found(other, seed: 7, first: makeGeneration(1, parent: nil))
      #expect(throws: PopulationError.self) { try populations.purge(["forest@1", "wood"]) }
      #expect(try populations.trash().count == 3, "what is not in the trash is not purged")
      #expect(try populations.purge(["forest@2", "forest@2"]).map(\.label) == ["forest@2"])
      #expect(try populations.trash().map(\.number) == [1, 3])
      #expect(try populations.purge(["forest"]).count == 2)
      #expect(try populations.purge([]).isEmpty)
      #expect(!FileSystem.exists("\(folder)/.trash"))
      #expect(try populations.names() == [other])
    }
  }

  @Test func `a folder with a number that no deletion gives is not of the trash`() throws {
    try withFolder { folder in
      let populations = PopulationFolder(path: folder)
      _ = try found(in: folder)
      for number in ["1000000000", "9223372036854775807"] {
        try FileManager.default.createDirectory(
          atPath: "\(folder)/.trash/sea@\(number)", withIntermediateDirectories: true)
      }
      #expect(try populations.trash().isEmpty)
      #expect(try populations.delete(name).label == "forest@1")
    }
  }

  @Test func `half of what a purge left is never a lineage, and goes with the next move`() throws {
    try withFolder { folder in
      let populations = PopulationFolder(path: folder)
      _ = try found(in: folder)
      let left = "\(folder)/.trash/.purging.sea@1.99"
      try FileManager.default.createDirectory(atPath: left, withIntermediateDirectories: true)
      try write("x", to: "\(left)/lineage.jsonl")
      #expect(try populations.trash().isEmpty)
      #expect(try populations.verification(of: name).faults.isEmpty)
      try populations.delete(name)
      #expect(!FileSystem.exists(left))
    }
  }

  @Test func `a former name leads to the trash too`() throws {
    try withFolder { folder in
      let populations = PopulationFolder(path: folder)
      _ = try found(in: folder)
      try populations.rename(name, to: other)
      try populations.delete(other)
      #expect(throws: PopulationError.trashedLineage(name, "wood@1")) { try populations.open(name) }
      try populations.restore("wood")
      #expect(populations.newName(of: name) == other)
    }
  }

  @Test func `who takes a name that another had is told so`() throws {
    try withFolder { folder in
      let told = Told()
      let populations = PopulationFolder(path: folder) { told.lines.append($0) }
      func found() throws {
        _ = try populations.found(name, seed: 7, first: makeGeneration(1, parent: nil))
      }
      try found()
      #expect(told.lines.isEmpty)
      try populations.rename(name, to: other)
      try found()
      try populations.delete(name)
      try found()
      #expect(
        told.lines == [
          "forest was renamed to wood: this is another forest",
          "forest was renamed to wood: this is another forest",
        ])
      try populations.delete(other)
      try populations.delete(name)
      try found()
      #expect(told.lines.last == "forest is in the trash as forest@3: this is another forest")
    }
  }

  @Test func `a lineage that is being bred is not deleted`() throws {
    try withFolder { folder in
      let lineage = try found(in: folder)
      let populations = PopulationFolder(path: folder)
      #expect(throws: PopulationError.self) { try populations.delete(name) }
      #expect(try populations.names() == [name] && populations.trash().isEmpty)
      withExtendedLifetime(lineage) {}
    }
  }
}
