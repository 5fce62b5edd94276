import Foundation
import Genomes
import Populations
import TestSupport
import Testing

/// That no change of a lineage's files goes unnoticed.
@Suite struct VerificationTests {
  /// A lineage of three generations, the second bred by a pick; its current one is the second.
  private func withLineage(_ body: (PopulationFolder, String) throws -> Void) throws {
    try withFolder { folder in
      do {
        let lineage = try found(in: folder)
        try lineage.append(
          makeGeneration(
            2, parent: 1, method: .pick(.init(picks: [2], strength: 0.5, keep: false))))
        try lineage.breed()
        try lineage.undo()
      }
      try body(PopulationFolder(path: folder), "\(folder)/forest")
    }
  }

  private func bytes(_ path: String) throws -> [UInt8] {
    Array(try Data(contentsOf: URL(fileURLWithPath: path)))
  }

  /// Makes a file of those bytes, though it may be for reading only.
  private func write(_ bytes: some Sequence<UInt8>, to path: String) throws {
    try? FileManager.default.removeItem(atPath: path)
    try Data(bytes).write(to: URL(fileURLWithPath: path))
  }

  /// Calls `body` with the place of each byte of a file while one bit of it is another; then the file is
  /// as it was.
  private func flipEachByte(of path: String, _ body: (Int) throws -> Void) throws {
    let whole = try bytes(path)
    for place in whole.indices {
      var broken = whole
      broken[place] ^= 1 << UInt8(place % 8)
      try write(broken, to: path)
      try body(place)
    }
    try write(whole, to: path)
  }

  private func faults(_ populations: PopulationFolder) throws -> [String] {
    try populations.verification(of: name).faults.map(\.description)
  }

  @Test func `a lineage as it was written has no fault, and stays as it is`() throws {
    try withLineage { populations, folder in
      let before = try names(in: folder)
      #expect(try faults(populations).isEmpty)
      #expect(try names(in: folder) == before)
      let verification = try populations.verification()
      #expect(verification.sound.keys.sorted() == [1, 2, 3] && verification.lineage.name == name)
    }
  }

  @Test func `every byte of a generation that is another, and every cut, is named`() throws {
    try withLineage { populations, folder in
      let path = "\(folder)/0002.json"
      let whole = try bytes(path)
      try flipEachByte(of: path) { place in
        let changed = try faults(populations)
        #expect(changed.count == 1 && changed[0].hasPrefix("\(path): "), "byte \(place)")
        try write(whole[..<place], to: path)
        let cut = try faults(populations)
        #expect(cut.count == 1 && cut[0].hasPrefix("\(path): "), "\(place) bytes")
      }
      #expect(try faults(populations).isEmpty)
      try FileManager.default.removeItem(atPath: path)
      #expect(try faults(populations) == ["\(path): cannot read: No such file or directory"])
    }
  }

  @Test func `every byte of the log that is another, and every cut, is named`() throws {
    try withLineage { populations, folder in
      let path = "\(folder)/lineage.jsonl"
      let whole = try bytes(path)
      try flipEachByte(of: path) { place in
        let changed = try faults(populations)
        #expect(changed.contains { $0.hasPrefix(path) }, "byte \(place): \(changed)")
      }
      let ends = whole.indices.filter { whole[$0] == UInt8(ascii: "\n") }
      for count in stride(from: 0, to: whole.count, by: 7) where !ends.contains(count - 1) {
        try write(whole[..<count], to: path)
        let cut = try faults(populations)
        #expect(cut.contains { $0.hasPrefix(path) }, "\(count) bytes: \(cut)")
      }
      // Cut between lines it is a log that was whole once; the files behind it are named.
      try write(whole[...ends[2]], to: path)
      #expect(try faults(populations) == ["\(folder)/0003.json: no line of the log names it"])
      // A log begins with its first generation, so the founding alone was cut.
      try write(whole[...ends[0]], to: path)
      #expect(try faults(populations).contains { $0.hasPrefix(path) })
      #expect(try populations.repaired(name).history.count == 3)
    }
  }

