import Files
import Foundation
import Genomes
import Populations
import TestSupport
import Testing

@Suite struct PopulationFolderTests {
  private func named(_ text: String) throws -> LineageName { try #require(LineageName(text)) }

  @Test func `a folder that is not there holds no lineage`() throws {
    try withFolder { folder in
      let populations = PopulationFolder(path: "\(folder)/none")
      let listed = try populations.names()
      #expect(listed.isEmpty)
      #expect(throws: PopulationError.noCurrentLineage(folder: "\(folder)/none")) {
        try populations.currentName()
      }
      #expect(throws: PopulationError.unknownLineage(name, folder: "\(folder)/none", known: [])) {
        try populations.open(name)
      }
      #expect(!FileManager.default.fileExists(atPath: "\(folder)/none"))
    }
  }

  @Test func `lineages are listed by name, and what is none is not`() throws {
    try withFolder { folder in
      let populations = PopulationFolder(path: folder)
      for text in ["sea", "desert", "forest"] {
        _ = try populations.found(named(text), seed: 1, first: makeGeneration(1, parent: nil))
      }
      try FileSystem.makeFolder("\(folder)/empty")
      try FileSystem.makeFolder("\(folder)/no name")
      try write("", to: "\(folder)/file")
      #expect(try populations.names().map(\.description) == ["desert", "forest", "sea"])
      #expect(try populations.currentName() == name)
      let empty = try named("empty")
      #expect(
        message { _ = try populations.open(empty) }
          == "no lineage \"empty\" in \(folder): there are desert, forest, sea")
    }
  }

  @Test func `the lineage that was founded or chosen last is the current one`() throws {
    try withFolder { folder in
      let populations = PopulationFolder(path: folder)
      _ = try found(in: folder)
      let sea = try named("sea")
      _ = try populations.found(sea, seed: 1, first: makeGeneration(1, parent: nil))
      #expect(try populations.open().name == sea)
      try populations.makeCurrent(name)
      #expect(try populations.open().name == name)
      #expect(
        throws: PopulationError.unknownLineage(try named("x"), folder: folder, known: [name, sea])
      ) {
        try populations.makeCurrent(named("x"))
      }
      #expect(try populations.currentName() == name)
    }
  }

  @Test(arguments: ["", "../forest\n", "sea\n", "\u{1B}\n", "forest/\n"])
  func `what stands in .current is obeyed only where it names a lineage`(text: String) throws {
    try withFolder { folder in
      _ = try found(in: folder)
      try write(text, to: "\(folder)/.current")
      let expected =
        LineageName(text.trimmingCharacters(in: .newlines)).map {
          PopulationError.currentGone($0, folder: folder, known: [name], trash: nil)
        } ?? .noneCurrent(folder: folder, known: [name])
      #expect(throws: expected) { try PopulationFolder(path: folder).open() }
    }
  }

  @Test func `a name is taken once`() throws {
    try withFolder { folder in
      let before: String
      do {
        let lineage = try found(in: folder)
        try lineage.breed()
        before = try text(of: "\(folder)/forest/lineage.jsonl")
      }
      #expect(throws: PopulationError.lineageExists(name)) { try found(in: folder) }
      #expect(try text(of: "\(folder)/forest/lineage.jsonl") == before)
      #expect(try PopulationFolder(path: folder).open().saved(1).parent == nil)
    }
  }

  @Test func `a link is no lineage, whatever it leads to, and is not written through`() throws {
    try withFolder { folder in
      _ = try found(in: "\(folder)/real")
      let populations = PopulationFolder(path: "\(folder)/linked")
      try FileSystem.makeFolder("\(folder)/linked/sea")
      let files = FileManager.default
      try files.createSymbolicLink(
        atPath: "\(folder)/linked/forest", withDestinationPath: "\(folder)/real/forest")
      try files.createSymbolicLink(
        atPath: "\(folder)/linked/sea/lineage.jsonl",
        withDestinationPath: "\(folder)/real/forest/lineage.jsonl")
      #expect(try populations.names() == [])
      let before = try names(in: "\(folder)/real/forest")
      #expect(
        message { _ = try found(in: "\(folder)/linked") }
          == "\(folder)/linked/forest: cannot make the folder: a link or a file has its name")
      #expect(try names(in: "\(folder)/real/forest") == before)
    }
  }

  @Test func `a pipe in the place of a generation's file is not waited for`() throws {
    try withFolder { folder in
      let lineage = try found(in: folder)
      let path = lineage.generationPath(1)
      try FileManager.default.removeItem(atPath: path)
      try #require(mkfifo(path, 0o600) == 0)
      #expect(throws: FileError.self) { try lineage.saved(1) }
    }
  }

  @Test func `the first free number makes a name`() throws {
    try withFolder { folder in
      let populations = PopulationFolder(path: folder)
      #expect(try populations.freeName().description == "lineage-1")
      for text in ["lineage-1", "lineage-2", "lineage-4"] {
        _ = try populations.found(named(text), seed: 1, first: makeGeneration(1, parent: nil))
      }
      #expect(try populations.freeName().description == "lineage-3")
    }
  }
}
