import Files
import Foundation
import TestSupport
import Testing

@Suite struct AtomicFileTests {
  private struct Refusal: Error {}

  @Test func `a file is replaced whole`() throws {
    try withFolder { folder in
      let path = "\(folder)/a"
      try AtomicFile.write(path, bytes: "a longer text".utf8)
      try AtomicFile.write(path, bytes: "short".utf8)
      #expect(try text(of: path) == "short")
      let names = try names(in: folder)
      #expect(names == ["a"])
    }
  }

  @Test(arguments: [0o444, 0o600] as [UInt32])
  func `a file has its permissions, less the umask`(mode: UInt32) throws {
    try withFolder { folder in
      let path = "\(folder)/a"
      try AtomicFile.write(path, bytes: [1], mode: mode)
      let attributes = try FileManager.default.attributesOfItem(atPath: path)
      let found = try #require(attributes[.posixPermissions] as? Int)
      #expect(found & ~Int(mode) == 0 && found & 0o400 != 0, "\(String(found, radix: 8))")
    }
  }

  @Test func `another program is given an empty file with the same ending to write`() throws {
    try withFolder { folder in
      for name in ["a.gif", "b.tar.gz", "c", ".d"] {
        let path = "\(folder)/\(name)"
        var given = ""
        try OutputFile(path).replace { temporary in
          given = temporary
          #expect(try text(of: temporary) == "")
          // Written in place, as a program that opens it does.
          try FileSystem.open(temporary, O_WRONLY, action: "cannot write").fill("text")
        }
        #expect(given != path && given.hasPrefix(folder))
        #expect(given.hasSuffix(name.contains(".") ? String(name.suffix(2)) : ".partial"))
        #expect(try text(of: path) == "text")
      }
      let names = try names(in: folder)
      #expect(names.sorted() == [".d", "a.gif", "b.tar.gz", "c"])
    }
  }

  @Test func `where another program fails, the file is as it was and nothing else`() throws {
    try withFolder { folder in
      let path = "\(folder)/a.gif"
      try write("before", to: path)
      #expect(throws: Refusal.self) {
        try OutputFile(path).replace { temporary in
          try FileSystem.open(temporary, O_WRONLY, action: "cannot write").fill("half")
          throw Refusal()
        }
      }
      #expect(try text(of: path) == "before")
      let names = try names(in: folder)
      #expect(names == ["a.gif"])
    }
  }

  @Test(arguments: [nil, "before"])
  func `a body that throws leaves the file as it was and nothing else`(before: String?) throws {
    try withFolder { folder in
      let path = "\(folder)/a"
      if let before { try write(before, to: path) }
      #expect(throws: Refusal.self) {
        try AtomicFile.write(path) { descriptor in
          try Array("half".utf8).withUnsafeBytes {
            try FileSystem.write($0, to: descriptor, path: path)
          }
          throw Refusal()
        }
      }
      let names = try names(in: folder)
      #expect(names == (before == nil ? [] : ["a"]))
      if let before { #expect(try text(of: path) == before) }
    }
  }

  @Test func `a full disk is named`() throws {
    let full = try #require(FileHandle(forWritingAtPath: "/dev/full"))
    #expect(
      message {
        try Array("text".utf8).withUnsafeBytes {
          try FileSystem.write($0, to: full.fileDescriptor, path: "a.json")
        }
      } == "a.json: cannot write: No space left on device")
  }

  @Test func `a folder that cannot be written to is named and nothing is left`() throws {
    try withFolder { folder in
      try write("no folder", to: "\(folder)/file")
      let path = "\(folder)/file/a"
      #expect(
        message { try AtomicFile.write(path, bytes: [1]) }
          == "\(path): cannot write: Not a directory")
      #expect(
        message { try AtomicFile.write("\(folder)/none/a", bytes: [1]) }
          == "\(folder)/none/a: cannot write: No such file or directory")
      let names = try names(in: folder)
      #expect(names == ["file"])
    }
  }

  @Test func `a folder in the file's place stays, and no temporary file does`() throws {
    try withFolder { folder in
      let path = "\(folder)/a"
      try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: false)
      #expect(
        message { try AtomicFile.write(path, bytes: [1]) }
          == "\(path): cannot write: Is a directory")
      let names = try names(in: folder)
      #expect(names == ["a"])
    }
  }

  @Test func `what an earlier process with this number left is written over`() throws {
    try withFolder { folder in
      let path = "\(folder)/a"
      try write("left, and longer", to: "\(path).\(getpid()).partial")
      try AtomicFile.write(path, bytes: "new".utf8)
      #expect(try text(of: path) == "new")
      let names = try names(in: folder)
      #expect(names == ["a"])
    }
  }

  @Test func `folders are made with those that they lie in`() throws {
    try withFolder { folder in
      for _ in 0..<2 { try FileSystem.makeFolder("\(folder)/a/b/c") }
      #expect(FileSystem.exists("\(folder)/a/b/c") && !FileSystem.exists("\(folder)/a/c"))
      try write("no folder", to: "\(folder)/file")
      #expect(
        message { try FileSystem.makeFolder("\(folder)/file/a") }
          == "\(folder)/file/a: cannot make the folder: Not a directory")
    }
  }
}

extension FileDescriptor {
  /// Writes a text to the file.
  fileprivate borrowing func fill(_ text: String) throws {
    try Array(text.utf8).withUnsafeBytes {
      try FileSystem.write($0, to: number, path: path)
    }
  }
}