  @Test func `what else lies in the folder is named where it should not`() throws {
    try withLineage { populations, folder in
      for name in ["0004.json", "0007.png", "note.txt", "0001.png"] {
        try write([7], to: "\(folder)/\(name)")
      }
      let gone = "0004.json.\(Int32.max).partial"
      try write([7], to: "\(folder)/\(gone)")
      #expect(
        try faults(populations) == [
          "\(folder)/0004.json: no line of the log names it",
          "\(folder)/0007.png: no line of the log names it",
          "\(folder)/\(gone): left by a process that did not finish 0004.json",
        ])
    }
  }

  @Test func `what another process may be about to commit is no fault`() throws {
    try withLineage { populations, folder in
      for name in ["0004.json", "0004-1.json"] { try write([7], to: "\(folder)/\(name)") }
      // The process that started this one runs.
      for (holder, count) in [(getppid(), 0), (Int32.max, 2)] {
        try write(Array("\(holder)\n".utf8), to: "\(folder)/.lock")
        #expect(try faults(populations).count == count)
      }
    }
  }

  @Test func `a parent that is not there is named`() throws {
    try withFolder { folder in
      let lineage = try found(in: folder)
      try lineage.append(
        makeGeneration(
          2, parent: 1, method: .pick(.init(picks: [2, 5], strength: 0.5, keep: false))))
      #expect(
        try faults(PopulationFolder(path: folder))
          == ["\(folder)/forest/0002.json: it names the parent 1/5, which is not there"])
    }
  }

  @Test func `a lineage that is not there is none to check`() throws {
    try withLineage { populations, folder in
      let other = try #require(LineageName("sea"))
      let error = PopulationError.unknownLineage(other, folder: populations.path, known: [name])
      #expect(throws: error) { try populations.verification(of: other) }
      #expect(throws: error) { try populations.repaired(other) }
      #expect(!FileManager.default.fileExists(atPath: "\(populations.path)/sea"))
    }
  }

  @Test func `a log is rebuilt of what is left of it and of the files`() throws {
    try withLineage { populations, folder in
      let path = "\(folder)/lineage.jsonl"
      let count = try bytes(path).count
      let history = try populations.open(name).history
      let files = try (1...3).map { try bytes("\(folder)/000\($0).json") }
      try flipEachByte(of: path) { place in
        let rebuilt = try populations.repaired(name)
        #expect(rebuilt.history.parents == history.parents, "byte \(place)")
        #expect(rebuilt.history.seed == history.seed && !rebuilt.mended.isEmpty)
        #expect(try faults(populations).isEmpty, "byte \(place)")
        #expect(try (1...3).map { try bytes("\(folder)/000\($0).json") } == files)
      }
      #expect(try names(in: "\(folder)/lost").count == count, "each damaged log is kept")
    }
  }

  @Test func `a log that is gone is rebuilt of the files`() throws {
    try withLineage { populations, folder in
      let history = try populations.open(name).history
      try FileManager.default.removeItem(atPath: "\(folder)/lineage.jsonl")
      #expect(
        try populations.verification(of: name).faults.map(\.description)
          == ["\(folder)/lineage.jsonl: expected a log beside the generations, found none"])
      let rebuilt = try populations.repaired(name)
      #expect(rebuilt.history.records == history.records && rebuilt.history.seed == 7)
      try rebuilt.breed()
      #expect(try faults(populations).isEmpty)
    }
  }

  @Test func `of a generation whose file and line are gone the number stays`() throws {
    try withLineage { populations, folder in
      let path = "\(folder)/lineage.jsonl"
      var lines = try text(of: path).split(separator: "\n")
      lines.remove(at: 2)
      try write((lines.joined(separator: "\n") + "\n").utf8, to: path)
      try FileManager.default.removeItem(atPath: "\(folder)/0002.json")
      let rebuilt = try populations.repaired(name)
      #expect(rebuilt.history.parents == [nil, 1, 2] && rebuilt.history.now == 2)
      #expect(try rebuilt.saved(3) == makeGeneration(3, parent: 2))
      #expect(
        try faults(populations) == ["\(folder)/0002.json: cannot read: No such file or directory"])
    }
  }

  @Test func `another writer is not disturbed by a repair`() throws {
    try withLineage { populations, _ in
      let writer = try populations.open(name, forWriting: true)
      #expect(throws: PopulationError.locked(name, holder: "\(getpid())")) {
        try populations.repaired(name)
      }
      #expect(try faults(populations).isEmpty)
      try writer.breed()
    }
  }
}
