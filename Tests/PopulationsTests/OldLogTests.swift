import Foundation
import Genomes
import Hashing
import Populations
import TestSupport
import Testing

/// A lineage whose log is of version 1, as it was shipped with version 0.1.
@Suite struct OldLogTests {
  private static let skull = LineageName("skull") ?? name

  /// Calls `body` with a folder of populations that holds it.
  private func withSkull(_ body: (String) throws -> Void) throws {
    let resource = try #require(Bundle.module.url(forResource: "version-1", withExtension: nil))
    try withFolder { folder in
      try FileManager.default.copyItem(
        atPath: resource.appendingPathComponent("skull").path, toPath: "\(folder)/skull")
      try body(folder)
    }
  }

  @Test func `it is read as it is`() throws {
    try withSkull { folder in
      let before = try text(of: "\(folder)/skull/lineage.jsonl")
      let lineage = try PopulationFolder(path: folder).open(Self.skull)
      #expect(lineage.history.parents == [nil, 1, 2, 3] && lineage.history.seed == 576)
      #expect(lineage.history.records.allSatisfy { $0.file == nil })
      for number in 1...4 { #expect(try lineage.saved(number).number == number) }
      #expect(try text(of: "\(folder)/skull/lineage.jsonl") == before && lineage.mended.isEmpty)
    }
  }

  @Test func `opened for writing it becomes version 3, which tells what its files are`() throws {
    try withSkull { folder in
      let log = "\(folder)/skull/lineage.jsonl"
      let before = try text(of: log)
      let history = try PopulationFolder(path: folder).open(Self.skull).history
      do {
        let lineage = try PopulationFolder(path: folder).open(Self.skull, forWriting: true)
        #expect(
          lineage.mended
            == ["\(log): brought to breed.lineage/3, which tells every changed byte"])
        #expect(lineage.history.parents == history.parents && lineage.history.seed == history.seed)
        try lineage.undo()
      }
      #expect(version1(try text(of: log)).hasPrefix(before))
      let lineage = try PopulationFolder(path: folder).open(Self.skull, forWriting: true)
      #expect(lineage.mended.isEmpty && lineage.history.now == 3)
      for number in 1...4 {
        let bytes = try Data(contentsOf: URL(fileURLWithPath: lineage.generationPath(number)))
        let file = try #require(lineage.history[number].file)
        #expect(file.digest == Digest(of: bytes) && file.seed == 576)
        let generation = try lineage.saved(number)
        #expect(file.count == generation.individuals.count && file.method == generation.method)
      }
      #expect(
        lineage.history[4].file?.parents.map(\.description) == ["3/2", "3/9", "3/13"])
    }
  }

  @Test func `a file of it that cannot be read is told, and the others are known`() throws {
    try withSkull { folder in
      try FileManager.default.removeItem(atPath: "\(folder)/skull/0002.json")
      let lineage = try PopulationFolder(path: folder).open(Self.skull, forWriting: true)
      #expect(lineage.mended.count == 2)
      #expect(
        lineage.mended[0] == "\(folder)/skull/0002.json: cannot read: No such file or directory")
      #expect(lineage.history.records.map { $0.file == nil } == [false, true, false, false])
      #expect(try lineage.saved(3).parent == 2)
    }
  }
}
