import Foundation
import TestSupport
import Testing
import Text

@testable import Files

/// What a person named as an output, and what was there.
@Suite struct OutputFileTests {
  private func link(_ path: String, to target: String) throws {
    try FileManager.default.createSymbolicLink(atPath: path, withDestinationPath: target)
  }

  private func mode(of path: String) throws -> Int {
    let attributes = try FileManager.default.attributesOfItem(atPath: path)
    return try #require(attributes[.posixPermissions] as? Int)
  }

  private func target(of path: String) throws -> String {
    try FileManager.default.destinationOfSymbolicLink(atPath: path)
  }

  @Test func `a file is replaced whole, and keeps its permissions`() throws {
    try withFolder { folder in
      let path = "\(folder)/a"
      for mode in [0o600, 0o640, 0o755, 0o666] {
        try write("a longer text", to: path)
        try FileManager.default.setAttributes([.posixPermissions: mode], ofItemAtPath: path)
        try OutputFile(path).write(bytes: "short".utf8)
        #expect(try text(of: path) == "short")
        #expect(try self.mode(of: path) == mode)
      }
      #expect(try names(in: folder) == ["a"])
    }
  }

  @Test func `folders that are missing are made`() throws {
    try withFolder { folder in
      try OutputFile("\(folder)/a/b/c").write(bytes: "x".utf8)
      #expect(try text(of: "\(folder)/a/b/c") == "x")
      try OutputFile("\(folder)/d/e.txt").replace {
        try Data("y".utf8).write(to: URL(fileURLWithPath: $0))
      }
      #expect(try text(of: "\(folder)/d/e.txt") == "y")
      #expect(OutputFileTests.isStream("-"))
    }
  }

  private static func isStream(_ path: String) -> Bool {
    (try? OutputFile(path))?.isStream == true
  }

  @Test func `where the body throws, a file is as it was`() throws {
    struct Refusal: Error {}
    try withFolder { folder in
      let path = "\(folder)/a"
      try write("before", to: path)
      #expect(throws: Refusal.self) { try OutputFile(path).write { _ in throw Refusal() } }
      #expect(throws: Refusal.self) { try OutputFile(path).replace { _ in throw Refusal() } }
      #expect(try text(of: path) == "before")
      let new = "\(folder)/b/c/d"
      #expect(throws: Refusal.self) { try OutputFile(new).write { _ in throw Refusal() } }
      #expect(throws: Refusal.self) { try OutputFile(new).replace { _ in throw Refusal() } }
      #expect(try names(in: folder) == ["a"])
    }
  }

  @Test func `a file that may not be replaced takes the same bytes, and no others`() throws {
    struct Refusal: Error {}
    try withFolder { folder in
      let path = "\(folder)/a"
      try write("before", to: path)
      var output = try OutputFile(path)
      output.refusal = Refusal()
      try output.write(bytes: "before".utf8)
      try output.replace { try write("before", to: $0) }
      #expect(throws: Refusal.self) { try output.write(bytes: "after".utf8) }
      #expect(throws: Refusal.self) { try output.replace { try write("after", to: $0) } }
      #expect(try text(of: path) == "before")
      #expect(try names(in: folder) == ["a"])
    }
  }

