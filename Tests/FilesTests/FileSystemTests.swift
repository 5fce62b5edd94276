import Files
import Foundation
import TestSupport
import Testing

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
