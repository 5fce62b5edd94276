import Files
import Foundation
import Genomes
import Hashing
import Populations
import TestSupport
import Testing

/// Links in a lineage's folder, which may lead to files that are not its own.
@Suite struct LinkTests {
  private func open(in folder: String) throws -> Lineage {
    try PopulationFolder(path: folder).open(name, forWriting: true)
  }

  @Test func `a lock that is a hard link empties nobody's file`() throws {
    try withFolder { folder in
      _ = try found(in: folder)
      let (lock, precious) = ("\(folder)/forest/.lock", "\(folder)/precious")
      try write("mine", to: precious)
      try FileManager.default.removeItem(atPath: lock)
      try FileManager.default.linkItem(atPath: precious, toPath: lock)
      let lineage = try open(in: folder)
      try lineage.breed()
      #expect(try text(of: precious) == "mine")
      #expect(try text(of: lock).hasPrefix("\(getpid())\n"))
      #expect(throws: PopulationError.locked(name, holder: "\(getpid())")) {
        try self.open(in: folder)
      }
    }
  }

  @Test func `a lock that is a pipe or a folder is refused`() throws {
    for make in [{ mkfifo($0, 0o600) }, { mkdir($0, 0o700) }] as [(String) -> Int32] {
      try withFolder { folder in
        _ = try found(in: folder)
        let lock = "\(folder)/forest/.lock"
        try FileManager.default.removeItem(atPath: lock)
        try #require(make(lock) == 0)
        #expect(
          message { _ = try open(in: folder) }
            == "\(lock): cannot lock: expected a file that is no link, pipe or folder")
      }
    }
  }

  /// Makes a copy of the lineage `forest` whose files are hard links, as `cp -al` does.
  private func linked(in folder: String) throws -> String {
    let copy = "\(folder)/copy"
    try FileManager.default.createDirectory(atPath: copy, withIntermediateDirectories: false)
    for name in try names(in: "\(folder)/forest") {
      try FileManager.default.linkItem(
        atPath: "\(folder)/forest/\(name)", toPath: "\(copy)/\(name)")
    }
    return copy
  }

  @Test func `a copy by hard links does not grow along with its original, nor the other way`()
    throws
  {
    try withFolder { folder in
      _ = try found(in: folder)
      let (log, copy) = ("\(folder)/forest/lineage.jsonl", try linked(in: folder))
      let before = try text(of: log)
      do {
        let lineage = try open(in: folder)
        #expect(
          lineage.mended == [
            "\(log): copied, since its file has other names too, which stay as they are"
          ])
        #expect(try text(of: log) == before)
        try lineage.breed()
      }
      #expect(try text(of: "\(copy)/lineage.jsonl") == before)
      let grown = try text(of: log)
      let other = try #require(LineageName("copy"))
      let second = try PopulationFolder(path: folder).open(other, forWriting: true)
      #expect(second.mended.isEmpty, "its log has one name left")
      try second.breed()
      #expect(try text(of: log) == grown)
      #expect(try open(in: folder).mended.isEmpty, "it is copied once")
    }
  }

  @Test func `a copy by hard links that is made while a lineage is open does not grow either`()
    throws
  {
    try withFolder { folder in
      let lineage = try found(in: folder)
      let copy = try linked(in: folder)
      let before = try text(of: "\(copy)/lineage.jsonl")
      try lineage.breed()
      try lineage.undo()
      #expect(try text(of: "\(copy)/lineage.jsonl") == before)
      #expect(try PopulationFolder(path: folder).open(name).history == lineage.history)
    }
  }

  @Test func `a copy by hard links of a lineage that is being bred can be bred too`() throws {
    try withFolder { folder in
      let lineage = try found(in: folder)
      _ = try linked(in: folder)
      let other = try #require(LineageName("copy"))
      do {
        let copy = try PopulationFolder(path: folder).open(other, forWriting: true)
        try copy.breed()
        try lineage.breed()
      }
      #expect(throws: PopulationError.locked(name, holder: "\(getpid())")) {
        try self.open(in: folder)
      }
    }
  }

  @Test func `a lineage's folder that is a link is named`() throws {
    try withFolder { folder in
      _ = try found(in: folder)
      try FileManager.default.moveItem(atPath: "\(folder)/forest", toPath: "\(folder)-forest")
      defer { try? FileManager.default.removeItem(atPath: "\(folder)-forest") }
      try FileManager.default.createSymbolicLink(
        atPath: "\(folder)/forest", withDestinationPath: "\(folder)-forest")
      let populations = PopulationFolder(path: folder)
      for act: () throws -> Void in [
        { _ = try populations.currentName() }, { _ = try populations.open(name) },
        { _ = try populations.verification(of: name) },
      ] {
        #expect(message(of: act).hasPrefix("\(folder)/forest: cannot read: it is a link"))
      }
      #expect(try populations.closedNames() == [name])
    }
  }

  @Test func `an unfinished line is cut off from the log alone, not from a hard link to it`() throws
  {
    try withFolder { folder in
      _ = try found(in: folder)
      let log = "\(folder)/forest/lineage.jsonl"
      let before = try text(of: log)
      try write(before + "{ \"ev", to: log)
      let copy = try linked(in: folder)
      let lineage = try open(in: folder)
      #expect(lineage.mended.count == 2)
      #expect(try text(of: log) == before)
      #expect(try text(of: "\(copy)/lineage.jsonl") == before + "{ \"ev")
    }
  }

  @Test func `a folder of targets that is a link is neither read nor written to`() throws {
    try withFolder { folder in
      let lineage = try found(in: folder)
      let (elsewhere, picture) = ("\(folder)/elsewhere", "\(folder)/picture.png")
      let fingerprint = "\(Digest(of: [1, 2, 3]))"
      try FileManager.default.createDirectory(
        atPath: elsewhere, withIntermediateDirectories: false)
      try write("not ours", to: "\(elsewhere)/\(fingerprint).png")
      try write("ours", to: picture)
      try FileManager.default.createSymbolicLink(
        atPath: "\(lineage.folder)/targets", withDestinationPath: elsewhere)
      #expect(lineage.keptTarget(fingerprint) == nil)
      #expect(throws: FileError.self) {
        try lineage.keepTarget(fingerprint, from: picture) { _ in }
      }
      #expect(try text(of: "\(elsewhere)/\(fingerprint).png") == "not ours")
    }
  }

  @Test func `the name of the current lineage is not read through a link, nor written`() throws {
    try withFolder { folder in
      _ = try found(in: folder)
      let (current, elsewhere) = ("\(folder)/.current", "\(folder)/elsewhere")
      try write("forest\nmine", to: elsewhere)
      try FileManager.default.removeItem(atPath: current)
      try FileManager.default.createSymbolicLink(
        atPath: current, withDestinationPath: elsewhere)
      let populations = PopulationFolder(path: folder)
      #expect(throws: FileError.self) { try populations.currentName() }
      try populations.makeCurrent(name)
      #expect(try populations.currentName() == name)
      #expect(try text(of: elsewhere) == "forest\nmine")
    }
  }
}
