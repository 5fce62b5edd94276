import Foundation
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

  @Test func `what is no line of a log is found as one, and the lines around it are kept`() throws {
    try withFolder { folder in
      do {
        let lineage = try found(in: folder)
        try lineage.breed()
        try lineage.breed()
      }
      let path = "\(folder)/forest/lineage.jsonl"
      let whole = try text(of: path)
      var lines = whole.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
      lines[2] += String(repeating: "\n", count: 3) + String(repeating: "x", count: 2 << 20) + "\ny"
      try write(lines.joined(separator: "\n"), to: path)
      let populations = PopulationFolder(path: folder)
      #expect(
        message { _ = try populations.open(name) }
          == "\(path):4: expected the line as it was written, found another check" + hint)
      let faults = try populations.verification(of: name).faults
      #expect(
        faults.map(\.description)
          == ["\(path):4-7: the lines are not as they were written"])
      _ = try populations.repaired(name)
      #expect(try text(of: path) == whole)
    }
  }

  @Test func `a log is not written beyond what is read`() throws {
    try withFolder { folder in
      let path = "\(folder)/lineage.jsonl"
      try write("", to: path)
      let log = Log(path: path, name: name)
      var contents = Log.Contents()
      contents.length = Log.limit
      #expect(
        message { try log.append(.founded(seed: 1), to: &contents) }
          == "\(path): cannot write: it would have more than \(Log.limit) bytes: begin another "
          + "lineage from this one")
      #expect(try text(of: path) == "")
    }
  }
}