  @Test(.enabled(if: geteuid() != 0, "root may write to any file"))
  func `a file that may not be written to is refused before anything is done`() throws {
    try withFolder { folder in
      let path = "\(folder)/a"
      try write("before", to: path)
      try FileManager.default.setAttributes([.posixPermissions: 0o444], ofItemAtPath: path)
      #expect(
        message { _ = try OutputFile(path) } == "\(path): cannot write: Permission denied")
    }
  }

  @Test func `the target of a link is written, also of links one behind the other`() throws {
    try withFolder { folder in
      try FileSystem.makeFolder("\(folder)/there")
      try write("before", to: "\(folder)/there/a")
      try link("\(folder)/one", to: "there/two")
      try link("\(folder)/there/two", to: "\(folder)/there/a")
      try OutputFile("\(folder)/one").write(bytes: "after".utf8)
      #expect(try target(of: "\(folder)/one") == "there/two")
      #expect(try target(of: "\(folder)/there/two") == "\(folder)/there/a")
      #expect(try text(of: "\(folder)/there/a") == "after")
      #expect(try names(in: "\(folder)/there") == ["a", "two"])
      #expect(try names(in: folder) == ["one", "there"])
    }
  }

  @Test func `a link to nothing makes its target, and one to itself is refused`() throws {
    try withFolder { folder in
      try link("\(folder)/new", to: "target")
      try OutputFile("\(folder)/new").write(bytes: "text".utf8)
      #expect(try target(of: "\(folder)/new") == "target")
      #expect(try text(of: "\(folder)/target") == "text")
      try link("\(folder)/loop", to: "loop")
      #expect(
        message { _ = try OutputFile("\(folder)/loop") }
          == "\(folder)/loop: cannot write: \(String(cString: strerror(ELOOP)))")
    }
  }

  @Test func `a folder is refused at once`() throws {
    try withFolder { folder in
      #expect(message { _ = try OutputFile(folder) } == "\(folder): cannot write: Is a directory")
    }
  }

  /// Calls `body` and returns what it wrote into a named pipe.
  private func read(_ pipe: String, _ body: () throws -> Void) throws -> String {
    try #require(mkfifo(pipe, 0o600) == 0)
    // It does not wait for a writer, and what is written stays as long as it is open.
    let reader = try FileSystem.open(pipe, O_RDONLY | O_NONBLOCK, action: "cannot read")
    try body()
    return String(decoding: try FileSystem.read(reader, atMost: 1 << 16), as: UTF8.self)
  }

  @Test func `a pipe is written into and stays one`() throws {
    try withFolder { folder in
      let path = "\(folder)/a.gif"
      let found = try read(path) { try OutputFile(path).write(bytes: "text".utf8) }
      #expect(found == "text")
      var status = stat()
      #expect(lstat(path, &status) == 0 && status.st_mode & S_IFMT == S_IFIFO)
      #expect(try OutputFile(path).isStream && OutputFile(path).realPath == nil)
      #expect(try names(in: folder) == ["a.gif"])
    }
  }

  @Test func `another program writes for a pipe into a file, which is copied`() throws {
    try withFolder { folder in
      let path = "\(folder)/a.gif"
      var given = ""
      let found = try read(path) {
        try OutputFile(path).replace { temporary in
          given = temporary
          try write("by another", to: temporary)
        }
      }
      #expect(found == "by another" && given.hasSuffix(".gif"))
      #expect(!FileSystem.exists(given))
    }
  }

  @Test(.enabled(if: FileSystem.exists("/dev/full"), "there is no /dev/full"))
  func `a device is written into, also through a link`() throws {
    try withFolder { folder in
      try link("\(folder)/full", to: "/dev/full")
      #expect(
        message { try OutputFile("\(folder)/full").write(bytes: "text".utf8) }
          == "\(folder)/full: cannot write: No space left on device")
      var status = stat()
      #expect(stat("/dev/full", &status) == 0 && status.st_mode & S_IFMT == S_IFCHR)
      #expect(try names(in: folder) == ["full"])
    }
  }

  @Test func `a descriptor that the program was started with is written into where it stands`()
    throws
  {
    try withFolder { folder in
      let path = "\(folder)/a"
      let descriptor = open(path, O_CREAT | O_RDWR, 0o600)
      try #require(descriptor >= 0)
      defer { close(descriptor) }
      try #require(put(descriptor, "before, ") == 8)
      try OutputFile("/dev/fd/\(descriptor)").write(bytes: "after".utf8)
      try link("\(folder)/link", to: "/dev/fd/\(descriptor)")
      try OutputFile("\(folder)/link").write(bytes: " all".utf8)
      #expect(try text(of: path) == "before, after all")
      #expect(try names(in: folder) == ["a", "link"])
      // One that it opened itself may be of a lineage.
      _ = fcntl(descriptor, F_SETFD, FD_CLOEXEC)
      #expect(
        message { _ = try OutputFile("/dev/fd/\(descriptor)") }
          == "/dev/fd/\(descriptor): cannot write: Bad file descriptor")
    }
  }

  @Test func `where a file will be is told without links, also of folders that are not there`()
    throws
  {
    try withFolder { folder in
      let real = try #require(FileSystem.realPath(folder))
      try FileSystem.makeFolder("\(folder)/there")
      try link("\(folder)/link", to: "there")
      try link("\(folder)/file", to: "link/a")
      for (path, expected) in [
        ("link/a", "there/a"), ("file", "there/a"), ("link/x/y/z", "there/x/y/z"),
        ("none/../link/a", "there/a"), ("none/./a", "none/a"), ("./there//a", "there/a"),
      ] {
        #expect(try OutputFile("\(folder)/\(path)").realPath == "\(real)/\(expected)", "\(path)")
      }
    }
  }

  #if !canImport(Darwin)
    @Test func `a name that is not UTF-8 is written as it is, and read from its folder`() throws {
      try withFolder { folder in
        let pair = [[0xFF] as [UInt8], [0xFE], Array("\u{10FFFF}".utf8)].map { bytes in
          String(rawBytes: bytes + Array(".png".utf8))
        }
        for name in pair { try OutputFile("\(folder)/\(name)").write(bytes: name.utf8) }
        let found = try #require(try FileSystem.names(in: folder))
        #expect(found.count == 3)
        for name in pair {
          #expect(found.contains(name))
          #expect(try FileSystem.read("\(folder)/\(name)", limit: 99) == Array(name.utf8))
        }
      }
    }
  #endif
}

private func put(_ descriptor: Int32, _ text: String) -> Int {
  Array(text.utf8).withUnsafeBytes { write(descriptor, $0.baseAddress, $0.count) }
}
