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

  @Test func `a folder for temporary files is removed once its program is gone`() throws {
    try withFolder { folder in
      let used = try FileSystem.makeTemporaryFolder(in: folder)
      let mark = try FileSystem.markInUse(used)
      let gone = try FileSystem.makeTemporaryFolder(in: folder)
      do {
        let mark = try FileSystem.markInUse(gone)
        try write("x", to: "\(FileSystem.parent(of: mark.path))/1.rgb")
      }
      for name in ["breed-new", "other"] {
        try FileManager.default.createDirectory(
          atPath: "\(folder)/\(name)", withIntermediateDirectories: false)
      }
      try write("", to: "\(folder)/other/in-use")
      FileSystem.removeAbandonedFolders(in: folder)
      #expect(try names(in: folder) == ["breed-new", "other", FileSystem.name(of: used)].sorted())
      #expect(FileSystem.exists(mark.path))
    }
  }
}
