import Foundation
import TestSupport
import Testing

@testable import Files

@Suite struct FileSystemTests {
  @Test func `a file is read whole, up to the limit`() throws {
    try withFolder { folder in
      let path = "\(folder)/a"
      let bytes = (0..<100_000).map { UInt8(truncatingIfNeeded: $0 &* 31) }
      try AtomicFile.write(path, bytes: bytes)
      #expect(try FileSystem.read(path, limit: 100_001) == bytes)
      #expect(try FileSystem.read(path, limit: 100_000) == bytes)
      #expect(
        message { _ = try FileSystem.read(path, limit: 99_999) }
          == "\(path): cannot read: it has 100000 bytes, over 99999")
    }
  }

  @Test func `files are equal where all their bytes are, and one that is not there is like none`()
    throws
  {
    try withFolder { folder in
      let bytes = (0..<1_100_000).map { UInt8(truncatingIfNeeded: $0 &* 31) }
      let shorter = Array(bytes.dropLast())
      let files = [("a", bytes), ("b", bytes), ("c", shorter + [0]), ("d", shorter), ("e", [])]
      for (name, content) in files {
        try AtomicFile.write("\(folder)/\(name)", bytes: content)
      }
      #expect(try FileReader.areEqual("\(folder)/a", "\(folder)/b"))
      for other in ["c", "d", "e", "f"] {
        #expect(try !FileReader.areEqual("\(folder)/a", "\(folder)/\(other)"))
        #expect(try !FileReader.areEqual("\(folder)/\(other)", "\(folder)/a"))
      }
    }
  }

  @Test func `what a person named may be a pipe, which is waited for, up to the limit`() throws {
    signal(SIGPIPE, SIG_IGN)
    try withFolder { folder in
      let path = "\(folder)/pipe"
      try #require(mkfifo(path, 0o600) == 0)
      for limit in [200_000, 199_999] {
        let thread = Thread {
          try? FileSystem.open(path, O_WRONLY, action: "cannot write").fill(200_000)
        }
        thread.start()
        if limit == 200_000 {
          #expect(try FileSystem.read(path, limit: limit).count == 200_000)
        } else {
          #expect(
            message { _ = try FileSystem.read(path, limit: limit) }
              == "\(path): cannot read: it has more than \(limit) bytes")
        }
      }
      #expect(
        message { _ = try FileSystem.readOwn(path, limit: 9) }
          == "\(path): cannot read: expected a file that is no link, pipe or folder")
      #expect(
        message { _ = try FileSystem.read(folder, limit: 1 << 20) }
          == "\(folder): cannot read: Is a directory")
    }
  }

  @Test func `a pipe that does not wait by itself is waited for`() throws {
    var ends: [Int32] = [-1, -1]
    try #require(pipe(&ends) == 0)
    for end in ends { try #require(fcntl(end, F_SETFL, O_NONBLOCK) == 0) }
    let reader = FileDescriptor(ends[0], path: "pipe")
    let bytes = (0..<300_000).map { UInt8(truncatingIfNeeded: $0 &* 31 >> 3) }
    let end = ends[1]
    let thread = Thread {
      usleep(20_000)
      _ = bytes.withUnsafeBytes { FileSystem.writeAll($0, to: end) }
      close(end)
    }
    thread.start()
    #expect(try FileSystem.read(reader, atMost: 400_000) == bytes)
  }

  @Test func `a slash before a mark that combines with it parts names, too`() {
    #expect(FileSystem.parent(of: "a/b/\u{301}c") == "a/b")
    #expect(FileSystem.name(of: "a/b/\u{301}c.png") == "\u{301}c.png")
    #expect(FileSystem.ending(of: "a.b/c") == "" && FileSystem.ending(of: "a/c.tar.gz") == ".gz")
  }

  @Test func `hidden names are left out and a folder that is not there has none to tell`() throws {
    try withFolder { folder in
      for name in ["b", ".hidden", "a"] { try write("", to: "\(folder)/\(name)") }
      #expect(try FileSystem.names(in: folder) == ["a", "b"])
      #expect(try FileSystem.names(in: "\(folder)/none") == nil)
      #expect(
        message { _ = try FileSystem.names(in: "\(folder)/a") }
          == "\(folder)/a: cannot read the folder: Not a directory")
    }
  }

  @Test func `errors hold nothing that a terminal obeys`() {
    let error = FileError(action: "cannot read", path: "a\u{1B}[2J\n\u{202E}é", reason: "why")
    #expect(error.description == "a\\u{1B}[2J\\n\\u{202E}é: cannot read: why")
  }
}

extension FileDescriptor {
  /// Writes so many bytes.
  fileprivate borrowing func fill(_ count: Int) throws {
    try [UInt8](repeating: 1, count: count).withUnsafeBytes {
      try FileSystem.write($0, to: number, path: path)
    }
  }
}
