import Foundation
import TestSupport
import Testing

@testable import Populations

@Suite struct LogLinesTests {
  private func lines(_ lines: LogLines) throws -> [LogLines.Line] {
    var (lines, found): (LogLines, [LogLines.Line]) = (lines, [])
    while let line = try lines.next() { found.append(line) }
    return found
  }

  @Test func `lines are the same from a file, in pieces, as from its bytes`() throws {
    try withFolder { folder in
      let path = "\(folder)/log"
      let long = String(repeating: "a", count: 70_000)
      for text in ["", "\n", "a", "a\n", "\n\na", "\(long)\n\(long)\n\(long)", "\(long)\n\n"] {
        try write(text, to: path)
        for found in [try lines(LogLines(of: path)), try lines(LogLines(of: Array(text.utf8)))] {
          let whole = found.map { String(decoding: $0.bytes, as: UTF8.self) }
          #expect(
            whole.joined(separator: "\n") + (found.last?.isFinished == true ? "\n" : "") == text)
          #expect(found.map(\.count) == found.map(\.bytes.count))
          #expect(found.dropLast().allSatisfy { $0.isFinished })
          #expect(found.last?.isFinished != false || text.last != "\n")
        }
      }
    }
  }

  @Test func `no more of a line is kept than the longest may have`() throws {
    let long = [UInt8](repeating: 97, count: 3 << 20)
    let found = try lines(LogLines(of: long + [10] + long))
    #expect(found.map(\.count) == [3 << 20, 3 << 20])
    #expect(found.map(\.bytes.count) == [(1 << 20) + 1, (1 << 20) + 1])
    #expect(found.map(\.isFinished) == [true, false])
  }

  @Test func `what is written behind a file's end while it is read is not read`() throws {
    try withFolder { folder in
      let path = "\(folder)/log"
      try write("a\nb", to: path)
      var lines = try LogLines(of: path)
      try write("a\nbc\nd\n", to: path)
      #expect(try lines.next()?.bytes == Array("a".utf8))
      let last = try #require(try lines.next())
      #expect(last.bytes == Array("b".utf8) && !last.isFinished)
      #expect(try lines.next() == nil)
    }
  }
}
