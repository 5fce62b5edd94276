import Files
import TestSupport
import Testing

@Suite struct FileStampTests {
  @Test func `a stamp is another once the file is longer, exchanged or gone`() throws {
    try withFolder { folder in
      let path = "\(folder)/log"
      #expect(FileStamp(path) == nil)
      try write("a", to: path)
      let first = try #require(FileStamp(path))
      #expect(FileStamp(path) == first)
      try write("ab", to: path)
      #expect(FileStamp(path) != first)
      try AtomicFile.write(path, bytes: Array("a".utf8))
      #expect(FileStamp(path) != first)
    }
  }
}
