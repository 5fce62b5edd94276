import Files
import Foundation
import Genomes
import Populations
import TestSupport
import Testing

/// Locks belong to open files, so a second opening in this process stands for another process.
@Suite struct WriterLockTests {
  @Test func `one at a time writes, and is named`() throws {
    try withFolder { folder in
      let populations = PopulationFolder(path: folder)
      let error = PopulationError.locked(name, holder: "\(getpid())")
      do {
        let lineage = try found(in: folder)
        #expect(throws: error) { try populations.open(name, forWriting: true) }
        #expect(throws: error) { try found(in: folder) }
        #expect(try populations.open(name).history == lineage.history, "readers need no lock")
        try lineage.breed()
      }
      let lineage = try populations.open(name, forWriting: true)
      #expect(throws: error) { try populations.open(name, forWriting: true) }
      try lineage.breed()
      #expect(lineage.history.count == 3)
      #expect(
        error.description
          == "forest is being bred by process \(getpid()): wait until it is done")
    }
  }

  @Test func `a lock that is a link is not written through`() throws {
    try withFolder { folder in
      _ = try found(in: folder)
      let (lock, precious) = ("\(folder)/forest/.lock", "\(folder)/precious")
      try write("mine", to: precious)
      try FileManager.default.removeItem(atPath: lock)
      try FileManager.default.createSymbolicLink(atPath: lock, withDestinationPath: precious)
      #expect(throws: FileError.self) {
        try PopulationFolder(path: folder).open(name, forWriting: true)
      }
      #expect(try text(of: precious) == "mine")
    }
  }

  #if os(Linux)
    @Test func `the lock is given back though a program that begins has the file too`() throws {
      try withFolder { folder in
        var copy: Int32 = -1
        defer { close(copy) }
        do {
          let lineage = try found(in: folder)
          let open = try FileManager.default.contentsOfDirectory(atPath: "/proc/self/fd")
          let lock = try #require(
            open.first {
              let file = try? FileManager.default.destinationOfSymbolicLink(
                atPath: "/proc/self/fd/\($0)")
              return file == "\(lineage.folder)/.lock"
            }.flatMap { Int32($0) })
          copy = dup(lock)
          try lineage.breed()
        }
        let again = try PopulationFolder(path: folder).open(name, forWriting: true)
        #expect(copy >= 0 && again.history.count == 2)
      }
    }
  #endif

  @Test func `another lineage has another lock`() throws {
    try withFolder { folder in
      let forest = try found(in: folder)
      let other = try #require(LineageName("sea"))
      let sea = try PopulationFolder(path: folder).found(
        other, seed: 1, first: makeGeneration(1, parent: nil))
      try forest.breed()
      try sea.breed()
      #expect(forest.history.count == 2 && sea.history.count == 2)
    }
  }

  @Test func `what stands in the lock is not obeyed`() throws {
    try withFolder { folder in
      let lineage = try found(in: folder)
      try write("1\u{1B}[2J\n", to: "\(lineage.folder)/.lock")
      let said = message { _ = try PopulationFolder(path: folder).open(name, forWriting: true) }
      #expect(said.hasPrefix("forest is being bred by process 1[2J"))
      #expect(!said.unicodeScalars.contains("\u{1B}"))
      try lineage.breed()
    }
  }
}
