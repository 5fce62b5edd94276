import Foundation
import TestSupport
import Testing

@testable import Files

@Suite struct FolderTests {
  /// A folder `one` with a file that may not be written to, and one in a folder in it.
  private func make(in folder: String) throws {
    try FileManager.default.createDirectory(
      atPath: "\(folder)/one/in", withIntermediateDirectories: true)
    try write("a", to: "\(folder)/one/a")
    try write("bcd", to: "\(folder)/one/in/.b")
    try FileManager.default.setAttributes(
      [.posixPermissions: 0o466, .modificationDate: Date(timeIntervalSince1970: 1_000_000)],
      ofItemAtPath: "\(folder)/one/a")
  }

  @Test func `a folder is copied with what is in it, permissions and times`() throws {
    try withFolder { folder in
      try make(in: folder)
      try FileSystem.copyFolder("\(folder)/one", to: "\(folder)/two")
      #expect(try String(contentsOfFile: "\(folder)/two/a", encoding: .utf8) == "a")
      #expect(try String(contentsOfFile: "\(folder)/two/in/.b", encoding: .utf8) == "bcd")
      let kept = try FileManager.default.attributesOfItem(atPath: "\(folder)/two/a")
      #expect(kept[.posixPermissions] as? Int == 0o466)
      #expect(FileSystem.lastChange(of: "\(folder)/two/a") == 1_000_000)
      #expect(FileSystem.size(ofFolder: "\(folder)/two") == 4)
      // What was left out counts in the folder itself alone.
      try FileSystem.copyFolder("\(folder)/one", to: "\(folder)/three") { $0 == "in" }
      #expect(try names(in: "\(folder)/three") == ["a"])
    }
  }

  @Test func `a link is not copied, and is removed without what it leads to`() throws {
    try withFolder { folder in
      try make(in: folder)
      try FileManager.default.createSymbolicLink(
        atPath: "\(folder)/one/link", withDestinationPath: "\(folder)/kept")
      try FileManager.default.createDirectory(
        atPath: "\(folder)/kept/x", withIntermediateDirectories: true)
      #expect(throws: FileError.self) {
        try FileSystem.copyFolder("\(folder)/one", to: "\(folder)/two")
      }
      try FileSystem.removeFolder("\(folder)/one")
      #expect(!FileSystem.exists("\(folder)/one") && FileSystem.isFolder("\(folder)/kept/x"))
      try FileSystem.removeFolder("\(folder)/one")
    }
  }

  @Test func `a locked folder is gone with its value, with all that is in it`() throws {
    try withFolder { folder in
      do {
        let own = try LockedFolder(in: folder)
        try write("x", to: "\(own.path)/1.rgb")
        let mode = try FileManager.default.attributesOfItem(atPath: own.path)[.posixPermissions]
        #expect(mode as? Int == 0o700)
      }
      #expect(try names(in: folder) == [])
    }
  }

  @Test func `of locked folders those are removed whose program is gone`() throws {
    try withFolder { folder in
      let used = try LockedFolder(in: folder)
      let name = FileSystem.name(of: used.path)
      for other in ["breed-shared-gone", "breed-other", "other"] {
        try FileManager.default.createDirectory(
          atPath: "\(folder)/\(other)", withIntermediateDirectories: false)
      }
      try write("x", to: "\(folder)/breed-shared-gone/1.rgb")
      try write("x", to: "\(folder)/breed-shared-file")
      try FileManager.default.createSymbolicLink(
        atPath: "\(folder)/breed-shared-link", withDestinationPath: "\(folder)/other")
      LockedFolder.removeAbandoned(in: folder)
      #expect(
        try names(in: folder).sorted()
          == ["breed-other", "breed-shared-file", "breed-shared-link", name, "other"].sorted())
      withExtendedLifetime(used) {}
    }
  }

  @Test func `who removes abandoned folders never takes one from who has just made it`() throws {
    try withFolder { folder in
      let missing = Locked(0)
      DispatchQueue.concurrentPerform(iterations: 4) { thread in
        for _ in 0..<200 {
          if thread % 2 == 0 {
            LockedFolder.removeAbandoned(in: folder)
          } else {
            do {
              let own = try LockedFolder(in: folder)
              if !FileSystem.isFolder(own.path) { missing.withLock { $0 += 1 } }
            } catch {
              missing.withLock { $0 += 1 }
            }
          }
        }
      }
      #expect(missing.withLock { $0 } == 0)
      let left = try names(in: folder)
      #expect(left == [])
    }
  }
}
